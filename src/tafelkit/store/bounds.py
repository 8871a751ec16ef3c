"""A bound on what SQLite reads before it can be asked anything: the schema.

It follows whatever tree the schema lies in, and the branches of one that was made to do harm can
meet again: a few pages then lead to more rows than there is time for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

# Ours takes less than one of these; a row takes some ten steps.
_MANY_STEPS, _TIMES = 1000, 4


@contextmanager
def few_steps(connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite do little within; what takes it more is interrupted (sqlite3.OperationalError)."""
    left = iter(range(_TIMES))
    connection.set_progress_handler(lambda: next(left, None) is None, _MANY_STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
