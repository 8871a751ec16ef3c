from dataclasses import replace

import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.erasure import check_silence, erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.places import texts_of
from tafelkit.domain.method.tally import tally
from tafelkit.domain.record import Record
from tafelkit.domain.soundness import check_record
from tafelkit.domain.texts import _
from tafelkit.services import conversation, look_back, values
from tests import strategies


def _said_by(record: Record, seat_id: str) -> list[str]:
    entries = [entry for entry in record.entries.values() if getattr(entry, "seat", "") == seat_id]
    return [text for entry in (*entries, record.entries[seat_id]) for text in texts_of(entry)]


def test_words_go_and_counts_stay(full_record: Record) -> None:
    seat = full_record.seats[0]
    assert _said_by(full_record, seat.id)
    change, ids = erasing(full_record, seat.id)
    after = full_record.applied(change)
    assert _said_by(after, seat.id) == [] and seat.id in ids
    assert tally([after]) == tally([full_record])
    assert [note.text for note in after.all(e.Note)] == ["De avondmarkt.", "Dat botst."]
    others = [pick for pick in full_record.all(e.Pick) if pick.seat != seat.id]
    assert [pick for pick in after.all(e.Pick) if pick.seat != seat.id] == others


@given(strategies.histories())
def test_of_any_table_what_is_left_is_sound_and_counts_as_before(history) -> None:
    record = strategies.after(*history)
    for seat in record.seats:
        change, _ids = erasing(record, seat.id)
        after = record.applied(change)
        check_record(after)
        assert _said_by(after, seat.id) == []
        assert tally([after]) == tally([record])


def test_who_was_erased_says_nothing_new_that_a_merge_would_lose(full_record: Record) -> None:
    seat, other = full_record.seats[:2]
    silenced = {seat.id}
    record = full_record.applied(erasing(full_record, seat.id)[0])
    pick = record.picks_of(seat.id)[0]
    for change in (
        values.motivate(record, pick.id, "Toch nog iets."),
        conversation.note(record, "concept", "Toch nog iets.", seat=seat.id),
        look_back.remark(record, "Toch nog iets.", seat.id),
        altering(_("x"), (record.entries[seat.id], replace(seat, detail="Toch nog iets."))),
    ):
        with pytest.raises(Refusal, match=rf"plaats {seat.letter} zijn gewist"):
            check_silence(record, change, silenced)
    for change in (
        values.give_reason(record, pick.id, "less"),
        conversation.note(record, "concept", "Van niemand."),
        look_back.remark(record, "Van een ander.", other.id),
    ):
        check_silence(record, change, silenced)
