"""The record of one table: everything noted there, as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, cast

from tafelkit.domain import entries as e
from tafelkit.domain import ranks
from tafelkit.domain.change import Change, after
from tafelkit.domain.ids import derived_id
from tafelkit.domain.kit import Card, Kit

E = TypeVar("E", bound=e.TableEntry)


@dataclass(frozen=True)
class Record:
    """A table with all that was recorded at it.

    `entries` holds the table's entries by id. A change gives a new record; what was derived from
    the old one is derived anew when asked for.
    """

    programme: e.Programme
    kit: Kit
    table: e.Table
    entries: Mapping[str, e.Entry] = field(default_factory=dict)

    def applied(self, change: Change) -> Record:
        """The record after a change."""
        known = {self.programme.id: self.programme, self.table.id: self.table, **self.entries}
        result = after(known, change.steps)
        programme = result.pop(self.programme.id)
        table = result.pop(self.table.id)
        assert isinstance(programme, e.Programme) and isinstance(table, e.Table)
        return replace(self, programme=programme, table=table, entries=result)

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """The entries of a kind, in the order in which they came."""
        return cast(tuple[E, ...], self._by_kind.get(kind, ()))

    def next_rank(self, kind: type[e.TableEntry]) -> int:
        """The rank for one more entry of a kind."""
        return ranks.after(entry.rank for entry in self.all(kind))

    @cached_property
    def _by_kind(self) -> dict[type[e.Entry], tuple[e.TableEntry, ...]]:
        kinds: dict[type[e.Entry], list[e.TableEntry]] = {}
        for entry in self.entries.values():
            assert isinstance(entry, e.TableEntry)
            kinds.setdefault(type(entry), []).append(entry)
        return {
            kind: tuple(sorted(found, key=lambda entry: (entry.rank, entry.id)))
            for kind, found in kinds.items()
        }

    @property
    def seats(self) -> tuple[e.Seat, ...]:
        """The seats by letter."""
        return tuple(sorted(self.all(e.Seat), key=lambda seat: seat.letter))

    def seat(self, seat_id: str | None) -> e.Seat | None:
        """The seat with that id, None without one."""
        found = self.entries.get(seat_id or "")
        return found if isinstance(found, e.Seat) else None

    def seat_by_letter(self, letter: str) -> e.Seat | None:
        """The seat with that letter, None where nobody sits there."""
        return next((seat for seat in self.seats if seat.letter == letter), None)

    def letter(self, seat_id: str | None) -> str:
        """The letter of a seat, empty without one."""
        seat = self.seat(seat_id)
        return seat.letter if seat else ""

    def picks_of(self, seat_id: str) -> tuple[e.Pick, ...]:
        """The cards that a seat chose."""
        return tuple(pick for pick in self.all(e.Pick) if pick.seat == seat_id)

    def pick(self, pick_id: str) -> e.Pick | None:
        """The pick with that id."""
        found = self.entries.get(pick_id)
        return found if isinstance(found, e.Pick) else None

    def placement_of(self, pick_id: str) -> e.Placement | None:
        """Where a pick lies, None while it is not on the canvas."""
        return next((p for p in self.all(e.Placement) if p.pick == pick_id), None)

    @property
    def direction(self) -> e.Direction:
        """The table's direction, an empty one while nothing is written."""
        found = self.all(e.Direction)
        return found[0] if found else e.Direction(id=self.id_for("direction"), table=self.table.id)

    @property
    def look_back(self) -> e.LookBack:
        """The table's look back, an empty one while nothing is written."""
        found = self.all(e.LookBack)
        return found[0] if found else e.LookBack(id=self.id_for("look back"), table=self.table.id)

    def id_for(self, name: str) -> str:
        """The id of something that each table has one of by that name."""
        return derived_id(self.table.id, name)

    def known(self, entry: e.Entry) -> e.Entry | None:
        """The entry as it is recorded, None where it is not."""
        return self.entries.get(entry.id)

    @cached_property
    def own_cards(self) -> dict[str, e.OwnCard]:
        """The table's own cards by card id."""
        return {own.card: own for own in self.all(e.OwnCard)}

    def card(self, card_id: str) -> Card | None:
        """The deck's card with that id, None for an own card."""
        return self.kit.deck.by_id.get(card_id)

    def card_name(self, card_id: str, language: str = "") -> str:
        """What a card is called; in the programme's language unless told."""
        card = self.card(card_id)
        if card is not None:
            return card.name.en if (language or self.programme.language) == "en" else card.name.nl
        own = self.own_cards.get(card_id)
        return own.name if own else card_id
