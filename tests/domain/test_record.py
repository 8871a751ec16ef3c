from tafelkit.domain import entries as e
from tafelkit.services import preparation, values


def test_entries_come_in_the_order_in_which_they_were_made(full_record) -> None:
    assert [pick.rank for pick in full_record.all(e.Pick)] == [1, 2, 3]
    assert full_record.next_rank(e.Pick) == 4
    assert full_record.next_rank(e.Tick) == 1


def test_seats_by_letter(full_record) -> None:
    assert [seat.letter for seat in full_record.seats] == ["A", "B", "C", "D"]
    assert full_record.letter(full_record.seats[2].id) == "C"
    assert full_record.letter(None) == "" and full_record.seat_by_letter("J") is None


def test_one_that_was_never_written_is_empty_but_has_its_id(empty_record) -> None:
    assert empty_record.direction.text == ""
    assert empty_record.direction.id == empty_record.id_for("direction")
    assert empty_record.look_back.missing_voices == ""


def test_the_old_record_stays_as_it_was(empty_record) -> None:
    seat = empty_record.seats[0]
    changed = empty_record.applied(values.pick(empty_record, seat.id, "vertrouwen"))
    assert empty_record.all(e.Pick) == () and len(changed.all(e.Pick)) == 1


def test_a_card_is_called_by_its_name_in_the_language_of_the_programme(full_record) -> None:
    assert full_record.card_name("menselijke-maat") == "menselijke maat"
    assert full_record.card_name("menselijke-maat", "en") == "menselijke maat (en)"
    assert full_record.card_name("eigen-buurtkracht") == "Buurtkracht"


def test_the_table_and_the_programme_change_through_the_same_door(empty_record) -> None:
    changed = empty_record.applied(preparation.edit_table(empty_record, place="Assen"))
    changed = changed.applied(preparation.edit_programme(changed, title="Nieuw"))
    assert (changed.table.place, changed.programme.title) == ("Assen", "Nieuw")


def test_where_a_pick_lies(full_record) -> None:
    first, _second, third = full_record.all(e.Pick)
    assert full_record.placement_of(first.id).zone == "waarden"
    assert full_record.placement_of(third.id) is None
