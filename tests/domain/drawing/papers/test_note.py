"""A note on its paper: all its words while they fit, cut with a sign where they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import ELLIPSIS
from tafelkit.domain.drawing.marks import Drawing, Strokes, Words
from tafelkit.domain.drawing.papers.note import (
    KIND_PATHS,
    TENSION_WIDTH,
    UNKNOWN_PATH,
    WIDTH,
    WORKS_PATHS,
    note_drawing,
    note_paper,
    note_size,
    poles_words,
    shown_words,
    works_words,
)
from tafelkit.domain.texts import Language
from tests.builders import a_full_record

DUTCH, ENGLISH = Language("nl"), Language("en")
RECORD = a_full_record()
letters = st.text("abcdef ghi.\n🌱漢", max_size=300)


@st.composite
def notes(draw: st.DrawFn) -> e.Note:
    kind = draw(st.sampled_from(("concept", "example", "tension")))
    tension, example = kind == "tension", kind == "example"
    return e.Note(
        id="n",
        table=RECORD.table.id,
        kind=kind,
        text=draw(letters),
        seat=draw(st.sampled_from((None, RECORD.seats[0].id))),
        verbatim=draw(st.booleans()),
        cards=draw(st.sampled_from(((), ("vertrouwen",), ("vertrouwen", "menselijke-maat")))),
        works=draw(st.sampled_from((None, True, False))) if example else None,
        level=draw(st.sampled_from((None, "gemeente"))),
        pole_a=draw(letters) if tension else None,
        pole_b=draw(letters) if tension else None,
        zone=e.ZONE_OF_KIND[kind],
    )


def words_of(drawing: Drawing) -> list[Words]:
    return [mark for mark in drawing.marks if isinstance(mark, Words)]


def a_note(kind: e.NoteKind = "concept", **more: object) -> e.Note:
    plain = e.Note(id="n", table=RECORD.table.id, kind=kind, zone=e.ZONE_OF_KIND[kind])
    return replace(plain, **more)  # type: ignore[arg-type]  # a test's own fields


@settings(max_examples=60)
@given(notes(), st.booleans())
def test_all_that_is_written_stands_on_the_paper(note: e.Note, with_letters: bool) -> None:
    drawing = note_drawing(RECORD, note, DUTCH, letters=with_letters)
    assert (drawing.width, drawing.height) == note_size(note)
    for mark in words_of(drawing):
        assert mark.x >= 0 and mark.x + mark.width <= drawing.width + 0.01
        assert mark.y >= 0 and mark.y + mark.height <= drawing.height + 0.01


@settings(max_examples=60)
@given(notes())
def test_its_size_depends_on_no_language_and_on_no_seat(note: e.Note) -> None:
    drawn = [
        note_drawing(RECORD, note, language, letters=with_letters)
        for language in (DUTCH, ENGLISH)
        for with_letters in (True, False)
    ]
    assert len({(drawing.width, drawing.height) for drawing in drawn}) == 1
    assert note_size(note)[0] == (TENSION_WIDTH if note.kind == "tension" else WIDTH)


@settings(max_examples=60)
@given(st.lists(st.text("abcde", min_size=1, max_size=9), min_size=1, max_size=120))
def test_words_are_shown_whole_or_cut_with_a_sign(words: list[str]) -> None:
    text = " ".join(words)
    (shown,) = (mark for mark in words_of(note_drawing(RECORD, a_note(text=text), DUTCH))[1:])
    plain = " ".join(shown.text.split())
    if plain != text:
        assert plain.endswith(ELLIPSIS)
        assert text.startswith(plain.removesuffix(ELLIPSIS).rstrip())


@pytest.mark.parametrize("kind", KIND_PATHS)
def test_its_kind_is_told_by_shape_and_word(kind: e.NoteKind) -> None:
    drawing = note_drawing(RECORD, a_note(kind, text="x"), DUTCH)
    assert any(isinstance(m, Strokes) and m.path == KIND_PATHS[kind] for m in drawing.marks)
    names = {"concept": "begrip", "example": "voorbeeld", "tension": "spanning"}
    assert words_of(drawing)[0].text.lower() == names[kind]


@pytest.mark.parametrize(
    ("works", "path"),
    [(True, WORKS_PATHS[True]), (False, WORKS_PATHS[False]), (None, UNKNOWN_PATH)],
)
def test_whether_an_example_works_has_a_sign_and_words(works: bool | None, path: str) -> None:
    note = a_note("example", text="x", works=works)
    drawing = note_drawing(RECORD, note, DUTCH)
    assert any(isinstance(m, Strokes) and m.path == path for m in drawing.marks)
    assert works_words(RECORD, note, DUTCH) in [mark.text for mark in words_of(drawing)]
    assert note_paper(note, 10, 10).dashed == (works is None)


def test_its_words_are_those_of_the_poster() -> None:
    assert works_words(RECORD, a_note("example", works=True), DUTCH) == "lukt al"
    assert works_words(RECORD, a_note("example", works=False), DUTCH) == "lukt nog niet"
    assert works_words(RECORD, a_note("concept"), DUTCH) == ""


def test_what_was_said_word_for_word_stands_in_quotation_marks() -> None:
    assert shown_words(a_note(text="Geef het.", verbatim=True)) == "“Geef het.”"
    assert shown_words(a_note(text="Geef het.")) == "Geef het."
    assert shown_words(a_note(verbatim=True)) == ""


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("regel", "mens", "regel ↔ mens"),
        ("regel", None, "regel ↔ …"),
        ("", "", ""),
        (None, None, ""),
    ],
)
def test_a_pole_that_is_missing_is_shown_as_missing(
    first: str | None, second: str | None, words: str
) -> None:
    assert poles_words(a_note("tension", pole_a=first, pole_b=second)) == words


def test_in_a_public_edition_it_does_not_say_who_said_it() -> None:
    note = a_note(text="x", seat=RECORD.seats[1].id)
    with_letter, without = (
        [mark.text for mark in words_of(note_drawing(RECORD, note, DUTCH, letters=letters_too))]
        for letters_too in (True, False)
    )
    assert "B" in with_letter and "B" not in without


def test_both_poles_are_equally_large() -> None:
    note = a_note("tension", pole_a="regels", pole_b="alles wat er in een leven toe doet " * 3)
    poles = [
        mark
        for mark in words_of(note_drawing(RECORD, note, DUTCH, letters=False))
        if mark.weight == "semibold"
    ][1:]
    assert poles[0].text == "regels" and poles[0].size_pt == poles[1].size_pt
