"""The round Gesprek: concepts, examples and tensions, noted fast and laid on the canvas."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, _
from tafelkit.domain.typed.note_line import NoteLine
from tafelkit.services import conversation
from tafelkit.ui.canvas.board import CanvasBoard
from tafelkit.ui.canvas.entry_list import EntryList
from tafelkit.ui.canvas.moves import Moves
from tafelkit.ui.canvas.side import Beside
from tafelkit.ui.conversation.editor import NoteEditor
from tafelkit.ui.conversation.kinds import kind_key
from tafelkit.ui.conversation.line import NoteLineField
from tafelkit.ui.conversation.rows import note_rows
from tafelkit.ui.desk import Desk
from tafelkit.ui.pages.page import Page
from tafelkit.ui.widgets.checklist import Checklist, Choice
from tafelkit.ui.widgets.column import Column
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys

_ENOUGH = 560  # in a lower page the room kept for a note would leave the list a row or two


class ConversationPage(Page):
    """The canvas with its notes, the same notes in a list, and the line in which they are typed."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (
        *(e.Note, e.Seat, e.Pick, e.OwnCard, e.Placement, e.Direction, e.Advice),
        *(e.Programme, e.Table),
    )
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Esc", _("terug naar de regel; wat er staat blijft staan")),
        ("Enter", _("bewaart de aantekening")),
        ("b …", _("een begrip")),
        ("v …", _("een voorbeeld; v+ lukt al, v- lukt nog niet")),
        ("s … <> …", _("een spanning tussen twee polen; na : de woorden")),
        ("b C …", _("gezegd door C")),
        ('b "…', _("letterlijk zo gezegd")),
        ("#14", _("gaat over kaart 14; ook met de naam: #leefwereld")),
        ("Enter", _("in de lijst of op het canvas: naar de woorden van de aantekening")),
        ("Ctrl+Del", _("verwijdert de aantekening")),
        ("← → ↑ ↓", _("op het canvas: een millimeter opzij; met Shift tien")),
        ("+ − 0", _("op het canvas: dichterbij, verder weg, alles in beeld")),
        ("1 … 7", _("op het canvas: een vak van dichtbij; nog eens: het volgende deel")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.board = CanvasBoard(desk)
        self.view = self.board.view
        self._moves = Moves(desk, self.board)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.removing.connect(self._remove)
        self.list = EntryList(desk.theme, self.say("Aantekeningen, per soort"))
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._open)
        self.list.removing.connect(self._remove)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("kind", "invitation")
        self.empty.setText(
            self.say(
                "Noteer hier wat er gezegd wordt, in de woorden van de tafel.\n"
                "Begin met {letter}, een spatie en de woorden.",
                letter=kind_key("concept", desk.language.code),
            )
        )
        self.editor = NoteEditor(desk)
        self.editor.altered.connect(self._alter)
        self.editor.removing.connect(self._remove)
        self.editor.choosing.connect(self._ask_cards)
        self.checklist = Checklist(
            self,
            desk.theme,
            self.say("Kaarten waar dit over gaat"),
            self.say("Zoek een kaart"),
            self.say("Geen kaart gevonden."),
        )
        self.checklist.ticked.connect(self._tick_card)
        self.line = NoteLineField(desk)
        self.line.entered.connect(self._note)
        self._lay_out()
        on_keys(self, self.begin, *TO_THE_LINE)
        self.refresh()

    def refresh(self) -> None:
        """Show the canvas, the list and the note in hand as they are recorded."""
        self.board.refresh()
        rows = list(note_rows(self.record, self.desk.language))
        self.list.fill(rows)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._hint.setVisible(bool(rows))
        self._show_note(self.editor.note_id)
        self.line.refresh()

    def begin(self) -> None:
        """To the line."""
        self.line.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_entry(self, entry_id: str) -> None:
        """Take a note in hand."""
        if isinstance(self.record.entries.get(entry_id), e.Note):
            self._choose(entry_id)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write what is being typed or moved."""
        super().flush()
        self.view.flush()

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        self._hint = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self._hint.setProperty("kind", "caption")
        self._hint.setText(self.say("Kies een aantekening om die aan te vullen of te verbeteren."))
        self._below = QStackedWidget()
        for widget in (self._hint, self.editor):
            self._below.addWidget(widget)
        # Where there is room always as high, so that nothing jumps when a note is taken in hand.
        self._below.setFixedHeight(px(256))
        self._side = Column(self.desk.theme, self.list)
        column = self._side.parts
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self._below)
        canvas = self.record.kit.canvas
        proportion = canvas.width_mm / canvas.height_mm
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(px(8))
        self._layout.addWidget(Beside(self.desk.theme, self.board, self._side, proportion), 1)
        self._layout.addWidget(self.line)
        self._low = False
        on_form(self, self.desk.theme, self._take_form, low=_ENOUGH)

    def _take_form(self, form: Form) -> None:
        self._low = form.low
        self._layout.setContentsMargins(around(self.desk.theme, form, 16, 12))
        self.line.set_narrow(form.narrow)
        self._show_note(self.editor.note_id)

    # The note in hand

    def _choose(self, key: str) -> None:
        """Take a note in hand in the list, on the canvas and in the fields alike."""
        self.view.choose(key)
        self.list.choose(key)
        self._show_note(key)

    def _show_note(self, key: str) -> None:
        note = self.record.entries.get(key)
        note = note if isinstance(note, e.Note) else None
        self.editor.show_note(note)
        self._below.setCurrentWidget(self.editor if note else self._hint)
        self._below.setVisible(note is not None or not self._low)

    def _open(self, key: str) -> None:
        self._choose(key)
        if self.editor.note_id:
            self.editor.begin()

    # What is done

    def _note(self, line: NoteLine) -> None:
        """Note what was typed; it is shown where it landed, and the line is ready for more."""
        self.editor.flush()
        known = {note.id for note in self.record.all(e.Note)}
        values = line.values()
        if self.desk.run(lambda: conversation.note(self.record, line.kind, line.text, **values)):
            self.line.field.clear()
            new = next(note.id for note in self.record.all(e.Note) if note.id not in known)
            self._choose(new)

    def _alter(self, note_id: str, values: dict[str, Any]) -> None:
        if note_id not in self.record.entries:
            # The note was taken back while its words were being typed: they wait in the line.
            self.line.put(" ".join(str(values.get("text", "")).split()))
            return
        self._moves.run(lambda: conversation.edit_note(self.record, note_id, **values))

    def _remove(self, key: str) -> None:
        """Take a note away, and the next one in hand."""
        if not isinstance(self.record.entries.get(key), e.Note):
            return
        self.editor.flush()
        keys = [row.key for row in self.list.rows if row.key]
        after = [*keys[keys.index(key) + 1 :], *reversed(keys[: keys.index(key)])]
        if self._moves.run(lambda: conversation.remove_note(self.record, key)):
            self._choose(after[0] if after else "")
            if not after:
                self.begin()

    def _ask_cards(self, corner: QPoint) -> None:
        note = self.record.entries.get(self.editor.note_id)
        if not isinstance(note, e.Note):
            return
        record, code = self.record, self.desk.language.code
        deck = [(card.id, f"{card.number:02}") for card in record.kit.deck.cards]
        own = [(card, self.say("eigen kaart")) for card in record.own_cards]
        picked = {pick.card for pick in record.all(e.Pick)}
        # Cards that lie on the table come first.
        ordered = sorted([*deck, *own], key=lambda card: card[0] not in picked)
        self.checklist.open_at(
            self.editor.mapTo(self, corner),
            [
                Choice(card, caption, record.card_name(card, code), card in note.cards)
                for card, caption in ordered
            ],
        )

    def _tick_card(self, card: str, on: bool) -> None:
        note = self.record.entries.get(self.editor.note_id)
        if isinstance(note, e.Note):
            kept = tuple(known for known in note.cards if known != card)
            self._alter(note.id, {"cards": (*kept, card) if on else kept})
