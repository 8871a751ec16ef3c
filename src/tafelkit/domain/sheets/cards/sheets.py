"""The sheets of an order: nine cards on A4 for the office, or one card a page for a print shop."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from tafelkit.domain.drawing.marks import Align, Box, Group, Mark, Words
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.cards.cutting import crop_marks, cut_ticks
from tafelkit.domain.sheets.cards.grid import UNPRINTABLE, Grid, grid_on
from tafelkit.domain.sheets.cards.order import CardsOrder, check_order
from tafelkit.domain.sheets.cards.sides import Face, Sides, sides_of
from tafelkit.domain.sheets.ruler import RULER_HEIGHT, RULER_LENGTH, ruler_marks
from tafelkit.domain.sheets.sheet import Piece, Role, Sheet

BLEED = 3.0
# Around a single card: bleed, crop marks, and a line of text above and a ruler below.
SLUG = 20.0
_LABEL_PT = 8.0
_LABEL_HEIGHT = 4.0
_INDENT = 10.5


def card_sheets(order: CardsOrder) -> Iterator[Sheet]:
    """The sheets of an order, each front followed by its back.

    Raises Refusal for an order without cards, or paper that holds none.
    """
    check_order(order)
    return _pages(order) if order.bleed else _office_sheets(order, grid_on(order.paper, order.card))


def label(text: str, x: float, y: float, width: float, *, right: bool = False) -> Words:
    """A line of small print in the margin of a sheet."""
    align: Align = "right" if right else "left"
    return Words(x, y, width, _LABEL_HEIGHT, text, _LABEL_PT, align=align, least_pt=4)


def ruler_piece(paper_width: float, paper_height: float, order: CardsOrder) -> Piece:
    """The ruler along the foot of a sheet, or up its side where the foot is too short."""
    if paper_width >= RULER_LENGTH + 2 * UNPRINTABLE:
        top = paper_height - UNPRINTABLE - RULER_HEIGHT
        left = min(_INDENT, (paper_width - RULER_LENGTH) / 2)
        return Piece(ruler_marks(left, top, order.language))
    upwards = Group(
        ruler_marks(0, 0, order.language), UNPRINTABLE, (paper_height + RULER_LENGTH) / 2, -90
    )
    return Piece((upwards,))


def _office_sheets(order: CardsOrder, grid: Grid) -> Iterator[Sheet]:
    places = grid.places
    cards = sides_of(order, len(places))
    count = math.ceil(len(cards) / len(places))
    for n in range(count):
        on_it = cards[n * len(places) : (n + 1) * len(places)]
        yield _front(order, grid, on_it, n, count)
        if order.flip:
            yield _back(order, grid, on_it, n, count)


def _front(order: CardsOrder, grid: Grid, cards: Sequence[Sides], index: int, count: int) -> Sheet:
    say = order.language.say
    if order.flip:
        which = say("Vel {number} van {count}, voorkant", number=index + 1, count=count)
    else:
        which = say("Vel {number} van {count}", number=index + 1, count=count)
    pieces = [
        *_head(order, grid, which, "heading", is_first=index == 0),
        *(
            _card_piece(card.front, place, order)
            for card, place in zip(cards, grid.places, strict=False)
        ),
        Piece(tuple(cut_ticks(grid))),
        ruler_piece(grid.paper.width, grid.paper.height, order),
    ]
    return Sheet(grid.paper.width, grid.paper.height, tuple(pieces), which)


def _back(order: CardsOrder, grid: Grid, cards: Sequence[Sides], index: int, count: int) -> Sheet:
    assert order.flip is not None
    which = order.language.say(
        "Vel {number} van {count}, achterkant", number=index + 1, count=count
    )
    # A card is turned like a page: where the sheet is turned over its top, its back is stood on
    # its head so that it is upright then.
    on_its_head = grid.turns_upside_down(order.flip)
    speaks = order.back == "language"
    pieces = list(_head(order, grid, which, "heading" if speaks else "ornament"))
    for card, place in zip(cards, grid.places, strict=False):
        x, y, width, height = grid.behind(place, order.flip)
        moved = (x + order.shift[0], y + order.shift[1], width, height)
        pieces.append(_card_piece(card.back, moved, order, on_its_head=on_its_head))
    pieces.append(ruler_piece(grid.paper.width, grid.paper.height, order))
    bookmark = which if speaks else ""
    return Sheet(grid.paper.width, grid.paper.height, tuple(pieces), bookmark)


def _head(
    order: CardsOrder, grid: Grid, which: str, role: Role, *, is_first: bool = False
) -> Iterator[Piece]:
    """What the sheet is, along its top."""
    half = (grid.paper.width - 2 * _INDENT) / 2
    y = UNPRINTABLE + 0.3
    yield Piece((label(_about(order), _INDENT, y, half),), "title" if is_first else "ornament")
    yield Piece((label(which, _INDENT + half, y, half, right=True),), role)


def _pages(order: CardsOrder) -> Iterator[Sheet]:
    cards = sides_of(order)
    say = order.language.say
    for n, card in enumerate(cards, start=1):
        number = say("Kaart {number} van {count}", number=n, count=len(cards))
        name = say("{number}: {name}", number=number, name=card.name) if card.name else number
        yield _page(order, card.front, name, "", is_first=n == 1)
        if order.flip:
            yield _page(order, card.back, name, "ground" if order.back == "mark" else "")


def _page(
    order: CardsOrder, face: Face, name: str, ground: str, *, is_first: bool = False
) -> Sheet:
    """One side of one card; `ground` is the colour that runs beyond its edge."""
    card = order.card
    width, height = card.width + 2 * SLUG, card.height + 2 * SLUG
    trim = (SLUG, SLUG, card.width, card.height)
    bleed = (
        SLUG - BLEED,
        SLUG - BLEED,
        card.width + 2 * BLEED,
        card.height + 2 * BLEED,
    )
    room = width - 8
    pieces = [
        Piece((label(_about(order), 4, 2.5, room),), "title" if is_first else "ornament"),
        Piece((label(name, 4, 6.5, room),), "heading" if face.words else "ornament"),
    ]
    if ground:
        pieces.append(Piece((Box(*bleed, ground),)))
    pieces += [
        _card_piece(face, trim, order),
        Piece(tuple(crop_marks(trim, BLEED))),
        Piece(ruler_marks((width - RULER_LENGTH) / 2, height - RULER_HEIGHT - 3, order.language)),
    ]
    return Sheet(width, height, tuple(pieces), name if face.words else "", trim, bleed)


def _card_piece(
    face: Face, place: Rectangle, order: CardsOrder, *, on_its_head: bool = False
) -> Piece:
    x, y, width, height = place
    marks: tuple[Mark, ...] = (Group(face.marks, x, y),)
    if on_its_head:
        marks = (Group(face.marks, x + width, y + height, 180),)
    if not face.words:
        return Piece(marks)
    foreign = face.language.code if face.language.code != order.language.code else None
    return Piece(marks, "figure", face.words, place, language=foreign)


def _about(order: CardsOrder) -> str:
    kit, deck = order.kit, order.kit.deck
    return order.language.say(
        "{deck} {version}, kit {kit} {kit_version}",
        deck=deck.title.text(order.language.code),
        version=deck.version,
        kit=kit.id,
        kit_version=kit.version,
    )
