from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from tafelkit.bootstrap import resources
from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.password_question import PasswordQuestion

pytestmark = pytest.mark.usefixtures("nothing_flashes")

ANSWERS = ("Instellen", "Weghalen", "Niet")


@pytest.fixture
def ask(qtbot: Any, qapp: QApplication) -> Any:
    parent = QWidget()
    qtbot.addWidget(parent)

    def begin(**more: Any) -> PasswordQuestion:
        theme = Theme(qapp, resources(), parent, dark=False)
        asking = PasswordQuestion(
            parent, theme, Language("nl"), "Een wachtwoord?", "<b>Zo</b>", ANSWERS, **more
        )
        asking.show()
        return asking

    return begin


def test_enter_gives_what_was_typed_and_nobody_reads_it(ask: Any, qtbot: Any) -> None:
    asking = ask()
    assert asking.field.echoMode() == QLineEdit.EchoMode.Password
    assert asking.again.isHidden() and asking.told.isHidden()
    qtbot.keyClick(asking.field, Qt.Key.Key_Return)
    assert asking.isVisible() and "niet leeg" in asking.told.text()
    qtbot.keyClicks(asking.field, "geheim")
    qtbot.keyClick(asking.field, Qt.Key.Key_Return)
    assert (asking.answer, asking.password, asking.isVisible()) == (0, "geheim", False)


def test_a_new_one_is_typed_twice(ask: Any, qtbot: Any) -> None:
    asking = ask(new=True)
    qtbot.keyClicks(asking.field, "geheim")
    qtbot.keyClicks(asking.again, "gehiem")
    asking.buttons[0].click()
    assert asking.isVisible() and "niet gelijk" in asking.told.text()
    assert asking.field.accessibleDescription() == asking.told.text()  # for who sees nothing
    asking.again.setText("geheim")
    asking.buttons[0].click()
    assert asking.answer == 0


def test_escape_is_the_way_out_and_the_others_need_no_password(ask: Any, qtbot: Any) -> None:
    asking = ask(told="Dit past niet.")
    assert asking.told.text() == asking.field.accessibleDescription() == "Dit past niet."
    qtbot.keyClick(asking, Qt.Key.Key_Escape)
    assert asking.answer == 2
    asking = ask(new=True)
    asking.buttons[1].click()
    assert asking.answer == 1
    labels = asking.findChildren(QLabel)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.wordWrap()
    )
