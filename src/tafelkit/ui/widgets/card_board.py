"""Cards lying in rows under quiet headings; the arrow keys go from card to card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.card_picture import card_height
from tafelkit.ui.widgets.card_tile import CardTile

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

# The least width of a card.
_CARD, _SMALL_CARD = 104, 84


@dataclass
class Section:
    """Cards under one heading; `last` lies behind them and is no card to pick."""

    heading: QWidget
    tiles: list[CardTile]
    last: QWidget | None = None


class CardBoard(QWidget):
    """The cards of all sections.

    `reached` tells which card the arrow keys came to; `typed` carries letters typed over the
    cards, which are for the search; `left` tells that Up was pressed in the first row.
    """

    reached = Signal(QWidget)
    typed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sections: list[Section] = []
        self._laid: set[QWidget] = set()
        self._shown: frozenset[str] | None = None
        self._current: CardTile | None = None
        self._least = _CARD

    @property
    def tiles(self) -> list[CardTile]:
        """The cards that are shown, in order."""
        return [tile for section in self._sections for tile in section.tiles if self._is_on(tile)]

    def set_small(self, small: bool) -> None:
        """Let more cards lie beside each other."""
        self._least = _SMALL_CARD if small else _CARD
        self.arrange()

    def lay(self, sections: Iterable[Section]) -> None:
        """Lay these sections; what lay here before and is in none of them is taken away."""
        self._sections = list(sections)
        before, now = self._laid, [one for section in self._sections for one in _widgets(section)]
        for widget in before.difference(now):
            widget.hide()
            widget.deleteLater()
        for widget in now:
            widget.setParent(self)
            if isinstance(widget, CardTile) and widget not in before:
                widget.focused.connect(self._stand_on)
        self._laid = set(now)
        if self._current not in now:
            self._current = None
        self.arrange()

    def filter(self, cards: Iterable[str] | None) -> None:
        """Show these cards only; None shows all, and what lies behind them."""
        self._shown = None if cards is None else frozenset(cards)
        self.arrange()

    def enter(self) -> None:
        """Put the focus on the card where it was, or on the first."""
        tiles = self.tiles
        if tiles:
            self._go_to(self._current if self._current in tiles else tiles[0])

    def arrange(self) -> None:
        """Give everything its place at the present width."""
        px, gap = self._theme.px, self._theme.px(8)
        fitting = (self.width() + gap) // (px(self._least) + gap)
        longest = max((len(section.tiles) for section in self._sections), default=1)
        columns = max(1, min(fitting, max(longest, 5)))
        side = min(px(150), (self.width() - gap * (columns - 1)) // columns)
        y = 0
        for section in self._sections:
            on = [tile for tile in section.tiles if self._is_on(tile)]
            for tile in section.tiles:
                tile.setVisible(self._is_on(tile))
            last = section.last if section.last is not None and self._shown is None else None
            if section.last is not None:
                section.last.setVisible(last is not None)
            cells: list[QWidget] = [*on, *([last] if last else [])]
            section.heading.setVisible(bool(cells))
            if not cells:
                continue
            height = section.heading.sizeHint().height()
            section.heading.setGeometry(0, y, self.width(), height)
            y += height + px(4)
            for n, cell in enumerate(cells):
                row, column = divmod(n, columns)
                top = y + row * (card_height(side) + gap)
                cell.setGeometry(QRect(column * (side + gap), top, side, card_height(side)))
            rows = -(-len(cells) // columns)
            y += rows * (card_height(side) + gap) + px(8)
        self._keep_one_stop()
        self.setMinimumHeight(y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next card; letters are for the search."""
        arrow = _ARROWS.get(Qt.Key(event.key()))
        tiles = self.tiles
        if arrow is not None and self._current in tiles:
            assert self._current is not None
            self._step(self._current, tiles, *arrow)
        elif event.text().isprintable() and event.text().strip() and _is_plain(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _step(self, tile: CardTile, tiles: list[CardTile], dx: int, dy: int) -> None:
        if dx:
            place = tiles.index(tile) + dx
            if 0 <= place < len(tiles):
                self._go_to(tiles[place])
            return
        at = tile.geometry().center()
        rows = [t for t in tiles if (t.geometry().center().y() - at.y()) * dy > tile.height() // 2]
        if rows:
            nearest = min(rows, key=lambda t: abs(t.geometry().center().y() - at.y()))
            row = [t for t in rows if t.y() == nearest.y()]
            self._go_to(min(row, key=lambda t: abs(t.geometry().center().x() - at.x())))
        elif dy < 0:
            self.left.emit()

    def _go_to(self, tile: CardTile) -> None:
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(tile)

    def _stand_on(self, tile: CardTile) -> None:
        """Remember on which card the focus is."""
        self._current = tile
        self._keep_one_stop()

    def _keep_one_stop(self) -> None:
        """Tab comes to the cards once; from there the arrows go on."""
        tiles = self.tiles
        stop = self._current if self._current in tiles else next(iter(tiles), None)
        for tile in tiles:
            strong = tile is stop
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if strong else Qt.FocusPolicy.ClickFocus)

    def _is_on(self, tile: CardTile) -> bool:
        return self._shown is None or tile.card in self._shown


def _widgets(section: Section) -> list[QWidget]:
    return [section.heading, *section.tiles, *([section.last] if section.last else [])]


def _is_plain(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return held == Qt.KeyboardModifier.NoModifier
