import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, after, altering
from tafelkit.domain.texts import _
from tests import strategies
from tests.builders import a_full_record

LABEL = _("proef")


def test_a_change_knows_what_it_touches() -> None:
    seat = e.Seat(id="s", table="t", letter="A")
    change = adding(LABEL, seat, e.Call(id="c", table="t"))
    assert change.topics == {e.Seat, e.Call}
    assert change and not Change(LABEL)


def test_altering_leaves_out_what_stays_the_same() -> None:
    seat = e.Seat(id="s", table="t", letter="A")
    assert not altering(LABEL, (seat, seat))


def test_a_stale_step_is_a_fault() -> None:
    seat = e.Seat(id="s", table="t", letter="A")
    with pytest.raises(AssertionError, match="stale"):
        after({}, [Step(seat, None)])


@given(strategies.histories())
def test_undoing_everything_gives_the_empty_table_back(history) -> None:
    start, changes = history
    record = strategies.after(start, changes)
    for change in reversed(changes):
        record = record.applied(change.inverse())
    assert record == start


def test_a_change_twice_inverted_is_itself() -> None:
    record = a_full_record()
    change = Change(LABEL, (Step(record.seats[0], None), Step(None, record.seats[1])))
    assert change.inverse().inverse() == change
