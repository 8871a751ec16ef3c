"""Where a file is set aside beside its place, whole and as it was, before another takes the place.

An older form that is migrated, a damaged file that is restored: nothing is thrown away, and the
name tells what it is.
"""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import NamedTuple

# What lies beside a file and belongs to it: SQLite's own.
BELONGINGS = ("-journal", "-wal", "-shm")
# What stands between brackets behind the name.
OLDER_FORM, DAMAGED = "vorm", "beschadigd"


def name_of(path: Path, what: str) -> Path:
    """The file's name with what it is between brackets."""
    return path.with_name(f"{path.stem} ({what}){path.suffix}")


def free_name(path: Path, what: str) -> Path:
    """The same, numbered where there is one already. It may be longer than the disk takes."""
    found, number = name_of(path, what), 1
    while os.path.lexists(found):
        number += 1
        found = name_of(path, f"{what} {number}")
    return found


class Aside(NamedTuple):
    """One that was set aside: where it is, and all files of it, what belongs to it before itself.

    Without itself nobody could tell any more what that is of.
    """

    path: Path
    files: list[Path]


def each(path: Path) -> list[Aside]:
    """All that was set aside of a file, one by one; of one that is gone what belongs to it."""
    stem, suffix = glob.escape(path.stem), glob.escape(path.suffix)
    # All are looked for among what lies there: to ask for one by its name that may be too long.
    digits, damaged = "[0-9]*", f"[{DAMAGED[0]}]{DAMAGED[1:]}"
    there = {
        found: found.name.removesuffix(ending)
        for pattern in (f"{OLDER_FORM} {digits}.{digits}", damaged, f"{damaged} {digits}")
        for ending in ("", *BELONGINGS)
        for found in path.parent.glob(f"{stem} ({pattern}){suffix}{ending}")
        if _is_plain(found)
    }
    placed = map(path.with_name, sorted(set(there.values())))
    return [Aside(place, [one for one in _files(place) if one in there]) for place in placed]


def of(path: Path) -> list[Path]:
    """All those files: words stand there too."""
    return sorted(file for one in each(path) for file in one.files)


def _files(place: Path) -> list[Path]:
    return [place.with_name(f"{place.name}{ending}") for ending in (*BELONGINGS, "")]


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
