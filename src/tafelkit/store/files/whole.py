"""A file of which nobody finds a half: it is made beside its place, and put there when whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tafelkit.store.files.workroom import close_room, open_room

# Some file systems, those of networks above all, cannot sync a folder by itself.
_CANNOT_BE_ASKED = (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES)


@contextmanager
def whole(target: Path, *, like: Iterable[Path] = (), anew: bool = False) -> Iterator[Path]:
    """Where to make the file; it takes the target's place if nothing was raised.

    Who may read what stands there may read the new one; where nothing does, it is read by no more
    people than each of the files that it is `like`. With `anew` it takes the place of nothing:
    raises FileExistsError where anything stands there by then.
    """
    # Asked now, as what stands there may be set aside meanwhile.
    known, bounds = _mode(target), [_mode(path) for path in like]
    room = open_room(target.parent)
    try:
        half = room / "half"
        yield half
        with half.open("rb+") as file:
            os.fsync(file.fileno())
        made = stat.S_IMODE(half.stat().st_mode)
        wanted = known if known is not None else _bounded(made, bounds)
        if wanted != made:
            half.chmod(wanted)
        if anew:
            _take_free_place(half, target)
        else:
            half.replace(target)
        _tell(target.parent)
    finally:
        close_room(room)


def _mode(path: Path) -> int | None:
    """Who may read and write a file; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else None


def _bounded(made: int, bounds: Iterable[int | None]) -> int:
    for bound in bounds:
        if bound is not None:
            made &= bound | 0o600  # its maker may read and write it
    return made


def _take_free_place(half: Path, target: Path) -> None:
    try:
        os.link(half, target)
    except FileExistsError:
        raise
    except OSError:  # a stick or a share on which a file has one name only
        target.open("xb").close()  # from here on the name is ours
        try:
            half.replace(target)
        except OSError:
            target.unlink()
            raise


def _tell(folder: Path) -> None:
    """See that the folder tells on the disk what stands in it.

    Else what is removed next could be gone after a power cut, and its successor not there yet.
    """
    try:
        number = os.open(folder, os.O_RDONLY)
    except OSError:
        return  # Windows, or a folder that may not be read
    try:
        os.fsync(number)
    except OSError as error:
        if error.errno not in _CANNOT_BE_ASKED:
            raise
    finally:
        os.close(number)
