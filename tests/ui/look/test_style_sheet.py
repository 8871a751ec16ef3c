"""How widgets look by the style sheet, where Qt's own look would be unclear or out of place."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from tafelkit.bootstrap import resources
from tafelkit.domain.drawing.tokens import DARK
from tafelkit.ui.look.theme import Theme
from tests.builders import a_desk


def ground(button: QPushButton) -> QColor:
    return button.grab().toImage().pixelColor(button.width() // 2, 4)


def test_a_choice_unfolds_below_itself_without_arrows_to_scroll(
    qtbot: Any, qapp: QApplication
) -> None:
    a_desk(qapp)
    box = QComboBox()
    qtbot.addWidget(box)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert not box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, box)


def test_the_large_button_does_not_look_ready_when_it_is_not(
    qtbot: Any, qapp: QApplication
) -> None:
    desk = a_desk(qapp)
    button = QPushButton("Bewaar")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.show()
    assert ground(button) == desk.theme.colour("accent")
    button.setEnabled(False)
    assert ground(button) == desk.theme.colour("line")


@pytest.mark.parametrize("dark", [False, True])
def test_a_box_to_tick_has_an_edge_that_is_seen(qtbot: Any, qapp: QApplication, dark: bool) -> None:
    theme = a_desk(qapp).theme
    was = theme.dark
    theme.set_dark(dark)
    box = QCheckBox("Samen")
    qtbot.addWidget(box)
    box.show()
    image = box.grab().toImage()
    drawn = {image.pixelColor(x, box.height() // 2).name() for x in range(24)}
    assert theme.colour("edge").name() in drawn
    theme.set_dark(was)


def test_a_window_that_was_not_seen_yet_wears_the_look_that_was_chosen(
    qtbot: Any, qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme = Theme(qapp, resources(), window, dark=True)
    button = QPushButton("Bewaar", window)
    button.setProperty("kind", "primary")
    window.show()
    assert theme.dark and ground(button) == QColor(DARK["accent"])
    Theme(qapp, resources(), dark=False)


@pytest.mark.parametrize("dark", [False, True])
def test_what_a_field_asks_for_can_be_read(qtbot: Any, qapp: QApplication, dark: bool) -> None:
    theme = a_desk(qapp).theme
    was = theme.dark
    theme.set_dark(dark)
    field = QLineEdit(placeholderText="█████")
    qtbot.addWidget(field)
    field.show()
    image = field.grab().toImage()
    drawn = {image.pixelColor(x, field.height() // 2).name() for x in range(12, 40)}
    assert theme.colour("soft").name() in drawn
    theme.set_dark(was)
