from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from tafelkit.bootstrap import resources
from tafelkit.domain.texts import Language
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.password_fields import PasswordFields
from tafelkit.ui.widgets.question import Question

pytestmark = pytest.mark.usefixtures("nothing_flashes")

ANSWERS = ("Instellen", "Weghalen", "Niet")
Do = Callable[[Question, PasswordFields], object]
Ask = Callable[..., tuple[int, str]]


@pytest.fixture
def ask(qtbot: Any, qapp: QApplication) -> Ask:
    parent = QWidget()
    qtbot.addWidget(parent)
    theme = Theme(qapp, resources(), parent, dark=False)

    def ask(do: Do, **more: Any) -> tuple[int, str]:
        def act() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, Question)
            (fields,) = box.findChildren(PasswordFields)
            try:
                do(box, fields)
            finally:
                box.reject()

        QTimer.singleShot(50, act)
        asked = ("Een wachtwoord?", "<b>Zo</b>", *ANSWERS)
        return Dialogs().password(parent, theme, Language("nl"), *asked, **more)

    return ask


def test_enter_gives_what_was_typed_and_nobody_reads_it(ask: Ask, qtbot: Any) -> None:
    def enter(box: Question, fields: PasswordFields) -> None:
        assert box.focusWidget() is fields.field
        assert fields.field.echoMode() == QLineEdit.EchoMode.Password
        assert not fields.again.isVisible() and not fields.told.isVisible()
        qtbot.keyClick(fields.field, Qt.Key.Key_Return)
        assert box.isVisible() and "niet leeg" in fields.told.text()
        qtbot.keyClicks(fields.field, "geheim")
        qtbot.keyClick(fields.field, Qt.Key.Key_Return)
        assert not box.isVisible()

    assert ask(enter) == (0, "geheim")


def test_a_new_one_is_typed_twice(ask: Ask, qtbot: Any) -> None:
    def enter(box: Question, fields: PasswordFields) -> None:
        qtbot.keyClicks(fields.field, "geheim")
        qtbot.keyClick(fields.field, Qt.Key.Key_Return)
        assert box.focusWidget() is fields.again and not fields.told.isVisible()
        qtbot.keyClicks(fields.again, "gehiem")
        box.buttons[0].click()
        assert box.isVisible() and "niet gelijk" in fields.told.text()
        assert fields.told.isVisible()
        assert fields.field.accessibleDescription() == fields.told.text()  # for who sees nothing
        fields.again.setText("geheim")
        box.buttons[0].click()

    assert ask(enter, new=True) == (0, "geheim")


def test_escape_is_the_way_out_and_the_others_need_no_password(ask: Ask, qtbot: Any) -> None:
    def escape(box: Question, fields: PasswordFields) -> None:
        said = "Dit past niet."
        assert fields.told.text() == fields.field.accessibleDescription() == said
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    def press(box: Question, _fields: PasswordFields) -> None:
        labels = [label for label in box.findChildren(QLabel) if label.wordWrap()]
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
        box.buttons[1].click()

    assert ask(escape, told="Dit past niet.")[0] == 2
    assert ask(press, new=True)[0] == 1
