"""An entry as one laptop left it, and which of several are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain.entries import Entry
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.newest import unheld
from tafelkit.domain.merging.room import HERE, Room
from tafelkit.domain.merging.version import holds, writes


@dataclass(frozen=True)
class Variant:
    """An entry in one version; `content` is None where it was removed."""

    kind: type[Entry] | type[Kit]
    content: Entry | Kit | None
    version: str
    author: str


def kept(
    variants: Iterable[Variant], erased: Iterable[str] = (), room: Room = HERE
) -> tuple[Variant, ...]:
    """Those that no other holds, the one to be shown first.

    `erased` are the versions in which it was erased for privacy: what does not hold one of the last
    of them is from before, and gone for good. Raises Refusal where there is no room for so many.
    """
    marks, variants = unheld(erased, room), tuple(variants)
    versions = {variant.version for variant in variants}
    room.check_pairs(marks, versions)
    after = {one for one in versions if not marks or any(holds(one, mark) for mark in marks)}
    known: dict[tuple[object, ...], Variant] = {}
    for variant in variants:
        if variant.version in after:
            key = (variant.kind, variant.content, variant.version)
            # Two laptops that made the same are one; whose name it carries is chosen the same way
            # everywhere.
            known[key] = min(known.get(key, variant), variant, key=lambda found: found.author)
    last = unheld(after, room)
    newest = [variant for variant in known.values() if variant.version in last]
    return tuple(sorted(newest, key=precedence, reverse=True))


def agree(variants: Iterable[Variant]) -> bool:
    """Whether all say the same, be it in several versions."""
    return len({variant.content for variant in variants}) <= 1


def precedence(variant: Variant) -> tuple[object, ...]:
    """What is there goes before what was removed, then what was written most often.

    The rest only makes the choice the same everywhere; clocks of laptops are not to be trusted.
    """
    content = variant.content
    deck = _numbers(content.deck.version) if isinstance(content, Kit) else ()
    return (content is not None, deck, writes(variant.version), variant.version, repr(content))


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version as people write it: 1.10 comes after 1.9."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
