from __future__ import annotations

from tafelkit.domain.method.voices import heard
from tafelkit.domain.record import Record
from tests.builders import an_empty_record


def letters(record: Record, round_id: str) -> str:
    seats = heard(record, round_id)
    assert seats is not None
    return "".join(sorted(record.letter(seat) for seat in seats))


def test_each_round_hears_those_who_left_something_in_it(full_record: Record) -> None:
    assert letters(full_record, "waarden") == "ABC"
    assert letters(full_record, "richting") == "AB"
    assert letters(full_record, "gesprek") == "A"
    assert letters(full_record, "advies") == ""  # it rests on a tension that is nobody's alone
    assert letters(full_record, "terugblik") == "B"


def test_nobody_is_heard_at_an_empty_table() -> None:
    assert letters(an_empty_record(seats=4), "waarden") == ""


def test_a_page_that_asks_nothing_hears_nobody_in_particular(full_record: Record) -> None:
    assert heard(full_record, "welkom") is None
    assert heard(full_record, "") is None
