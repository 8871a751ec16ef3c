"""Fixtures for tests with a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

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
