"""Preparing a table: its data, the programme's, and who sits where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.moments import is_date, is_time
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _


def edit_table(record: Record, **values: Any) -> Change:
    """Alter the table's number, date, starts, ends or place.

    Raises Refusal for a date, time or number that cannot be.
    """
    new = replace(record.table, **values)
    if not 1 <= new.number <= 99_999:
        raise Refusal(_("Een tafelnummer ligt tussen 1 en 99999."))
    check_date(new.date)
    check_time(new.starts)
    check_time(new.ends)
    return altering(_("Tafelgegevens"), (record.table, new))


def edit_programme(record: Record, **values: Any) -> Change:
    """Alter the programme's title, organiser, addressee, questions or language."""
    return altering(_("Programmagegevens"), (record.programme, replace(record.programme, **values)))


def add_seat(record: Record) -> Change:
    """Set one more place, with the first free letter.

    Raises Refusal when all ten places are taken.
    """
    taken = {seat.letter for seat in record.seats}
    free = [letter for letter in e.SEAT_LETTERS if letter not in taken]
    if not free:
        raise Refusal(_("Een tafel heeft hoogstens tien plaatsen."))
    seat = e.Seat(id=new_id(), table=record.table.id, rank=record.next_rank(e.Seat), letter=free[0])
    return adding(_("Plaats {letter} toevoegen", letter=free[0]), seat)


def add_seats(record: Record, sitters: Sequence[tuple[e.Background, str]]) -> Change:
    """Set a place for each background with its detail, all in one go.

    Raises Refusal when there are not that many places left; then none is set.
    """
    steps: list[Step] = []
    letters: list[str] = []
    for background, detail in sitters:
        added = add_seat(record)
        seat = added.steps[0].after
        assert isinstance(seat, e.Seat)
        steps.append(Step(None, replace(seat, background=background, detail=detail)))
        letters.append(seat.letter)
        record = record.applied(added)
    return Change(_("Plaatsen {letters} toevoegen", letters=", ".join(letters)), tuple(steps))


def edit_seat(record: Record, seat_id: str, **values: Any) -> Change:
    """Alter a seat's background or detail."""
    seat = record.seat(seat_id)
    assert seat is not None
    return altering(
        _("Achtergrond van {letter}", letter=seat.letter), (seat, replace(seat, **values))
    )


def remove_seat(record: Record, seat_id: str) -> Change:
    """Remove a seat with its picks; what it said elsewhere stays, without a letter."""
    return removing(
        _("Plaats {letter} verwijderen", letter=record.letter(seat_id)), record, seat_id
    )


def check_date(text: str) -> None:
    """Raise Refusal unless the text is empty or a date as 2023-06-20.

    It tells how to write one by the form that every field asks for.
    """
    if not is_date(text):
        raise Refusal(_("'{text}' is geen datum; schrijf die als 20-06-2023.", text=text))


def check_time(text: str) -> None:
    """Raise Refusal unless the text is empty or a time of day as 10:00."""
    if not is_time(text):
        raise Refusal(_("'{text}' is geen tijd; schrijf die als 10:00.", text=text))
