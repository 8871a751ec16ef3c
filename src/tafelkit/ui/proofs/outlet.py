"""The way out: one large button that saves a document as PDF, print, and the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme, wear


class Outlet(QWidget):
    """Tells in place what went well and what was refused; no dialog comes of it."""

    saving = Signal()
    printing = Signal()

    def __init__(self, theme: Theme, language: Language, save: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._folder: Path | None = None
        say = language.say
        self.save = QPushButton(save)
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self.saving)
        self.print = QPushButton(say("Afdrukken…"))
        self.print.clicked.connect(self.printing)
        self.open = QPushButton(say("Open map"))
        self.open.setEnabled(False)
        self.open.clicked.connect(self._open)
        self.said = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._lay_out()

    def busy(self, words: str) -> None:
        """Say what is being done; meanwhile nothing else can be asked."""
        self._say(words, "soft")
        self.save.setEnabled(False)
        self.print.setEnabled(False)

    @property
    def is_busy(self) -> bool:
        """Whether the document is being saved or printed."""
        return not self.save.isEnabled()

    def tell_saved(self, target: Path) -> None:
        """Say where the document is."""
        self._folder = target.parent
        self.open.setEnabled(True)
        self._free(self._language.say("Opgeslagen als {file}", file=target.name), "soft")

    def tell_printed(self) -> None:
        """Say that the printer has it."""
        self._free(self._language.say("Naar de printer gestuurd."), "soft")

    def tell_refused(self, refused: Refusal) -> None:
        """Say what could not be done, and why."""
        self._free(self._language.text(refused.message), "danger")

    def _free(self, words: str, kind: str) -> None:
        self._say(words, kind)
        self.save.setEnabled(True)
        self.print.setEnabled(True)

    def _say(self, words: str, kind: str) -> None:
        self.said.setText(words)
        wear(self.said, "kind", kind)

    def _open(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _lay_out(self) -> None:
        px = self._theme.px
        self.save.setMinimumHeight(px(48))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.print, 1)
        row.addWidget(self.open, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.said)
        layout.addWidget(self.save)
        layout.addLayout(row)
