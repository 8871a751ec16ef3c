"""The line of the round Gesprek, and beneath it how it is understood."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import NOTE_NAMES, works_name
from tafelkit.domain.typed.note_line import NoteLine, read, without_kind
from tafelkit.ui.conversation.kinds import KindButtons
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.draft_line import DraftLine

_DRAFT, _KIND = "gesprek", "gesprek soort"


class NoteLineField(QWidget):
    """`entered` carries a line (`NoteLine`) that holds something to note.

    What is typed and the kind in hand outlive the page.
    """

    entered = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        say, px = desk.language.say, desk.theme.px
        kind_of_draft = desk.drafts.get(_DRAFT).beside
        if kind_of_draft in NOTE_NAMES:
            desk.choices.setdefault(_KIND, kind_of_draft)
        self.kinds = KindButtons(desk)
        self.kinds.chosen.connect(self._choose_kind)
        self.field = DraftLine(
            desk.drafts,
            _DRAFT,
            say("Nieuwe aantekening"),
            say('b C "wie belt, wil een mens"'),
            lambda: self.kind,
        )
        self.field.setProperty("kind", "line")
        self.field.textChanged.connect(self.refresh)
        self.field.returnPressed.connect(self._enter)
        self.understood = QLabel()
        self.understood.setProperty("kind", "soft")
        self.understood.setTextFormat(Qt.TextFormat.PlainText)
        self.understood.setWordWrap(True)
        self.understood.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        # Whatever it says, the page stays as wide as it is.
        self.understood.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.kinds)
        row.addWidget(self.field, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(row)
        layout.addWidget(self.understood)
        self.refresh()

    @property
    def kind(self) -> e.NoteKind:
        """The kind in hand: what a line is that does not say so itself."""
        return cast(e.NoteKind, self._desk.choices.get(_KIND, "concept"))

    def refresh(self) -> None:
        """Show how the line is understood now."""
        line = self._read()
        self.kinds.fill(line.kind)
        typed = self.field.text().strip()
        if typed:
            self.field.remember()
        words = self._said(line) if typed else self._grammar()
        self.understood.setText(words)
        self.field.setAccessibleDescription(words)

    def set_narrow(self, narrow: bool) -> None:
        """Leave more of a narrow page to the words; what is understood may take two lines there."""
        self.kinds.set_narrow(narrow)
        lines = 2 if narrow else 1
        self.understood.setFixedHeight(self.understood.fontMetrics().lineSpacing() * lines + 2)

    def put(self, text: str) -> None:
        """Let words stand in the line, after those that stand there."""
        self.field.setText(" ".join(filter(None, (self.field.text().strip(), text))))

    def _read(self) -> NoteLine:
        desk = self._desk
        return read(self.field.text(), desk.record, desk.language.code, self.kind)

    def _enter(self) -> None:
        line = self._read()
        if not line.empty:
            self.entered.emit(line)

    def _choose_kind(self, kind: str) -> None:
        self._desk.choices[_KIND] = kind
        text = self.field.text()
        if self._read().kind != kind:
            self.field.setText(without_kind(text, self._desk.language.code))
        self.refresh()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grammar(self) -> str:
        return self._desk.language.say(
            "b begrip · v voorbeeld (v+ lukt, v- nog niet) · s pool <> pool: woorden · "
            'C van wie · " letterlijk · #14 kaart'
        )

    def _said(self, line: NoteLine) -> str:
        """The line in short: its kind and all that was understood beside its words."""
        language, record = self._desk.language, self._desk.record
        say = language.say
        parts = [language.text(NOTE_NAMES[line.kind])]
        if line.seat:
            parts.append(say("van {letter}", letter=record.letter(line.seat)))
        if line.word:
            parts.append(say("typ {letter}: als plaats {letter} dit zei", letter=line.word))
        if line.works is not None:
            parts.append(works_name(record.kit, line.works, language))
        if line.verbatim:
            parts.append(say("letterlijk"))
        if line.pole_a and line.pole_b:
            parts.append(say("{a} ↔ {b}", a=line.pole_a, b=line.pole_b))
        elif line.kind == "tension":
            parts.append(say("twee polen? typ <> ertussen"))
        parts += [record.card_name(card, language.code) for card in line.cards]
        return " · ".join(parts)
