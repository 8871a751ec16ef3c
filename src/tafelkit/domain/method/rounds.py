"""How long a round may take, and how long it took."""

from __future__ import annotations

from datetime import datetime, timedelta

from tafelkit.domain.entries import Extension, RoundId, RoundSpan
from tafelkit.domain.record import Record


def extra(record: Record, round_id: RoundId) -> timedelta:
    """What the moderator gave a round beyond the agenda; below zero for what was taken."""
    given = sum(x.minutes for x in record.all(Extension) if x.round == round_id)
    return timedelta(minutes=given)


def planned(record: Record, round_id: RoundId) -> timedelta:
    """How long a round may take, with what the moderator gave or took."""
    return timedelta(minutes=record.kit.round(round_id).minutes) + extra(record, round_id)


def spent(record: Record, round_id: RoundId, now: datetime | None) -> timedelta:
    """How long a round has run until now, pauses left out.

    Without a `now` a stretch that still runs is left out too.
    """
    total = timedelta()
    for span in record.all(RoundSpan):
        end = datetime.fromisoformat(span.ended) if span.ended else now
        if span.round == round_id and end is not None:
            total += max(timedelta(), aware(end) - aware(datetime.fromisoformat(span.started)))
    return total


def aware(moment: datetime) -> datetime:
    """The moment with its zone; one without is on the clock of this laptop."""
    return moment if moment.tzinfo else moment.astimezone()
