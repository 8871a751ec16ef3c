"""The agenda's clock. It records and reckons; it steers nothing (METHOD, "The rounds")."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, altering
from tafelkit.domain.ids import derived_id
from tafelkit.domain.method import rounds
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _


def start(record: Record, round_id: e.RoundId, now: datetime) -> Change:
    """Let a round run from now; one that was running ends. Going on after a pause is the same."""
    open_span = running(record)
    label = _("Ronde beginnen")
    if open_span is not None and open_span.round == round_id:
        return Change(label)
    moment = _moment(now)
    new = e.RoundSpan(
        id=derived_id(record.table.id, f"{round_id} {moment} {len(record.all(e.RoundSpan))}"),
        table=record.table.id,
        rank=record.next_rank(e.RoundSpan),
        round=round_id,
        started=moment,
    )
    ending = [Step(open_span, replace(open_span, ended=moment))] if open_span else []
    return Change(label, (*ending, Step(None, new)))


def pause(record: Record, now: datetime) -> Change:
    """Stop the clock."""
    open_span = running(record)
    if open_span is None:
        return Change(_("Klok stil"))
    return altering(_("Klok stil"), (open_span, replace(open_span, ended=_moment(now))))


def extend(record: Record, round_id: e.RoundId, minutes: int) -> Change:
    """Give a round more planned minutes, or fewer; it keeps at least one."""
    label = _("Tijd van een ronde")
    known = next((x for x in record.all(e.Extension) if x.round == round_id), None)
    if planned(record, round_id) + timedelta(minutes=minutes) < timedelta(minutes=1):
        return Change(label)
    if known is not None:
        return altering(label, (known, replace(known, minutes=known.minutes + minutes)))
    return adding(
        label,
        e.Extension(
            id=derived_id(record.table.id, f"extension {round_id}"),
            table=record.table.id,
            round=round_id,
            minutes=minutes,
        ),
    )


def running(record: Record) -> e.RoundSpan | None:
    """The stretch that runs now, None while the clock stands still."""
    return next((s for s in reversed(record.all(e.RoundSpan)) if s.ended is None), None)


def planned(record: Record, round_id: e.RoundId) -> timedelta:
    """How long a round may take, with what the moderator gave or took."""
    return rounds.planned(record, round_id)


def spent(record: Record, round_id: e.RoundId, now: datetime) -> timedelta:
    """How long a round has run until now, pauses left out."""
    return rounds.spent(record, round_id, now)


class Clock(NamedTuple):
    """What the clock shows: the round in hand, what it has left, and the whole session."""

    round: e.RoundId | None
    running: bool
    left: timedelta
    planned: timedelta
    behind: timedelta  # over the whole session; below zero is ahead


def clock(record: Record, now: datetime) -> Clock:
    """The clock at a moment.

    The session is behind by what finished rounds took beyond their plan and what the round in
    hand is over; time that it has left is not counted as won until it ends.
    """
    spans = record.all(e.RoundSpan)
    if not spans:
        return Clock(None, False, timedelta(), timedelta(), timedelta())
    current = spans[-1].round
    behind = timedelta()
    for round_id in dict.fromkeys(span.round for span in spans):
        over = spent(record, round_id, now) - planned(record, round_id)
        behind += max(timedelta(), over) if round_id == current else over
    return Clock(
        current,
        running(record) is not None,
        planned(record, current) - spent(record, current, now),
        planned(record, current),
        behind,
    )


def _moment(now: datetime) -> str:
    return rounds.aware(now).isoformat(timespec="seconds")
