"""The footer: who sits at the table and is not heard yet, and what is on the disk."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from tafelkit.domain.method.voices import heard
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.theme import wear
from tafelkit.ui.session import Session
from tafelkit.ui.widgets.form import Form
from tafelkit.ui.widgets.read_out import read_out
from tafelkit.ui.widgets.seat_chips import SeatChips
from tafelkit.ui.widgets.shapes import shape_icon
from tafelkit.ui.widgets.tips import plain_tip
from tafelkit.ui.window import disk, unentered

HEIGHT, LOW_HEIGHT = 56, 42
_MOST_NAMED = 2


class Footer(QFrame):
    """The bar under the page. What could not be done is said here, until the next thing is.

    `draft_asked` carries the name of a line in which words wait, to be led there.
    """

    draft_asked = Signal(str)

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._round = ""
        self._seats = True
        self._form = Form()
        px = desk.theme.px
        self.setProperty("kind", "foot")
        self.chips = SeatChips(desk)
        self.silent = QLabel()
        self.silent.setProperty("kind", "soft")
        self.refusal = QLabel()
        self.refusal.setProperty("kind", "danger")
        self.saved = QLabel()
        for label in (self.silent, self.refusal, self.saved):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.saved)
            policy = QSizePolicy.Policy.Preferred if label is self.saved else _STRETCHING
            label.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self.refusal.hide()
        self.drafts = QPushButton()
        self.drafts.setProperty("kind", "quiet")
        self.drafts.setIcon(shape_icon("pencil", desk.theme.colour("soft"), px(16)))
        self.drafts.setIconSize(QSize(px(16), px(16)))
        self.drafts.clicked.connect(self._ask_draft)
        row = self._row = QHBoxLayout(self)
        row.addWidget(self.chips)
        row.addWidget(self.silent, 1)
        row.addWidget(self.refusal, 2)
        row.addStretch()
        row.addWidget(self.drafts)
        row.addWidget(self.saved)
        desk.drafts.changed.connect(self.refresh_drafts)
        desk.drafts.told.connect(self.refresh_drafts)
        session.told.connect(self.refresh_saved)
        self.take_form(self._form)

    def take_form(self, form: Form) -> None:
        """Be lower in a low window; in a narrow one only the seats tell who is silent.

        A sentence of many lines makes it higher: none of it is cut off.
        """
        px = self._desk.theme.px
        self._form = form
        self.setMinimumHeight(px(LOW_HEIGHT if form.low else HEIGHT))
        side = px(12 if form.narrow else 16)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(px(8 if form.narrow else 16))
        self.chips.set_small(form.narrow)
        self.refresh()
        self.refresh_saved()
        self.refresh_drafts()

    def show_round(self, name: str, *, seats: bool = True) -> None:
        """Show who is not heard yet in another round; `seats` is whether they matter there."""
        self._round = name
        self._seats = seats
        self.refresh()

    def refuse(self, sentence: str) -> None:
        """Say what could not be done; a screen reader says it too."""
        self._say(sentence, "danger")

    def tell(self, sentence: str) -> None:
        """Say in the same place what is good to know and nothing to worry about."""
        self._say(sentence, "soft")

    def _say(self, sentence: str, kind: str) -> None:
        wear(self.refusal, "kind", kind)
        self.refusal.setText(sentence)
        self.refusal.setToolTip(plain_tip(sentence))
        self._share_room()
        if sentence:
            read_out(self, sentence)

    def refresh(self) -> None:
        """Show the seats as they are now."""
        voices = heard(self._desk.record, self._round)
        self.chips.refresh(voices)
        seats = self._desk.record.seats
        silent = [s.letter for s in seats if voices is not None and s.id not in voices]
        self.silent.setText(self._silence(", ".join(silent)) if silent else "")
        self._share_room()

    def _share_room(self) -> None:
        """What is said has room first; in a narrow window the seats make place for it."""
        narrow, said = self._form.narrow, bool(self.refusal.text())
        trouble = self.saved.property("kind") == "danger"
        self.refusal.setVisible(said)
        self.silent.setVisible(not said and not (narrow and self._seats))
        self.chips.setVisible(self._seats and not (narrow and (said or trouble)))
        self.refresh_drafts()

    def refresh_drafts(self) -> None:
        """Show whether words wait in a line: those are not on the disk with the rest."""
        desk, say = self._desk, self._desk.language.say
        waiting = unentered.what(desk)
        if self.drafts.isHidden() == bool(waiting):
            self.drafts.setVisible(bool(waiting))
            self.refresh_saved()
        if not waiting:
            return
        what = ", ".join(waiting)
        if len(waiting) > _MOST_NAMED:
            first, more = waiting[0], len(waiting) - 1
            what = say("{first} en nog {count}", first=first, count=more)
        trouble = desk.drafts.trouble
        text = (
            say("alleen in het geheugen: {what}", what=what)
            if trouble
            else say("nog niet vastgelegd: {what}", what=what)
        )
        # Where room is wanted for a sentence the pencil tells it with a number and a word.
        short = self._form.narrow or bool(self.refusal.text())
        shown = say("{count} open", count=len(desk.drafts.names)) if short else text
        if (text, shown) != (self.drafts.accessibleName(), self.drafts.text()):
            why = desk.language.text(trouble) if trouble else say("Naar de regel waarin het staat")
            self.drafts.setText(shown)
            self.drafts.setToolTip(plain_tip(f"{text}\n{why}" if short else why))
            self.drafts.setAccessibleName(text)
            self.drafts.setAccessibleDescription(why)

    def refresh_saved(self) -> None:
        """Show the truth of the disk."""
        language, session = self._desk.language, self._session
        kind, text = disk.words(session, language, rest=bool(self._desk.drafts.names))
        self.saved.setText(text)
        self.saved.setToolTip(plain_tip(language.text(session.trouble) if session.trouble else ""))
        self.saved.setWordWrap(kind == "danger")
        policy = _STRETCHING if kind == "danger" else QSizePolicy.Policy.Preferred
        self.saved.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._row.setStretchFactor(self.saved, 6 if kind == "danger" else 0)
        if self.saved.property("kind") != kind:
            wear(self.saved, "kind", kind)
            if kind == "danger":
                read_out(self, text)
            self._share_room()

    def _ask_draft(self) -> None:
        names = self._desk.drafts.names
        if names:
            self.draft_asked.emit(names[0])

    def _silence(self, letters: str) -> str:
        say = self._desk.language.say
        return {
            "waarden": say("nog geen kaart: {letters}", letters=letters),
            "richting": say("nog geen kaart op het canvas: {letters}", letters=letters),
            "gesprek": say("nog niet genoteerd: {letters}", letters=letters),
            "advies": say("nog niet achter een advies: {letters}", letters=letters),
            "terugblik": say("nog geen opmerking: {letters}", letters=letters),
        }[self._round]


_STRETCHING = QSizePolicy.Policy.Ignored
