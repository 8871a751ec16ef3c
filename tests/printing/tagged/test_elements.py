from __future__ import annotations

from pathlib import Path

from tafelkit.printing.tagged import (
    Canvas,
    Tag,
)
from tafelkit.printing.tagged.elements import Element, Run
from tests.printing.tagged.making import (
    SANS,
    drawn,
    failures,
    read,
    words,
)


def test_a_figure_is_one_whole(tmp_path: Path) -> None:
    figure = Tag("Figure", alt="a house (“huis”) \\ 🏠")

    def draw(canvas: Canvas) -> None:
        canvas.translate(10, 20)
        with canvas.inside(figure, box=(0, 0, 100, 50)):
            canvas.saveState()
            canvas.rect(0, 0, 100, 50)
            canvas.restoreState()
            with canvas.inside(Tag("P")), canvas.artifact():
                words(canvas, "house", 5)
            text = canvas.beginText(0, 0)
            text.setFont(SANS, 11)
            with text.inside(Tag("Span")):
                text.textOut("!")
            canvas.drawText(text)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    node = read(pdf).document.one("Figure")
    assert node.text == "house!"
    assert node.nodes == []
    assert node.attribute("BBox") == [10, 20, 110, 70]
    assert node.entries["Alt"].decode("utf-16") == "a house (“huis”) \\ 🏠"


def test_content_goes_on_over_pages(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "one ")
            canvas.showPage()
            words(canvas, "two")
        with canvas.inside(Tag("Figure", alt="lines")):
            canvas.line(0, 0, 9, 9)
            canvas.showPage()
            canvas.line(0, 0, 9, 9)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert len(tagged.pages) == 3
    assert tagged.document.one("P").text == "one two"
    assert len(tagged.document.one("Figure").kids) == 2


def test_an_element_knows_what_it_stands_in_and_where_it_begins() -> None:
    table = Element(Tag("Table"), None)
    row = Element(Tag("TR"), table)
    cell = Element(Tag("TD"), row)
    table.kids.append(row)
    row.kids.append(cell)
    assert cell.enclosing("Table") is table and cell.enclosing("TD") is cell
    assert cell.enclosing("L") is None
    assert list(table.walk()) == [table, row, cell]
    assert table.first_page() == 0
    Run(cell).page = 3
    Run(cell).page = 4
    assert table.first_page() == 3
