"""Whether a record holds together, as one that was read from a foreign file may not.

The services never make a record that does not. Asked is only what all others rely on: that what
points to a seat or a pick finds it, and that seats, zones and moments are such. What is merely odd
(a card that the deck has not, a thing beside the sheet) is shown as it is, and `method/odd` says
it.
"""

from __future__ import annotations

from typing import NoReturn

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import is_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.moments import is_moment
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _

_LYING, _SAID = (e.Note, e.Placement), (e.Note, e.Remark)


def check_record(record: Record) -> None:
    """Raise Refusal naming the first entry that does not fit into the record."""
    if not is_id(record.table.id):
        _refuse(record.table, _("het kenmerk van de tafel klopt niet"))
    if not is_id(record.programme.id):
        _refuse(record.programme, _("het kenmerk van het programma klopt niet"))
    check_belongs(record.table, record.programme)
    _check_seats(record)
    for entry in record.entries.values():
        if entry.id in (record.table.id, record.programme.id):
            _refuse(entry, _("dit kenmerk is van iets anders"))
        check_alone(entry, record.kit)
        if isinstance(entry, e.Pick) and record.seat(entry.seat) is None:
            _refuse(entry, _("de plaats die koos is er niet"))
        elif isinstance(entry, e.Placement) and record.pick(entry.pick) is None:
            _refuse(entry, _("de keuze die hier ligt is er niet"))
        # Nobody is None; an empty id is that of nothing.
        if isinstance(entry, _SAID) and entry.seat is not None and not record.seat(entry.seat):
            _refuse(entry, _("de plaats die dit zei is er niet"))


def check_belongs(entry: e.Entry, programme: e.Programme) -> None:
    """Raise Refusal where an entry says that it is of another programme: it cannot be written."""
    if getattr(entry, "programme", programme.id) != programme.id:
        _refuse(entry, _("dit hoort bij een ander programma"))


def check_alone(entry: e.Entry, kit: Kit) -> None:
    """Raise Refusal where an entry of a table could be in no record with that kit."""
    if isinstance(entry, e.RoundSpan) and not _is_span(entry):
        _refuse(entry, _("dit is geen tijdstip zoals 2023-06-20T10:00:00"))
    if isinstance(entry, _LYING) and all(entry.zone != zone.id for zone in kit.canvas.zones):
        _refuse(entry, _("het vak '{zone}' staat niet op dit canvas", zone=entry.zone[:40]))
    if isinstance(entry, e.Seat) and not (
        len(entry.letter) == 1 and entry.letter in e.SEAT_LETTERS
    ):
        _no_seat(entry)


def _check_seats(record: Record) -> None:
    taken: set[str] = set()
    for seat in record.entries.values():
        if not isinstance(seat, e.Seat):
            continue
        if seat.letter in taken:
            _no_seat(seat)
        taken.add(seat.letter)


def _no_seat(seat: e.Seat) -> NoReturn:
    _refuse(seat, _("'{letter}' is geen vrije plaats", letter=seat.letter[:40]))


def _is_span(span: e.RoundSpan) -> bool:
    return is_moment(span.started) and (span.ended is None or is_moment(span.ended))


def _refuse(entry: e.Entry, cause: Message) -> NoReturn:
    kind = type(entry).__name__
    raise Refusal(
        _(
            "zo schrijft tafelkit geen bestand: {cause} ({kind} met id {id})",
            cause=cause,
            kind=kind,
            id=entry.id[:40],
        )
    )
