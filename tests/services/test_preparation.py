import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.services import preparation
from tests.builders import an_empty_record


def test_seats_take_the_first_free_letter() -> None:
    record = an_empty_record(seats=3)
    record = record.applied(preparation.remove_seat(record, record.seats[1].id))
    record = record.applied(preparation.add_seat(record))
    assert [seat.letter for seat in record.seats] == ["A", "B", "C"]


def test_ten_seats_and_no_more() -> None:
    with pytest.raises(Refusal, match="tien plaatsen"):
        preparation.add_seat(an_empty_record(seats=10))


def test_a_seat_s_background(empty_record) -> None:
    seat = empty_record.seats[0]
    record = empty_record.applied(
        preparation.edit_seat(empty_record, seat.id, background="burger", detail="boer")
    )
    assert (record.seat(seat.id).background, record.seat(seat.id).detail) == ("burger", "boer")


@pytest.mark.parametrize(
    "values", [{"number": 0}, {"date": "morgen"}, {"starts": "10 uur"}, {"ends": "25:00"}]
)
def test_table_data_that_cannot_be(empty_record, values: dict) -> None:
    with pytest.raises(Refusal):
        preparation.edit_table(empty_record, **values)


def test_how_a_date_is_written_is_told_as_the_fields_ask_for_it(empty_record) -> None:
    with pytest.raises(Refusal, match=r"'ooit' is geen datum; schrijf die als 20-06-2023\."):
        preparation.edit_table(empty_record, date="ooit")


def test_what_stays_the_same_is_no_change(empty_record) -> None:
    assert not preparation.edit_table(empty_record, number=7)
    assert not preparation.edit_programme(empty_record, title="Proefprogramma")
    assert preparation.edit_table(empty_record, place="Assen").topics == {e.Table}


def test_places_are_set_in_one_go_or_not_at_all() -> None:
    record = an_empty_record(seats=7)
    change = preparation.add_seats(record, [("burger", ""), ("ambtenaar", "beleid")])
    after = record.applied(change)
    assert [(s.letter, s.background, s.detail) for s in after.seats[7:]] == [
        ("H", "burger", ""),
        ("I", "ambtenaar", "beleid"),
    ]
    assert after.applied(change.inverse()) == record
    with pytest.raises(Refusal, match="tien plaatsen"):
        preparation.add_seats(after, [("burger", "")] * 2)
