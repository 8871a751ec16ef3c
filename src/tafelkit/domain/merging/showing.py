"""What is shown of the variants of a table's entries, so that its record holds together.

Each side's record was sound; their union need not be. A pick whose seat was removed elsewhere, a
second seat with the letter A: what cannot be shown is kept aside, what can be shown with a small
alteration is. That alteration is never written back, or the order of merging would show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain import ranks
from tafelkit.domain.erasure import used_by
from tafelkit.domain.ids import derived_id, is_id
from tafelkit.domain.merging.variant import Variant

# Each kind after those that it points to.
_KINDS: tuple[type[e.Entry], ...] = (
    e.Table,
    e.Seat,
    e.OwnCard,
    e.Pick,
    e.Placement,
    e.Direction,
    e.Note,
    e.Advice,
    e.LookBack,
    e.Remark,
    e.Call,
    e.RoundSpan,
    e.Extension,
    e.Link,
    e.Tick,
)

Kept = Mapping[str, Sequence[Variant]]


def shown(table: Kept) -> dict[str, Variant]:
    """What is shown of a table, by the ids of its entries.

    `table` has the kept variants of each entry, the first choice first. An id is missing from the
    answer where nothing of it can be shown.
    """
    made: dict[str, Variant] = {}
    view = _View(table)
    by_kind: dict[object, list[str]] = {}
    for key, variants in table.items():
        by_kind.setdefault(variants[0].kind, []).append(key)
    for kind in _KINDS:
        for key in sorted(by_kind.get(kind, ())):
            chosen = _first(view, table[key])
            if chosen is not None:
                made[key] = chosen
    _name_again(made)
    return _numbered(made, e.Advice, "rank")


def _first(view: _View, variants: Iterable[Variant]) -> Variant | None:
    for variant in variants:
        if variant.content is None:
            return variant
        assert isinstance(variant.content, e.Entry)
        fitting = view.add(variant.content)
        if fitting is not None:
            return variant if fitting == variant.content else replace(variant, content=fitting)
    return None


def _name_again(made: dict[str, Variant]) -> None:
    """Show the word of an own card that someone removed and that another laptop chose or cited.

    On one laptop none is removed that is in use. What it was by is known of it still: its word, as
    it stands in what was chosen. How it was explained was removed.
    """
    gone = {key for key, one in made.items() if one.kind is e.OwnCard and one.content is None}
    entries = [one.content for one in made.values()] if gone else []
    for table in (one.id for one in entries if isinstance(one, e.Table) and is_id(one.id)):
        for card in used_by(entries):
            own = _by_its_word(card, table)
            if own.id in gone:
                made[own.id] = replace(made[own.id], content=own)


def _by_its_word(card: str, table: str) -> e.OwnCard:
    word = card.removeprefix(e.OWN_CARD_PREFIX).replace("-", " ")
    return e.OwnCard(id=derived_id(table, card), table=table, rank=1, card=card, name=word)


class _View:
    """The entries shown so far, and whether one more fits among them."""

    def __init__(self, table: Kept) -> None:
        self._entries: dict[str, e.Entry] = {}
        self._letters: set[str] = set()
        contents = (variant.content for variants in table.values() for variant in variants)
        self._claimed = {seat.letter for seat in contents if isinstance(seat, e.Seat)}
        self._laid: set[str] = set()

    def add(self, entry: e.Entry) -> e.Entry | None:
        """The entry as it can be shown here, None where it cannot be."""
        fitting = self._fitted(entry)
        if fitting is not None:
            self._entries[fitting.id] = fitting
        return fitting

    def _fitted(self, entry: e.Entry) -> e.Entry | None:
        if isinstance(entry, e.TableEntry) and not self._is(e.Table, entry.table):
            return None
        if isinstance(entry, e.Seat):
            return self._seated(entry)
        if isinstance(entry, e.Pick) and not self._is(e.Seat, entry.seat):
            return None
        if isinstance(entry, e.Placement):
            # Laid on two laptops it still lies in one place.
            if not self._is(e.Pick, entry.pick) or entry.pick in self._laid:
                return None
            self._laid.add(entry.pick)
        if isinstance(entry, e.Tick) and entry.subject not in self._entries:
            return None
        if isinstance(entry, e.Note | e.Remark) and entry.seat and not self._is(e.Seat, entry.seat):
            return replace(entry, seat=None)
        if isinstance(entry, e.Direction | e.Advice):
            rests_on = tuple(key for key in entry.rests_on if key in self._entries)
            return entry if rests_on == entry.rests_on else replace(entry, rests_on=rests_on)
        return entry

    def _seated(self, seat: e.Seat) -> e.Seat | None:
        """The seat with a letter of its own; there are no more than ten.

        Who must take another takes none that someone else has on the paper at the table.
        """
        if seat.letter in self._letters:
            free = [letter for letter in e.SEAT_LETTERS if letter not in self._letters]
            if not free:
                return None
            seat = replace(seat, letter=min(free, key=lambda letter: letter in self._claimed))
        self._letters.add(seat.letter)
        return seat

    def _is(self, kind: type[e.Entry], key: str) -> bool:
        return isinstance(self._entries.get(key), kind)


def shown_above(above: Kept, is_known: Callable[[str], bool]) -> dict[str, Variant]:
    """What is shown of the programme itself, its kits and what the rapporteur made of its tables.

    `is_known` tells whether an id is that of something shown at one of the tables.
    """
    made: dict[str, Variant] = {}
    for key in sorted(above):
        first, content = above[key][0], above[key][0].content
        if isinstance(content, e.Theme):
            content = replace(content, evidence=tuple(filter(is_known, content.evidence)))
        elif isinstance(content, e.DevelopmentDirection):
            content = replace(content, rests_on=tuple(filter(is_known, content.rests_on)))
        made[key] = replace(first, content=content)
    return _numbered(made, e.DevelopmentDirection, "position")


# What is altered of an entry so that it can be shown. (Who said something can only be left out.)
_ALTERED: dict[type[e.Entry], tuple[str, ...]] = {
    e.Seat: ("letter",),
    e.Note: ("seat",),
    e.Remark: ("seat",),
    e.Direction: ("rests_on",),
    e.Advice: ("rests_on", "rank"),
    e.Theme: ("evidence",),
    e.DevelopmentDirection: ("rests_on", "position"),
}


def may_be_shown_as(content: object, as_shown: object) -> bool:
    """Whether what is shown can be what was kept of an entry, altered no more than is done here."""
    if content == as_shown:
        return True
    if content is None and isinstance(as_shown, e.OwnCard) and is_id(as_shown.table):
        return as_shown == _by_its_word(as_shown.card, as_shown.table)
    if not isinstance(as_shown, e.Entry) or type(content) is not type(as_shown):
        return False
    if getattr(as_shown, "seat", None) is not None:
        return False
    changes: dict[str, Any] = {
        name: getattr(content, name) for name in _ALTERED.get(type(as_shown), ())
    }
    return replace(as_shown, **changes) == content


def _numbered(made: dict[str, Variant], kind: type[e.Entry], field: str) -> dict[str, Variant]:
    """The same with a number of its own for each of a kind, in the order of their numbers."""
    of_kind = (key for key, variant in made.items() if isinstance(variant.content, kind))
    last = 0
    for number, key in sorted((getattr(made[key].content, field), key) for key in of_kind):
        last = max(number, ranks.after((last,)))
        if number != last:
            altered: Any = made[key].content
            made[key] = replace(made[key], content=replace(altered, **{field: last}))
    return made
