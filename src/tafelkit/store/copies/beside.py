"""Where a file is set aside beside its place, whole and as it was, before another takes the place.

An older form that is migrated, a damaged file that is restored: nothing is thrown away, and the
name tells what it is.
"""

from __future__ import annotations

import glob
import os
import re
from pathlib import Path

# What lies beside a file and belongs to it: SQLite's own.
BELONGINGS = ("-journal", "-wal", "-shm")
# What stands between brackets behind the name.
OLDER_FORM, DAMAGED = "vorm", "beschadigd"
# No name but those that are made here: a user may call a file nearly so.
_NAME = re.compile(
    rf"(?P<stem>.+) \((?:{OLDER_FORM} [0-9]+\.[0-9]+|{DAMAGED})(?: [0-9]+)?\)", re.DOTALL
)


def name_of(path: Path, what: str) -> Path:
    """The file's name with what it is between brackets."""
    return path.with_name(f"{path.stem} ({what}){path.suffix}")


def free_name(path: Path, what: str) -> Path:
    """The same, numbered where there is one already."""
    found, number = name_of(path, what), 1
    while found.exists():
        number += 1
        found = name_of(path, f"{what} {number}")
    return found


def of(path: Path) -> list[Path]:
    """All that was set aside of a file, with what belongs to it: words stand there too."""
    own = os.path.normcase(path.name)
    named = _found(path, glob.escape(path.stem))
    return [found for found, name in named if os.path.normcase(name) == own]


def of_former(path: Path) -> list[Path]:
    """All that was set aside in the folder of a file by names of files that are there no more."""
    return [
        found
        for found, name in _found(path, "*")
        if not path.with_name(name).exists() and not found.name.startswith(path.name)
    ]


def _found(path: Path, stem: str) -> list[tuple[Path, str]]:
    """What was set aside in the folder of a file by such a stem, and the name it had before."""
    named = (
        (found, _NAME.fullmatch(found.name.removesuffix(ending).removesuffix(path.suffix)))
        for ending in ("", *BELONGINGS)
        for found in path.parent.glob(f"{stem} (*){glob.escape(path.suffix)}{ending}")
        if found.is_file() and not found.is_symlink()
    )
    return sorted((found, f"{told['stem']}{path.suffix}") for found, told in named if told)
