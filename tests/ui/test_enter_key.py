from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from tafelkit.ui.frame import Frame
from tests.ui.test_frame import Inside

Key = Qt.Key


class Own(QPushButton):
    """A button for which Enter means something of its own."""

    def __init__(self) -> None:
        super().__init__("eigen")
        self.entered = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Key.Key_Return:
            self.entered += 1
        else:
            super().keyPressEvent(event)


@pytest.fixture
def shown(qtbot: Any) -> tuple[Frame, QWidget]:
    frame, page = Frame(), QWidget()
    qtbot.addWidget(frame)
    column = QVBoxLayout(page)
    for part in (QPushButton("een"), QToolButton(), Own(), QLineEdit()):
        column.addWidget(part)
    frame.show_content(page, Inside())
    with qtbot.waitActive(frame):
        frame.show()
    return frame, page


def presses_of(button: Any) -> list[bool]:
    """Each press from now on, with whether it is down then."""
    told: list[bool] = []

    def tell(on: bool) -> None:
        told.append(on)

    button.clicked.connect(tell)
    return told


def typed(frame: Frame, key: Qt.Key) -> None:
    """A key as it comes in from the keyboard."""
    QTest.keyClick(frame.windowHandle(), key)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_enter_presses_as_space_does(shown: Any, key: Qt.Key, kind: type[QWidget]) -> None:
    frame, page = shown
    button: Any = page.findChild(kind)
    button.setCheckable(True)
    pressed = presses_of(button)
    button.setFocus()
    typed(frame, key)
    typed(frame, key)
    assert pressed == [True, False] and not button.isDown()


def test_held_it_presses_once(shown: Any) -> None:
    frame, page = shown
    button = page.findChild(QPushButton)
    pressed = presses_of(button)
    button.setFocus()
    QTest.keyPress(frame.windowHandle(), Key.Key_Return)
    assert button.isDown() and pressed == []
    QTest.keyRelease(frame.windowHandle(), Key.Key_Return)
    assert len(pressed) == 1


def test_who_has_a_meaning_for_it_keeps_it(shown: Any) -> None:
    frame, page = shown
    own = page.findChild(Own)
    pressed = presses_of(own)
    own.setFocus()
    typed(frame, Key.Key_Return)
    assert own.entered == 1 and pressed == []


def test_a_line_that_hands_on_the_focus_presses_nothing(shown: Any) -> None:
    frame, page = shown
    button, line = page.findChild(QPushButton), page.findChild(QLineEdit)
    pressed = presses_of(button)
    line.returnPressed.connect(button.setFocus)
    line.setFocus()
    QTest.keyPress(frame.windowHandle(), Key.Key_Return)
    QTest.keyRelease(frame.windowHandle(), Key.Key_Return)
    assert button.hasFocus() and pressed == []
