from dataclasses import replace

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.services import canvas, values
from tests.builders import a_full_record


def test_laying_moving_turning_and_lifting(full_record) -> None:
    pick = full_record.all(e.Pick)[2]
    record = full_record.applied(canvas.lay(full_record, pick.id, "waarden"))
    assert record.placement_of(pick.id).x_mm is None
    record = record.applied(canvas.lay(record, pick.id, "richting", 300.123, 200, 370))
    placement = record.placement_of(pick.id)
    assert (placement.x_mm, placement.y_mm, placement.rotation) == (300.1, 200.0, 10.0)
    record = record.applied(canvas.turn(record, pick.id, -15))
    assert record.placement_of(pick.id).rotation == 355
    record = record.applied(canvas.lay(record, pick.id, "waarden", 100, 500))
    assert record.placement_of(pick.id).rotation == 355
    assert record.applied(canvas.lift(record, pick.id)).placement_of(pick.id) is None


def test_a_reworded_direction_is_to_be_agreed_to_anew(full_record) -> None:
    record = full_record
    assert record.direction.agreed
    assert record.applied(canvas.formulate(record, "Anders.")).direction.agreed is False
    assert not canvas.formulate(record, record.direction.text)


def test_an_empty_direction_leaves_no_trace(empty_record) -> None:
    assert not canvas.formulate(empty_record, "")
    assert not canvas.agree(empty_record, False)
    record = empty_record.applied(canvas.formulate(empty_record, "Iets."))
    assert record.applied(canvas.formulate(record, "")) == empty_record
    record = empty_record.applied(canvas.agree(empty_record, True))
    assert record.all(e.Direction)[0].id == empty_record.id_for("direction")


def test_a_card_is_laid_and_turned_within_the_edge(full_record) -> None:
    pick = full_record.all(e.Pick)[0]
    record = full_record.applied(canvas.lay(full_record, pick.id, "waarden", 0, 594))
    placement = record.placement_of(pick.id)
    assert (placement.x_mm, placement.y_mm) == (31.5, 550.0)
    turned = record.applied(canvas.turn(record, pick.id, 90))
    placement = turned.placement_of(pick.id)
    assert (placement.x_mm, placement.y_mm, placement.rotation) == (44.0, 550.0, 90)
    assert turned.applied(canvas.turn(record, pick.id, 90).inverse()) == record


def test_the_size_of_cards_on_a_smaller_canvas_counts() -> None:
    record = a_full_record(kit_shelf().kit("gemeente"))
    pick = record.all(e.Pick)[0]
    record = record.applied(canvas.lay(record, pick.id, "waarden", 0, 0))
    placement = record.placement_of(pick.id)
    assert (placement.x_mm, placement.y_mm) == pytest.approx((12.6, 17.6), abs=0.06)


def test_laying_all_begins_with_the_first_card_of_each_seat(empty_record) -> None:
    record = replace(empty_record, kit=replace(empty_record.kit, picks_per_seat=2))
    first, second = record.seats[:2]
    for seat, card in ((first, "vertrouwen"), (first, "betrokkenheid"), (second, "vertrouwen")):
        record = record.applied(values.pick(record, seat.id, card))
    record = record.applied(canvas.lay_all(record, "waarden"))
    order = [record.letter(record.pick(p.pick).seat) for p in record.all(e.Placement)]
    assert order == ["A", "B", "A"]
