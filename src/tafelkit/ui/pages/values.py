"""The round Waarden: the deck, the seat in hand, and the line that records at talking speed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.texts import Message, _
from tafelkit.domain.typed.entry_line import Reading
from tafelkit.services import values
from tafelkit.services.values_line import carry_out, write_own_and_pick
from tafelkit.ui.desk import Desk
from tafelkit.ui.pages.page import Page
from tafelkit.ui.values.deck import DeckView
from tafelkit.ui.values.hand import HandPanel
from tafelkit.ui.values.hand_area import HandArea
from tafelkit.ui.values.line import EntryLine
from tafelkit.ui.values.nobody_yet import NobodyYet
from tafelkit.ui.values.seats import SeatRow
from tafelkit.ui.widgets.form import Form, around, on_form


class ValuesPage(Page):
    """Each seat picks a card and says why. F2, Ctrl+L and Escape lead to the line."""

    topics: ClassVar[tuple[type[e.Entry], ...]] = (e.Seat, e.Pick, e.OwnCard, e.Programme)
    keys: ClassVar[tuple[tuple[str, Message], ...]] = (
        ("F2 / Ctrl+L / Esc", _("naar de regel")),
        ("C 06 + …", _("plaats C kiest kaart 06, wil er meer van, en zegt waarom")),
        ("C 06 - …", _("hetzelfde, maar minder; zonder teken is het een drijfveer")),
        ("C mens …", _("een kaart met de eerste letters van de naam")),
        ("C =…", _('een eigen woord; ="…" voor meer woorden')),
        ("C …", _("meer woorden bij wat C zei")),
        ("C & 02", _("C noemt ook kaart 02")),
        ("C", _("kies plaats C")),
        ("Enter", _("in een lege regel: bevestig de gevonden kaart met het pijltje")),
        ("← →", _("in een lege regel: een andere gevonden kaart")),
        ("Ctrl+Enter", _("in de toelichting: bevestig de gevonden kaart met het pijltje")),
        ("Ctrl+F", _("zoek een kaart; ↓ gaat naar de kaarten")),
        ("Enter", _("op een kaart: kies die voor de gekozen plaats")),
        ("Ctrl+Enter", _("op een kaart: zij is ook genoemd")),
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.deck = DeckView(desk)
        self.deck.picked.connect(self._pick_in_hand)
        self.deck.named.connect(self._mention)
        self.deck.mending.connect(lambda card: self.deck.blank.mend(self.record.own_cards[card]))
        self.deck.removing.connect(self._remove_own)
        self.deck.blank.written.connect(self._write_own)
        self.deck.blank.mended.connect(self._mend_own)
        self.seats = SeatRow(desk)
        self.seats.chosen.connect(desk.choose_seat)
        self.seats.dropped.connect(self._pick)
        self.hand = HandPanel(desk, self._motivate)
        self.hand.dropped.connect(self._pick_in_hand)
        self.hand.reasoned.connect(self._reason)
        self.hand.confirmed.connect(self._mention)
        self.hand.unmentioned.connect(self._unmention)
        self.hand.mentions.taken.connect(self.begin)
        self.hand.returned.connect(self._put_back)
        self.empty = NobodyYet(desk)
        self.line = EntryLine(desk, lambda: self.hand.card, lambda: self.hand.mentions.marked)
        self.line.entered.connect(self._enter)
        self.line.confirming.connect(self.hand.confirm_marked)
        self.line.stepped.connect(self.hand.mentions.mark_next)
        self.line.reading.connect(lambda reading: self.deck.show_meant(reading.candidates))
        self.hand.tabs.chosen.connect(self.line.refresh)
        self.hand.mentions.asked.connect(self.line.refresh)
        self._lay_out()
        for keys, do in (("F2", self.begin), ("Ctrl+L", self.begin), ("Ctrl+F", self._search)):
            # Wherever in the window the focus is, while this page is in front.
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        desk.seat_chosen.connect(self._seat_chosen)
        self.refresh()

    def refresh(self) -> None:
        """Show the deck, the seats and the seat in hand."""
        seats = self.record.seats
        self.deck.refresh()
        self.seats.refresh(seats, self.desk.seat)
        self.hand.refresh()
        self.line.refresh()
        self.seats.setVisible(bool(seats) and not self._form.low)
        self._hand_area.setVisible(bool(seats))
        self.empty.setVisible(not seats)

    def begin(self) -> None:
        """To the line; the first seat without a card is taken in hand when none is."""
        seats = self.record.seats
        if seats and self.record.seat(self.desk.seat) is None:
            waiting = [seat for seat in seats if not self.record.picks_of(seat.id)]
            self.desk.choose_seat((waiting or list(seats))[0].id)
        self.line.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_entry(self, entry_id: str) -> None:
        """Take a seat or a pick in hand, or show an own card."""
        entry = self.record.entries.get(entry_id)
        if isinstance(entry, e.Pick):
            self.desk.choose_seat(entry.seat)
            self.hand.show_pick(entry.id)
            self.deck.show_card(entry.card)
        elif isinstance(entry, e.Seat):
            self.desk.choose_seat(entry.id)
        elif isinstance(entry, e.OwnCard):
            self.deck.show_card(entry.card)

    def close_page(self) -> None:
        """Write what is being typed and stop listening."""
        self.desk.seat_chosen.disconnect(self._seat_chosen)
        super().close_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the line; nothing is lost by it."""
        if event.key() == Qt.Key.Key_Escape:
            self.begin()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two thirds for the deck, one for the hand, that needs no less than a card and reasons."""
        super().resizeEvent(event)
        least = self.desk.theme.px(296 if self._form.narrow else 320)
        self._right.setFixedWidth(max(least, self.width() * 33 // 100))
        lines = 2 if self.width() < self.desk.theme.px(1000) else 1
        self.line.take_form(self._form, lines=lines)

    def _take_form(self, form: Form) -> None:
        px = self.desk.theme.px
        self._form = form
        self._layout.setContentsMargins(around(self.desk.theme, form, 24, 12))
        self._layout.setSpacing(px(8 if form.low else 12))
        self._middle.setSpacing(px(12 if form.narrow else 24))
        self.deck.board.set_small(form.narrow)
        self.hand.reasons.show_meanings(not form.low)
        # Where it is low, the seats in the window's footer are enough.
        self.seats.setVisible(bool(self.record.seats) and not form.low)

    def _lay_out(self) -> None:
        px = self.desk.theme.px
        self._hand_area = HandArea(self.hand)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(px(8))
        right.addWidget(self.seats)
        right.addWidget(self._hand_area, 1)
        right.addWidget(self.empty, 1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.deck, 1)
        self._middle.addWidget(self._right)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(self._middle, 1)
        self._layout.addWidget(self.line)
        self._take_form(Form())
        on_form(self, self.desk.theme, self._take_form)

    def _search(self) -> None:
        self.deck.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.deck.search.selectAll()

    def _seat_chosen(self) -> None:
        self.refresh()

    def _enter(self, reading: Reading) -> None:
        self.hand.motivation.flush()
        if self.desk.run(lambda: carry_out(self.record, reading)):
            self.line.clear()
            self.desk.choose_seat(reading.seat)
            said = [p for p in self.record.picks_of(reading.seat) if p.card == reading.card]
            if said:
                self.hand.show_pick(said[0].id)
            self.refresh()

    def _pick_in_hand(self, card: str) -> None:
        self._pick(self.desk.seat, card)

    def _pick(self, seat: str, card: str) -> None:
        if self.record.seat(seat) is None:
            self.desk.refused.emit(self.say("Kies eerst een plaats."))
            return
        self.hand.motivation.flush()
        if self.desk.run(lambda: values.pick(self.record, seat, card)):
            self.desk.choose_seat(seat)
            picked = next(p for p in self.record.picks_of(seat) if p.card == card)
            self.hand.show_pick(picked.id)
            # Who laid a card down says why next, and that is what the line takes.
            self.line.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason(self, reason: e.Reason) -> None:
        self._do(lambda pick: values.give_reason(self.record, pick, reason))

    def _mention(self, card: str) -> None:
        if not self.hand.pick:
            self.desk.refused.emit(self.say("Kies eerst een kaart voor deze plaats."))
            return
        self._do(lambda pick: values.mention(self.record, pick, card))

    def _unmention(self, card: str) -> None:
        self._do(lambda pick: values.unmention(self.record, pick, card))

    def _put_back(self) -> None:
        self._do(lambda pick: values.put_back(self.record, pick))

    def _do(self, intention: Callable[[str], Change]) -> None:
        """Do something with the pick in hand, after what was typed about it."""
        self.hand.motivation.flush()
        pick = self.hand.pick
        if pick:
            self.desk.run(lambda: intention(pick))

    def _motivate(self, pick: str, text: str) -> None:
        if self.record.pick(pick) is None:
            # The pick was taken back while its words were being typed: they wait in the line.
            self.line.put(" ".join(text.split()))
            return
        self.desk.run(lambda: values.motivate(self.record, pick, text))

    def _write_own(self, word: str, meaning: str) -> None:
        seat = self.desk.seat
        if self.desk.run(lambda: write_own_and_pick(self.record, word, meaning, seat)):
            self.deck.blank.clear()

    def _mend_own(self, card: str, word: str, meaning: str) -> None:
        if self.desk.run(lambda: values.edit_own_card(self.record, card, word, meaning)):
            self.deck.blank.clear()

    def _remove_own(self, card: str) -> None:
        if self.desk.run(lambda: values.remove_own_card(self.record, card)):
            self.begin()
