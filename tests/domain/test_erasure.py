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


def test_what_a_seat_wrote_on_a_card_that_it_alone_uses_goes_and_its_word_counts_on(
    full_record: Record,
) -> None:
    a, b = full_record.seats[:2]
    (own,) = full_record.all(e.OwnCard)
    assert own.description
    picked = full_record.applied(values.pick(full_record, a.id, own.card))
    change, ids = erasing(picked, a.id)
    after = picked.applied(change)
    assert own.id in ids and after.own_cards[own.card] == replace(own, description="")
    assert tally([after]) == tally([picked])
    assert own.id not in erasing(picked, b.id)[1]


def test_a_card_that_others_use_or_nobody_stays_as_it_is(full_record: Record) -> None:
    a, b = full_record.seats[:2]
    (own,) = full_record.all(e.OwnCard)
    picked = full_record.applied(values.pick(full_record, a.id, own.card))
    of_b = full_record.picks_of(b.id)[0]
    for record in (
        full_record,
        picked.applied(values.mention(picked, of_b.id, own.card)),
        picked.applied(conversation.note(picked, "concept", "Erover.", cards=(own.card,))),
    ):
        change, ids = erasing(record, a.id)
        assert own.id not in ids and record.applied(change).own_cards[own.card] == own


def test_an_own_card_that_lost_its_meaning_gets_no_other(full_record: Record) -> None:
    (own,) = full_record.all(e.OwnCard)
    change = values.edit_own_card(full_record, own.card, "Buurtzin", "")
    check_silence(full_record, change, {own.id})
    change = values.edit_own_card(full_record, own.card, "Buurtzin", "Toch nog iets.")
    with pytest.raises(Refusal, match="betekenis van 'Buurtzin' is gewist"):
        check_silence(full_record, change, {own.id})
    check_silence(full_record, change, {full_record.seats[0].id})


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
