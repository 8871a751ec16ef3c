from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.laying.piles import pile_drawing, piles_of
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.drawing.sheet import Scale

SCALE = Scale(1.0)


def places(*middles: tuple[float, float]) -> dict[str, Place]:
    return {str(n): Place("waarden", x, y, 52, 40) for n, (x, y) in enumerate(middles)}


def test_papers_on_one_another_are_a_pile_with_its_sign_on_the_topmost() -> None:
    (pile,) = piles_of(places((100, 100), (300, 100), (104, 103), (108, 104)), SCALE)
    assert pile.keys == ("0", "2", "3")
    assert (pile.x, pile.y) == (108, 84)


def test_papers_side_by_side_are_none() -> None:
    assert piles_of(places((100, 100), (130, 100), (100, 110)), SCALE) == ()


def test_on_a_smaller_canvas_they_lie_nearer() -> None:
    laid = places((100, 100), (104, 103))
    assert piles_of(laid, SCALE) and not piles_of(laid, Scale(0.4))


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(0, 60)), max_size=30))
def test_no_paper_is_counted_twice_and_all_that_are_near_are_together(
    middles: list[tuple[float, float]],
) -> None:
    laid = places(*middles)
    piles = piles_of(laid, SCALE)
    keys = [key for pile in piles for key in pile.keys]
    assert len(keys) == len(set(keys))
    home = {key: n for n, pile in enumerate(piles) for key in pile.keys}
    for one, at in laid.items():
        for other, there in laid.items():
            if one != other and (at.x - there.x) ** 2 + (at.y - there.y) ** 2 < 48:
                assert home[one] == home[other]


def test_the_sign_tells_the_number() -> None:
    drawing = pile_drawing(12, 2.0)
    assert [mark.text for mark in drawing.marks if isinstance(mark, Words)] == ["12×"]
    assert (drawing.width, drawing.height) == (30, 22)
