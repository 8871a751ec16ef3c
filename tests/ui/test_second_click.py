from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tafelkit.ui.frame import Frame
from tests.ui.test_frame import Inside

LEFT, NONE, AT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(50, 50)


class Told(QPushButton):
    """Tells what reaches it from the mouse."""

    def __init__(self) -> None:
        super().__init__("twee")
        self.told: list[str] = []

    def mousePressEvent(self, event: Any) -> None:
        self.told.append("press")
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: Any) -> None:
        self.told.append("release")
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        self.told.append("double")


@pytest.fixture
def shown(qtbot: Any) -> tuple[Frame, Told]:
    """A window whose one button brings up another in its place."""
    frame, first, second = Frame(), QPushButton("een"), Told()
    qtbot.addWidget(frame)
    frame.show_content(first, Inside())
    first.clicked.connect(lambda: frame.show_content(second, Inside()))
    with qtbot.waitExposed(frame):
        frame.show()
    return frame, second


def test_it_reaches_nothing_that_came_up_under_the_first(shown: tuple[Frame, Told]) -> None:
    frame, second = shown
    QTest.mouseDClick(frame.windowHandle(), LEFT, NONE, AT)
    assert second.isVisible() and second.told == []
    QTest.mouseClick(frame.windowHandle(), LEFT, NONE, AT)
    assert second.told == ["press", "release"]


def test_a_click_and_then_a_double_one_are_meant(shown: tuple[Frame, Told]) -> None:
    frame, second = shown
    QTest.mouseClick(frame.windowHandle(), LEFT, NONE, AT)
    QTest.mouseDClick(frame.windowHandle(), LEFT, NONE, AT)
    assert second.told == ["press", "release", "double", "release"]
