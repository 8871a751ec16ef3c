from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tafelkit.domain.drawing.marks import Box, Line, Words
from tafelkit.domain.sheets.forms.cells import LINE_MM, Blank, Cell, Letter, Said, Ticks, row_pieces
from tafelkit.domain.sheets.sheet import Piece

WORD = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=60)
SHARE = st.floats(0.5, 8)
CELLS: st.SearchStrategy[list[Cell]] = st.lists(
    st.one_of(
        st.builds(Blank, WORD, SHARE, WORD),
        st.builds(Ticks, st.lists(WORD, min_size=1, max_size=6).map(tuple)),
        st.builds(Letter, st.sampled_from("ABCDEFGHIJ")),
        st.builds(Said, WORD, SHARE),
    ),
    min_size=1,
    max_size=4,
)


def row(*cells: Cell) -> list[Piece]:
    return list(row_pieces(cells, 18, 50, 174))


def texts(pieces: list[Piece]) -> list[Words]:
    return [mark for piece in pieces for mark in piece.marks if isinstance(mark, Words)]


# A line to which the others leave three millimetres.
@example([Blank("Nr", 0.5, "7"), Said("", 7.0), Ticks(("", "w" * 40))])
@given(CELLS)
def test_a_row_stays_within_its_width_and_above_its_line(cells: list[Cell]) -> None:
    for piece in row(*cells):
        for mark in piece.marks:
            if isinstance(mark, Words | Box):
                assert mark.x >= 17.9 and mark.x + mark.width <= 192.1
                assert mark.width > -0.02 and mark.y + mark.height <= 50 + LINE_MM + 0.01
            elif isinstance(mark, Line):
                assert 17.9 <= mark.x1 <= mark.x2 + 0.01 and mark.x2 <= 192.1


def test_what_is_known_stands_on_its_line() -> None:
    label, known, next_label = texts(row(Blank("Tafelnummer", 1, "7"), Blank("Datum", 2)))
    assert [label.text, known.text, next_label.text] == ["Tafelnummer", "7", "Datum"]
    assert label.x + label.width <= known.x and known.x + known.width <= next_label.x


def test_too_many_words_to_tick_leave_room_for_what_stands_beside_them() -> None:
    said, *ticked = texts(row(Said("Teruggelezen"), Ticks(("een ronde met een lange naam",) * 9)))
    assert said.width > 30
    assert [word.x for word in ticked] == sorted(word.x for word in ticked)
    assert ticked[-1].x + ticked[-1].width <= 192.1
