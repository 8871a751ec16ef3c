"""The few questions that stop the user: which file, and whether something may be lost.

They are one object, handed to who needs it, so that a test answers them without a screen.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Dialogs:
    """Asks with the dialogs of the system."""

    def choose(self, parent: QWidget, question: str, explanation: str, *answers: str) -> int:
        """Ask a question; the number of the answer. The last one is the safe one, for Escape."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle("tafelkit")
        box.setText(question)
        box.setInformativeText(explanation)
        buttons = [box.addButton(text, QMessageBox.ButtonRole.AcceptRole) for text in answers]
        box.setDefaultButton(buttons[-1])
        box.setEscapeButton(buttons[-1])
        box.exec()
        clicked = box.clickedButton()
        return next((n for n, b in enumerate(buttons) if b is clicked), len(answers) - 1)

    def open_file(self, parent: QWidget, title: str, folder: Path, filters: str) -> Path | None:
        """Ask which file to open."""
        name, _filter = QFileDialog.getOpenFileName(parent, title, str(folder), filters)
        return Path(name) if name else None

    def save_file(self, parent: QWidget, title: str, proposal: Path, filters: str) -> Path | None:
        """Ask where to save; the system asks itself before a file is replaced."""
        name, _filter = QFileDialog.getSaveFileName(parent, title, str(proposal), filters)
        return Path(name) if name else None

    def printer(self, parent: QWidget, title: str) -> QPrinter | None:
        """Ask for a printer, its paper and which pages."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        return printer if dialog.exec() else None
