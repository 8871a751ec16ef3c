"""How much may stand beside each other of one entry.

Thousands of laptops that all alter one entry need less; a hostile file could ask for any number.
What a file brings leaves room: what is altered, chosen or erased here afterwards always fits, and
so does the little that others bring.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.version import MOST_WRITERS, counts_of, writers
from tafelkit.domain.texts import Message, _

_FEW, _LITTLE = 8, 64
_TOO_MUCH = _("zo schrijft tafelkit geen bestand: van iets zijn er te veel versies naast elkaar")


@dataclass(frozen=True)
class Room:
    """How many counts of writers may be compared of an entry, and why no more.

    `most_writers` is how many may have written it in all, and `any_length` says that a few versions
    are compared however long they are: what is here must open.
    """

    compared: int
    most_writers: int
    why: Message
    any_length: bool = False

    def check(self, compared: int) -> None:
        """Raise Refusal where more is to be compared."""
        if compared > self.compared:
            raise Refusal(self.why)

    def check_pairs(self, some: Collection[str], others: Collection[str]) -> None:
        """Raise Refusal where each of some versions with each of others is too much to compare."""
        self.check(sum(map(writers, some)) * len(others) + sum(map(writers, others)) * len(some))


HERE = Room(1_000_000, MOST_WRITERS, _TOO_MUCH, any_length=True)
_FOR_MUCH = Room(125_000, MOST_WRITERS // 2, _TOO_MUCH)
_FOR_LITTLE = Room(
    500_000,
    MOST_WRITERS * 3 // 4,
    _("het programma heeft van iets hierin al te veel lezingen naast elkaar; kies daar eerst uit"),
)


def room_for(brought: Collection[str], there: Collection[str] = ()) -> Room:
    """The room for the versions that a file brings of an entry, beside those that are there.

    Raises Refusal where no version would be left that holds them all, and what comes after.
    """
    return room_beside(brought, {writer for version in there for writer in counts_of(version)})


def room_beside(brought: Collection[str], known: Collection[str]) -> Room:
    """The same, where it is known who wrote the versions that are there."""
    writing = {writer for version in brought for writer in counts_of(version)}
    added = {writer for writer in writing if writer not in known}
    room = _FOR_LITTLE if len(brought) <= _FEW and len(added) <= _LITTLE else _FOR_MUCH
    if added and len(known) + len(added) > room.most_writers:
        raise Refusal(room.why)
    return room
