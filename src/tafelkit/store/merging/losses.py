"""What a file takes away at a table by its marks of erasing: of how many seats, and what beyond."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import used_by
from tafelkit.store.merging.group import Group


class Losses(NamedTuple):
    """How many seats lose their words, and whether there are words that none of them said."""

    seats: int
    beyond: bool


def losses(ours: Group, theirs: Group) -> Losses:
    """What the marks that only they have take away of what there is here.

    Whoever erases a seat marks what it said too: that is told with the seat.
    """
    seats = ours.erased_seats | theirs.erased_seats
    new = [key for key, marks in theirs.erased.items() if marks - ours.erased.get(key, set())]
    gone = [one.content for key in new for one in ours.variants(key) if one.content is not None]
    cards = any(isinstance(content, e.OwnCard) for content in gone)
    there = ours.rows if cards else ()
    used = used_by(variant.content for key in there for variant in ours.variants(key))
    beyond = not all(_is_of(seats, content, used) for content in gone)
    return Losses(len(theirs.erased_seats - ours.erased_seats), beyond)


def _is_of(
    seats: Collection[str], content: object, used: Mapping[str, Collection[str | None]]
) -> bool:
    """Whether it is one of these seats, something that one said, or a card that they alone use."""
    if isinstance(content, e.Seat):
        return content.id in seats
    if isinstance(content, e.OwnCard):
        using = set(used.get(content.card, ()))
        return bool(using) and using <= set(seats)
    return isinstance(content, e.Pick | e.Note | e.Remark) and content.seat in seats
