"""Locks on files as the system keeps them, asked without SQLite, which would mend what it opens."""

from __future__ import annotations

import errno
import tempfile
from contextlib import suppress
from pathlib import Path
from types import ModuleType

from tafelkit.domain.errors import Refusal
from tafelkit.store.files import regular

# Where SQLite lays its locks (its source, os.h): from here on, so many bytes.
_FIRST, _COUNT = 0x40000000, 512
_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)


def is_locked(path: Path) -> bool:
    """Whether another program holds the file; it is not altered, nor what lies beside it.

    Never call this while we hold the file (see `gate.look`). Where the system keeps no such locks
    it has others: a file that is held cannot be moved there.
    """
    fcntl = _fcntl()
    if fcntl is None:
        return False
    with suppress(FileNotFoundError, Refusal), regular.opened(path) as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, _COUNT, _FIRST)
        except BlockingIOError:
            return True
        except OSError:
            return False  # a place without locks
    return False


def are_kept_in(folder: Path) -> bool:
    """Whether the system keeps locks on files of a folder; a file of its own is tried for it."""
    fcntl = _fcntl()
    if fcntl is None:
        return True
    try:
        with tempfile.TemporaryFile(prefix=".tafelkit-", dir=folder) as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                return error.errno not in _NO_LOCKS
    except OSError:
        return True  # nothing can be written there, with or without locks
    return True


def _fcntl() -> ModuleType | None:
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    return fcntl
