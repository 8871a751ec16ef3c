"""The note in hand, to be altered in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import LEVEL_NAMES, NOTE_NAMES, works_name
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.fields import LineField, TextField
from tafelkit.ui.widgets.flow import FlowLayout


class NoteEditor(QFrame):
    """Fields for one note. `altered` carries its id and the new values of its fields.

    `choosing` asks for the list of cards at a place of this widget, `removing` that the note be
    taken away.
    """

    altered = Signal(str, object)
    choosing = Signal(QPoint)
    removing = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "surface")
        self._desk = desk
        self._note: e.Note | None = None
        say = desk.language.say
        self.kind = self._combo(say("Soort"), "kind")
        for kind, name in NOTE_NAMES.items():
            self.kind.addItem(desk.language.text(name), kind)
        self.kind.setMinimumContentsLength(9)
        self.seat = self._combo(say("Van wie"), "seat")
        self.verbatim = QPushButton(say("letterlijk"))
        self.verbatim.setCheckable(True)
        self.verbatim.setAccessibleName(say("Letterlijk zo gezegd"))
        self.verbatim.clicked.connect(lambda on: self._alter(verbatim=on))
        self.text = TextField(self._writer("text"), say("Woorden van de aantekening"))
        self.pole_a = LineField(self._writer("pole_a"), say("Eerste pool"), say("pool"))
        self.pole_b = LineField(self._writer("pole_b"), say("Tweede pool"), say("pool"))
        self.works = self._combo(say("Lukt het?"), "works")
        self.level = self._combo(say("Waar speelt het?"), "level")
        self.level.addItem(say("niveau: –"), None)
        for level, name in LEVEL_NAMES.items():
            self.level.addItem(desk.language.text(name), level)
        self.add_card = QPushButton(say("+ kaart"))
        self.add_card.setProperty("kind", "found")
        self.add_card.setAccessibleName(say("Kaarten waar dit over gaat"))
        self.add_card.clicked.connect(self._ask_cards)
        self.remove = QToolButton()
        self.remove.setProperty("kind", "icon")
        self.remove.setAccessibleName(say("Verwijder de aantekening"))
        self.remove.setToolTip(say("Verwijder de aantekening (Ctrl+Del)"))
        px = desk.theme.px
        self.remove.setIcon(desk.icons.icon("trash", desk.theme.colour("ink"), px(18)))
        self.remove.clicked.connect(lambda: self.removing.emit(self.note_id))
        self._lay_out()

    @property
    def note_id(self) -> str:
        """The id of the note in hand, empty without one."""
        return self._note.id if self._note else ""

    def show_note(self, note: e.Note | None) -> None:
        """Take another note in hand, or show how the same one is now."""
        if note is None or note.id != self.note_id:
            self.flush()
        self._note = note
        if note is None:
            return
        self._fill_choices()
        self.kind.setCurrentIndex(self.kind.findData(note.kind))
        self.seat.setCurrentIndex(self.seat.findData(note.seat))
        self.works.setCurrentIndex(self.works.findData(note.works))
        self.level.setCurrentIndex(self.level.findData(note.level))
        self.verbatim.setChecked(note.verbatim)
        self.text.fill(note.text)
        self.pole_a.fill(note.pole_a or "")
        self.pole_b.fill(note.pole_b or "")
        self._poles.setVisible(note.kind == "tension")
        self._example.setVisible(note.kind == "example")
        self._fill_cards(note)

    def flush(self) -> None:
        """Write what is being typed."""
        for field in (self.text, self.pole_a, self.pole_b):
            field.flush()

    def begin(self) -> None:
        """To the words."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        first = QHBoxLayout()
        first.addWidget(self.kind, 2)
        first.addWidget(self.seat, 1)
        self._poles, self._example = QWidget(), QWidget()
        poles = QHBoxLayout(self._poles)
        poles.addWidget(self.pole_a, 1)
        poles.addWidget(QLabel("↔"))
        poles.addWidget(self.pole_b, 1)
        example = QHBoxLayout(self._example)
        example.addWidget(self.works, 1)
        example.addWidget(self.level, 1)
        self._cards = QWidget()
        self._chips = FlowLayout(self._cards, px(4))
        self._chips.addWidget(self.add_card)
        last = QHBoxLayout()
        last.addWidget(self._cards, 1)
        for widget in (self.verbatim, self.remove):
            last.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        for row in (first, poles, example, last):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(12), px(12), px(12))
        layout.setSpacing(px(8))
        layout.addLayout(first)
        layout.addWidget(self._poles)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._example)
        layout.addLayout(last)

    def _combo(self, name: str, field: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(3)
        combo.activated.connect(lambda _n: self._alter(**{field: combo.currentData()}))
        return combo

    def _writer(self, field: str) -> Callable[[str], None]:
        return lambda text: self._alter(**{field: text})

    def _alter(self, **values: Any) -> None:
        if self._note is not None:
            self.altered.emit(self._note.id, values)

    def _fill_choices(self) -> None:
        """Seats come and go, and halves of the poster have names of their own."""
        record, language = self._desk.record, self._desk.language
        self.seat.clear()
        self.seat.addItem("–", None)
        for seat in record.seats:
            self.seat.addItem(seat.letter, seat.id)
        self.works.clear()
        self.works.addItem(language.say("lukt het? –"), None)
        for works in (True, False):
            self.works.addItem(works_name(record.kit, works, language), works)

    def _fill_cards(self, note: e.Note) -> None:
        names = [self._desk.record.card_name(c, self._desk.language.code) for c in note.cards]
        while self._chips.count() > 1:
            item = self._chips.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        last = self._chips.takeAt(0)
        for card, name in zip(note.cards, names, strict=True):
            chip = QPushButton(f"{name}  ×")
            chip.setProperty("kind", "chip")
            chip.setAccessibleName(self._desk.language.say("Haal {card} weg", card=name))
            chip.clicked.connect(lambda _on, gone=card: self._drop_card(gone))
            self._chips.addWidget(chip)
        if last is not None:
            self._chips.addItem(last)

    def _drop_card(self, card: str) -> None:
        if self._note is not None:
            self._alter(cards=tuple(known for known in self._note.cards if known != card))
            self.add_card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_cards(self) -> None:
        self.choosing.emit(self.add_card.mapTo(self, QPoint(self.add_card.width(), 0)))
