"""What a file takes away at a table by its marks of erasing: of how many seats, and what beyond."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import users
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
    beyond = any(
        variant.content is not None and not _is_of(seats, variant.content, ours)
        for key in new
        for variant in ours.variants(key)
    )
    return Losses(len(theirs.erased_seats - ours.erased_seats), beyond)


def _is_of(seats: Collection[str], content: object, ours: Group) -> bool:
    """Whether it is one of these seats, something that one said, or a card that they alone use."""
    if isinstance(content, e.Seat):
        return content.id in seats
    if isinstance(content, e.OwnCard):
        there = (variant.content for key in ours.rows for variant in ours.variants(key))
        using = users((one for one in there if isinstance(one, e.Pick | e.Note)), content)
        return bool(using) and using <= set(seats)
    return isinstance(content, e.Pick | e.Note | e.Remark) and content.seat in seats
