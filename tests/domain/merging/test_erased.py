from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.erasure import erasing
from tafelkit.domain.merging.erased import NOBODY, says_nothing, without_words_of
from tafelkit.domain.merging.mark import ERASABLE
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.record import Record
from tests import strategies


def variant(entry: e.Entry) -> Variant:
    return Variant(type(entry), entry, "aaaaaaaa:1", "a")


def left_of(entry: e.Entry, *seats: str) -> object:
    left = without_words_of(seats, variant(entry))
    return left and left.content


def test_notes_and_remarks_go_and_a_card_stays_without_its_motivation(full_record: Record) -> None:
    a, b, *_ = full_record.seats
    note = full_record.all(e.Note)[0]
    remark = full_record.all(e.Remark)[0]
    pick = full_record.all(e.Pick)[0]
    assert (note.seat, remark.seat, pick.seat) == (a.id, b.id, a.id)
    assert left_of(note, a.id) is None and left_of(remark, a.id, b.id) is None
    assert left_of(pick, a.id) == replace(pick, motivation="")
    assert not says_nothing(pick) and says_nothing(replace(pick, motivation=""))


def test_of_what_was_written_before_too_the_version_is_left_so_that_it_does_not_come_back(
    full_record: Record,
) -> None:
    note = full_record.all(e.Note)[0]
    later = replace(variant(note), version="aaaaaaaa:2")
    assert without_words_of([note.seat], later) == replace(later, content=None, author=NOBODY)
    both = replace(variant(note), version="aaaaaaaa:1,bbbbbbbb:1")
    assert without_words_of([note.seat], both) == replace(both, content=None, author=NOBODY)
    assert without_words_of([note.seat], variant(note)) is None


def test_of_a_seat_nothing_is_left_of_who_sits_there(full_record: Record) -> None:
    seat = replace(full_record.seats[0], detail="woont Dorpsstraat 1")
    assert left_of(seat, seat.id) == replace(seat, detail="")
    assert not says_nothing(seat) and says_nothing(replace(seat, detail=""))
    note = full_record.all(e.Note)[0]
    assert says_nothing(None) and not says_nothing(replace(note, text=""))


def test_of_an_own_card_the_word_is_left(full_record: Record) -> None:
    (own,) = full_record.all(e.OwnCard)
    assert left_of(own, full_record.seats[0].id) == own and not says_nothing(own)
    left = left_of(own, own.id)
    assert left == replace(own, description="") and says_nothing(left)


def test_what_others_said_and_what_nobody_said_stays(full_record: Record) -> None:
    _a, _b, c, _d = full_record.seats
    for entry in full_record.entries.values():
        if getattr(entry, "seat", None) != c.id:
            assert without_words_of([c.id], variant(entry)) == variant(entry)


def test_what_was_removed_stays_so(full_record: Record) -> None:
    gone = Variant(e.Note, None, "aaaaaaaa:1", "a")
    assert without_words_of([full_record.seats[0].id], gone) == gone


@given(strategies.histories())
@settings(max_examples=30)
def test_of_another_copy_the_same_is_left_as_of_the_copy_in_which_it_was_erased(
    history: tuple[Record, list[Change]],
) -> None:
    record = strategies.after(*history)
    for seat in record.seats:
        change, ids = erasing(record, seat.id)
        erased = record.applied(change)
        for entry in record.entries.values():
            if isinstance(entry, ERASABLE):
                assert left_of(entry, *ids) == erased.entries.get(entry.id)
