"""The empty poster: what each zone asks, and what helps to fill it by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.marks import Box, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.papers.note import KIND_PATHS
from tafelkit.domain.drawing.poster.empty import (
    Head,
    foot_marks,
    foot_room,
    head_marks,
    reason_marks,
    writing_lines,
    writing_room,
    zone_marks,
)
from tafelkit.domain.drawing.sheet import Scale
from tafelkit.domain.kit import Rectangle, Zone
from tafelkit.domain.texts import Language
from tests.builders import a_canvas

DUTCH, ENGLISH = Language("nl"), Language("en")
ONE = Scale(1.0)
CANVAS = a_canvas()


def texts(marks: list[Mark]) -> list[str]:
    return [mark.text for mark in marks if isinstance(mark, Words)]


def drawn(zone: str, **more: bool) -> list[Mark]:
    return list(zone_marks(CANVAS.zone(zone), "de buurt", ONE, DUTCH, **more))  # type: ignore[arg-type]


def test_the_head_has_what_is_known_and_a_line_for_what_is_not() -> None:
    marks = head_marks(CANVAS, Head("Proef", "Waarom?"), DUTCH)
    assert texts(marks) == ["Proef", "Waarom?", "Tafel", "Datum"]
    assert sum(isinstance(mark, Line) for mark in marks) == 2
    known = head_marks(CANVAS, Head("Proef", "Waarom?", table=7, date="20 juni"), DUTCH)
    assert texts(known) == ["Proef", "Waarom?", "Tafel", "7", "Datum", "20 juni"]
    assert not any(isinstance(mark, Line) for mark in known)


@given(st.floats(200, 900), st.floats(20, 80))
def test_the_head_keeps_to_the_area_it_is_given(width: float, height: float) -> None:
    for mark in head_marks(CANVAS, Head("P", "W?"), DUTCH, (5, 6, width, height)):
        if isinstance(mark, Words):
            assert mark.x >= 5 and mark.x + mark.width <= 5 + width + 0.01
            assert mark.y >= 6 and mark.y + mark.height <= 6 + height + 0.01


def test_the_foot_is_below_all_zones_and_says_whose_design_it_is() -> None:
    room = foot_room(CANVAS)
    assert room[1] + room[3] == CANVAS.height_mm
    for zone in CANVAS.zones:
        for area in zone.areas:
            assert area[1] + area[3] <= room[1]
    assert texts(foot_marks(CANVAS, DUTCH)) == ["Eigen ontwerp"]


@pytest.mark.parametrize("zone", CANVAS.zones, ids=lambda zone: zone.id)
def test_each_zone_has_its_title_and_its_question_to_whom_it_is_for(zone: Zone) -> None:
    marks = list(zone_marks(zone, "de buurt", ONE, DUTCH))
    assert texts(marks).count(zone.title.nl) == len(zone.areas)
    asked = zone.question.nl.replace("{addressee}", "de buurt")
    assert texts(marks).count(asked) == len(zone.areas)
    in_english = texts(list(zone_marks(zone, "the buurt", ONE, ENGLISH)))
    assert zone.title.en in in_english and zone.title.nl not in in_english


def test_a_place_for_a_card_has_its_letter_and_reasons_unless_told_otherwise() -> None:
    assert [text for text in texts(drawn("waarden")) if len(text) == 1] == list("ABCDE")
    assert not [text for text in texts(drawn("waarden", letters=False)) if len(text) == 1]
    boxes, fewer = (
        sum(isinstance(mark, Box) for mark in drawn("waarden", ticks=ticks))
        for ticks in (True, False)
    )
    assert boxes - fewer == 3 * 5  # three reasons on five places


def test_lines_numbers_and_poles_for_a_hand() -> None:
    assert sum(isinstance(mark, Line) for mark in drawn("richting")) == 4
    assert not any(isinstance(mark, Line) for mark in drawn("richting", lines=False))
    assert [text for text in texts(drawn("advies")) if text.isdigit()] == ["1", "2", "3"]
    arrows = [mark for mark in drawn("spanningen") if isinstance(mark, Strokes)]
    assert [mark.path for mark in arrows] == [KIND_PATHS["tension"]] * 6


def test_the_halves_have_their_titles_and_a_line_between_them() -> None:
    marks = drawn("voorbeelden")
    assert {"lukt al", "lukt nog niet"} <= set(texts(marks))
    (line,) = (mark for mark in marks if isinstance(mark, Line))
    assert line.y1 == line.y2 == CANVAS.zone("voorbeelden").parts[1].area[1]


@given(st.sampled_from(CANVAS.zones), st.integers(1, 40))
def test_writing_lines_fill_the_room_from_top_to_foot(zone: Zone, count: int) -> None:
    x, y, width, height = writing_room(zone, ONE)
    lines = writing_lines(replace(zone, lines=count), ONE)
    assert len(lines) == count
    columns = [[line for line in lines if line[0] == left] for left in sorted({*lefts(lines)})]
    assert [line for column in columns for line in column] == lines
    if count <= 4:
        assert lefts(lines) == [x] * count and {line[2] for line in lines} == {width}
    for column in columns:
        feet = [line[1] + line[3] for line in column]
        assert [line[1] for line in column] == pytest.approx([y, *feet[:-1]])
        assert feet[-1] <= y + height + 0.01
    assert columns[0][-1][1] + columns[0][-1][3] == pytest.approx(y + height)
    for column, following in pairwise(columns):
        assert column[0][0] + column[0][2] < following[0][0]
    assert columns[-1][0][0] + columns[-1][0][2] == pytest.approx(x + width)


def lefts(lines: list[Rectangle]) -> list[float]:
    return [line[0] for line in lines]


def test_reasons_stand_along_the_foot() -> None:
    marks = list(reason_marks((0, 0, 70, 95), 14, ONE, DUTCH))
    assert len(texts(marks)) == 3
    assert all(
        mark.y > 95 / 2 and mark.y + mark.height <= 95 for mark in marks if isinstance(mark, Box)
    )
