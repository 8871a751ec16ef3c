from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.marks import Box, Group, Line, Mark, Strokes, Words
from tafelkit.domain.sheets.forms.cells import Blank, Letter, Said, Ticks
from tafelkit.domain.sheets.forms.column import Column
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language

NL = Language("nl")
A4 = PAPERS["A4"]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=300)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("text"), WORDS),
        st.tuples(st.just("item"), WORDS),
        st.tuples(st.just("heading"), WORDS.map(lambda text: text[:60])),
        st.tuples(st.just("title"), WORDS.map(lambda text: text[:60])),
        st.tuples(st.just("lines"), st.integers(1, 40)),
        st.tuples(st.just("row"), st.integers(1, 8)),
    ),
    max_size=40,
)


def filled(steps: list[tuple[str, object]]) -> list[Sheet]:
    column = Column(A4, NL, "de voet")
    for name, what in steps:
        if name == "row":
            letters = tuple("ABCDEFGHIJ"[: int(str(what))])
            column.row(Letter("A"), Said("woord"), Ticks(letters), Blank("waarom"))
        else:
            getattr(column, name)(what)
    return list(column.sheets())


def spans(marks: tuple[Mark, ...]) -> Iterator[tuple[float, float, float, float]]:
    for mark in marks:
        assert not isinstance(mark, Group)
        if isinstance(mark, Line):
            yield min(mark.x1, mark.x2), mark.y1, max(mark.x1, mark.x2), mark.y2
        elif isinstance(mark, Strokes):
            yield mark.x, mark.y, mark.x + mark.size, mark.y + mark.size
        else:
            assert isinstance(mark, Box | Words)
            yield mark.x, mark.y, mark.x + mark.width, mark.y + mark.height


@given(STEPS)
def test_all_of_it_stands_on_the_paper_and_no_two_texts_on_each_other(
    steps: list[tuple[str, object]],
) -> None:
    for sheet in filled(steps):
        last = 0.0
        for piece in sheet.pieces:
            for left, top, right, foot in spans(piece.marks):
                assert left >= 17.9 and right <= A4.width - 17.9
                assert top >= 10 and foot <= A4.height - 6
            blocks = [m for m in piece.marks if isinstance(m, Words) and m.width > 170]
            if piece.role == "item":
                blocks = [m for m in piece.marks if isinstance(m, Words)][-1:]
            if piece.role in ("title", "heading", "text", "item") and blocks:
                assert blocks[0].y >= last - 0.01
                last = blocks[0].y + blocks[0].height


@given(STEPS)
def test_every_line_asked_for_is_there(steps: list[tuple[str, object]]) -> None:
    asked = sum(int(str(what)) for name, what in steps if name == "lines")
    rows = sum(name == "row" for name, _ in steps)
    marks = [m for sheet in filled(steps) for piece in sheet.pieces for m in piece.marks]
    assert sum(isinstance(mark, Line) for mark in marks) == asked + rows


def test_a_heading_does_not_stand_alone_at_the_foot() -> None:
    column = Column(A4, NL, "")
    column.lines(30)
    column.heading("Advies", column.left)
    first, second = column.sheets()
    assert not any(piece.role == "heading" for piece in first.pieces)
    assert second.pieces[0].role == "heading"


def test_a_title_begins_a_sheet_and_names_it() -> None:
    first, second = filled([("title", "Een"), ("text", "woorden"), ("title", "Twee")])
    assert (first.bookmark, second.bookmark) == ("Een", "Twee")


def test_the_label_of_an_item_hangs_before_its_text() -> None:
    (sheet,) = filled([("item", "woorden " * 40)])
    label, text = sheet.pieces[0].marks
    assert isinstance(label, Words) and isinstance(text, Words)
    assert label.text == "–" and label.y == text.y and text.height > 15
    assert label.x + label.width <= text.x


def test_sheets_are_numbered_along_the_foot() -> None:
    sheets = filled([("lines", 40)])
    feet = [m.text for s in sheets for m in s.pieces[-1].marks if isinstance(m, Words)]
    assert feet == ["de voet", "Blad 1 van 2", "de voet", "Blad 2 van 2"]


def test_a_text_that_is_longer_than_a_sheet_goes_on_on_the_next() -> None:
    column = Column(A4, NL, "")
    text = " ".join(f"woord{n}" for n in range(3000))
    column.text(text)
    sheets = list(column.sheets())
    parts = [m for s in sheets for p in s.pieces[:-1] for m in p.marks if isinstance(m, Words)]
    assert " ".join(part.text for part in parts) == text
    assert len(sheets) == len(parts) > 1
    assert all(part.y + part.height <= A4.height - 17.9 for part in parts)


def test_texts_take_the_lines_that_they_are_measured_to_take() -> None:
    column = Column(A4, NL, "", lines_of=lambda _text, _width, _size, _weight: 2)
    column.text("kort")
    ((text, _foot), *_more) = [sheet.pieces for sheet in column.sheets()]
    (words,) = text.marks
    assert isinstance(words, Words)
    assert words.height == pytest.approx(2 * 10.5 * 25.4 / 72 * 1.3)
