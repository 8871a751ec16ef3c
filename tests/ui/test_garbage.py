"""Widgets end in the thread that made them, whatever other threads do meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tafelkit.ui.garbage import GarbageRound, look


class Knot(QObject):
    """Holds itself, as a closed page does whose button calls it; tells where it ends."""

    def __init__(self, ended_in: list[str]) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        weakref.finalize(self, lambda: ended_in.append(threading.current_thread().name))


def saving() -> None:
    """Make far more than what Python would begin to look for garbage after."""
    for _ in range(200):
        knots: list[list[Any]] = [[] for _ in range(1000)]
        for knot in knots:
            knot.append(knot)


@pytest.fixture
def ended_in(qapp: QApplication) -> list[str]:
    gc.collect()
    found: list[str] = []
    for _ in range(50):
        Knot(found)
    return found


def test_another_thread_never_ends_a_widget(qapp: QApplication, ended_in: list[str]) -> None:
    rounds = GarbageRound(qapp)
    saver = threading.Thread(target=saving, name="saver")
    saver.start()
    saver.join()
    assert not ended_in
    look()
    assert ended_in == [threading.main_thread().name] * 50
    rounds.deleteLater()


def test_what_is_left_is_found_within_a_second_or_two(
    qtbot: Any, qapp: QApplication, ended_in: list[str]
) -> None:
    rounds = GarbageRound(qapp)
    knots = [Knot(ended_in) for _ in range(800)]
    del knots
    qtbot.waitUntil(lambda: len(ended_in) == 850, timeout=5000)
    rounds.deleteLater()


def test_without_garbage_to_speak_of_nothing_is_looked_through(qapp: QApplication) -> None:
    gc.collect()
    looked: list[int] = []

    def told(phase: str, about: dict[str, int]) -> None:
        looked.append(about["generation"])

    gc.callbacks.append(told)
    try:
        look()
    finally:
        gc.callbacks.remove(told)
    assert not looked


def test_python_itself_would_have_ended_them_in_the_thread(ended_in: list[str]) -> None:
    """The fault this is for, shown with what survives it: a plain object in the same knot."""
    plain: list[str] = []

    class Plain:
        def __init__(self) -> None:
            self.itself = self
            weakref.finalize(self, lambda: plain.append(threading.current_thread().name))

    look()
    gc.collect()
    Plain()
    gc.enable()
    saver = threading.Thread(target=saving, name="saver")
    saver.start()
    saver.join()
    gc.disable()
    assert plain == ["saver"]
