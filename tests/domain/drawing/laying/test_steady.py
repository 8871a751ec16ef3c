"""A change moves what it is about, and nothing else (more of it in test_layout)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, altering
from tafelkit.domain.drawing.laying.layout import laid_out
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.drawing.laying.steady import steadied
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import canvas, conversation, values
from tests.builders import a_full_record, an_empty_record


def with_concepts(count: int) -> Record:
    record = an_empty_record(seats=2)
    for n in range(count):
        record = record.applied(conversation.note(record, "concept", f"Begrip {n}."))
    return record


def moving(note: e.Note, x: float, y: float) -> Change:
    return altering(_("proef"), (note, replace(note, x_mm=x, y_mm=y)))


@settings(max_examples=40)
@given(st.integers(2, 9), st.data())
def test_nothing_else_moves(count: int, data: st.DataObject) -> None:
    record = with_concepts(count)
    note = record.all(e.Note)[data.draw(st.integers(0, count - 1))]
    change = moving(note, data.draw(st.floats(12, 829)), data.draw(st.floats(56, 582)))
    before = laid_out(record).places
    after = laid_out(record.applied(steadied(record, change))).places
    assert {key for key in after if not after[key].near(before[key])} <= {note.id}


@settings(max_examples=20)
@given(st.floats(12, 829), st.floats(56, 582))
def test_what_is_steady_stays_as_it_is(x: float, y: float) -> None:
    record = with_concepts(6)
    once = steadied(record, moving(record.all(e.Note)[2], x, y))
    assert steadied(record, once) == once


def test_cards_find_room_beside_a_note_that_has_no_other_place_to_go() -> None:
    record = an_empty_record(seats=5)
    record = record.applied(conversation.note(record, "example", "De markt."))
    for seat in record.seats:
        record = record.applied(values.pick(record, seat.id, "vertrouwen"))
    (note,) = record.all(e.Note)
    before = laid_out(record).places[note.id]
    after = record.applied(steadied(record, canvas.lay_all(record, "voorbeelden")))
    places = laid_out(after).places
    assert places[note.id].near(before)
    assert not any(overlap(before.box, places[card.id].box) for card in after.all(e.Placement))


def test_a_change_of_words_alone_pins_nothing() -> None:
    record = a_full_record()
    look = record.look_back
    change = altering(_("proef"), (look, replace(look, missing_voices="Ouderen.")))
    assert steadied(record, change) == change


def test_it_can_be_undone_in_one_step() -> None:
    record = with_concepts(5)
    first, second = record.all(e.Note)[:2]
    place = laid_out(record).places[second.id]
    change = steadied(record, moving(first, place.x, place.y))
    assert len(change.steps) > 1
    assert str(change.label) == "proef"
    assert record.applied(change).applied(change.inverse()) == record
