"""Which faults of SQLite and the disk a user can cause, and how to say so: decided here only."""

from __future__ import annotations

import errno
import re
import sqlite3

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import Message, _

_FULL = _("de schijf is vol; maak ruimte, wat er stond is bewaard")
_BUSY = _("het bestand is in gebruik door een ander programma; sluit dat en probeer het opnieuw")
_READ_ONLY = _("het bestand of de map is alleen-lezen; kies een andere plek")
_NOT_TO_READ = _(
    "het bestand of de map mag hier niet worden gelezen; vraag toegang aan wie het beheert"
)
_DAMAGED = _("het bestand is beschadigd")
TOO_BIG = _("een tekst, lijst of kit is te groot voor het bestand")
_MEDIUM = _("de schijf of stick is niet te lezen of te schrijven; controleer of hij er nog in zit")

_BY_NAME: tuple[tuple[str, Message], ...] = (
    ("SQLITE_FULL", _FULL),
    ("SQLITE_BUSY", _BUSY),
    ("SQLITE_LOCKED", _BUSY),
    ("SQLITE_READONLY", _READ_ONLY),
    ("SQLITE_PERM", _READ_ONLY),
    ("SQLITE_CANTOPEN", _MEDIUM),
    ("SQLITE_IOERR", _MEDIUM),
    ("SQLITE_CORRUPT", _DAMAGED),
    ("SQLITE_NOTADB", _DAMAGED),
    ("SQLITE_TOOBIG", TOO_BIG),
    ("SQLITE_INTERRUPT", _DAMAGED),
)
_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.ENOENT: _("dit bestand of deze map bestaat niet"),
    errno.EEXIST: _("dit bestand bestaat al; kies een andere naam"),
    errno.EISDIR: _("dit is een map, geen bestand"),
    errno.ENOTDIR: _("de map in dit pad is geen map"),
    errno.ENAMETOOLONG: _("de bestandsnaam is te lang; kies een kortere"),
    errno.ELOOP: _("deze verwijzing wijst naar zichzelf"),
    errno.EINVAL: _("zo kan een bestand hier niet heten"),
    errno.EILSEQ: _("zo kan een bestand hier niet heten"),
    errno.EIO: _MEDIUM,
}
# The system says the same of what may not be read and of what may not be written.
_NOT_ALLOWED = (errno.EACCES, errno.EPERM)
_READING = ("SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ")

_CODE = re.compile(r"error code[ =]+(\d+)")


def of_check(told: str) -> Refusal:
    """What SQLite's check of all pages told: a page that is wrong, or one that cannot be read."""
    code = _CODE.search(told)
    unread = code is not None and int(code.group(1)) & 0xFF == sqlite3.SQLITE_IOERR
    # Of a page that is too long for one it tells no code; that there is such a page it knows.
    unread = unread or "failed to get page" in told
    return Refusal(_MEDIUM) if unread else Damaged(_DAMAGED)


def is_of_reading(error: Exception) -> bool:
    """Whether SQLite says that it was reading: of two files it is the one that it copies."""
    return getattr(error, "sqlite_errorname", "").startswith(_READING)


def refusal(error: Exception, file: object, *, to_read: bool = False) -> Refusal | None:
    """The sentence for a fault that a user can cause, None for a fault of ours.

    `to_read` says that the file was only to be read.
    """
    if isinstance(error, Refusal):
        return error.about(file)
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "") or ""
        for start, message in _BY_NAME:
            if name.startswith(start):
                return (Damaged if message is _DAMAGED else Refusal)(message).about(file)
        if isinstance(error, sqlite3.OperationalError) and "UTF-8" in str(error):
            return Damaged(_DAMAGED).about(file)
        return None
    if isinstance(error, UnicodeDecodeError):
        # What SQLite complains about is quoted in its sentence, and Python cannot read that.
        return Damaged(_DAMAGED).about(file)
    if isinstance(error, OSError):
        message = _BY_ERRNO.get(error.errno or 0, _MEDIUM)
        if to_read and error.errno in _NOT_ALLOWED:
            message = _NOT_TO_READ
        return Refusal(message).about(file)
    return None
