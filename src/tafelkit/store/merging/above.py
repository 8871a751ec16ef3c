"""What stands above the tables of a programme, in memory from one file to the next.

Thousands of laptops may each alter the programme itself: so what a file brings is held against what
could matter to it, and of what stays as it is nothing is read, sealed or written again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.gathered import Difference, Gathered
from tafelkit.domain.merging.room import HERE
from tafelkit.domain.merging.showing import shown_above
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.texts import _
from tafelkit.store import schema
from tafelkit.store.merging.group import (
    ABOUT_ENTRIES,
    Group,
    Held,
    Placed,
    is_entry,
    kept_aside,
    shown_row,
    variant_of,
    written,
)
from tafelkit.store.merging.outcome import Above, Merged, counted, of_ours
from tafelkit.store.merging.place import check_above, stands_above
from tafelkit.store.merging.swap import Swap
from tafelkit.store.merging.ties import (
    ABOVE,
    OF_TABLES,
    SESSION,
    check_own,
    check_pointers,
)
from tafelkit.store.stamp import Row
from tafelkit.store.writing import Rows


@dataclass
class _Entry:
    """What is kept of an entry, which row shows it, and which keep its variants aside.

    `odd` are rows that are spelt otherwise than they are here; until they went none is trusted.
    """

    kept: Gathered
    shown: Placed | None = None
    as_shown: Variant | None = None
    aside: dict[Variant, Placed] = field(default_factory=dict)
    odd: set[Placed] = field(default_factory=set)
    is_known: bool = False


class Standing:
    """The rows above the tables that can stand there; others stay in the file as they are."""

    def __init__(self, rows: Rows, programme_id: str) -> None:
        self._rows = rows
        self._programme_id = programme_id
        self._held, self.group = Group(), Group()
        self._entries: dict[str, _Entry] = {}
        self.is_altered = False
        for table in ABOVE:
            self._see(rows.sought(table, "1", 1), table)
        for table in (schema.REMOVED, *ABOUT_ENTRIES):
            self._see(rows.sought(table, "table_id", None), table)
        for row in rows.sought(schema.REMOVED, "kind", SESSION.name):
            self._held.rows.pop(row[0], None)
        for name, some in self._held.held.items():
            for row in some:
                if stands_above(name, row, programme_id):
                    self.group.add(name, row)
        self._written = written(self.group.held)

    def _see(self, found: Iterable[Row], table: schema.Table) -> None:
        for row in found:
            self._held.add(table.name, row)

    def check(self) -> None:
        """Raise Unsound where something stands here that cannot stand here."""
        with of_ours():
            check_above(self._held.held, self._programme_id)

    def add(self, held: Held) -> Merged:
        """Add what a file has above its tables. Raises Refusal where it cannot stand here."""
        # As nearly all files do, they bring the programme and its kit.
        if self._knows(written(held).items()):
            return Merged()
        theirs = Group.of(held)
        check_own(self._rows, None, [key for key in theirs.rows if key not in self.group.rows])
        before = self._rows.total
        result = self.unite(theirs, foreign=True)
        check_pointers(self._rows, None)
        if self._rows.total == before:
            return result
        return result + Merged(above=Above(result.added, result.updated, result.conflicts))

    def unite(self, theirs: Group, *, foreign: bool = False) -> Merged:
        """Unite what there is with a group; whoever does so ends with `settle`."""
        found: dict[str, Difference] = {}
        counts = Merged()
        self.is_altered = True
        for key in sorted(theirs.rows):
            if self._knows(((name, row[:-2]), row[-2]) for name, row in theirs.rows[key]):
                continue
            brought, kept = theirs.variants(key), self._entry(key).kept
            room = kept.room_for({one.version for one in brought}) if foreign else HERE
            _check_kind(key, (*brought, *kept.some))
            before = kept.some
            made = kept.add(brought, room)
            if made.came or made.went:  # else what is shown of it rests on all, as `settle` left it
                found[key] = made
                counts += _counted(before, kept.some, made)
        self._show(found)
        return counts

    def settle(self) -> None:
        """Show of what the rapporteur made what it rests on; the last thing of a merge."""
        for key in list(self.group.rows):
            self._entry(key)
        self._show({key: Difference() for key in self._entries})

    def _knows(self, rows: Iterable[tuple[Placed, str]]) -> bool:
        """Whether these rows are here, by the same hand or one that goes before it."""
        known = self._written
        return all(what in known and known[what] <= who for what, who in rows)

    def _entry(self, key: str) -> _Entry:
        if key not in self._entries:
            self._entries[key] = self._seen(key, self.group.rows.get(key, set()))
        return self._entries[key]

    def _seen(self, key: str, placed: Collection[Placed]) -> _Entry:
        variants = self.group.variants(key)
        found = _Entry(Gathered(variants))
        _check_kind(key, variants)
        for name, row in placed:
            variant = variant_of(name, row)
            made = shown_row if is_entry(name) else kept_aside
            if made(key, None, variant) != (name, row) or (is_entry(name) and found.shown):
                found.odd.add((name, row))
            elif is_entry(name):
                found.shown, found.as_shown = (name, row), variant
            else:
                found.aside[variant] = (name, row)
        return found

    def _show(self, altered: dict[str, Difference]) -> None:
        """Have in the file what became of entries, and show what can be shown of them."""
        firsts = {key: self._entries[key].kept.first for key in altered}
        view = shown_above(
            {key: (first,) for key, first in firsts.items() if first is not None}, self._is_known
        )
        for key in sorted(altered):
            self._write(key, altered[key], view.get(key))

    def _write(self, key: str, difference: Difference, shown: Variant | None) -> None:
        entry = self._entries[key]
        gone, come = entry.odd, set[Placed]()
        if entry.kept.are_alone and entry.kept.first == shown:
            gone |= set(entry.aside.values())
            entry.aside = {}
        else:
            trusted = entry.is_known and entry.aside
            kept = set(difference.came if trusted else entry.kept)
            went = difference.went if trusted else entry.aside.keys() - kept
            gone |= {entry.aside.pop(one) for one in went if one in entry.aside}
            made = {one: kept_aside(key, None, one) for one in kept if one not in entry.aside}
            entry.aside |= made
            come |= set(made.values())
        if shown != entry.as_shown:
            gone |= {entry.shown} if entry.shown else set()
            entry.as_shown = shown
            entry.shown = shown_row(key, None, shown) if shown else None
            come |= {entry.shown} if entry.shown else set()
        entry.odd, entry.is_known = set(), True
        self._swap(key, Swap(frozenset(gone), frozenset(come)))

    def _swap(self, key: str, swap: Swap) -> None:
        swap.carry_out(self._rows)
        rows = self.group.rows.setdefault(key, set())
        rows -= swap.gone
        rows |= swap.come
        if not rows:
            del self.group.rows[key]
        for name, row in swap.gone:
            del self._written[name, row[:-2]]
        for name, row in swap.come:
            self._written[name, row[:-2]] = row[-2]

    def _is_known(self, key: str) -> bool:
        return any(self._rows.has(table, key) for table in OF_TABLES)


def _check_kind(key: str, variants: Iterable[Variant]) -> None:
    if len({variant.kind for variant in variants}) > 1:
        raise Refusal(_("het id {id} komt twee keer voor", id=key[:40]))


def _counted(before: tuple[Variant, ...], after: tuple[Variant, ...], made: Difference) -> Merged:
    """What became of an entry, told by some of what there was and is of it."""
    same = [one for one in (*before, *after) if one not in made.came and one not in made.went]
    return counted([*made.went, *same], (*made.came, *same))
