from dataclasses import replace
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.ids import derived_id
from tafelkit.domain.method import read_back
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import conversation, look_back, preparation, values


def test_what_is_read_aloud(full_record) -> None:
    kinds = [type(entry) for entry in read_back.subjects(full_record)]
    assert kinds[:3] == [e.Pick] * 3 and kinds[-1] is e.Call
    assert e.Seat not in kinds


def test_it_is_read_seat_by_seat_and_then_as_the_verslag_tells_it(empty_record) -> None:
    record, cards = empty_record, empty_record.kit.deck.cards
    for letter, card in zip("BA", cards, strict=False):
        seat = record.seat_by_letter(letter)
        record = record.applied(values.pick(record, seat.id, card.id, "driver"))
    for kind in ("tension", "concept"):
        record = record.applied(conversation.note(record, kind, kind))
    record = record.applied(look_back.call(record, "luister"))
    record = record.applied(look_back.remark(record, "dank"))
    read = read_back.subjects(record)
    assert [record.letter(entry.seat) for entry in read[:2]] == ["A", "B"]
    assert [entry.kind for entry in read[2:4]] == ["concept", "tension"]
    assert [type(entry) for entry in read[4:]] == [e.Remark, e.Call]


def test_an_altered_entry_loses_its_tick_and_the_table_is_a_draft_again(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    record = record.applied(look_back.set_status(record, "read_back"))
    note = record.all(e.Note)[0]
    change = read_back.settled(record, conversation.edit_note(record, note.id, text="anders"))
    altered = record.applied(change)
    assert note.id not in read_back.ticked(altered)
    assert len(read_back.ticked(altered)) == len(read_back.ticked(record)) - 1
    assert altered.table.status == "draft"
    assert altered.applied(change.inverse()) == record


def test_a_removed_entry_takes_its_tick_along_once(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    note = record.all(e.Note)[0]
    change = read_back.settled(record, conversation.remove_note(record, note.id))
    assert note.id not in read_back.ticked(record.applied(change))


def test_the_clock_and_the_table_data_alter_nothing_that_was_read(full_record) -> None:
    record = full_record.applied(look_back.set_status(full_record, "final"))
    change = preparation.edit_table(record, place="Assen")
    assert read_back.settled(record, change) == change


def test_a_note_that_only_lies_elsewhere_keeps_its_tick(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    note = record.all(e.Note)[0]
    change = conversation.move_note(record, note.id, "richting", 300, 200)
    assert read_back.settled(record, change) == change


def altered_elsewhere(record: Record, entry: e.TableEntry, **values: Any) -> Record:
    """The record after merging with a laptop on which the entry was altered, tick and all."""
    return record.applied(altering(_("Elders"), (entry, replace(entry, **values))))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (e.Pick, {"motivation": "anders"}),
        (e.Direction, {"text": "anders"}),
        (e.Note, {"text": "anders"}),
        (e.Note, {"pole_a": "anders"}),
        (e.Advice, {"support": "minority"}),
        (e.LookBack, {"missing_voices": "anders"}),
        (e.Remark, {"text": "anders"}),
        (e.Call, {"text": "anders"}),
    ],
)
def test_what_was_altered_on_another_laptop_is_not_read_back(full_record, kind, values) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    entry = record.all(kind)[0]
    altered = altered_elsewhere(record, entry, **values)
    assert read_back.ticked(record) - read_back.ticked(altered) == {entry.id}


def test_what_is_no_word_of_it_leaves_the_tick(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    note, call = record.all(e.Note)[0], record.all(e.Call)[0]
    altered = altered_elsewhere(record, note, zone="richting", x_mm=300.0, y_mm=200.0, seat=None)
    altered = altered_elsewhere(altered, call, answer="Dank, wij nemen het mee.")
    assert read_back.ticked(altered) == read_back.ticked(record)


def test_ticking_again_leaves_one_tick(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    note = record.all(e.Note)[0]
    altered = altered_elsewhere(record, note, text="anders")
    again = altered.applied(look_back.tick(altered, note.id, True))
    assert note.id in read_back.ticked(again)
    assert len(read_back.ticks_on(again, [note.id])) == 1


def test_a_tick_from_before_ticks_knew_words_holds(full_record) -> None:
    note = full_record.all(e.Note)[0]
    old = e.Tick(id=derived_id(note.table, f"tick {note.id}"), table=note.table, subject=note.id)
    record = full_record.applied(adding(_("Oud"), old))
    assert read_back.ticked(record) == {note.id}
    assert not read_back.ticked(record.applied(look_back.tick(record, note.id, False)))
