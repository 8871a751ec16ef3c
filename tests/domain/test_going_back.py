from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.going_back import going_back
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tafelkit.services import conversation, look_back, preparation, values
from tests.builders import a_full_record, a_hub
from tests.strategies import after, histories


def _grown(record: Record) -> Record:
    """The same after some more was done and undone of everything."""
    record = record.applied(conversation.note(record, "concept", "Later gezegd."))
    record = record.applied(preparation.edit_table(record, place="Deventer"))
    record = record.applied(preparation.add_seat(record))
    note = record.all(e.Note)[0]
    return record.applied(conversation.remove_note(record, note.id))


def test_it_is_exactly_what_it_was_and_back_again() -> None:
    then = a_full_record()
    hub = a_hub(_grown(then))
    now = hub.record
    hub.run(going_back(now, then, ()))
    assert hub.record == then
    hub.undo()
    assert hub.record == now
    hub.redo()
    assert hub.record == then


def test_what_was_read_back_then_is_so_again() -> None:
    then = a_full_record()
    for subject in (then.all(e.Note)[0].id, then.all(e.Note)[1].id):
        then = then.applied(look_back.tick(then, subject, True))
    then = then.applied(look_back.set_status(then, "read_back"))
    hub = a_hub(then)
    note = then.all(e.Note)[0]
    hub.run(conversation.edit_note(then, note.id, text="Anders."))
    assert hub.record.table.status == "draft"
    hub.run(going_back(hub.record, then, ()))
    assert hub.record == then


def test_nothing_differs_is_no_change() -> None:
    record = a_full_record()
    assert not going_back(record, record, ())


def test_what_was_erased_stays_erased() -> None:
    then = a_full_record()
    seat = then.seats[0]
    change, ids = erasing(then, seat.id)
    now = _grown(then.applied(change))
    back = now.applied(going_back(now, then, ids))
    said = [note.text for note in back.all(e.Note)]
    assert "Vertrouwen moet je geven." not in said and "De avondmarkt." in said
    (pick,) = back.picks_of(seat.id)
    assert pick.motivation == "" and back.table == then.table
    assert len(back.seats) == len(then.seats)


def test_on_an_own_card_the_word_comes_back_without_what_was_erased_of_it() -> None:
    then = a_full_record()
    seat, (own,) = then.seats[0], then.all(e.OwnCard)
    then = then.applied(values.pick(then, seat.id, own.card))
    change, ids = erasing(then, seat.id)
    now = _grown(then.applied(change))
    back = now.applied(going_back(now, then, ids))
    assert back.own_cards == {own.card: replace(own, description="")}
    assert back.picks_of(seat.id)[0].card == own.card


def test_a_word_of_an_erased_seat_that_only_the_copy_knew_stays_away_too() -> None:
    base = a_full_record()
    seat = base.seats[0].id
    then = base.applied(conversation.note(base, "concept", "Alleen in de kopie.", seat=seat))
    change, ids = erasing(base, seat)
    now = base.applied(change)
    assert now.applied(going_back(now, then, ids)) == now


@given(histories(), st.integers(0, 25))
def test_to_any_moment_of_any_session_and_back(
    history: tuple[Record, list[Change]], moment: int
) -> None:
    start, changes = history
    then, now = after(start, changes[:moment]), after(start, changes)
    change = going_back(now, then, ())
    back = now.applied(change)
    assert back == then and back.applied(change.inverse()) == now


def test_of_another_table_nothing_is_taken() -> None:
    record = a_full_record()
    other = replace(record, table=replace(record.table, id=new_id()))
    with pytest.raises(Refusal, match="andere tafel"):
        going_back(record, other, ())
