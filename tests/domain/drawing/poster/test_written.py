"""What was written on the poster itself: whole, in its zone, and beside the papers."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.laying.layout import Layout, laid_out
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.drawing.poster.empty import writing_room
from tafelkit.domain.drawing.poster.written import (
    look_back_marks,
    look_back_texts,
    written_marks,
)
from tafelkit.domain.drawing.sheet import Scale
from tafelkit.domain.record import Record
from tafelkit.services import advice, canvas
from tests.builders import a_full_record, an_empty_record

ONE = Scale(1.0)


def written(record: Record, layout: Layout | None = None) -> list[Words]:
    marks = written_marks(record, layout or laid_out(record))
    assert all(isinstance(mark, Words) for mark in marks)
    return [mark for mark in marks if isinstance(mark, Words)]


def plain(mark: Words) -> str:
    return " ".join(mark.text.split())


def test_the_direction_and_each_advice_in_order() -> None:
    record = a_full_record()
    assert [plain(mark) for mark in written(record)] == [
        "Begin bij wat de buurt nodig heeft.",
        "Kom langs voor je besluit.",
        "Schrap een formulier.",
    ]


def test_an_empty_table_has_nothing_written() -> None:
    record = an_empty_record()
    assert written(record) == []
    assert look_back_marks(record, laid_out(record)) == []


def test_the_direction_is_the_largest_of_all() -> None:
    direction, *advices = written(a_full_record())
    assert all(direction.size_pt > mark.size_pt for mark in advices)


@settings(max_examples=30)
@given(st.integers(1, 15))
def test_more_advices_than_lines_all_have_a_line_of_their_own(count: int) -> None:
    record = an_empty_record(seats=2)
    for n in range(count):
        record = record.applied(advice.advise(record, f"Advies {n}."))
    marks = written(record)
    assert [plain(mark) for mark in marks] == [f"Advies {n}." for n in range(count)]
    boxes = [(mark.x, mark.y, mark.width, mark.height) for mark in marks]
    assert not any(overlap(one, other) for n, one in enumerate(boxes) for other in boxes[:n])


@settings(max_examples=40)
@given(st.lists(st.floats(216, 625), max_size=3))
def test_words_stand_beside_the_papers_while_there_is_a_third_left(lefts: list[float]) -> None:
    record = an_empty_record(seats=1)
    record = record.applied(canvas.formulate(record, "Begin bij de buurt."))
    places = {str(n): Place("richting", x, 240, 63, 88) for n, x in enumerate(lefts)}
    (mark,) = written(record, Layout(ONE, places))
    x, _, width, _ = room = writing_room(record.kit.canvas.zone("richting"), ONE)
    box = (mark.x, mark.y, mark.width, mark.height)
    assert x <= mark.x and mark.x + mark.width <= x + width + 0.01
    if box != room:
        assert mark.width >= width / 3
        assert not any(overlap(box, place.box) for place in places.values())


def test_what_was_missing_and_asked_stands_in_the_look_back() -> None:
    record = a_full_record()
    assert look_back_texts(record) == ["Jongeren.", "Kom terug met een antwoord."]
    (mark,) = look_back_marks(record, laid_out(record))
    assert isinstance(mark, Words)
    assert plain(mark) == "Jongeren. Kom terug met een antwoord."


def test_a_canvas_without_those_zones_holds_nothing_written() -> None:
    record = a_full_record()
    small = replace(record.kit.canvas, zones=record.kit.canvas.zones[:1])
    bare = replace(record, kit=replace(record.kit, canvas=small))
    layout = Layout(ONE, {})
    assert written(bare, layout) == []
    assert look_back_marks(bare, layout) == []
    assert bare.all(e.Advice)
