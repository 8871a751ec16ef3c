"""What erasing a seat means for all that is known of it anywhere (METHOD, "Privacy")."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import writes

# Who wrote that a note is gone which went with its seat: nobody did, it follows from that. By this
# it is told from what someone removed; as no author has this name, it is kept before any other.
NOBODY = ""


def without_words_of(silenced: Collection[str], variant: Variant) -> Variant | None:
    """The variant without what one of these seats said; None where nothing of it is to be kept.

    Of own cards among the silenced the meaning goes: a seat wrote that. So an old copy
    that knows more of a seat than whoever erased it brings nothing back either.
    """
    entry = variant.content
    if isinstance(entry, e.Note | e.Remark) and entry.seat in silenced:
        # It may have been written before it was put down to that seat: what was written then goes
        # too, whenever it comes, for this version holds it.
        if writes(variant.version) == 1:
            return None
        return replace(variant, content=None, author=NOBODY)
    if isinstance(entry, e.Pick) and entry.seat in silenced and entry.motivation:
        return replace(variant, content=replace(entry, motivation=""))
    if isinstance(entry, e.Seat) and entry.id in silenced and entry.detail:
        return replace(variant, content=replace(entry, detail=""))
    if isinstance(entry, e.OwnCard) and entry.id in silenced and entry.description:
        return replace(variant, content=replace(entry, description=""))
    return variant


def went_with_seat(variant: Variant) -> bool:
    """Whether this tells that an entry went with its seat."""
    return variant.content is None and variant.author == NOBODY


def says_nothing(entry: object) -> bool:
    """Whether this can be what an erasing left of an entry; None is that it was removed."""
    if isinstance(entry, e.Seat):
        return not entry.detail
    if isinstance(entry, e.Pick):
        return not entry.motivation
    if isinstance(entry, e.OwnCard):
        return not entry.description
    return entry is None
