"""A card finds the printed place of its seat, a note its zone; all of it on the sheet."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.laying.finder import Finder
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.drawing.sheet import Scale
from tafelkit.domain.record import Record
from tafelkit.services import values
from tests.builders import a_kit, an_empty_record

ONE = Scale(1.0)
CARD = Place("waarden", 0, 0, 63, 88)


def a_table(seats: int) -> Record:
    """Each seat has picked a card, none of them laid."""
    record = an_empty_record(seats=seats)
    for seat in record.seats:
        record = record.applied(values.pick(record, seat.id, "vertrouwen"))
    return record


def laid(record: Record, seat: int) -> e.Placement:
    return e.Placement(
        id=f"p{seat}", table=record.table.id, pick=record.all(e.Pick)[seat].id, zone="waarden"
    )


def middle(n: int) -> tuple[float, float]:
    x, y, width, height = a_kit().canvas.zone("waarden").places[n]
    return x + width / 2, y + height / 2


def test_each_card_lies_on_the_place_of_its_seat_in_whatever_order() -> None:
    record = a_table(4)
    finder = Finder(record, ONE, ())
    for seat in (2, 0, 3, 1):
        place = finder.place(laid(record, seat), CARD)
        assert (place.x, place.y) == middle(seat)


def test_where_something_lies_on_its_place_it_leaves_those_of_others_free() -> None:
    record = a_table(4)
    own = a_kit().canvas.zone("waarden").places[0]
    place = Finder(record, ONE, [own]).place(laid(record, 0), CARD)
    assert not overlap(place.box, own)
    for other in a_kit().canvas.zone("waarden").places[1:4]:
        assert not overlap(place.box, other)


def test_in_a_full_zone_it_lies_on_the_pile_of_its_seat() -> None:
    record = a_table(4)
    canvas = record.kit.canvas
    whole = (0.0, 0.0, canvas.width_mm, canvas.height_mm)
    place = Finder(record, ONE, [whole]).place(laid(record, 1), CARD)
    x, y = middle(1)
    assert 0 < place.x - x <= 6 and 0 < place.y - y <= 6


def test_one_paper_after_the_other_and_none_over_another() -> None:
    record = a_table(1)
    finder = Finder(record, ONE, ())
    note = e.Note(id="n", table=record.table.id, kind="concept", zone="begrippen")
    places = [finder.place(note, Place("begrippen", 0, 0, 52, 40)) for _ in range(9)]
    boxes = [place.box for place in places]
    assert not any(overlap(one, other) for n, one in enumerate(boxes) for other in boxes[:n])
    x, y, width, height = record.kit.canvas.zone("begrippen").areas[0]
    for box in boxes:
        assert x <= box[0] and box[0] + box[2] <= x + width
        assert y <= box[1] and box[1] + box[3] <= y + height


def test_what_only_just_fits_is_not_rounded_onto_another() -> None:
    record = a_table(1)
    x, y, width, height = record.kit.canvas.zone("begrippen").areas[0]
    left, right = (x - 9, y, 24.05, height), (x + 66.9, y, width, height)
    note = e.Note(id="n", table=record.table.id, kind="concept", zone="begrippen")
    place = Finder(record, ONE, (left, right)).place(note, Place("begrippen", 0, 0, 52, 40))
    assert not overlap(place.box, left) and not overlap(place.box, right)
