"""The blank card at the end of the deck, on which an own word is written or mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from tafelkit.domain.entries import OwnCard
from tafelkit.ui.desk import Desk

_DRAFT = "waarden: lege kaart"


class BlankCard(QFrame):
    """A word and, if one likes, what it means. Enter keeps them.

    `written` carries a new word and its meaning; `mended` the card that was taken up by `mend`,
    its word and its meaning. Escape lets that card go as it was.
    """

    written = Signal(str, str)
    mended = Signal(str, str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._mending = ""
        say, px = desk.language.say, desk.theme.px
        self.setProperty("kind", "surface")
        self._title = QLabel(wordWrap=True)
        self._title.setProperty("kind", "caption")
        self.word = QLineEdit()
        self.word.setAccessibleName(say("Eigen woord op een lege kaart"))
        self.word.setPlaceholderText(say("woord"))
        self.meaning = QLineEdit()
        self.meaning.setAccessibleName(say("Wat het eigen woord betekent"))
        self.meaning.setPlaceholderText(say("betekenis"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(8))
        layout.setSpacing(px(4))
        layout.addWidget(self._title)
        layout.addStretch(1)
        layout.addWidget(self.word)
        layout.addWidget(self.meaning)
        word, _, meaning = desk.drafts.get(_DRAFT, "").partition("\n")
        self._fill(word, meaning)
        for field in (self.word, self.meaning):
            field.textEdited.connect(self._draft)
            field.returnPressed.connect(self._done)
        self._show_title()

    def mend(self, own: OwnCard) -> None:
        """Take up an own card to alter its words."""
        self._mending = own.card
        self._fill(own.name, own.description)
        self._show_title()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)
        self.word.selectAll()

    def clear(self) -> None:
        """Be blank again."""
        self._mending = ""
        self._fill("", "")
        self._desk.drafts.pop(_DRAFT, None)
        self._show_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of a card that was taken up; of a new word nothing is lost."""
        if event.key() == Qt.Key.Key_Escape and self._mending:
            self.clear()
        super().keyPressEvent(event)

    def _fill(self, word: str, meaning: str) -> None:
        self.word.setText(word)
        self.meaning.setText(meaning)

    def _draft(self) -> None:
        if not self._mending:
            self._desk.drafts[_DRAFT] = f"{self.word.text()}\n{self.meaning.text()}"

    def _done(self) -> None:
        word, meaning = self.word.text().strip(), self.meaning.text().strip()
        if self._mending:
            self.mended.emit(self._mending, word, meaning)
        else:
            self.written.emit(word, meaning)

    def _show_title(self) -> None:
        say = self._desk.language.say
        self._title.setText(say("Eigen kaart wijzigen") if self._mending else say("Lege kaart"))
