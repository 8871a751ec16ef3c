import pytest

from tafelkit.domain.drawing.contrast import LEAST_CONTRAST, contrast
from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.printing import styles as st
from tests.printing.paper import (
    pages_of,
    pdf_of,
)
from tests.printing.reports import PROSE, a_report


def test_a_line_of_prose_has_60_to_70_letters() -> None:
    page = pages_of(pdf_of(a_report()))[0]
    lines = [line for line in page.splitlines() if line.strip() and line.strip() in PROSE]
    assert lines and all(len(line) < 78 for line in lines)


STYLES = [style for style in vars(st).values() if isinstance(style, st.Style)]


def test_a_page_holds_its_columns_and_its_margins() -> None:
    assert st.MARGIN_LEFT + st.WIDTH <= st.PAGE_WIDTH
    assert st.FOOT < st.MARGIN_BOTTOM
    assert st.HANG < st.SIDE


@pytest.mark.parametrize("style", [*STYLES, *st.HEADINGS.values()])
def test_type_is_large_enough_to_read_and_has_air(style: st.Style) -> None:
    assert style.size >= 8
    assert style.leading >= 1.15 * style.size
    assert contrast(LIGHT[style.colour], "#FFFFFF") >= LEAST_CONTRAST


def test_what_heads_more_is_larger_and_has_its_level() -> None:
    headings = [st.TITLE, *st.HEADINGS.values()]
    assert [style.role for style in headings] == ["H1", "H2", "H3", "H4"]
    sizes = [style.size for style in headings]
    assert sizes == sorted(sizes, reverse=True)
