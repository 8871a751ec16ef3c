"""How much work something is: told in calls, which are as many on any machine, and never timed."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

# Of processor time: what goes on for ever is ended, and whoever is slow is not measured.
_FOR_EVER_SECONDS = 5.0


def calls(do: Callable[[], object]) -> int:
    """How often a function was called, or a generator went on, while this was done."""
    made = 0

    def counted(_frame: FrameType, event: str, _of: Any) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        do()
    finally:
        sys.setprofile(before)
    return made


@contextmanager
def ending() -> Iterator[None]:
    """What is done within comes to an end; one long search by a pattern too."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def fails(_number: int, _frame: FrameType | None) -> None:
        raise AssertionError("it goes on and on")

    before = signal.signal(signal.SIGPROF, fails)
    signal.setitimer(signal.ITIMER_PROF, _FOR_EVER_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
