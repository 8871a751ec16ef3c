"""The few questions that stop the user: which file, and whether something may be lost.

They are one object, handed to who needs it, so that a test answers them without a screen. Qt's
dialogs are imported when one is asked for: a window opens without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.texts import Language
from tafelkit.ui.frame import SUFFIX

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFileDialog, QWidget

    from tafelkit.ui.look.theme import Theme
    from tafelkit.ui.widgets.question import Question


class Dialogs:
    """Asks with the dialogs of the system."""

    def choose(
        self,
        parent: QWidget,
        theme: Theme,
        question: str,
        explanation: str,
        *answers: str,
        usual: int = -1,
    ) -> int:
        """Ask a question; the number of the answer. The last one is the safe one, for Escape.

        Enter gives the usual one, which is the safe one unless another can do no harm.
        """
        from tafelkit.ui.widgets.question import Question

        return _answered(Question(parent, theme, question, explanation, answers, usual))

    def choose_about(
        self,
        parent: QWidget,
        theme: Theme,
        question: str,
        explanation: str,
        words: Sequence[tuple[str, str]],
        *answers: str,
        usual: int = 0,
    ) -> int:
        """Ask what to do with words, each with where it stands; the number of the answer.

        Enter gives the usual one, Escape the last: neither may lose a word.
        """
        from tafelkit.ui.widgets.question import Question
        from tafelkit.ui.widgets.quoted_words import QuotedWords

        asking = Question(parent, theme, question, explanation, answers, usual)
        asking.about.addWidget(QuotedWords(theme, words), 1)
        return _answered(asking)

    def password(
        self,
        parent: QWidget,
        theme: Theme,
        language: Language,
        question: str,
        explanation: str,
        *answers: str,
        new: bool = False,
        told: str = "",
    ) -> tuple[int, str]:
        """Ask for a password; the number of the answer, and what was typed.

        Enter gives the first, which takes the password; Escape the last. A new one is typed twice;
        `told` says what was wrong with the one before.
        """
        from tafelkit.ui.widgets.password_fields import PasswordFields
        from tafelkit.ui.widgets.question import Question

        asking = Question(parent, theme, question, explanation, answers)
        fields = PasswordFields(theme, language, new=new, told=told)
        asking.under.addWidget(fields)
        asking.takes = lambda number: number != 0 or fields.can_be_taken()
        fields.field.setFocus()
        return _answered(asking), fields.password

    def open_file(
        self, parent: QWidget, language: Language, title: str, folder: Path
    ) -> Path | None:
        """Ask which table's file to open."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _file_dialog(parent, language, title, SUFFIX)
        dialog.setDirectory(str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _chosen(dialog)

    def open_files(
        self, parent: QWidget, language: Language, title: str, folder: Path
    ) -> list[Path]:
        """Ask for any number of tables' files."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _file_dialog(parent, language, title, SUFFIX)
        dialog.setDirectory(str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return _all_chosen(dialog)

    def open_folder(
        self, parent: QWidget, language: Language, title: str, folder: Path
    ) -> Path | None:
        """Ask for a folder."""
        from PySide6.QtWidgets import QFileDialog

        dialog = _file_dialog(parent, language, title, SUFFIX)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(str(folder))
        return _chosen(dialog)

    def save_file(
        self, parent: QWidget, language: Language, title: str, proposal: Path
    ) -> Path | None:
        """Ask where to save a file of the proposal's kind, seen from its ending.

        The dialog asks itself before a file is replaced.
        """
        from PySide6.QtWidgets import QFileDialog

        dialog = _file_dialog(parent, language, title, proposal.suffix)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(proposal.suffix)
        dialog.setDirectory(str(proposal.parent))
        dialog.selectFile(proposal.name)
        return _chosen(dialog)

    def printer(self, parent: QWidget, title: str, document: str) -> QPrinter | None:
        """Ask for a printer, its paper and which pages; `document` is its name in the queue."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(document)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        return printer if dialog.exec() else None


def _answered(asking: Question) -> int:
    """Ask it, and let it go."""
    asking.exec()
    asking.deleteLater()
    return asking.answer


def _file_dialog(parent: QWidget, language: Language, title: str, ending: str) -> QFileDialog:
    from PySide6.QtWidgets import QFileDialog

    say = language.say
    dialog = QFileDialog(parent, title)
    kind = say("Tafels (*{ending})", ending=SUFFIX) if ending == SUFFIX else say("PDF (*.pdf)")
    dialog.setNameFilter(kind)
    # Qt's own Dutch lacks these two.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, say("Map:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, say("Soort bestand:"))
    return dialog


def _chosen(dialog: QFileDialog) -> Path | None:
    return next(iter(_all_chosen(dialog)), None)


def _all_chosen(dialog: QFileDialog) -> list[Path]:
    names = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return [Path(name) for name in names]
