from __future__ import annotations

from dataclasses import replace

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import text_width
from tafelkit.domain.drawing.marks import Box, Drawing, Strokes, Words
from tafelkit.domain.drawing.papers.glance import note_glance
from tafelkit.domain.drawing.papers.note import UNKNOWN_PATH, WORKS_PATHS, note_drawing, note_size
from tafelkit.domain.texts import Language
from tafelkit.services import conversation
from tests.builders import a_full_record, an_empty_record


def texts(drawing: Drawing) -> list[str]:
    return [mark.text for mark in drawing.marks if isinstance(mark, Words)]


@pytest.mark.parametrize("least", [17, 26, 40, 90])
def test_it_is_as_large_as_the_note_and_its_type_as_large_as_asked(least: float) -> None:
    record = a_full_record()
    for note in record.all(e.Note):
        drawing = note_glance(record, note, least)
        assert (drawing.width, drawing.height) == note_size(note)
        for mark in drawing.marks:
            if isinstance(mark, Words) and len(mark.text) > 1:
                assert mark.size_pt >= min(least, 40) * 0.75


def test_long_words_are_cut_and_short_ones_are_not() -> None:
    record = an_empty_record(seats=1)
    for text in ("Kort.", "En toen zei iemand nog iets, " * 9):
        record = record.applied(conversation.note(record, "concept", text, seat=record.seats[0].id))
    short, long = record.all(e.Note)
    assert texts(note_glance(record, short, 29)) == ["A", "Kort."]
    shown = texts(note_glance(record, long, 29))[-1]
    assert shown.startswith("En toen") and shown.endswith("…")
    assert texts(note_glance(record, short, 29, letters=False)) == ["Kort."]


def test_poles_stand_at_both_sides() -> None:
    record = a_full_record()
    assert texts(note_glance(record, record.all(e.Note)[2], 26)) == ["regel", "mens"]


@pytest.mark.parametrize("works", [None, True, False])
def test_the_outcome_is_told_by_a_sign_and_none_by_a_broken_edge(works: bool | None) -> None:
    record = an_empty_record()
    record = record.applied(conversation.note(record, "example", "De markt.", works=works))
    note = record.all(e.Note)[0]
    for drawing in (note_glance(record, note, 26), note_drawing(record, note, Language("nl"))):
        paths = [mark.path for mark in drawing.marks if isinstance(mark, Strokes)]
        assert (UNKNOWN_PATH if works is None else WORKS_PATHS[works]) in paths
        assert [mark.dashed for mark in drawing.marks if isinstance(mark, Box)] == [works is None]
    said = texts(note_drawing(record, note, Language("nl")))
    assert ("nog niet gezegd of dit lukt" in said) == (works is None)


@pytest.mark.parametrize("least", [17.0, 30.0])
def test_both_poles_are_equally_large(least: float) -> None:
    record = a_full_record()
    note = replace(record.all(e.Note)[2], pole_a="rechtmatigheid", pole_b="menselijke maat")
    drawing = note_glance(record, note, least, letters=False)
    first, second = (mark for mark in drawing.marks if isinstance(mark, Words))
    assert first.size_pt == second.size_pt
    assert text_width("rechtmatigheid", first.size_pt) <= first.width


def test_a_long_pole_in_smaller_type_has_the_words_that_fit_in_that() -> None:
    record = a_full_record()
    long = "rechtsgelijkheid voor iedereen die aanklopt"
    note = replace(record.all(e.Note)[2], text="", pole_a=long, pole_b="maatwerk")
    pole = texts(note_glance(record, note, 26))[-2]
    assert pole.startswith("rechtsgelijk")
