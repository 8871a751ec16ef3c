"""Overwriting a file before it is removed. This reaches what the disk lets be overwritten."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

_A_PIECE = 1 << 20
# A link is not followed, and a pipe keeps nobody waiting, where the system knows of those.
_FLAGS = (
    os.O_RDWR
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


def overwrite(path: Path) -> None:
    """Overwrite a file and remove it. Raises OSError where the disk does not let it go.

    Whoever laid a link there, or gave another file this name too, would have us overwrite that
    one: then only the name goes.
    """
    if is_ours_alone(path):
        number = os.open(path, _FLAGS)
        with os.fdopen(number, "rb+", buffering=0) as file:
            status = os.fstat(number)
            if stat.S_ISREG(status.st_mode) and status.st_nlink == 1:
                for start, end in _written(number, status.st_size):
                    file.seek(start)
                    for at in range(start, end, _A_PIECE):
                        file.write(bytes(min(_A_PIECE, end - at)))
                os.fsync(number)
    path.unlink()


def is_ours_alone(path: Path) -> bool:
    """Whether it is a plain file that goes by this name only. Raises OSError without one."""
    status = path.lstat()
    return stat.S_ISREG(status.st_mode) and status.st_nlink == 1


def _written(number: int, size: int) -> Iterator[tuple[int, int]]:
    """Where anything was ever written: a file can be said to be endless and hold nothing."""
    if not hasattr(os, "SEEK_DATA"):
        yield 0, size
        return
    end = 0
    while end < size:
        try:
            start = os.lseek(number, end, os.SEEK_DATA)
        except OSError:
            return  # from here on there is nothing
        end = os.lseek(number, start, os.SEEK_HOLE)
        yield start, end
