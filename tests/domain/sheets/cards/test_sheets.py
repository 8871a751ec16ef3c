from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.drawing.marks import Group, Words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.cards.grid import UNPRINTABLE, grid_on
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.sheets.cards.sheets import BLEED, SLUG, card_sheets
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.sheets.sheet import Piece, Sheet
from tests.domain.sheets.cards.orders import an_order, kit_of, of_kit
from tests.domain.sheets.cards.test_grid import overlap
from tests.domain.sheets.inked import inked

NEAR = 0.001
ORDERS = st.builds(
    an_order,
    st.integers(1, 30).map(kit_of),
    size=st.sampled_from(["poker", "tarot"]),
    paper=st.sampled_from([paper for name, paper in PAPERS.items() if name not in ("A0", "A6")]),
    flip=st.sampled_from(["long", "short", None]),
    back=st.sampled_from(["mark", "language"]),
    blanks=st.sampled_from([None, 0, 5]),
)


def figures(sheet: Sheet) -> list[Piece]:
    return [piece for piece in sheet.pieces if piece.role == "figure"]


def texts(sheet: Sheet) -> Iterator[str]:
    for piece in sheet.pieces:
        for mark in piece.marks:
            inner = mark.marks if isinstance(mark, Group) and not piece.words else (mark,)
            yield from (one.text for one in inner if isinstance(one, Words))


@settings(max_examples=25)
@given(ORDERS)
def test_every_card_is_printed_once_and_lies_where_it_is_cut(order: CardsOrder) -> None:
    grid = grid_on(order.paper, order.card)
    sheets = list(card_sheets(order))
    fronts = sheets[::2] if order.flip else sheets
    shown = [figure for sheet in fronts for figure in figures(sheet)]
    numbers = [figure.words[:8] for figure in shown if figure.words.startswith("Kaart ")]
    assert numbers == [f"Kaart {card.number:02}" for card in order.kit.deck.cards]
    for sheet in fronts:
        places = [figure.area for figure in figures(sheet)]
        assert places == list(grid.places[: len(places)])
        assert not any(overlap(one, other) for one, other in combinations(places, 2))


@settings(max_examples=25)
@given(ORDERS)
def test_no_ink_is_on_a_cut_nor_where_no_printer_reaches(order: CardsOrder) -> None:
    grid = grid_on(order.paper, order.card)
    left, top, width, height = grid.area
    across = [left + n * order.card.width for n in range(grid.columns + 1)]
    down = [top + n * order.card.height for n in range(grid.rows + 1)]
    for sheet in card_sheets(order):
        for x1, y1, x2, y2 in inked(sheet):
            assert x1 >= UNPRINTABLE - NEAR and x2 <= sheet.width - UNPRINTABLE + NEAR
            assert y1 >= UNPRINTABLE - NEAR and y2 <= sheet.height - UNPRINTABLE + NEAR
            within = x2 > left and x1 < left + width and y2 > top and y1 < top + height
            if within:
                assert not any(x1 - 2 < cut < x2 + 2 for cut in across)
                assert not any(y1 - 2 < cut < y2 + 2 for cut in down)


@settings(max_examples=25)
@given(ORDERS)
def test_each_card_is_over_its_back(order: CardsOrder) -> None:
    if order.flip is None:
        return
    grid = grid_on(order.paper, order.card)
    sheets = list(card_sheets(order))
    assert len(sheets) % 2 == 0
    for front, back in zip(sheets[::2], sheets[1::2], strict=True):
        assert (front.width, front.height) == (back.width, back.height)
        if order.back == "mark":
            assert figures(back) == []
            continue
        for one, other in zip(figures(front), figures(back), strict=True):
            assert other.area == grid.behind(one.area, order.flip)
            assert other.language == "en"
            if one.words.startswith("Kaart "):
                assert one.words[6:8] in other.words[:8]


