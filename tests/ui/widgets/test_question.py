from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tafelkit.bootstrap import resources
from tafelkit.domain.texts import Language
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.password_fields import PasswordFields
from tafelkit.ui.widgets.question import Question, Shown

Key = Qt.Key
ANSWERS = ("Ja", "Misschien", "Nee")


@pytest.fixture
def ask(qtbot: Any, qapp: QApplication) -> Callable[..., int]:
    parent = QWidget()
    qtbot.addWidget(parent)
    theme = Theme(qapp, resources())

    def ask(do: Callable[[Question], object], explanation: str = "", **more: int) -> int:
        def act() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, Question)
            try:
                do(box)
            finally:
                box.reject()

        QTimer.singleShot(50, act)
        return Dialogs().choose(parent, theme, "Zeker?", explanation, *ANSWERS, **more)

    return ask


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_answer_is_the_button_that_was_pressed(
    ask: Callable[..., int], qtbot: Any, number: int
) -> None:
    def press(box: Question) -> None:
        assert (box.asked.text(), box.explained.text()) == ("Zeker?", "Het is weg.")
        assert box.buttons[number].text() == ANSWERS[number]
        qtbot.mouseClick(box.buttons[number], Qt.MouseButton.LeftButton)

    assert ask(press, "Het is weg.") == number


def test_escape_and_enter_give_the_safe_answer(ask: Callable[..., int], qtbot: Any) -> None:
    for key in (Key.Key_Escape, Key.Key_Return):
        assert ask(lambda box, key=key: qtbot.keyClick(box, key)) == 2
    assert ask(lambda box: box.close()) == 2


def test_enter_gives_another_where_that_does_no_harm(ask: Callable[..., int], qtbot: Any) -> None:
    for key, answer in ((Key.Key_Escape, 2), (Key.Key_Return, 0)):
        assert ask(lambda box, key=key: qtbot.keyClick(box, key), usual=0) == answer


@pytest.mark.parametrize(("usual", "from_the_left"), [(-1, [2, 0, 1]), (0, [2, 1, 0])])
def test_the_way_back_is_at_the_left_and_what_one_does_at_the_right(
    ask: Callable[..., int], usual: int, from_the_left: list[int]
) -> None:
    def look(box: Question) -> None:
        assert sorted(range(3), key=lambda n: box.buttons[n].x()) == from_the_left
        marked = [n for n in range(3) if box.buttons[n].property("kind") == "primary"]
        assert marked == ([] if usual else [0])
        assert box.focusWidget() is box.buttons[usual]

    ask(look, usual=usual)


def test_a_long_explanation_is_seen_whole_or_scrolls(ask: Callable[..., int], qtbot: Any) -> None:
    scrolls = []

    def look(box: Question) -> None:
        room = box.explained.parentWidget().parentWidget()
        scrolls.append(room.verticalScrollBar().maximum() > 0)  # type: ignore[attr-defined]
        assert (room.focusPolicy() != Qt.FocusPolicy.NoFocus) == scrolls[-1]
        if scrolls[-1]:  # whoever goes by keys sees that they scroll here now
            with qtbot.waitActive(box):
                box.activateWindow()
            before = box.grab().toImage()
            room.setFocus()
            edge = room.geometry().topLeft() + QPoint(0, room.height() // 2)
            seen = [image.pixelColor(edge).name() for image in (before, box.grab().toImage())]
            assert seen[1] != seen[0]
        assert box.height() < box.screen().availableGeometry().height()

    ask(look, "Wat het betekent. " * 20)
    ask(look, "Wat het betekent. " * 400)
    assert scrolls == [False, True]


def test_on_a_small_screen_the_answers_are_seen_whatever_is_said(
    qtbot: Any, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1366 x 768 at 200 %."""
    parent = QWidget()
    qtbot.addWidget(parent)
    theme = Theme(qapp, resources())
    screen = QRect(0, 0, 683, 384)
    for kind in (Question, Shown):
        monkeypatch.setattr(
            kind, "screen", lambda _one: SimpleNamespace(availableGeometry=lambda: screen)
        )
    asking = Question(parent, theme, "Zeker?", "Wat het betekent. " * 100, ANSWERS)
    fields = PasswordFields(theme, Language("nl"), new=True, told="")
    asking.under.addWidget(fields)
    asking.show()
    assert not fields.can_be_taken()
    qtbot.waitUntil(fields.told.isVisible)
    qapp.processEvents()
    assert asking.height() < screen.height()
    for part in (*asking.buttons, fields.told, fields.again):
        place = QRect(part.mapTo(asking, QPoint(0, 0)), part.size())
        assert asking.rect().contains(place)
    asking.close()
