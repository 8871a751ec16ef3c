"""What marks of erasing take away at a table: those of a file here, and those here of a file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import used_by
from tafelkit.domain.merging.erased import says_nothing, went_with_seat, without_words_of
from tafelkit.domain.merging.newest import unheld
from tafelkit.domain.merging.variant import Variant, kept
from tafelkit.store.merging.group import Group


class Losses(NamedTuple):
    """How many seats lose their words, and whether words go that none of them said.

    Then how many marks come in, and how many texts of the file are left out by those that are here.
    """

    seats: int = 0
    beyond: bool = False
    marks: int = 0
    kept_out: int = 0


def losses(ours: Group, theirs: Group, went: Mapping[str, Collection[str]]) -> Losses:
    """What the marks that only they have take away of what there is here, and ours of theirs.

    By their entries, `went` has the versions that were here when the merge began, or since.
    Whoever erases a seat marks what it said too: that is told with the seat.
    """
    new = {key: marks - ours.erased.get(key, set()) for key, marks in theirs.erased.items()}
    gone = (some - ours.with_seat.get(key, set()) for key, some in theirs.with_seat.items())
    marks = sum(map(len, (*new.values(), *gone)))
    seats = len(theirs.erased_seats - ours.erased_seats)
    beyond = _beyond(ours, theirs, filter(new.get, new)) or _is_known_to_be_said(ours, theirs, went)
    return Losses(seats, beyond, marks, _kept_out(ours, theirs))


def _beyond(ours: Group, theirs: Group, marked: Iterable[str]) -> bool:
    gone = [one.content for key in marked for one in ours.variants(key) if one.content is not None]
    seats = ours.erased_seats | theirs.erased_seats
    cards = any(isinstance(content, e.OwnCard) for content in gone)
    there = ours.rows if cards else ()
    used = used_by(variant.content for key in there for variant in ours.variants(key))
    return not all(_is_of(seats, content, used) for content in gone)


def _is_known_to_be_said(ours: Group, theirs: Group, went: Mapping[str, Collection[str]]) -> bool:
    """Whether words here go as they know that an erased seat said them, which is not known here."""
    silenced = ours.silenced | theirs.silenced
    for key in ours.rows.keys() & theirs.rows.keys() if silenced else ():
        gone = {one.version for one in theirs.variants(key) if _goes(silenced, one)}
        gone |= theirs.with_seat.get(key, set())
        here = {
            one.version
            for one in (ours.variants(key) if gone else ())
            if not says_nothing(one.content) and not _goes(silenced, one)
        }
        if not here <= unheld(here | gone):
            return True
        if gone and any(one not in unheld({one} | gone) for one in went.get(key, ())):
            return True
    return False


def _goes(silenced: Collection[str], variant: Variant) -> bool:
    """Whether one of these said it, so that nothing of it is left, or it went so elsewhere."""
    left = without_words_of(silenced, variant)
    return left is None or went_with_seat(left)


def _kept_out(ours: Group, theirs: Group) -> int:
    if not ours.erased:
        return 0
    silenced, count = ours.silenced, 0
    for key in theirs.rows:
        found = theirs.variants(key)
        known = kept(found, ours.erased[key]) if key in ours.erased else found
        count += any(
            not says_nothing(one.content)
            and (one not in known or without_words_of(silenced, one) != one)
            for one in found
        )
    return count


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
