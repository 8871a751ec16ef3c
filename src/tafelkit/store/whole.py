"""A file of which nobody finds a half: it is made beside its place, and put there when whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

# Some file systems, those of networks above all, cannot sync a folder by itself.
_CANNOT_BE_ASKED = (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES)


@contextmanager
def whole(target: Path, half: Path | None = None) -> Iterator[Path]:
    """Where to make the file; it takes the target's place if nothing was raised.

    What a killed run left there is cleared away, so one place is made at by one program at a time.
    """
    half = half or target.with_name(f"{target.name}.half")
    _remove(half)
    try:
        yield half
        take_place(half, target)
    finally:
        # Where nothing could be written, nothing can be removed either.
        with suppress(OSError):
            _remove(half)


def take_place(half: Path, target: Path) -> None:
    """Put a file in the target's place, and see that the folder tells so on the disk.

    Else what is removed next could be gone after a power cut, and its successor not there yet.
    """
    half.replace(target)
    try:
        folder = os.open(target.parent, os.O_RDONLY)
    except OSError:
        return  # Windows, or a folder that may not be read
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _CANNOT_BE_ASKED:
            raise
    finally:
        os.close(folder)


def _remove(half: Path) -> None:
    for path in (half, half.with_name(f"{half.name}-journal")):
        path.unlink(missing_ok=True)
