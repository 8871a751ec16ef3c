from datetime import timedelta

from tafelkit.domain import entries as e
from tafelkit.services import agenda
from tests.builders import NOON


def _at(minutes: float):
    return NOON + timedelta(minutes=minutes)


def test_before_the_start_the_clock_is_still(empty_record) -> None:
    clock = agenda.clock(empty_record, NOON)
    assert clock.round is None and not clock.running and not clock.behind


def test_a_round_runs_pauses_and_goes_on(empty_record) -> None:
    record = empty_record.applied(agenda.start(empty_record, "waarden", _at(0)))
    assert not agenda.start(record, "waarden", _at(1))
    record = record.applied(agenda.pause(record, _at(10)))
    assert not agenda.pause(record, _at(11))
    record = record.applied(agenda.start(record, "waarden", _at(20)))
    assert agenda.spent(record, "waarden", _at(25)) == timedelta(minutes=15)
    clock = agenda.clock(record, _at(25))
    assert (clock.running, clock.left) == (True, timedelta(minutes=15))
    assert len(record.all(e.RoundSpan)) == 2


def test_the_next_round_ends_the_one_before(empty_record) -> None:
    record = empty_record.applied(agenda.start(empty_record, "welkom", _at(0)))
    record = record.applied(agenda.start(record, "waarden", _at(12)))
    assert agenda.running(record).round == "waarden"
    assert agenda.spent(record, "welkom", _at(60)) == timedelta(minutes=12)
    assert agenda.clock(record, _at(13)).behind == timedelta(minutes=2)
    assert agenda.clock(record, _at(47)).behind == timedelta(minutes=7)


def test_ahead_is_counted_when_a_round_has_ended(empty_record) -> None:
    record = empty_record.applied(agenda.start(empty_record, "welkom", _at(0)))
    record = record.applied(agenda.start(record, "waarden", _at(4)))
    assert agenda.clock(record, _at(5)).behind == timedelta(minutes=-6)


def test_minutes_given_and_taken(empty_record) -> None:
    record = empty_record
    for _step in range(3):
        record = record.applied(agenda.extend(record, "welkom", 1))
    assert agenda.planned(record, "welkom") == timedelta(minutes=13)
    assert len(record.all(e.Extension)) == 1
    assert not agenda.extend(record, "welkom", -13)


def test_a_laptop_whose_clock_was_set_back_shows_no_time_below_zero(empty_record) -> None:
    record = empty_record.applied(agenda.start(empty_record, "welkom", _at(0)))
    assert agenda.spent(record, "welkom", _at(-30)) == timedelta()
