"""The variants that are kept of one entry, while those of one file after another come."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.beside import Beside
from tafelkit.domain.merging.room import HERE, Room, room_beside
from tafelkit.domain.merging.variant import Variant, kept, precedence

# So few are each time held against all, and so is what comes in greater numbers.
_FEW = 8


@dataclass
class Difference:
    """Which variants came, and which went for them."""

    came: set[Variant] = field(default_factory=set)
    went: set[Variant] = field(default_factory=set)

    def take(self, variant: Variant) -> None:
        """One went, be it one that had just come."""
        if variant in self.came:
            self.came.discard(variant)
        else:
            self.went.add(variant)


class Gathered:
    """What `kept` keeps of all that came, for little more work at thousands than at ten."""

    # What goes before all others.
    first: Variant | None

    def __init__(self, variants: Collection[Variant]) -> None:
        self._become(kept(variants))

    def __iter__(self) -> Iterator[Variant]:
        for found in self._saying.values():
            yield from found.values()

    @property
    def are_alone(self) -> bool:
        """Whether there is one at most."""
        return len(list(islice(self, 2))) < 2

    @property
    def some(self) -> tuple[Variant, ...]:
        """All if they are few; else enough of them to tell whether they agree."""
        if len(self._versions) <= _FEW:
            return tuple(self)
        return tuple(next(iter(found.values())) for found in islice(self._saying.values(), 2))

    def room_for(self, brought: Collection[str]) -> Room:
        """The room for versions that a file brings. Raises Refusal where there is none."""
        new = self._new(brought)
        return room_beside(new, self._beside.writers) if new else HERE

    def add(self, brought: Collection[Variant], room: Room = HERE) -> Difference:
        """Have these come; what became of it. Raises Refusal where there is no room for so many."""
        new = self._new({variant.version for variant in brought})
        if len(self._versions) <= _FEW or len(new) > _FEW or not self._surely_fit(new, room):
            before = set(self)
            self._become(kept((*self, *brought), room=room))
            after = set(self)
            return Difference(after - before, before - after)
        found = Difference()
        for variant in brought:
            self._add(variant, found)
        # Of those that went one may have gone first.
        first = self.first
        left = self if first is None or first in found.went else (first, *found.came)
        self.first = max(left, key=precedence)
        return found

    def _new(self, versions: Collection[str]) -> set[str]:
        return {version for version in versions if version not in self._versions}

    def _surely_fit(self, new: Collection[str], room: Room) -> bool:
        try:
            room.check(self._beside.most_compared(new))
        except Refusal:
            return False  # to be reckoned for all of them at once
        return True

    def _add(self, variant: Variant, found: Difference) -> None:
        saying = self._saying.get(variant.content, {})
        known = saying.get(variant.version)
        if known is not None:
            if known.author <= variant.author:
                return
            found.take(known)
        elif variant.version not in self._versions:
            gone = self._beside.add(variant.version)
            if gone is None:
                return
            for version in gone:
                self._take(version, found)
        self._lay(variant)
        found.came.add(variant)

    def _take(self, version: str, found: Difference) -> None:
        for content in self._versions.pop(version):
            found.take(self._saying[content].pop(version))
            if not self._saying[content]:
                del self._saying[content]

    def _lay(self, variant: Variant) -> None:
        self._saying.setdefault(variant.content, {})[variant.version] = variant
        self._versions.setdefault(variant.version, set()).add(variant.content)

    def _become(self, variants: tuple[Variant, ...]) -> None:
        self.first = variants[0] if variants else None
        self._saying: dict[object, dict[str, Variant]] = {}
        self._versions: dict[str, set[object]] = {}
        for variant in variants:
            self._lay(variant)
        self._beside = Beside(self._versions)
