from dataclasses import replace

import pytest

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.printing import styles as st
from tafelkit.printing.composing import Composer
from tafelkit.printing.figure_block import FigureBlock
from tafelkit.printing.tagged import Tag
from tests.printing.paper import the_fonts
from tests.printing.reports import FIGURE


def a_block(width: float, height: float) -> FigureBlock:
    figure = replace(FIGURE, drawing=Drawing(width, height, ()))
    caption = Composer(the_fonts(), "nl").rows(figure.caption, st.CAPTION)
    return FigureBlock(figure, caption, the_fonts(), Tag("Figure", alt="x"))


CAPTION = st.CAPTION.before + st.CAPTION.leading


@pytest.mark.parametrize(
    ("width", "height", "drawn"),
    [
        (100, 50, 50 * st.MM),
        # Too wide for the page: as wide as that.
        (st.WIDTH / st.MM * 2, 50, 25 * st.MM),
        # Too high: it is not cut.
        (100, 2000, st.HEIGHT * 0.8),
    ],
)
def test_a_figure_is_as_large_as_it_is_drawn_or_as_the_page_allows(
    width: float, height: float, drawn: float
) -> None:
    block = a_block(width, height)
    assert block.wrap(st.WIDTH, st.HEIGHT) == (st.WIDTH, pytest.approx(drawn + CAPTION))


def test_it_is_never_cut() -> None:
    block = a_block(100, 50)
    assert block.least() == block.wrap(st.WIDTH, st.HEIGHT)[1]
    assert block.split(st.WIDTH, 10) == []
