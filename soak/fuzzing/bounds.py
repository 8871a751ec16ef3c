"""How long reading one input may take, and how much memory."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Followed line by line our code takes some twenty times as long as it does.
SECONDS = 20.0
MOST_BYTES = 400 << 20
# Where it is ended, before the machine is.
_ROOM = 2 << 30


class TooMuch(BaseException):
    """No exception that a reader may take for a fault in what it reads."""


@contextmanager
def bounds(seconds: float = SECONDS, most: int = MOST_BYTES) -> Iterator[None]:
    """What is read within takes no longer, and no more memory than was ever taken before."""
    before = _most_taken()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (_taken() + _ROOM, hard))
    signal.signal(signal.SIGALRM, _hung)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        if _most_taken() - before > most:
            raise TooMuch(f"it takes {_most_taken() - before >> 20} MB more than any before")


def _hung(_number: int, _frame: object) -> None:
    raise TooMuch("it takes too long")


def _most_taken() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10


def _taken() -> int:
    pages, *_of_which = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(pages) * resource.getpagesize()
