"""Letting go of what was opened, where what is done with it then comes to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Closes(Protocol):
    """Whatever holds a file until it is closed."""

    def close(self) -> None:
        """Let go of the file."""


@contextmanager
def closed_unless_done(opened: Closes) -> Iterator[None]:
    """Close it where something is raised within; else it stays open.

    It would hold its file until someone looks for garbage.
    """
    try:
        yield
    except BaseException:
        opened.close()
        raise
