from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from tafelkit.domain.texts import Language
from tafelkit.ui.dialogs import Dialogs


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
