"""A sheet that shows how far a printer prints the back off the front.

Front and back have the same crosses. Held against the light, the front's crosses lie on the
scales of the back, and what is read there is the order's `shift`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tafelkit.domain.drawing.fitting import LEADING, MM_PER_POINT, line_count
from tafelkit.domain.drawing.marks import Line, Mark, Words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.cards.cutting import HAIRLINE
from tafelkit.domain.sheets.cards.grid import Flip, Grid, grid_on
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.sheets.cards.sheets import ruler_piece
from tafelkit.domain.sheets.sheet import Piece, Role, Sheet
from tafelkit.domain.texts import _

# How far a scale reaches to either side, in millimetres.
REACH = 5
_ARM, _TICK, _INSET = 9.0, 1.4, 13.0
_TITLE_PT, _TEXT_PT = 16.0, 10.5
_GAP, _WIDE = 2.5, 120.0
_LETTERS = "ABCD"

Point = tuple[float, float]


def drift_sheets(order: CardsOrder) -> Iterator[Sheet]:
    """The front and back of the test sheet, on the paper of an order.

    Raises Refusal for an order without backs, or paper that holds no card.
    """
    if order.flip is None:
        raise Refusal(_("een proefvel heeft twee kanten; kies --duplex long of --duplex short"))
    grid = grid_on(order.paper, order.card)
    return iter((_front(order, grid, order.flip), _back(order, grid, order.flip)))


def crosses_on(grid: Grid) -> tuple[Point, ...]:
    """Where the crosses of the front stand: near the corners of the cards."""
    x, y, width, height = grid.area
    left, right = x + _INSET, x + width - _INSET
    top, foot = y + _INSET, y + height - _INSET
    return ((left, top), (right, top), (left, foot), (right, foot))


def _front(order: CardsOrder, grid: Grid, flip: Flip) -> Sheet:
    say = order.language.say
    steps = (
        say("1. Druk beide kanten af op 100 %, met dezelfde keuzes als straks de kaarten."),
        say("2. Houd het vel tegen het licht, met de achterkant naar je toe."),
    )
    # Against the light its ticks lie on the other side of the line than those of the back.
    ways = (-1, 1) if grid.turns_upside_down(flip) else (1, -1)
    marks = [
        mark
        for letter, at in zip(_LETTERS, crosses_on(grid), strict=True)
        for mark in _cross(letter, at, ways)
    ]
    return _sheet(order, grid, say("Proefvel, voorkant"), "title", steps, marks)


def _back(order: CardsOrder, grid: Grid, flip: Flip) -> Sheet:
    say = order.language.say
    steps = (
        say(
            "3. Liggen gelijke letters op elkaar? Zo niet, laat de printer over de andere rand "
            "draaien."
        ),
        say(
            "4. Lees op deze schalen waar de kruisen van de voorkant liggen. Tot 1 mm is goed: de "
            "achterkant verbergt dat."
        ),
        say(
            "5. Is het meer, geef het dan mee als --shift=RECHTS,OMLAAG. Links en omhoog krijgen "
            "een min."
        ),
    )
    marks: list[Mark] = []
    for letter, (x, y) in zip(_LETTERS, crosses_on(grid), strict=True):
        there = grid.behind((x, y, 0.0, 0.0), flip)
        at = (there[0] + order.shift[0], there[1] + order.shift[1])
        marks += [*_cross(letter, at, (1, 1)), *_numbers(at)]
    return _sheet(order, grid, say("Proefvel, achterkant"), "heading", steps, marks)


def _sheet(
    order: CardsOrder,
    grid: Grid,
    title: str,
    role: Role,
    steps: Sequence[str],
    marks: Sequence[Mark],
) -> Sheet:
    paper = grid.paper
    x, y, width, height = grid.area
    inset = _INSET if width > _WIDE else 2.0
    left, room = x + inset, width - 2 * inset
    top = y + _INSET + _ARM + 3
    heading = Words(left, top, room, 8, title, _TITLE_PT, "semibold", least_pt=8)
    pieces = [Piece((heading,), role)]
    under = top + 10
    most = (height - 2 * (_INSET + _ARM + 3) - 10) / len(steps)
    for step in steps:
        lines = line_count(step, room, _TEXT_PT)
        each = min(most, lines * _TEXT_PT * MM_PER_POINT * LEADING + _GAP)
        box = (left, under, room, each)
        pieces.append(Piece((Words(*box, step, _TEXT_PT, least_pt=6),), "text"))
        under += each
    pieces += [Piece(tuple(marks)), ruler_piece(paper.width, paper.height, order)]
    return Sheet(paper.width, paper.height, tuple(pieces), title)


def _cross(letter: str, at: Point, ways: tuple[int, int]) -> Iterator[Mark]:
    """A cross with a tick each millimetre, on the sides of its lines that `ways` tells."""
    x, y = at
    yield _hairline(x - _ARM, y, x + _ARM, y)
    yield _hairline(x, y - _ARM, x, y + _ARM)
    for n in range(-REACH, REACH + 1):
        if n:
            length = _TICK if n % REACH else _TICK * 1.6
            yield _hairline(x + n, y, x + n, y + ways[1] * length)
            yield _hairline(x, y + n, x + ways[0] * length, y + n)
    yield Words(x - _ARM, y - _ARM, 5, 5, letter, 11, "semibold")


def _numbers(at: Point) -> Iterator[Mark]:
    """What the last ticks of the scales stand for, beside each."""
    x, y = at
    least, most = f"\u2212{REACH}", f"{REACH}"
    yield Words(x - REACH - 4.6, y + 0.4, 4, 3, least, 6.5, align="right")
    yield Words(x + REACH + 0.6, y + 0.4, 4, 3, most, 6.5)
    yield Words(x + 2.6, y - REACH - 1.5, 4, 3, least, 6.5, anchor="middle")
    yield Words(x + 2.6, y + REACH - 1.5, 4, 3, most, 6.5, anchor="middle")


def _hairline(x1: float, y1: float, x2: float, y2: float) -> Line:
    return Line(x1, y1, x2, y2, "ink", HAIRLINE)
