"""Where one can be in the window: preparation, the rounds of the kit's agenda, the verslag."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services import agenda

State = Literal["todo", "running", "paused", "done"]

# A table lasts some two hours; a clock that stood still for longer than this is over.
_OVER = timedelta(hours=3)

# The pages on which each kind of entry is worked at; of a change that touches several kinds the
# first in this list counts, and the first page is where its undoing is shown.
PAGES_OF_KIND: tuple[tuple[type[e.Entry], tuple[str, ...]], ...] = (
    (e.Seat, ("voorbereiding",)),
    (e.OwnCard, ("waarden",)),
    (e.Pick, ("waarden",)),
    (e.Direction, ("richting",)),
    (e.Placement, ("richting", "gesprek")),
    (e.Note, ("gesprek",)),
    (e.Advice, ("advies",)),
    (e.LookBack, ("terugblik",)),
    (e.Remark, ("terugblik",)),
    (e.Call, ("terugblik",)),
    (e.Link, ("terugblik",)),
    (e.Attendee, ("voorbereiding",)),
    (e.Consent, ("voorbereiding",)),
    (e.Programme, ("voorbereiding",)),
    (e.Tick, ("terugblik",)),
    (e.Table, ("voorbereiding", "terugblik")),
)


def pages_of(kinds: frozenset[type[e.Entry]]) -> tuple[str, ...]:
    """The pages on which a change of these kinds is worked at; none for the clock's."""
    return next((pages for kind, pages in PAGES_OF_KIND if kind in kinds), ())


class Stop(NamedTuple):
    """A row of the rail: its name, the page it shows, and its round if it is one."""

    name: str
    page: str
    title: str
    round: e.RoundId | None = None


def stops(record: Record, language: Language) -> tuple[Stop, ...]:
    """All stops in order. The first round and the preparation share a page."""
    return tuple(_stops(record, language))


def _stops(record: Record, language: Language) -> Iterator[Stop]:
    yield Stop("voorbereiding", "voorbereiding", language.say("Voorbereiding"))
    for a_round in record.kit.rounds:
        page = "voorbereiding" if a_round.id == "welkom" else a_round.id
        yield Stop(a_round.id, page, a_round.title.text(language.code), a_round.id)
    yield Stop("verslag", "verslag", language.say("Verslag"))


def first_stop(record: Record, now: datetime) -> str:
    """Where to go on when a file is opened: at the round in hand, else where its record begins."""
    spans = record.all(e.RoundSpan)
    if spans and not is_over(record, now):
        return spans[-1].round
    return "waarden" if record.all(e.Pick) else "voorbereiding"


def is_over(record: Record, now: datetime) -> bool:
    """Whether the clock stopped so long ago that the table must have ended."""
    spans = record.all(e.RoundSpan)
    ended = spans[-1].ended if spans else None
    return ended is not None and now - datetime.fromisoformat(ended).astimezone() > _OVER


def state(record: Record, round_id: e.RoundId, now: datetime) -> State:
    """How far a round is; it is paused while it is the one in hand and its clock stands still."""
    spans = record.all(e.RoundSpan)
    if all(span.round != round_id for span in spans):
        return "todo"
    open_span = agenda.running(record)
    if open_span is not None:
        return "running" if open_span.round == round_id else "done"
    return "paused" if spans[-1].round == round_id and not is_over(record, now) else "done"
