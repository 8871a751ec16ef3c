"""Fixtures for tests with a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from tests.ui.opened import Opened

Open = Callable[..., Opened]


@pytest.fixture(autouse=True)
def undressed() -> Iterator[None]:
    """Leave no style sheet on the application: the pictures that it names went with its theme."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.styleSheet():
        app.setStyleSheet("")


@pytest.fixture
def open_window(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Open the program on a file, or on the start screen."""
    opened: list[Opened] = []
    qapp.setStyleSheet("")  # of a page that was tested by itself; here the window wears it

    def begin(path: Path | None = None, language: str = "nl") -> Opened:
        opened.append(Opened(qapp, tmp_path, language).begin(path))
        return opened[-1]

    yield begin
    for each in opened:
        each.close()
    # Without a loop nothing is deleted later by itself, and a style sheet reaches all there is.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class _Flashes(QObject):
    """Notes what is shown as a window of its own and is none."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, shown: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.Show
            and isinstance(shown, QWidget)
            and shown.isWindow()
            and not isinstance(shown, QMainWindow | QDialog)
        ):
            self.seen.append(f"{type(shown).__name__} {getattr(shown, 'text', str)()}")
        return False


@pytest.fixture
def nothing_flashes(qapp: QApplication) -> Iterator[None]:
    """Hold that no part of a window is shown before it is in it: it would flash up by itself."""
    flashes = _Flashes()
    qapp.installEventFilter(flashes)
    yield
    qapp.removeEventFilter(flashes)
    assert not flashes.seen, flashes.seen
