"""The poster: everything that helps to fill it, and everything that a table put on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.domain.drawing.contrast import LEAST_CONTRAST, contrast
from tafelkit.domain.drawing.laying.layout import laid_out
from tafelkit.domain.drawing.marks import Box, Drawing, Group, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.papers.note import KIND_PATHS, note_drawing
from tafelkit.domain.drawing.poster.empty import writing_room
from tafelkit.domain.drawing.poster.filled import (
    canvas_drawing,
    card_words,
    filled_canvas_drawing,
    head_of,
    note_words,
    table_canvas_drawing,
)
from tafelkit.domain.drawing.sheet import Scale
from tafelkit.domain.drawing.tokens import DARK, LIGHT, PRINTED
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services import advice, canvas, conversation
from tests.builders import a_full_record, a_kit, an_empty_record

DUTCH, ONE = Language("nl"), Scale(1.0)


def marks_of(drawing: Drawing) -> Iterator[Mark]:
    def walk(marks: tuple[Mark, ...]) -> Iterator[Mark]:
        for mark in marks:
            yield mark
            if isinstance(mark, Group):
                yield from walk(mark.marks)

    return walk(drawing.marks)


def texts(drawing: Drawing) -> list[str]:
    return [mark.text for mark in marks_of(drawing) if isinstance(mark, Words)]


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_empty_poster_holds_every_zone_with_its_question(name: str, code: str) -> None:
    kit = kit_shelf().kit(name)
    said = texts(canvas_drawing(kit, Language(code)))
    for zone in kit.canvas.zones:
        assert zone.title.text(code) in said
        assert zone.question.text(code, addressee=kit.addressee.text(code)) in said
        for part in zone.parts:
            assert part.title.text(code) in said
    assert kit.canvas.footer.text(code) in said


def test_each_place_has_its_letter_and_a_box_for_each_reason() -> None:
    drawing = canvas_drawing(a_kit(), DUTCH)
    said = texts(drawing)
    for word in ("A", "B", "C", "D", "E"):
        assert said.count(word) == 1
    for word in ("drijfveer", "meer", "minder"):
        assert said.count(word) == 5
    small = [m for m in marks_of(drawing) if isinstance(m, Box) and m.width == pytest.approx(4.5)]
    assert len(small) == 15


def test_there_is_an_arrow_for_each_tension_and_a_number_for_each_advice() -> None:
    drawing = canvas_drawing(a_kit(), DUTCH)
    arrows = [m for m in marks_of(drawing) if isinstance(m, Strokes)]
    assert [m.path for m in arrows] == [KIND_PATHS["tension"]] * 6
    assert {"1", "2", "3"} <= set(texts(drawing))


@pytest.mark.parametrize("name", ["sturingsfilosofie", "gemeente"])
def test_all_marks_lie_on_the_sheet(name: str) -> None:
    kit = kit_shelf().kit(name)
    drawing = canvas_drawing(kit, DUTCH)
    assert (drawing.width, drawing.height) == (kit.canvas.width_mm, kit.canvas.height_mm)
    for mark in drawing.marks:
        if isinstance(mark, Box | Words):
            assert mark.x >= 0 and mark.y >= 0
            assert mark.x + mark.width <= drawing.width + 0.01
            assert mark.y + mark.height <= drawing.height + 0.01


def test_every_word_of_the_poster_stands_out() -> None:
    words = [m for m in marks_of(canvas_drawing(a_kit(), DUTCH)) if isinstance(m, Words)]
    for mark in words:
        assert contrast(PRINTED[mark.colour], PRINTED["surface"]) >= LEAST_CONTRAST, mark.text
        for palette in (LIGHT, DARK):
            # Of type that large WCAG asks less.
            least = 3.0 if mark.size_pt >= 24 else LEAST_CONTRAST
            assert contrast(palette[mark.colour], palette["surface"]) >= least, mark.text


def test_the_head_says_which_table_it_is() -> None:
    record = a_full_record()
    said = texts(canvas_drawing(record.kit, DUTCH, head_of(record, DUTCH)))
    assert {"Proefprogramma", "Waarom?", "7", "dinsdag 20 juni 2023"} <= set(said)
    assert "Waarheen moet de buurt?" in said


def test_an_own_addressee_stands_in_the_questions() -> None:
    record = a_full_record()
    record = replace(record, programme=replace(record.programme, addressee="het dorp"))
    assert "Waarheen moet het dorp?" in texts(table_canvas_drawing(record, DUTCH, laid_out(record)))


def test_the_filled_poster_holds_cards_notes_direction_and_advice() -> None:
    said = texts(filled_canvas_drawing(a_full_record(), DUTCH))
    for words in (
        *("vertrouwen", "01", "A", "drijfveer", "betrouwbaarheid", "meer"),
        *("“Vertrouwen moet je geven.”", "Begrip", "De avondmarkt.", "lukt al · gemeente"),
        *("regel", "mens", "Dat botst.", "Begin bij wat de buurt nodig heeft."),
        *("Kom langs voor je besluit.", "Schrap een formulier."),
    ):
        assert words in said


def test_the_direction_is_the_largest() -> None:
    drawing = filled_canvas_drawing(a_full_record(), DUTCH)
    words = [m for m in drawing.marks if isinstance(m, Words) and m.text[0].isupper()]
    largest = max((m for m in words if len(m.text) > 1), key=lambda m: m.size_pt)
    assert largest.text == "Begin bij wat de buurt nodig heeft."


def test_a_turned_card_is_turned() -> None:
    drawing = filled_canvas_drawing(a_full_record(), DUTCH)
    turned = [m for m in drawing.marks if isinstance(m, Group) and m.degrees == 10]
    assert [(m.x, m.y) for m in turned] == [(300, 230)]


def test_the_public_poster_tells_no_seats() -> None:
    record = a_full_record()
    public = texts(filled_canvas_drawing(record, DUTCH, letters=False))
    assert not set("ABCDEFGHIJ").intersection(public)
    assert card_words(record, record.all(e.Pick)[0], DUTCH, letters=False) == (
        "vertrouwen (drijfveer)"
    )


def test_what_does_not_fit_is_cut_on_paper_and_whole_in_words() -> None:
    record = an_empty_record()
    text = "En toen zei iemand nog iets, " * 40
    record = record.applied(conversation.note(record, "concept", text.strip(), verbatim=True))
    note = record.all(e.Note)[0]
    drawing = note_drawing(record, note, DUTCH)
    shown = max(texts(drawing), key=len)
    assert shown.endswith("…") and len(shown) < len(text)
    assert drawing.height < 75
    assert f"“{text.strip()}”" in note_words(record, note, DUTCH)


def test_papers_in_words() -> None:
    record = a_full_record()
    assert card_words(record, record.all(e.Pick)[0], DUTCH) == "vertrouwen (A, drijfveer)"
    assert [note_words(record, note, DUTCH) for note in record.all(e.Note)] == [
        "“Vertrouwen moet je geven.” (begrip, A)",
        "De avondmarkt. (voorbeeld, lukt al, gemeente)",
        "regel ↔ mens Dat botst. (spanning)",
    ]


def test_the_direction_stands_beside_the_cards() -> None:
    record: Record = a_full_record()
    pick = record.all(e.Pick)[2]
    record = record.applied(canvas.lay(record, pick.id, "richting"))
    drawing = table_canvas_drawing(record, DUTCH, laid_out(record))
    text = next(m for m in drawing.marks if isinstance(m, Words) and m.text.startswith("Begin"))
    for placement in record.all(e.Placement):
        if placement.zone == "richting" and placement.x_mm:
            assert not text.x < placement.x_mm < text.x + text.width


def test_more_advices_than_printed_lines_have_lines_and_numbers_of_their_own() -> None:
    record = an_empty_record()
    for n in range(4):
        record = record.applied(advice.advise(record, f"Advies {n}."))
    drawing = table_canvas_drawing(record, DUTCH, laid_out(record))
    room = writing_room(record.kit.canvas.zone("advies"), ONE)
    rules = [
        mark.y1
        for mark in drawing.marks
        if isinstance(mark, Line) and mark.x1 == room[0] and room[1] < mark.y1 <= room[1] + room[3]
    ]
    written = [mark for mark in drawing.marks if isinstance(mark, Words) and mark.x == room[0]]
    feet = [mark.y + mark.height for mark in written if mark.text.startswith("Advies")]
    assert len(feet) == 4 and rules == pytest.approx(feet)
    assert {"1", "2", "3", "4"} <= set(texts(drawing))
