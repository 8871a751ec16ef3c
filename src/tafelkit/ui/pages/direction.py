"""The round Richting: the cards are laid on the canvas, and a direction is formulated together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.texts import Message, _
from tafelkit.services import canvas
from tafelkit.ui.canvas.board import CanvasBoard
from tafelkit.ui.canvas.entry_list import EntryList, Row
from tafelkit.ui.canvas.moves import Moves
from tafelkit.ui.canvas.side import Beside
from tafelkit.ui.desk import Desk
from tafelkit.ui.pages.page import Page
from tafelkit.ui.widgets.column import Column
from tafelkit.ui.widgets.form import Form, around, on_form
from tafelkit.ui.widgets.growing import ParagraphsField
from tafelkit.ui.widgets.keys import TO_THE_LINE, on_keys


class DirectionPage(Page):
    """The canvas with its cards; beside it the direction, and the same cards in a list."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (
        *(e.Placement, e.Pick, e.Seat, e.OwnCard, e.Direction, e.Note, e.Advice),
        *(e.Programme, e.Table),
    )
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("Esc", _("terug naar de tekst van de richting")),
        ("Enter", _("in de lijst: legt de kaart in het gekozen vak, of wijst die aan")),
        ("Space", _("in de lijst: de richting rust op deze kaart, of niet meer")),
        ("Tab", _("op het canvas: naar de volgende kaart of aantekening")),
        ("← → ↑ ↓", _("op het canvas: een millimeter opzij; met Shift tien")),
        ("R", _("op het canvas: draait de kaart; met Shift terug")),
        ("Del", _("haalt de kaart van het canvas")),
        ("+ − 0", _("op het canvas: dichterbij, verder weg, alles in beeld")),
        ("1 … 7", _("op het canvas: een vak van dichtbij; nog eens: het volgende deel")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.board = CanvasBoard(desk)
        self.view = self.board.view
        self.view.chosen.connect(self._chosen_on_canvas)
        self._moves = Moves(desk, self.board)
        self.question = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.question.setProperty("kind", "label")
        self.text = ParagraphsField(
            self._formulate,
            self.say("De richting, samen geformuleerd"),
            self.say("Typ hier mee terwijl de tafel formuleert"),
        )
        self.text.setProperty("kind", "large")
        self.agreed = QCheckBox(self.say("De tafel heeft dit samen geformuleerd"))
        self.agreed.clicked.connect(self._agree)
        self.lay_all = QPushButton(self.say("Leg alle kaarten"))
        self.lay_all.clicked.connect(self._lay_all)
        self.zone = QComboBox()
        self.zone.setAccessibleName(self.say("Vak waarin kaarten worden gelegd"))
        self.hint = QLabel(wordWrap=True)
        self.hint.setProperty("kind", "caption")
        self.list = EntryList(desk.theme, self.say("Kaarten, per vak"))
        self.list.chosen.connect(self._chosen_in_list)
        self.list.entered.connect(self._enter)
        self.list.ticked.connect(self._tick)
        self.list.lifting.connect(self._lift_pick)
        self._lay_out()
        on_keys(self, self.begin, *TO_THE_LINE)
        self.refresh()

    def refresh(self) -> None:
        """Show the canvas, the direction and the list as they are recorded."""
        record, direction = self.record, self.record.direction
        code, addressee = self.desk.language.code, self.desk.addressee
        zones = record.kit.canvas.zones
        asked = [zone.question for zone in zones if zone.id == "richting"]
        question = (asked or [record.kit.round("richting").task])[0]
        self.question.setText(question.text(code, addressee=addressee))
        self.text.fill(direction.text)
        self.agreed.setChecked(direction.agreed)
        self.agreed.setEnabled(bool(direction.text.strip()))
        if not self.zone.count():
            for zone in zones:
                self.zone.addItem(zone.title.text(code), zone.id)
        waiting = any(record.placement_of(p.id) is None for p in record.all(e.Pick))
        self.lay_all.setEnabled(waiting)
        self.hint.setText(self._hint())
        for widget in (self.list, self._laying):
            widget.setVisible(bool(record.all(e.Pick)))
        self.board.refresh()
        self.list.fill(list(self._rows()))

    def begin(self) -> None:
        """To the end of the text of the direction."""
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_entry(self, entry_id: str) -> None:
        """Point at a card, by its pick or its placement, or go to the direction."""
        entry = self.record.entries.get(entry_id)
        if isinstance(entry, e.Direction):
            self.begin()
        pick = entry.pick if isinstance(entry, e.Placement) else entry_id
        if self.record.pick(pick) is not None:
            self.list.choose(pick)
            self._chosen_in_list(pick)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Write what is being typed or moved."""
        super().flush()
        self.view.flush()

    # What it looks like

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        self._laying = QWidget()
        laying = QHBoxLayout(self._laying)
        laying.setContentsMargins(0, 0, 0, 0)
        laying.setSpacing(px(8))
        into = QLabel(self.say("in"))
        laying.addWidget(self.lay_all)
        laying.addWidget(into)
        laying.addWidget(self.zone, 1)
        self._side = Column(self.desk.theme, self.list)
        column = self._side.parts
        column.addWidget(self.question)
        column.addWidget(self.text)
        column.addWidget(self.agreed)
        column.addSpacing(px(8))
        column.addWidget(self._laying)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addStretch()
        canvas = self.record.kit.canvas
        proportion = canvas.width_mm / canvas.height_mm
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(Beside(self.desk.theme, self.board, self._side, proportion))
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _take_form(self, form: Form) -> None:
        self._layout.setContentsMargins(around(self.desk.theme, form, 16, 12))

    def _hint(self) -> str:
        if not self.record.all(e.Pick):
            return self.say(
                "Er zijn nog geen kaarten gekozen. De richting kan hier alvast worden getypt."
            )
        hints = [self.say("Vink aan waar de richting op rust.")]
        if self.lay_all.isEnabled():
            hints.append(self.say("Sleep een kaart naar het canvas."))
        return " ".join(hints)

    def _rows(self) -> Iterator[Row]:
        record, code = self.record, self.desk.language.code
        lying = {p.pick: p.zone for p in record.all(e.Placement)}
        waiting = [pick for pick in record.all(e.Pick) if pick.id not in lying]
        if waiting:
            yield Row(self.say("Nog niet op het canvas"))
            yield from (self._row(pick, drags=True) for pick in waiting)
        for zone in record.kit.canvas.zones:
            here = [pick for pick in record.all(e.Pick) if lying.get(pick.id) == zone.id]
            if here:
                yield Row(zone.title.text(code))
                yield from (self._row(pick, drags=False) for pick in here)

    def _row(self, pick: e.Pick, *, drags: bool) -> Row:
        record, language = self.record, self.desk.language
        card = record.card(pick.card)
        name = record.card_name(pick.card, language.code)
        reason = language.text(REASON_NAMES[pick.reason])
        return Row(
            f"{card.number:02} {name}" if card else name,
            pick.id,
            f"{record.letter(pick.seat)} · {reason}",
            pick.id in record.direction.rests_on,
            pick.id if drags else "",
        )

    # What is done

    def _formulate(self, text: str) -> None:
        self.desk.run(lambda: canvas.formulate(self.record, text))

    def _agree(self) -> None:
        self.text.flush()
        agreed = self.agreed.isChecked()
        if not self.desk.run(lambda: canvas.agree(self.record, agreed)):
            self.refresh()

    def _tick(self, pick: str) -> None:
        self.text.flush()
        resting = self.record.direction.rests_on
        picks = tuple(p for p in resting if p != pick) if pick in resting else (*resting, pick)
        self.desk.run(lambda: canvas.rest_direction_on(self.record, picks))

    def _lay_all(self) -> None:
        self._moves.run(lambda: canvas.lay_all(self.record, self.zone.currentData()))

    def _enter(self, pick: str) -> None:
        """Lay a card that waits, and go on to the next; point at one that lies."""
        placement = self.record.placement_of(pick)
        if placement is not None:
            self.view.choose(placement.id)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        picks = [p.id for p in self.record.all(e.Pick) if self.record.placement_of(p.id) is None]
        after = picks[picks.index(pick) + 1 :] + picks[: picks.index(pick)]
        if self._moves.run(lambda: canvas.lay(self.record, pick, self.zone.currentData())):
            self.list.choose(after[0] if after else pick)

    def _lift_pick(self, pick: str) -> None:
        if self.record.placement_of(pick) is not None:
            self._moves.run(lambda: canvas.lift(self.record, pick))

    def _chosen_on_canvas(self, key: str) -> None:
        entry = self.record.entries.get(key)
        if isinstance(entry, e.Placement):
            self.list.choose(entry.pick)
        elif self.record.placement_of(self.list.key) is not None:
            # A card that waits stays in hand: the canvas let go because of it.
            self.list.choose("")

    def _chosen_in_list(self, pick: str) -> None:
        placement = self.record.placement_of(pick)
        self.view.choose(placement.id if placement else "")
