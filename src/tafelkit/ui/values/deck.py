"""The deck as it lies on the table: suits under quiet headings, a search, and a blank card."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.cards.front import small_card_drawing
from tafelkit.domain.kit import Suit
from tafelkit.domain.record import Record
from tafelkit.domain.typed.card_finding import search
from tafelkit.ui.desk import Desk
from tafelkit.ui.values.blank_card import BlankCard
from tafelkit.ui.values.own_tile import OwnTile
from tafelkit.ui.values.search_field import SearchField
from tafelkit.ui.values.suit_heading import SuitHeading
from tafelkit.ui.widgets.card_board import CardBoard, Section
from tafelkit.ui.widgets.card_tile import CardTile
from tafelkit.ui.widgets.tips import plain_tip


class DeckView(QWidget):
    """All cards of the table. `picked` and `named` carry a card for the seat in hand."""

    picked = Signal(str)
    named = Signal(str)
    mending = Signal(str)
    removing = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._own: dict[str, OwnTile] = {}
        say = desk.language.say
        self.search = SearchField()
        self.search.setAccessibleName(say("Zoek een kaart"))
        self.search.setPlaceholderText(say("Zoek: naam, ander woord of nummer (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.nothing = QLabel(wordWrap=True)
        self.nothing.setProperty("kind", "soft")
        self.nothing.setText(
            say("Geen kaart gevonden. Typ een eigen woord in de regel, met = ervoor.")
        )
        self.nothing.hide()
        self.blank = BlankCard(desk)
        self.board = CardBoard(desk.theme)
        self._suits = [self._section(suit) for suit in desk.record.kit.deck.suits]
        self._own_section = Section(
            SuitHeading(desk, say("Eigen kaarten"), None), [], last=self.blank
        )
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        # Its place is kept, so that no card moves when it comes; without use it shows no handle.
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.area.verticalScrollBar()
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAccessibleName(say("Kaarten"))
        self.area.setWidget(self.board)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.px(8))
        for widget in (self.search, self.nothing):
            layout.addWidget(widget)
        layout.addWidget(self.area, 1)
        self.search.textChanged.connect(self._filter)
        self.search.down.connect(self.board.enter)
        self.search.returnPressed.connect(self._found)
        self.board.reached.connect(self.area.ensureWidgetVisible)
        self.board.left.connect(self.search.setFocus)
        self.board.typed.connect(self._type)
        self.refresh()

    def refresh(self) -> None:
        """Show the own cards and whose each card is."""
        record = self._desk.record
        before = list(self._own)
        self._own = {own.card: self._own_tile(own) for own in record.all(e.OwnCard)}
        self._own_section.tiles = list(self._own.values())
        if list(self._own) != before or not self.board.tiles:
            self.board.lay((*self._suits, self._own_section))
        if self.search.text().strip():
            self._filter()
        letters = _letters(record)
        for section in (*self._suits, self._own_section):
            for tile in section.tiles:
                tile.show_letters(tuple(letters.get(tile.card, ())))

    def show_meant(self, cards: Iterable[str]) -> None:
        """Mark what is being typed in the line."""
        meant = frozenset(cards)
        for tile in self.board.tiles:
            tile.show_meant(tile.card in meant)

    def show_card(self, card: str) -> None:
        """Bring a card into view."""
        self.search.clear()
        for tile in self.board.tiles:
            if tile.card == card:
                self.area.ensureWidgetVisible(tile)

    def _section(self, suit: Suit) -> Section:
        desk = self._desk
        deck, language = desk.record.kit.deck, desk.language
        tiles = []
        for card in deck.cards:
            if card.suit == suit.id:
                name = language.say(
                    "{number} {card}",
                    number=f"{card.number:02}",
                    card=card.name.text(language.code),
                )
                drawing = small_card_drawing(deck, card, language.code)
                tile = CardTile(desk, card.id, name, drawing)
                tile.setToolTip(
                    plain_tip(card.sentence.text(language.code, addressee=desk.addressee))
                )
                tiles.append(self._connected(tile))
        return Section(SuitHeading(desk, suit.name.text(language.code), suit), tiles)

    def _own_tile(self, own: e.OwnCard) -> OwnTile:
        tile = self._own.get(own.card)
        if tile is None:
            tile = OwnTile(self._desk, own)
            self._connected(tile)
            tile.mending.connect(self.mending)
            tile.removing.connect(self.removing)
        tile.show_own(own)
        tile.setToolTip(plain_tip(own.description))
        return tile

    def _connected(self, tile: CardTile) -> CardTile:
        tile.picked.connect(self.picked)
        tile.named.connect(self.named)
        return tile

    def _filter(self) -> None:
        text = self.search.text().strip()
        found = search(self._desk.record, text, self._desk.language.code) if text else None
        self.board.filter(found)
        self.nothing.setVisible(found == ())

    def _found(self) -> None:
        """One card found is the one meant; of more, one chooses."""
        tiles = self.board.tiles
        if self.search.text().strip() and len(tiles) == 1:
            self.picked.emit(tiles[0].card)
            self.search.clear()
        else:
            self.board.enter()

    def _type(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letters)


def _letters(record: Record) -> dict[str, list[str]]:
    """Whose each card is, by letter."""
    letters: dict[str, list[str]] = {}
    for seat in record.seats:
        for pick in record.picks_of(seat.id):
            letters.setdefault(pick.card, []).append(seat.letter)
    return letters
