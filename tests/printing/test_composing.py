import pytest

from tafelkit.printing import styles as st
from tafelkit.printing.composing import (
    BULLET,
    Chapter,
    Composer,
    beside,
    footnotes,
    hung,
    labelled,
    style_of,
)
from tafelkit.printing.setting import Row
from tafelkit.printing.tagged import Tag
from tafelkit.verslag import tree as t
from tests.printing.paper import the_fonts
from tests.printing.reports import PROSE, item, paragraph

COMPOSER = Composer(the_fonts(), "nl")


def said(row: Row) -> list[tuple[float, str]]:
    """What stands on a row, and how far from the left."""
    return [
        (round(placed.x, 3), "".join(piece.text for piece in placed.line.pieces).strip())
        for placed in row.placed
    ]


def roles(row: Row) -> list[str]:
    return [placed.tag.role if placed.tag else "" for placed in row.placed]


def test_paragraphs_keep_the_larger_of_the_room_after_one_and_before_the_next() -> None:
    rows = COMPOSER.blocks([paragraph("Een.", "lead"), paragraph("Twee.")], st.SIDE)
    assert [row.above for row in rows] == [st.LEAD.before, max(st.LEAD.after, st.TEXT.before)]
    term = COMPOSER.blocks([paragraph("Begrip", "term"), paragraph("Uitleg.")], st.SIDE)
    assert [row.breaks for row in term] == [True, False]


def test_a_quote_is_one_with_who_said_it() -> None:
    quote = t.Quote((t.said("Ja."), t.said("Nee.")), "Plaats A")
    rows = COMPOSER.blocks([quote], st.SIDE)
    assert [row.style for row in rows] == [st.QUOTE, st.QUOTE, st.ATTRIBUTION]
    parents = {row.placed[0].tag.parent for row in rows if row.placed[0].tag}
    assert [parent.role for parent in parents if parent] == ["BlockQuote"]


def test_a_dash_stands_where_the_text_begins_and_the_item_behind_it() -> None:
    bullets = t.BulletList((item("", "Een."), item("", "Twee.")))
    first, second = COMPOSER.blocks([bullets], st.SIDE)
    for row, text in ((first, "Een."), (second, "Twee.")):
        assert said(row) == [(round(st.SIDE, 3), BULLET), (round(st.SIDE + st.HANG, 3), text)]
        assert roles(row) == ["Lbl", "P"]


@pytest.mark.parametrize("lines", [1, 2, 4])
def test_a_label_that_is_longer_than_its_text_goes_on_below_it(lines: int) -> None:
    rows = COMPOSER.rows(t.said("Kort."), st.TEXT, st.SIDE)
    label = COMPOSER.label("lang woord " * 8, st.LABEL)[:lines]
    found = labelled(rows, label, 0.0, Tag("Lbl"))
    assert len(found) == max(1, lines)
    assert said(found[0])[1:] == [(round(st.SIDE, 3), "Kort.")]
    assert not any(row.breaks for row in found[1:])


def test_a_number_ends_just_before_its_text_and_a_label_begins_the_line() -> None:
    rows = COMPOSER.rows(t.said("Kort."), st.TEXT, st.SIDE)
    number = COMPOSER.label("12", st.NUMBER)
    ((x, _text), _words) = said(hung(rows, number, Tag("Lbl"))[0])
    assert x == pytest.approx(st.SIDE - st.HANG - number[0].width, abs=0.001)
    assert said(beside(rows, number, Tag("Lbl"))[0])[0] == (0.0, "12")


def test_a_figure_in_a_table_ends_at_the_right_edge() -> None:
    (left,) = COMPOSER.cell(t.said("12"), st.CELL, 100, 50, right=False)
    (right,) = COMPOSER.cell(t.said("12"), st.CELL, 100, 50, right=True)
    assert left.placed[0].x == 100
    assert right.placed[0].x + right.placed[0].line.width == pytest.approx(150)


def test_an_entry_of_the_contents_ends_in_its_page() -> None:
    rows = COMPOSER.chapter(Chapter("3", PROSE, "hier", "12"), Tag("TOC"))
    assert len(rows) > 1
    x, page = said(rows[-1])[-1]
    width = rows[-1].placed[-1].line.width
    assert page == "12" and x + width == pytest.approx(st.WIDTH, abs=0.001)
    assert said(rows[0])[0][1] == "3" and roles(rows[0])[0] == "Lbl"
    links = {piece.manner.link for row in rows for p in row.placed for piece in p.line.pieces}
    assert "#hier" in links


def test_a_footnote_has_its_number_before_it() -> None:
    note = t.Footnote(2, t.said("Geteld is wat er staat."))
    row = COMPOSER.footnote(note)[0]
    assert said(row) == [
        (round(st.SIDE, 3), "2"),
        (round(st.SIDE + st.HANG, 3), "Geteld is wat er staat."),
    ]
    assert footnotes([t.Span("a"), t.Span("b", footnote=note)]) == [note]


def test_the_style_in_which_a_block_ends() -> None:
    assert style_of(paragraph("x", "detail")) is st.DETAIL
    assert style_of(t.Quote((t.said("x"),), "")) is st.QUOTE
    assert style_of(t.Quote((t.said("x"),), "A")) is st.ATTRIBUTION
    assert style_of(t.BulletList((item("", "x"),))) is st.TEXT
