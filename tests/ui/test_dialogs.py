from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from tafelkit.domain.texts import Language
from tafelkit.ui.dialogs import Dialogs

Key = Qt.Key


@pytest.fixture(autouse=True)
def _qt_draws_the_dialogs(qapp: QApplication) -> Any:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def parent(qtbot: Any) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def soon(do: Any) -> None:
    QTimer.singleShot(50, lambda: do(QApplication.activeModalWidget()))


@pytest.mark.parametrize(("pressed", "answer"), [(0, 0), (1, 1), (2, 2)])
def test_the_answer_is_the_button_that_was_pressed(
    parent: QWidget, pressed: int, answer: int
) -> None:
    def press(box: QMessageBox) -> None:
        assert box.text() == "Zeker?" and box.informativeText() == "Het is weg."
        words = ("Ja", "Misschien", "Nee")
        next(b for b in box.buttons() if b.text() == words[pressed]).click()

    soon(press)
    assert Dialogs().choose(parent, "Zeker?", "Het is weg.", "Ja", "Misschien", "Nee") == answer


def test_enter_gives_another_where_none_does_harm(parent: QWidget, qtbot: Any) -> None:
    for key, answer in ((Key.Key_Escape, 2), (Key.Key_Return, 0)):
        soon(lambda box, key=key: qtbot.keyClick(box, key))
        given = Dialogs().choose(parent, "Welke?", "", "Map", "Bestanden", "Annuleren", usual=0)
        assert given == answer


def test_escape_and_enter_give_the_safe_answer(parent: QWidget, qtbot: Any) -> None:
    for key in (Key.Key_Escape, Key.Key_Return):
        soon(lambda box, key=key: qtbot.keyClick(box, key))
        assert Dialogs().choose(parent, "Zeker?", "", "Ja", "Nee") == 1


def test_a_file_is_saved_with_its_ending(parent: QWidget, tmp_path: Path) -> None:
    def save(dialog: QFileDialog) -> None:
        assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "Soort bestand:"
        dialog.findChild(QLineEdit, "fileNameEdit").setText("ander")
        dialog.accept()

    soon(save)
    chosen = Dialogs().save_file(parent, Language("nl"), "Waar?", tmp_path / "tafel-01.tafel")
    assert chosen == tmp_path / "ander.tafel"


def test_a_file_is_opened_or_not(parent: QWidget, tmp_path: Path) -> None:
    (tmp_path / "een.tafel").touch()

    def choose(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit, "fileNameEdit").setText("een.tafel")
        dialog.accept()

    soon(choose)
    assert Dialogs().open_file(parent, Language("nl"), "Open", tmp_path) == tmp_path / "een.tafel"
    soon(lambda dialog: dialog.reject())
    assert Dialogs().open_file(parent, Language("nl"), "Open", tmp_path) is None


def test_what_is_printed_has_its_name_in_the_queue(parent: QWidget) -> None:
    seen: list[tuple[str, str]] = []

    def look(dialog: QPrintDialog) -> None:
        seen.append((dialog.windowTitle(), dialog.printer().docName()))
        dialog.reject()

    soon(look)
    assert Dialogs().printer(parent, "Afdrukken", "tafel-01-verslag") is None
    assert seen == [("Afdrukken", "tafel-01-verslag")]
