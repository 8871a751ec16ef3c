"""A disk of which one call fails, or all from that one on: of SQLite and of Python alike."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from soak.beneath.python_files import asking
from soak.beneath.sqlite_files import SqliteFiles


@dataclass(frozen=True)
class Fault:
    """What fails, what SQLite and Python are told then, and what the sentence must say of it.

    After the `last` nothing reaches the disk: no write is taken back, and no file is cut off.
    """

    calls: frozenset[str]
    to_sqlite: int
    to_python: int
    sentence: str
    last: bool = False


_MEDIUM, _FULL = "niet te lezen of te schrijven", "schijf is vol"
FAULTS = {
    "write": Fault(frozenset({"write"}), sqlite3.SQLITE_IOERR_WRITE, errno.EIO, _MEDIUM),
    "full": Fault(frozenset({"write"}), sqlite3.SQLITE_FULL, errno.ENOSPC, _FULL),
    "sync": Fault(frozenset({"sync"}), sqlite3.SQLITE_IOERR_FSYNC, errno.EIO, _MEDIUM),
    "read": Fault(frozenset({"read"}), sqlite3.SQLITE_IOERR_READ, errno.EIO, _MEDIUM),
    "truncate": Fault(
        frozenset({"truncate"}), sqlite3.SQLITE_IOERR_TRUNCATE, errno.EIO, _MEDIUM
    ),
    "remove": Fault(frozenset({"remove"}), sqlite3.SQLITE_IOERR_DELETE, errno.EIO, _MEDIUM),
    "killed": Fault(
        frozenset({"write"}), sqlite3.SQLITE_IOERR_WRITE, errno.EIO, _MEDIUM, last=True
    ),
}  # fmt: skip


def _nothing() -> None:
    """What is done where nothing is."""


class FaultyDisk:
    """A disk that does what it should until it is told what shall fail."""

    def __init__(self) -> None:
        self._files = SqliteFiles(self._answer)
        self._lock = threading.Lock()
        self._fault: Fault | None = None
        self._nth = 0
        self._for_good = False
        self._ending = _nothing
        self.asked = 0  # how many calls there were of those that may fail
        self.failed = 0
        self.failed_in_python = False

    @contextmanager
    def in_use(self) -> Iterator[FaultyDisk]:
        """Meanwhile all files are on it."""
        self._files.begin()
        try:
            with asking(self._ask):
                yield self
        finally:
            self._files.end()

    def fail(
        self, fault: Fault, nth: int, *, for_good: bool, ending: Callable[[], None] = _nothing
    ) -> None:
        """Let the nth call from now on fail, and all after it if for good.

        Of a fault that is the last `ending` is done before any other call.
        """
        with self._lock:
            self._fault, self._nth, self._for_good = fault, nth, for_good
            self._ending = ending
            self.asked = self.failed = 0
            self.failed_in_python = False

    def heal(self) -> None:
        """Let all be well again."""
        with self._lock:
            self._fault = None

    @contextmanager
    def still(self) -> Iterator[None]:
        """Meanwhile no call is begun."""
        with self._lock:
            yield

    def _answer(self, call: str) -> int | None:
        fault = self._failing(call)
        return fault.to_sqlite if fault else None

    def _ask(self, call: str) -> None:
        fault = self._failing(call)
        if fault is not None:
            self.failed_in_python = True
            raise OSError(fault.to_python, os.strerror(fault.to_python))

    def _failing(self, call: str) -> Fault | None:
        with self._lock:
            fault = self._fault
            if fault is not None and fault.last and self.failed:
                self._ending()
                return fault
            if fault is None or call not in fault.calls:
                return None
            self.asked += 1
            if self.asked == self._nth or (self._for_good and self.asked > self._nth):
                self.failed += 1
                return fault
            return None
