from dataclasses import replace

from reportlab.platypus.flowables import CondPageBreak

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.printing.figure_block import FigureBlock, FigurePage
from tafelkit.printing.story import story_of
from tafelkit.verslag import tree as t
from tests.printing.paper import pages_of, pdf_of, the_fonts
from tests.printing.reports import FIGURE, PROSE, a_report, paragraph

WIDE = replace(FIGURE, drawing=Drawing(841, 594, FIGURE.drawing.marks))


def test_a_heading_goes_to_the_next_page_with_what_it_heads() -> None:
    """Whatever stands above it, a heading is never the last of its page."""
    for lines in range(60, 80):
        blocks = (
            *(paragraph(f"Regel {n}.") for n in range(lines)),
            t.Heading(1, t.said("Hoofdstuk"), "1"),
            t.Heading(2, t.said("Paragraaf")),
            paragraph(PROSE),
        )
        pages = pages_of(pdf_of(a_report(blocks)))
        (page,) = [page for page in pages if "Hoofdstuk" in page]
        assert "Paragraaf" in page and "De wijkagent" in page


def test_headings_in_a_row_ask_for_room_once() -> None:
    blocks = (t.Heading(1, t.said("Een")), t.Heading(2, t.said("Twee")), paragraph(PROSE))
    story = story_of(a_report(blocks), the_fonts())
    assert sum(isinstance(block, CondPageBreak) for block in story) == 1


def test_a_small_figure_stands_in_the_text_and_a_wide_one_on_its_own_page() -> None:
    small = story_of(a_report((FIGURE,)), the_fonts())
    wide = story_of(a_report((WIDE,)), the_fonts())
    assert any(isinstance(block, FigureBlock) for block in small)
    assert any(isinstance(block, FigurePage) for block in wide)


def test_a_figure_page_follows_the_page_that_refers_to_it() -> None:
    blocks = (paragraph("Voor."), WIDE, *(paragraph(PROSE) for _ in range(30)))
    pages = pages_of(pdf_of(a_report(blocks)))
    assert len(pages) == 4
    assert "Zie de figuur op de volgende bladzijde." in pages[0]
    assert "Een kaart op het canvas" in pages[1] and "Pagina 2 van 4" in pages[1]
    assert "De wijkagent" in pages[0] and "De wijkagent" in pages[2]


def test_what_begins_a_page_does() -> None:
    blocks = (paragraph("Eerst."), t.PageBreak(), paragraph("Dan."))
    assert ["Dan." in page for page in pages_of(pdf_of(a_report(blocks)))] == [False, True]
