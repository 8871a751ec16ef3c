from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.cards.format import FORMATS, POKER, TAROT, CardFormat
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.cards.grid import UNPRINTABLE, Grid, grid_on
from tafelkit.domain.sheets.paper import PAPERS, Paper

SIZES = st.floats(80, 700).map(lambda size: round(size, 1))
PAPERS_OF_ANY_SIZE = st.builds(Paper, st.just("proef"), SIZES, SIZES)
FORMS = st.sampled_from(list(FORMATS.values()))


def grid(paper: Paper, card: CardFormat) -> Grid | None:
    try:
        return grid_on(paper, card)
    except Refusal:
        return None


@pytest.mark.parametrize(
    ("paper", "card", "columns", "rows", "is_upright"),
    [
        ("A4", POKER, 3, 3, True),
        ("A4", TAROT, 2, 2, True),
        ("A3", POKER, 6, 3, False),
        ("A3", TAROT, 4, 3, True),
        ("A5", POKER, 2, 2, True),
        ("A6", POKER, 1, 1, True),
    ],
)
def test_how_many_cards_a_paper_holds(
    paper: str, card: CardFormat, columns: int, rows: int, is_upright: bool
) -> None:
    found = grid_on(PAPERS[paper], card)
    assert (found.columns, found.rows) == (columns, rows)
    assert (found.paper.width < found.paper.height) == is_upright


def test_nine_cards_lie_in_the_middle_of_a4() -> None:
    left, top, width, height = grid_on(PAPERS["A4"], POKER).area
    assert (left, top, width, height) == (10.5, 16.5, 189, 264)


def test_a_paper_that_holds_no_card_is_refused() -> None:
    with pytest.raises(Refusal, match="A6: hierop past geen kaart van 70 bij 120 mm"):
        grid_on(PAPERS["A6"], TAROT)


@given(PAPERS_OF_ANY_SIZE, FORMS)
def test_cards_never_overlap_and_lie_where_a_printer_prints(paper: Paper, card: CardFormat) -> None:
    found = grid(paper, card)
    if found is None:
        return
    assert len(found.places) == found.columns * found.rows
    for x, y, width, height in found.places:
        assert (width, height) == (card.width, card.height)
        assert x >= UNPRINTABLE and y >= UNPRINTABLE
        assert x + width <= found.paper.width - UNPRINTABLE + 0.001
        assert y + height <= found.paper.height - UNPRINTABLE + 0.001
    some = found.places[: 2 * found.columns]
    assert not any(overlap(one, other) for one, other in combinations(some, 2))


@given(PAPERS_OF_ANY_SIZE, FORMS, st.sampled_from(["long", "short"]))
def test_each_back_lies_behind_its_front(paper: Paper, card: CardFormat, flip: str) -> None:
    found = grid(paper, card)
    if found is None:
        return
    over_the_top = found.turns_upside_down(flip)  # type: ignore[arg-type]
    is_tall = found.paper.height >= found.paper.width
    assert over_the_top == ((flip == "long") != is_tall)
    backs = [found.behind(place, flip) for place in found.places]  # type: ignore[arg-type]
    assert {tuple(round(mm, 3) for mm in place) for place in backs} == {
        tuple(round(mm, 3) for mm in place) for place in found.places
    }
    for place, (x, y, width, height) in zip(found.places, backs, strict=True):
        # Turn the paper in one's hands: what lay at the left lies at the right, or foot at top.
        seen = (
            (x, found.paper.height - y - height)
            if over_the_top
            else (found.paper.width - x - width, y)
        )
        assert abs(seen[0] - place[0]) < 0.001 and abs(seen[1] - place[1]) < 0.001


def overlap(one: Rectangle, other: Rectangle) -> bool:
    near = 0.001
    return (
        one[0] + near < other[0] + other[2]
        and other[0] + near < one[0] + one[2]
        and one[1] + near < other[1] + other[3]
        and other[1] + near < one[1] + one[3]
    )
