"""Taking hold of a file for writing: by SQLite's lock where there is one, and by a claim beside it.

The claim is asked first. Where another computer holds the file and its lock is not seen here,
SQLite would take that one's unfinished transaction for one that was cut short, and undo it.
"""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import _
from tafelkit.store import bounds, gate, schema, trouble
from tafelkit.store.claims import locks
from tafelkit.store.claims.claim import Claim, Holder, holder_of, take, to_be_laid
from tafelkit.store.closing import closed_unless_done
from tafelkit.store.files.regular import led_to
from tafelkit.store.hot_journal import has_hot_journal
from tafelkit.store.standing import exactly

_PRAGMAS = (
    "locking_mode=EXCLUSIVE",
    "journal_mode=DELETE",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    # Thousands of tables are spread by their ids all over the file: with the two megabytes that
    # SQLite takes by itself, merging would write and read the same pages again and again.
    "cache_size=-32768",
    # What a savepoint needs to go back is kept in memory: no words in the system's own folder.
    "temp_store=MEMORY",
)
# A disk may take a claim later, as what is typed waits for it; a folder that takes none never does.
_DISK_FAILS = (errno.ENOSPC, errno.EDQUOT, errno.EIO)
_NOT_NOW = ("SQLITE_BUSY", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR_LOCK")


@dataclass(frozen=True)
class Held:
    """A connection that holds a file, and the claim that tells so, if it is told."""

    connection: sqlite3.Connection
    claim: Claim | None

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        if self.claim is not None:
            self.claim.release()


def hold(path: Path, *, claimed: bool = True) -> Held | Holder | None:
    """Hold a file for writing; where that cannot be now, who holds it, None where nobody tells.

    `claimed` is whether it is told beside the file: where that cannot be, it is not held, but where
    the disk fails: then it is told before anything is written. Raises Refusal for a file that is no
    sound one.
    """
    other = holder_of(path) if claimed else None
    if other is not None and not other.here:
        return other
    connection, locked = _holding(path), True
    if connection is None and not locks.are_kept_in(led_to(path).parent):
        if other is not None:
            return other
        connection, locked = _holding(path, locked=False), False
    if connection is None:
        return other
    if not claimed:
        return Held(connection, None)
    with closed_unless_done(connection):
        taken = _claimed(path, locked=locked)
    if isinstance(taken, Claim):
        return Held(connection, taken)
    connection.close()
    return taken


def _claimed(path: Path, *, locked: bool) -> Claim | Holder | None:
    """Our claim on a file, who holds it where another does, or None where none can be laid."""
    try:
        return take(path, locked=locked)
    except OSError as error:
        return to_be_laid(path) if error.errno in _DISK_FAILS else None


def writing_connection(path: Path, *, locked: bool = True) -> sqlite3.Connection:
    """A connection that can write; without a lock only where the folder keeps none."""
    connection = sqlite3.connect(
        gate.writing_address(path) + ("" if locked else "&vfs=unix-none"),
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=0.5,
    )
    # What is larger could be written, but not be read again through the gate.
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, gate.MAX_VALUE_BYTES)
    with closed_unless_done(connection), bounds.few_steps(connection):
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()  # it is read for that
    return connection


def _holding(path: Path, *, locked: bool = True) -> sqlite3.Connection | None:
    """A connection that holds the file for writing, None where that cannot be now."""
    connection = None
    try:
        connection = writing_connection(path, locked=locked)
        # Taking the write lock once keeps it, as the locking mode is exclusive; it also rolls
        # back what a killed program left half done.
        connection.execute("BEGIN EXCLUSIVE")
        # On a file that may only be read SQLite begins all the same, and says so at the first
        # write; where there is no room for a journal too. So one is tried, and taken back.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {int(version)}")
        connection.execute("ROLLBACK")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if connection is not None:
            connection.close()
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith(_NOT_NOW):
            return None
        raise refusal(error, path) from error
    return connection


def refusal(error: Exception, path: Path) -> Refusal:
    """Why a file does not open. Of a foreign one SQLite may complain in any way."""
    return trouble.refusal(error, path, to_read=True) or Damaged(
        _("het bestand is beschadigd")
    ).about(path)


class Looked(NamedTuple):
    """A connection that only reads what passed the gate.

    It is of what was taken of the file then, or else of the file itself, as it `stood`.
    """

    connection: sqlite3.Connection
    stood: tuple[int, ...] | None = None


def looked_through(path: Path, layout: schema.Layout) -> Looked:
    """What passed the gate, to read. Raises Refusal for what does not pass."""
    try:
        content, stood = gate.snapshot(path), exactly(path)
        with gate.unless_it_is_being_written(path, content):
            connection = gate.connection_to(path, content)
            with closed_unless_done(connection):
                gate.inspect_open(connection, path, layout)
        return Looked(connection, stood if content is None else None)
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise refusal(error, path) from error


def is_held(path: Path) -> bool:
    """Whether another program holds the file for writing now.

    Raises Refusal where asking would do harm (see `has_hot_journal`).
    """
    other = holder_of(path)
    if other is not None and not other.here:
        return True
    has_hot_journal(path)
    try:
        with closing(
            sqlite3.connect(gate.writing_address(path), uri=True, timeout=0.2, isolation_level=None)
        ) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        return getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")
    except UnicodeDecodeError:
        return False  # damaged, and SQLite's complaint quotes what it found
    return False
