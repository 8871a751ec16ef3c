"""What came of adding one file to a programme, or why nothing did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.variant import Variant, agree
from tafelkit.domain.texts import _


class OtherProgramme(Refusal):
    """A file belongs to another programme; its tables can be adopted."""


class Unsound(Refusal):
    """What the programme itself has of a table does not hold: a foreign hand made it too."""


@contextmanager
def of_ours() -> Iterator[None]:
    """What is wrong within is wrong in the programme, not in what is added."""
    try:
        yield
    except Refusal as refused:
        raise Unsound(refused.message) from None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Unsound(_("het bestand is beschadigd")) from None


@dataclass(frozen=True)
class Altered:
    """What a file brought to a table that was there, by its number and its id.

    `erased` is how many of its seats lose their words by that, be it that they said nothing yet;
    `marked` is whether words go of which it was not known here that one of those seats said them.
    `marks` is how many marks of erasing come in, also where all that they are of is gone already.
    `kept_out` is how many texts of the file are left out, as whoever said them was erased here;
    `from_copies` is whether that tells of words which copies may have, be it that they are not
    here any more.
    """

    number: int
    added: int = 0
    updated: int = 0
    conflicts: int = 0
    erased: int = 0
    marked: bool = False
    marks: int = 0
    kept_out: int = 0
    from_copies: bool = False
    table: str = field(default="", compare=False)

    @property
    def erases(self) -> bool:
        """Whether words go for good."""
        return bool(self.erased) or self.marked


@dataclass(frozen=True)
class Above:
    """What a file brought to what stands above the tables; of kits nothing is counted."""

    added: int
    updated: int
    conflicts: int


@dataclass(frozen=True)
class Merged:
    """What a file brought: how many entries are new, altered, or said otherwise on two sides.

    `altered` tells it apart of each table that was there already, `above` of what stands above
    them, where the file altered that.
    """

    tables: int = 0
    added: int = 0
    updated: int = 0
    conflicts: int = 0
    altered: tuple[Altered, ...] = ()
    above: Above | None = None

    def __add__(self, other: Merged) -> Merged:
        return Merged(
            self.tables + other.tables,
            self.added + other.added,
            self.updated + other.updated,
            self.conflicts + other.conflicts,
            self.altered + other.altered,
            self.above or other.above,
        )


def counted(before: list[Variant], variants: tuple[Variant, ...]) -> Merged:
    """What became of an entry that had the variants `before`."""
    there = any(variant.content is not None for variant in variants)
    if _said(before) == _said(variants):
        return Merged()  # the same was made on two laptops
    if before and before[0].kind is Kit:
        return Merged()  # decks are united, nobody chooses from them; their cards are told
    if not agree(variants):
        return Merged(conflicts=1)
    if before:
        return Merged(updated=1)
    return Merged(added=int(there))


def _said(variants: Iterable[Variant]) -> set[tuple[object, str]]:
    return {(variant.content, variant.version) for variant in variants}
