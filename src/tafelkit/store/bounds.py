"""Bounds on a file that anyone may have made: how large it is, and how long SQLite is kept busy.

It follows whatever tree the schema lies in before it can be asked anything, and the branches of one
that was made to do harm can meet again: a few pages then lead to more rows than there is time for.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _

TOO_LARGE = _("dit bestand is te groot voor een tafel of programma")
MAX_BYTES = 4 << 30
# What the rows of a file may take once they are read, their texts at up to four bytes a character:
# twice what those of ten thousand tables do. A merge leaves room for work on what it brings.
MOST_IN_MEMORY = 1 << 30
# Of each row beside its text: what holds its values, and their heads. While it is merged it takes
# more than twice that, so that a file of nothing but small rows takes a little over 2 GB at most.
ROW_IN_MEMORY = 512
_MERGED = 0.75
DEADLINE_SECONDS = 60.0
# What a slow laptop surely looks through: a programme of ten thousand tables takes its time.
_BYTES_A_SECOND = 1 << 20
# What lies beside a table, whatever its size, is only asked what it is.
SOON_SECONDS = 5.0
# Ours takes less than one of these; a row takes some ten steps.
_MANY_STEPS, _TIMES = 1000, 4


def check_memory(taken: int, *, merged: bool = False) -> None:
    """Raise Refusal where the rows of a file, or of what was `merged`, take more than they may."""
    if taken > MOST_IN_MEMORY * (_MERGED if merged else 1):
        raise Refusal(TOO_LARGE)


@contextmanager
def few_steps(connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite do little within; what takes it more is interrupted (sqlite3.OperationalError)."""
    left = iter(range(_TIMES))
    connection.set_progress_handler(lambda: next(left, None) is None, _MANY_STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


@contextmanager
def in_time(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Interrupt what takes longer than a file of that size could."""
    seconds = DEADLINE_SECONDS + path.stat().st_size / _BYTES_A_SECOND
    with _until(time.monotonic() + seconds, connection, 10_000):
        yield


@contextmanager
def soon(connection: sqlite3.Connection) -> Iterator[None]:
    """Interrupt what takes longer than to ask a file what it is, however large it says it is."""
    with _until(time.monotonic() + SOON_SECONDS, connection, 100):
        yield


@contextmanager
def _until(deadline: float, connection: sqlite3.Connection, steps: int) -> Iterator[None]:
    connection.set_progress_handler(lambda: time.monotonic() > deadline, steps)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
