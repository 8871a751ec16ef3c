from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tafelkit.bootstrap import resources
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.question import Question
from tafelkit.ui.widgets.quoted_words import QuotedWords

Key = Qt.Key
WORDS = [("Gesprek · aantekening", "v C <b>wie belt</b> wil een mens"), ("Advies · advies", "Kom")]
ANSWERS = ("Vastleggen en sluiten", "Bewaren voor later", "Terug naar de tafel")


@pytest.fixture
def ask(qtbot: Any, qapp: QApplication) -> Callable[..., int]:
    parent = QWidget()
    qtbot.addWidget(parent)
    theme = Theme(qapp, resources())

    def ask(do: Callable[[Question], object], words: Any = WORDS) -> int:
        QTimer.singleShot(50, lambda: do(QApplication.activeModalWidget()))  # type: ignore[arg-type]
        return Dialogs().choose_about(parent, theme, "Twee regels.", "Later.", words, *ANSWERS)

    return ask


def words_in(box: Question) -> QuotedWords:
    (found,) = box.findChildren(QuotedWords)
    return found


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_answer_is_the_button_that_was_pressed(
    ask: Callable[..., int], qtbot: Any, number: int
) -> None:
    def press(box: Question) -> None:
        assert box.buttons[number].text() == ANSWERS[number]
        qtbot.mouseClick(box.buttons[number], Qt.MouseButton.LeftButton)

    assert ask(press) == number


def test_enter_keeps_the_words_and_escape_loses_nothing(
    ask: Callable[..., int], qtbot: Any
) -> None:
    assert ask(lambda box: qtbot.keyClick(box, Key.Key_Return)) == 0
    assert ask(lambda box: qtbot.keyClick(box, Key.Key_Escape)) == 2
    assert ask(lambda box: box.close()) == 2


def test_all_words_are_shown_as_they_were_typed(ask: Callable[..., int]) -> None:
    shown: list[str] = []

    def look(box: Question) -> None:
        shown.extend(label.text() for label in words_in(box).findChildren(QLabel))
        box.reject()

    ask(look)
    assert shown == [text for pair in WORDS for text in pair]


def test_very_many_words_scroll_and_the_answers_stay_on_the_screen(
    ask: Callable[..., int],
) -> None:
    def look(box: Question) -> None:
        room = box.screen().availableGeometry()
        assert box.height() < room.height()
        assert words_in(box).verticalScrollBar().maximum() > 0
        assert words_in(box).horizontalScrollBar().maximum() == 0
        for button in box.buttons:
            assert box.rect().contains(button.geometry())
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
        box.reject()

    ask(look, [("Gesprek · aantekening", "wie belt wil een mens " * 400), ("Advies", "Kom")])
