"""Where a file is set aside beside its place, whole and as it was, before another takes the place.

An older form that is migrated, a damaged file that is restored: nothing is thrown away, and the
name tells what it is.
"""

from __future__ import annotations

import glob
from pathlib import Path

# What lies beside a file and belongs to it: SQLite's own.
BELONGINGS = ("-journal", "-wal", "-shm")
# What stands between brackets behind the name.
OLDER_FORM, DAMAGED = "vorm", "beschadigd"


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
    stem, suffix = glob.escape(path.stem), glob.escape(path.suffix)
    digits = "[0-9]*"
    patterns = (f"{OLDER_FORM} {digits}.{digits}", DAMAGED, f"{DAMAGED} {digits}")
    return sorted(
        found
        for pattern in patterns
        for ending in ("", *BELONGINGS)
        for found in path.parent.glob(f"{stem} ({pattern}){suffix}{ending}")
        if found.is_file() and not found.is_symlink()
    )
