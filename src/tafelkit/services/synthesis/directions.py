"""Development directions: numbered conclusions, each resting on advices of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, altering
from tafelkit.domain.ids import new_id
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Message, _


def add_direction(synthesis: Synthesis, text: str, rests_on: Iterable[str] = ()) -> Change:
    """Add a direction after the others, resting on these advices."""
    new = e.DevelopmentDirection(
        id=new_id(),
        programme=synthesis.programme.id,
        position=len(synthesis.directions) + 1,
        text=text,
        rests_on=tuple(dict.fromkeys(rests_on)),
    )
    return adding(_label(new.position), new)


def edit_direction(synthesis: Synthesis, direction_id: str, text: str) -> Change:
    """Write its words."""
    old = synthesis.get(e.DevelopmentDirection, direction_id)
    return altering(_label(_number(synthesis, old)), (old, replace(old, text=text)))


def move_direction(synthesis: Synthesis, direction_id: str, to: int) -> Change:
    """Give a direction another number (from 1); the others make room."""
    order = [one for one in synthesis.directions if one.id != direction_id]
    order.insert(max(0, to - 1), synthesis.get(e.DevelopmentDirection, direction_id))
    return altering(_("Volgorde van de ontwikkelrichtingen"), *_numbered(order))


def rest_on(synthesis: Synthesis, direction_id: str, advices: Iterable[str]) -> Change:
    """Let a direction rest on more advices, after those it rests on already."""
    old = synthesis.get(e.DevelopmentDirection, direction_id)
    rests_on = tuple(dict.fromkeys((*old.rests_on, *advices)))
    return altering(_resting(synthesis, old), (old, replace(old, rests_on=rests_on)))


def rest_no_longer_on(synthesis: Synthesis, direction_id: str, advices: Iterable[str]) -> Change:
    """Take advices from under a direction; they stay what they are."""
    old = synthesis.get(e.DevelopmentDirection, direction_id)
    gone = frozenset(advices)
    rests_on = tuple(key for key in old.rests_on if key not in gone)
    return altering(_resting(synthesis, old), (old, replace(old, rests_on=rests_on)))


def remove_direction(synthesis: Synthesis, direction_id: str) -> Change:
    """Take a direction away; the others close up."""
    old = synthesis.get(e.DevelopmentDirection, direction_id)
    order = [one for one in synthesis.directions if one.id != direction_id]
    closing = (Step(one, other) for one, other in _numbered(order) if one != other)
    return Change(_("Ontwikkelrichting verwijderen"), (Step(old, None), *closing))


def _numbered(
    order: Sequence[e.DevelopmentDirection],
) -> list[tuple[e.DevelopmentDirection, e.DevelopmentDirection]]:
    return [(one, replace(one, position=number)) for number, one in enumerate(order, 1)]


def _number(synthesis: Synthesis, direction: e.DevelopmentDirection) -> int:
    """Its number as it is shown: merged laptops may both have given the same."""
    return synthesis.directions.index(direction) + 1


def _label(number: int) -> Message:
    return _("Ontwikkelrichting {number}", number=number)


def _resting(synthesis: Synthesis, direction: e.DevelopmentDirection) -> Message:
    return _("Waar ontwikkelrichting {number} op rust", number=_number(synthesis, direction))
