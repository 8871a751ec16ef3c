"""What a rapporteur makes of the tables: clusters, themes, development directions and prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, cast

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, after
from tafelkit.domain.ids import derived_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.method.doubles import left_out

E = TypeVar("E", bound=e.Entry)


def prose_id(programme_id: str, place: str) -> str:
    """The key of the text for a place of a programme's verslag."""
    return derived_id(programme_id, f"prose {place}")


@dataclass(frozen=True)
class Synthesis:
    """All that stands above the tables of a programme, as one immutable value.

    `entries` holds the rapporteur's entries by id; the programme itself is beside them.
    """

    programme: e.Programme
    kit: Kit
    entries: Mapping[str, e.Entry] = field(default_factory=dict)

    def applied(self, change: Change) -> Synthesis:
        """The synthesis after a change of what stands above the tables."""
        result = after({self.programme.id: self.programme, **self.entries}, change.steps)
        programme = result.pop(self.programme.id)
        assert isinstance(programme, e.Programme)
        return replace(self, programme=programme, entries=result)

    @cached_property
    def clusters(self) -> tuple[e.Cluster, ...]:
        """The clusters in the rapporteur's order."""
        return tuple(sorted(self._all(e.Cluster), key=lambda one: (one.rank, one.id)))

    @cached_property
    def themes(self) -> tuple[e.Theme, ...]:
        """The themes in the rapporteur's order."""
        return tuple(sorted(self._all(e.Theme), key=lambda one: (one.rank, one.id)))

    @cached_property
    def directions(self) -> tuple[e.DevelopmentDirection, ...]:
        """The development directions by number."""
        found = self._all(e.DevelopmentDirection)
        return tuple(sorted(found, key=lambda one: (one.position, one.id)))

    @cached_property
    def left_out(self) -> frozenset[str]:
        """The ids of the tables that are not counted."""
        return left_out(self.entries.values())

    @property
    def proses(self) -> tuple[e.Prose, ...]:
        """All texts of the rapporteur, also those for a place that the verslag does not have."""
        return tuple(self._all(e.Prose))

    def prose(self, place: str) -> e.Prose:
        """The rapporteur's words for a place of the verslag, empty ones while there are none."""
        known = [prose for prose in self._all(e.Prose) if prose.place == place]
        empty = e.Prose(
            id=prose_id(self.programme.id, place),
            programme=self.programme.id,
            place=place,
        )
        return min(known, key=lambda prose: prose.id, default=empty)

    def get(self, kind: type[E], key: str) -> E:
        """The entry of a kind with that id. Raises KeyError where there is none."""
        found = self.entries[key]
        if not isinstance(found, kind):
            raise KeyError(key)
        return found

    def _all(self, kind: type[E]) -> list[E]:
        return cast(list[E], [one for one in self.entries.values() if isinstance(one, kind)])
