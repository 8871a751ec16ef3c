"""Erasing what one participant said, for privacy, and leaving what was counted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.erased import says_nothing
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _

_SAID: tuple[type[e.Note] | type[e.Remark], ...] = (e.Note, e.Remark)


def erasing(record: Record, seat_id: str) -> tuple[Change, frozenset[str]]:
    """A change that takes the words of a seat out of the record, and the ids that held them.

    The seat, its cards and the cards they mention stay, so that the counts do; its notes and
    remarks go, and so do its motivations, the meaning of an own word that it alone uses, and
    what was told of its background. The word on such a card stays: it is what is counted.
    """
    seat = record.entries[seat_id]
    assert isinstance(seat, e.Seat)
    label = _("Woorden van plaats {letter} wissen", letter=seat.letter)
    said = [entry.id for kind in _SAID for entry in record.all(kind) if entry.seat == seat_id]
    picks = record.picks_of(seat_id)
    used = used_by(record.entries.values())
    own = [card for card in record.all(e.OwnCard) if used.get(card.card) == {seat_id}]
    emptied = [
        *(Step(pick, replace(pick, motivation="")) for pick in picks),
        *(Step(card, replace(card, description="")) for card in own),
    ]
    # What is empty here may not be so in another copy, so it is among the steps all the same.
    steps = (Step(seat, replace(seat, detail="")), *emptied)
    change = Change(label, (*removing(label, record, *said).steps, *steps))
    return change, frozenset((seat_id, *said, *(entry.id for entry in (*picks, *own))))


def used_by(entries: Iterable[object]) -> Mapping[str, set[str | None]]:
    """By card the seats that picked or mentioned it, or cite it; None for a note of no seat."""
    used: dict[str, set[str | None]] = {}
    for entry in entries:
        if isinstance(entry, e.Pick | e.Note):
            cards = entry.cards if isinstance(entry, e.Note) else (entry.card, *entry.mentions)
            for card in cards:
                used.setdefault(card, set()).add(entry.seat)
    return used


def check_silence(record: Record, change: Change, silenced: Collection[str]) -> None:
    """Raise Refusal where a change gives words to a seat, or an own card, that lost them so.

    The next merge would take them away: what an erased seat says in a copy is not told apart from
    what it said before (`domain/merging/erased.py`).
    """
    for step in change.steps:
        entry = step.after
        if isinstance(entry, e.OwnCard) and entry.id in silenced and entry.description:
            raise Refusal(
                _(
                    "De betekenis van '{name}' is gewist, en ook een nieuwe wordt niet "
                    "bewaard; laat die leeg.",
                    name=entry.name,
                )
            )
        if entry == step.before or not isinstance(entry, e.Seat | e.Pick | e.Note | e.Remark):
            continue
        seat = entry.id if isinstance(entry, e.Seat) else entry.seat
        if seat in silenced and not says_nothing(entry):
            raise Refusal(
                _(
                    "De woorden van plaats {letter} zijn gewist, en ook nieuwe worden niet "
                    "bewaard; een aantekening kan zonder plaats.",
                    letter=record.letter(seat),
                )
            )
