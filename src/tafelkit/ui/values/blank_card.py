"""The blank card at the end of the deck, on which an own word is written or mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from tafelkit.domain.entries import OwnCard
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.draft_line import HoldsDraft
from tafelkit.ui.widgets.fields import Line

_NEW, _MENDED = "waarden: lege kaart", "waarden: eigen kaart"


class BlankCard(QFrame, HoldsDraft):
    """A word and, if one likes, what it means. Enter keeps them.

    `written` carries a new word and its meaning; `mended` the card that was taken up by `mend`,
    its word and its meaning. Escape lets that card go as it was; a new word that was being
    written then stands there again.
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
        self.word = Line()
        self.word.setAccessibleName(say("Eigen woord op een lege kaart"))
        self.word.setPlaceholderText(say("woord"))
        self.meaning = Line()
        self.meaning.setAccessibleName(say("Wat het eigen woord betekent"))
        self.meaning.setPlaceholderText(say("betekenis"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(8), px(8), px(8))
        layout.setSpacing(px(4))
        layout.addWidget(self._title)
        layout.addStretch(1)
        layout.addWidget(self.word)
        layout.addWidget(self.meaning)
        mended = desk.drafts.get(_MENDED)
        if mended.words.strip():
            self._mending = mended.beside
        self._show_draft()
        for field in (self.word, self.meaning):
            field.textEdited.connect(self._draft)
            field.returnPressed.connect(self._done)
        desk.drafts.forgotten.connect(self._let_go)
        self._show_title()

    def mend(self, own: OwnCard) -> None:
        """Take up an own card to alter its words; words for another are kept first."""
        if self._desk.drafts.get(_MENDED).words.strip():
            self._done()
            if self._mending:
                return
        self._mending = own.card
        self._fill(own.name, own.description)
        self._show_title()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)
        self.word.selectAll()

    def clear(self) -> None:
        """Be blank again."""
        self._desk.drafts.put(self._draft_name, "")
        self._mending = ""
        self._show_draft()
        self._show_title()

    def take(self, draft: str) -> bool:
        """To the word; a card that was taken up and not altered yet makes way for a new word."""
        if draft not in (_NEW, _MENDED) or (draft == _MENDED and not self._mending):
            return False
        if draft != self._draft_name:
            self.clear()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def enter(self) -> None:
        """Keep the word."""
        self._done()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of a card that was taken up; of a new word nothing is lost."""
        if event.key() == Qt.Key.Key_Escape and self._mending:
            self.clear()
        super().keyPressEvent(event)

    def _fill(self, word: str, meaning: str) -> None:
        self.word.setText(word)
        self.meaning.setText(meaning)

    @property
    def _draft_name(self) -> str:
        return _MENDED if self._mending else _NEW

    def _show_draft(self) -> None:
        word, _, meaning = self._desk.drafts.get(self._draft_name).words.partition("\n")
        self._fill(word, meaning)

    def _let_go(self, draft: str) -> None:
        if draft == self._draft_name:
            self.clear()

    def _draft(self) -> None:
        words = f"{self.word.text()}\n{self.meaning.text()}"
        self._desk.drafts.put(self._draft_name, words, self._mending)

    def _done(self) -> None:
        word, meaning = self.word.text().strip(), self.meaning.text().strip()
        # A card that was thrown away meanwhile is written anew.
        if self._mending in self._desk.record.own_cards:
            self.mended.emit(self._mending, word, meaning)
        else:
            self.written.emit(word, meaning)

    def _show_title(self) -> None:
        say = self._desk.language.say
        self._title.setText(say("Eigen kaart wijzigen") if self._mending else say("Lege kaart"))
