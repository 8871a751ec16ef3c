"""The mark that words were erased for privacy: by it no older version of them comes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.merging.erased import says_nothing

# What a seat says, what it wrote on a card of its own, and the seat itself: nothing else is erased.
ERASABLE: tuple[type[e.TableEntry], ...] = (e.Seat, e.OwnCard, e.Pick, e.Note, e.Remark)
# Of these no new words are taken either.
SILENCED: tuple[type[e.TableEntry], ...] = (e.Seat, e.OwnCard)
# In which a seat and what it said were altered before: of no seat there are so many.
MOST_OPENINGS = 1024
# These may go with a seat that was erased on a laptop that did not know them.
WITH_SEAT: tuple[type[e.TableEntry], ...] = (e.Note, e.Remark)


@dataclass(frozen=True)
class Mark:
    """That an entry of a table was erased, and in which version.

    Where it went `with_seat`, as that was erased on a laptop that did not know it, this takes
    nothing away by itself: what stands of it was written upon that version, and so holds what went.
    """

    table: str
    entry: str
    kind: type[e.TableEntry]
    version: str
    with_seat: bool = False


def may_have_left(mark: Mark, entry: e.Entry | None) -> bool:
    """Whether an entry can be what that erasing left: nothing, or one that says nothing.

    What went with its seat may say something else, which was chosen or written upon that.
    """
    if mark.with_seat:
        return mark.kind in WITH_SEAT and (entry is None or isinstance(entry, mark.kind))
    return says_nothing(entry) and (entry is None or isinstance(entry, mark.kind))


def silenced(marks: Iterable[Mark]) -> frozenset[str]:
    """The ids of the seats, and of the own cards, whose words were erased."""
    return frozenset(mark.entry for mark in marks if mark.kind in SILENCED)
