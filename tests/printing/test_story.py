from dataclasses import replace
from pathlib import Path

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.printing.figure_block import FigureBlock, FigurePage
from tafelkit.printing.story import story_of
from tafelkit.verslag import tree as t
from tests.printing.paper import pages_of, pdf_of, the_fonts
from tests.printing.reports import FIGURE, PROSE, a_report, paragraph
from tests.printing.tagged.making import failures, read

WIDE = replace(FIGURE, drawing=Drawing(841, 594, FIGURE.drawing.marks))


def test_a_small_figure_stands_in_the_text_and_a_wide_one_on_its_own_page() -> None:
    small = story_of(a_report((FIGURE,)), the_fonts())
    wide = story_of(a_report((WIDE,)), the_fonts())
    assert any(isinstance(block, FigureBlock) for block in small)
    assert any(isinstance(block, FigurePage) for block in wide)


def test_a_figure_page_follows_the_page_that_refers_to_it() -> None:
    blocks = (paragraph("Voor."), WIDE, *(paragraph(PROSE) for _ in range(30)))
    pages = pages_of(pdf_of(a_report(blocks)))
    assert len(pages) == 4
    assert "Zie de figuur op de volgende pagina." in pages[0]
    assert "Een kaart op het canvas" in pages[1] and "Pagina 2 van 4" in pages[1]
    assert "De wijkagent" in pages[0] and "De wijkagent" in pages[2]


def test_a_figure_page_is_read_after_the_line_that_refers_to_it(tmp_path: Path) -> None:
    pdf = pdf_of(a_report((paragraph("Voor."), WIDE, paragraph("Na."))))
    assert failures(pdf, tmp_path) == []
    document = read(pdf).document
    roles = [node.role for node in document.nodes]
    figure = roles.index("Div")
    assert document.nodes[figure].one("Figure").string("Alt") == WIDE.alternative
    assert "Zie de figuur op de volgende pagina." in document.nodes[figure - 1].text
    assert "Na." in document.nodes[figure + 1].text


def test_what_begins_a_page_does_unless_it_is_hardly_filled() -> None:
    for paragraphs, page in ((6, 1), (15, 2), (18, 2)):
        blocks = (*[paragraph(PROSE)] * paragraphs, t.PageBreak(), paragraph("Dan."))
        pages = pages_of(pdf_of(a_report(blocks)))
        assert ["Dan." in text for text in pages].index(True) == page, paragraphs
