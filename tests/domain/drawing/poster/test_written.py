"""What was written on the poster itself: whole, in its zone, and beside the papers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import LEADING, MM_PER_POINT
from tafelkit.domain.drawing.laying.layout import Layout, laid_out
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.drawing.poster.empty import writing_room
from tafelkit.domain.drawing.poster.filled import table_canvas_drawing
from tafelkit.domain.drawing.poster.written import (
    look_back_marks,
    look_back_texts,
    written_marks,
)
from tafelkit.domain.drawing.sheet import Scale
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services import advice, canvas, values
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
def test_words_stand_beside_the_papers_while_there_is_room_left(lefts: list[float]) -> None:
    record = an_empty_record(seats=1)
    record = record.applied(canvas.formulate(record, "Begin bij de buurt."))
    places = {str(n): Place("richting", x, 240, 63, 88) for n, x in enumerate(lefts)}
    (mark,) = written(record, Layout(ONE, places))
    x, _, width, _ = room = writing_room(record.kit.canvas.zone("richting"), ONE)
    box = (mark.x, mark.y, mark.width, mark.height)
    assert x <= mark.x and mark.x + mark.width <= x + width + 0.01
    if box != room:
        assert mark.width >= width / 10
        assert not any(overlap(box, place.box) for place in places.values())


def test_words_stand_above_papers_that_lie_low() -> None:
    record = an_empty_record(seats=1)
    record = record.applied(canvas.formulate(record, "Begin bij de buurt."))
    x, y, width, height = room = writing_room(record.kit.canvas.zone("richting"), ONE)
    places = {str(n): Place("richting", x + n * width / 3, y + height, 63, 40) for n in (1, 2)}
    (mark,) = written(record, Layout(ONE, places))
    assert (mark.x, mark.y, mark.width) == room[:3]
    assert mark.y + mark.height <= y + height - 20


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
@pytest.mark.parametrize("seats", [3, 5, 10])
def test_no_card_that_found_its_place_covers_the_direction(name: str, seats: int) -> None:
    record = an_empty_record(kit_shelf().kit(name), seats)
    text = "De overheid begint bij wat mensen nodig hebben, en zegt wat zij waarmaakt. " * 2
    record = record.applied(canvas.formulate(record, text.strip()))
    for seat, card in zip(record.seats, record.kit.deck.cards, strict=False):
        record = record.applied(values.pick(record, seat.id, card.id, "driver"))
        pick = record.all(e.Pick)[-1]
        record = record.applied(canvas.lay(record, pick.id, "richting"))
    layout = laid_out(record)
    (mark,) = written_marks(record, layout)
    assert isinstance(mark, Words)
    assert plain(mark) == text.strip()
    box = (mark.x, mark.y, mark.width, mark.height)
    assert not any(overlap(box, place.box) for place in layout.places.values())


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
@pytest.mark.parametrize("count", [1, 6, 15])
def test_each_advice_stands_at_its_own_number(name: str, count: int) -> None:
    record = an_empty_record(kit_shelf().kit(name), seats=2)
    for n in range(count):
        record = record.applied(advice.advise(record, f"Raad {n + 1}."))
    drawing = table_canvas_drawing(record, Language("nl"), laid_out(record))
    words = {mark.text: mark for mark in drawing.marks if isinstance(mark, Words)}
    for n in range(1, count + 1):
        number, raad = words[f"{n}"], words[f"Raad {n}."]
        assert (number.y, number.height) == (raad.y, raad.height)
        assert number.x + number.width <= raad.x + 0.01
        assert number.size_pt * MM_PER_POINT * LEADING <= number.height


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
