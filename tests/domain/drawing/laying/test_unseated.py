from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.laying.unseated import unseated
from tafelkit.domain.record import Record
from tafelkit.domain.soundness import check_record
from tafelkit.services import canvas, values
from tests.builders import an_empty_record

CARDS = ("vertrouwen", "betrouwbaarheid", "menselijke-maat", "systeemwereld")


def a_record(picked: list[str], zone: e.ZoneId = "waarden") -> Record:
    """A table at which the seats picked these cards, which lie in a zone."""
    record = an_empty_record(seats=len(picked))
    for seat, card in zip(record.seats, picked, strict=True):
        change = values.pick(record, seat.id, card)
        record = record.applied(change)
        record = record.applied(canvas.lay(record, change.steps[-1].entry.id, zone))
    return record


def lying(record: Record) -> list[tuple[str, str]]:
    """Which card lies on whose space, by letter."""
    picks = [record.pick(one.pick) for one in record.all(e.Placement)]
    return sorted((record.letter(pick.seat), pick.card) for pick in picks if pick)


@given(st.permutations(CARDS))
def test_the_canvas_does_not_tell_who_picked_what(picked: list[str]) -> None:
    after = unseated(a_record(picked))
    check_record(after)
    assert lying(after) == list(zip("ABCD", sorted(CARDS), strict=True))
    seats = {seat.id for seat in a_record(picked).seats}
    assert not seats & {pick.seat for pick in after.all(e.Pick)}


def test_a_card_that_two_picked_lies_there_twice() -> None:
    after = unseated(a_record(["vertrouwen", "menselijke-maat", "vertrouwen"]))
    assert lying(after) == [*(("A", "menselijke-maat"), ("B", "vertrouwen"), ("C", "vertrouwen"))]


def test_where_no_seat_has_a_space_nothing_is_altered() -> None:
    record = a_record(["vertrouwen"], "richting")
    assert unseated(record) == record
    empty = an_empty_record()
    assert unseated(empty) == empty


def test_a_place_and_a_turn_of_its_own_would_tell_too() -> None:
    record = a_record(["vertrouwen"])
    (placement,) = record.all(e.Placement)
    turned = replace(placement, x_mm=1.0, y_mm=2.0, rotation=7.0)
    record = replace(record, entries={**record.entries, turned.id: turned})
    (after,) = unseated(record).all(e.Placement)
    assert (after.x_mm, after.y_mm, after.rotation) == (None, None, 0.0)
