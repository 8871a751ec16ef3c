"""The back of the cards: ten seats round a table, the same when it is turned.

It is open to all sides, so that nobody sees when front and back are printed a little apart.
"""

from __future__ import annotations

from tafelkit.domain.drawing.cards.format import POKER, CardFormat
from tafelkit.domain.drawing.marks import Box, Group, Mark, Strokes, Words
from tafelkit.domain.drawing.symbols import circle_path, symbol_mark
from tafelkit.domain.kit import Deck
from tafelkit.domain.texts import LanguageCode


def back_marks(deck: Deck, language: LanguageCode, fmt: CardFormat) -> tuple[Mark, ...]:
    """What stands on the back, without its ground."""
    half = _half(deck, language, fmt)
    turned = Group(half, fmt.width, fmt.height, 180)
    return (*half, turned, *_table_from_above(fmt))


def _half(deck: Deck, language: LanguageCode, fmt: CardFormat) -> tuple[Mark, ...]:
    """What stands along the top of the back, and turned along its foot."""
    gaps = max(1, len(deck.suits) - 1)
    larger = fmt.width / POKER.width
    step = min(6.2 * larger, fmt.inner / gaps)
    size = step * 0.52
    start = (fmt.width - step * (len(deck.suits) - 1) - size) / 2
    symbols = tuple(
        symbol_mark(suit.symbol, start + n * step, fmt.height / 11, size, "accent")
        for n, suit in enumerate(deck.suits)
    )
    title = Words(
        fmt.edge,
        fmt.height / 6.3,
        fmt.inner,
        8.0,
        deck.title.text(language),
        fmt.foot_pt + 1,
        colour="accent",
        align="centre",
        least_pt=5,
        leading=1.1,
    )
    return (*symbols, title)


def _table_from_above(fmt: CardFormat) -> tuple[Mark, ...]:
    """A long table with four seats at each side and one at either end."""
    f = fmt.height / POKER.height
    width, height, seat = 16.0 * f, 34.0 * f, 4.0 * f
    left, top = (fmt.width - width) / 2, (fmt.height - height) / 2
    rows = [fmt.height / 2 + dy * f for dy in (-12, -4, 4, 12)]
    sides = [(x, y) for x in (left - seat, left + width + seat) for y in rows]
    ends = [(fmt.width / 2, y) for y in (top - seat, top + height + seat)]
    seats = tuple(
        Strokes(x - seat / 2, y - seat / 2, seat, circle_path(12, 12, 10), "accent", units=1.2)
        for x, y in (*sides, *ends)
    )
    return (Box(left, top, width, height, None, "accent", 0.3, radius=3 * f), *seats)