def test_a_back_is_upright_when_its_card_is_turned_like_a_page() -> None:
    for flip, turned in (("long", 0), ("short", 180)):
        _front, back, *_rest = card_sheets(an_order(flip=flip, back="language"))
        (group,) = figures(back)[0].marks
        assert isinstance(group, Group) and group.degrees == turned
    wide = an_order(paper=PAPERS["A3"], flip="long", back="language")
    (group,) = figures(list(card_sheets(wide))[1])[0].marks
    assert isinstance(group, Group) and group.degrees == 180


def test_a_sheet_says_what_it_is_and_how_to_print_it() -> None:
    sheets = list(card_sheets(of_kit("sturingsfilosofie")))
    assert len(sheets) == 12
    for n, sheet in enumerate(sheets):
        side = "achterkant" if n % 2 else "voorkant"
        told = list(texts(sheet))
        assert f"Vel {n // 2 + 1} van 6, {side}" in told
        assert "Publieke waarden 1.0, kit sturingsfilosofie 1.0" in told
        assert "Druk af op 100 % (werkelijke grootte)" in told and "100 mm" in told
    roles = [[p.role for p in sheet.pieces if p.role != "ornament"] for sheet in sheets]
    assert roles[0] == ["title", "heading", *["figure"] * 9]
    assert roles[1] == [] and roles[2] == ["heading", *["figure"] * 9]
    assert [sheet.bookmark for sheet in sheets[:3]] == [
        *("Vel 1 van 6, voorkant", "", "Vel 2 van 6, voorkant")
    ]


def test_backs_are_shifted_against_what_the_printer_is_off() -> None:
    straight = list(card_sheets(an_order(back="language")))
    shifted = list(card_sheets(an_order(back="language", shift=(1.5, -0.5))))
    assert straight[0] == shifted[0]
    for one, other in zip(figures(straight[1]), figures(shifted[1]), strict=True):
        assert other.area[:2] == (one.area[0] + 1.5, one.area[1] - 0.5)


@pytest.mark.parametrize("size", ["poker", "tarot"])
@pytest.mark.parametrize("back", ["mark", "language"])
def test_a_print_shop_gets_a_card_a_page(size: str, back: str) -> None:
    order = an_order(kit_of(12), size=size, back=back, bleed=True)
    pages = list(card_sheets(order))
    card = order.card
    assert len(pages) == 2 * (12 + 3 + 6)
    for page in pages:
        assert page.trim == (SLUG, SLUG, card.width, card.height)
        assert page.bleed == (SLUG - 3, SLUG - 3, card.width + 6, card.height + 6)
        assert (page.width, page.height) == (card.width + 2 * SLUG, card.height + 2 * SLUG)
        assert "Druk af op 100 % (werkelijke grootte)" in texts(page)
        edges = (SLUG - BLEED, SLUG - BLEED, SLUG + card.width + BLEED, SLUG + card.height + BLEED)
        for x1, y1, x2, y2 in inked(page):
            assert x1 >= 0 and y1 >= 0 and x2 <= page.width and y2 <= page.height
            outside = x2 < edges[0] or y2 < edges[1] or x1 > edges[2] or y1 > edges[3]
            fills = (x1, y1, x2, y2) == edges
            inside = (
                x1 >= SLUG + 2
                and y1 >= SLUG + 2
                and x2 <= SLUG + card.width - 2
                and y2 <= SLUG + card.height - 2
            )
            assert outside or fills or inside
    assert len([page for page in pages if page.bookmark]) == (42 if back == "language" else 21)


def test_without_backs_only_fronts_are_printed() -> None:
    assert len(list(card_sheets(an_order(flip=None, bleed=True)))) == 6 + 3 + 6
    assert len(list(card_sheets(an_order(flip=None)))) == 2


def test_an_order_is_refused_before_a_sheet_is_made() -> None:
    for order in (an_order(kit_of(0)), an_order(size="tarot", paper=PAPERS["A6"])):
        with pytest.raises(Refusal):
            card_sheets(order)
