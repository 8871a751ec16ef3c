from __future__ import annotations

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.typed.entry_line import read
from tafelkit.services.values_line import added, carry_out
from tests.builders import a_kit, an_empty_record


def change(record: Record, text: str) -> Change:
    reading = read(text, record, "nl")
    assert reading.problem is None, str(reading.problem)
    return carry_out(record, reading)


def after(record: Record, *lines: str) -> Record:
    for line in lines:
        record = record.applied(change(record, line))
    return record


def test_a_line_is_one_step_to_undo(empty_record) -> None:
    done = change(empty_record, "C 06 + wil minder loketten")
    assert len(done.steps) == 1
    record = empty_record.applied(done)
    (pick,) = record.all(e.Pick)
    assert (pick.card, pick.reason, pick.motivation) == (
        "menselijke-maat",
        "more",
        "wil minder loketten",
    )
    assert record.applied(done.inverse()) == empty_record
    assert str(done.label) == "C kiest menselijke maat"


def test_more_words_come_on_a_line_of_their_own(empty_record) -> None:
    record = after(empty_record, "C 06 eerst dit", "C en dan dat")
    assert record.all(e.Pick)[0].motivation == "eerst dit\nen dan dat"
    assert str(change(record, "C meer").label) == "Toelichting van C"
    assert added("", "x") == "x"


def test_an_own_word_is_written_and_picked_at_once(empty_record) -> None:
    done = change(empty_record, "B =buurtkracht omdat het kan")
    record = empty_record.applied(done)
    assert [own.name for own in record.all(e.OwnCard)] == ["buurtkracht"]
    assert record.all(e.Pick)[0].card == "eigen-buurtkracht"
    assert record.applied(done.inverse()) == empty_record


def test_a_mention_is_added(empty_record) -> None:
    record = after(empty_record, "C 06 eerst dit", "C & 02 want dat hoort erbij")
    (pick,) = record.all(e.Pick)
    assert pick.mentions == ("betrouwbaarheid",)
    assert pick.motivation == "eerst dit\nwant dat hoort erbij"


def test_a_letter_alone_alters_nothing(empty_record) -> None:
    assert not change(empty_record, "C")
    assert not change(after(empty_record, "C 06 x"), "C")
    assert not change(after(empty_record, "C 06 x"), "C 06")


def test_a_line_is_refused_where_the_service_refuses() -> None:
    record = after(an_empty_record(a_kit(picks_per_seat=2), seats=2), "A 1", "A 2")
    with pytest.raises(Refusal, match="al 2 kaarten"):
        change(record, "A 3")
