from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tafelkit.ui.restoring.looking import Looking
from tests.ui.opened import until


def test_what_is_found_comes_in_the_thread_of_the_window(qtbot: Any) -> None:
    heard: list[object] = []

    def look() -> Iterator[object]:
        yield threading.current_thread().name
        yield 2

    looking = Looking(look)
    looking.found.connect(lambda one: heard.append((one, threading.current_thread().name)))
    with qtbot.waitSignal(looking.done, timeout=5000):
        looking.begin()
    assert heard == [("looking", "MainThread"), (2, "MainThread")]


def test_who_waits_no_more_hears_no_more(qtbot: Any) -> None:
    gate, heard, ended = threading.Event(), [], threading.Event()

    def look() -> Iterator[object]:
        try:
            for number in range(3):
                gate.wait(5)
                yield number
        finally:
            ended.set()

    looking = Looking(look)
    looking.found.connect(heard.append)
    looking.begin()
    looking.stop()
    gate.set()
    until(qtbot, ended.is_set)
    qtbot.wait(20)
    assert heard == []


def test_a_fault_of_ours_is_raised_in_the_window(qtbot: Any) -> None:
    def look() -> Iterator[object]:
        raise AssertionError("ours")
        yield

    looking = Looking(look)
    with qtbot.captureExceptions() as raised:
        looking.begin()
        until(qtbot, lambda: bool(raised))
    with pytest.raises(AssertionError, match="ours"):
        raise raised[0][1]
