"""What a file holds of one table, or of what stands above the tables: rows, and their variants."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.mark import SILENCED
from tafelkit.domain.merging.room import HERE, Room, room_for
from tafelkit.domain.merging.variant import Variant
from tafelkit.store import rows, schema
from tafelkit.store.aside import aside_row
from tafelkit.store.kit_text import kit_of, kit_text
from tafelkit.store.stamp import Row, sealed

Kind = type[e.Entry] | type[Kit]
# A row and the name of its table.
Placed = tuple[str, Row]
# Rows by the name of their table.
Held = Mapping[str, list[Row]]

KINDS: dict[str, Kind] = {table.name: kind for kind, table in schema.TAFEL.kinds.items()}
KINDS[schema.KIT.name] = Kit
_NAMES = {kind: name for name, kind in KINDS.items()}
_SEAT = _NAMES[e.Seat]
_SILENCED = {_NAMES[kind] for kind in SILENCED}
TABLES = {table.name: table for table in schema.TAFEL.tables}
# Rows of these are about entries, and are none themselves.
ABOUT_ENTRIES = (schema.ASIDE, schema.ERASED)
_ABOUT_ENTRIES = {table.name for table in ABOUT_ENTRIES}


def key_of(name: str, row: Row) -> str:
    """The id of the entry that a row is about."""
    return str(row[0] if is_entry(name) else row[1])


def is_entry(name: str) -> bool:
    """Whether the rows of an SQL table are entries, there or removed, rather than about them."""
    return name not in _ABOUT_ENTRIES


def written(held: Held) -> dict[Placed, str]:
    """What was written, and who is said to have written it."""
    return {(name, row[:-2]): row[-2] for name, some in held.items() for row in some}


def is_plain(held: Held) -> bool:
    """Whether each entry has one version only, so that what is there is what is shown."""
    ids = [row[0] for some in held.values() for row in some]
    return len(set(ids)) == len(ids) and all(map(is_entry, held))


@dataclass
class Group:
    """The rows of one table by the ids of their entries, and the versions in which were erased.

    Those in which one went with its seat are apart (`Mark.with_seat`): they take nothing away, as
    what stands of it was written upon them.
    """

    rows: dict[str, set[Placed]] = field(default_factory=dict)
    erased: dict[str, set[str]] = field(default_factory=dict)
    with_seat: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, held: Held) -> Group:
        """The group of these rows."""
        group = cls()
        for name, some in held.items():
            for row in some:
                group.add(name, row)
        return group

    @property
    def held(self) -> Held:
        """The rows by the name of their table."""
        found: dict[str, list[Row]] = {}
        for placed in self.rows.values():
            for name, row in placed:
                found.setdefault(name, []).append(row)
        return found

    def add(self, name: str, row: Row) -> None:
        """One more row; the name is that of its SQL table."""
        key = key_of(name, row)
        if name == schema.ERASED.name:
            marks = self.with_seat if row[-2] == NOBODY else self.erased
            marks.setdefault(key, set()).add(row[-3])
        self.rows.setdefault(key, set()).add((name, row))

    @property
    def erased_seats(self) -> set[str]:
        """The seats whose words were erased."""
        return self._marked_as({_SEAT})

    @property
    def silenced(self) -> set[str]:
        """The seats, and the own cards, whose words were erased."""
        return self._marked_as(_SILENCED)

    def _marked_as(self, kinds: set[str]) -> set[str]:
        return {
            key for key in self.erased if any(row[2] in kinds for _name, row in self.marks(key))
        }

    def marks(self, key: str) -> set[Placed]:
        """The marks of having been erased."""
        return {placed for placed in self.rows.get(key, ()) if placed[0] == schema.ERASED.name}

    def room_for(self, theirs: Group, key: str) -> Room:
        """The room for what a file brings of an entry. Raises Refusal where there is none."""
        there = self._versions(key)
        brought = theirs._versions(key) - there
        return room_for(brought, there) if brought else HERE

    def _versions(self, key: str) -> set[str]:
        """All versions of an entry, also those in which it was erased."""
        return {row[-3] for _name, row in self.rows.get(key, ())}

    def variants(self, key: str) -> list[Variant]:
        """The variants of an entry; Raises Refusal for a row that is no entry."""
        placed = self.rows.get(key, ())
        aside = [_aside(row) for name, row in placed if name == schema.ASIDE.name]
        # What is shown follows from what is aside; it is no variant of its own.
        return aside or [
            variant_of(name, row) for name, row in placed if name != schema.ERASED.name
        ]


def variant_of(name: str, row: Row) -> Variant:
    """The variant that a row keeps; raises Refusal, or an error of reading, for none."""
    if name == schema.ASIDE.name:
        return _aside(row)
    if name == schema.REMOVED.name:
        return Variant(KINDS[row[1]], None, row[-3], row[-2])
    return Variant(KINDS[name], _content(KINDS[name], row[:-3]), row[-3], row[-2])


def _aside(row: Row) -> Variant:
    _id, _entry, name, _table, text, version, author, _seal = row
    kind = KINDS[name]
    content = None if text is None else _content(kind, json.loads(text))
    return Variant(kind, content, version, author)


def _content(kind: Kind, values: Iterable[Any]) -> Any:
    if kind is Kit:
        key, text = values
        return kit_of(text, key)
    assert issubclass(kind, e.Entry)
    return rows.entry(kind, tuple(values))


def as_one(marks: set[Placed]) -> set[Placed]:
    """The marks, each once: whose name one carries is chosen the same way everywhere.

    What was erased by itself need not be known to have gone with its seat.
    """
    found: dict[str, Placed] = {}
    erased = {placed for placed in marks if placed[1][-2] != NOBODY}
    for name, row in sorted(erased or marks, key=lambda placed: placed[1][-2]):
        found.setdefault(row[0], (name, row))
    return set(found.values())


def erased_since(now: Iterable[Placed], then: Iterable[Placed]) -> set[str]:
    """The ids of the entries that were erased; or went with their seat, if not known to then.

    Whoever knew that has none of those words, but may have what was written upon it.
    """
    known = {(key_of(name, row), row[-3]) for name, row in then if row[-2] == NOBODY}
    erased = ((key_of(name, row), row[-3]) for name, row in now if _tells_of_erasing(name, row))
    return {key for key, version in erased if (key, version) not in known}


def _tells_of_erasing(name: str, row: Row) -> bool:
    return name == schema.ERASED.name or row[-2] == NOBODY


def placed_in(held: Held) -> Iterator[Placed]:
    """Each row with the name of its table."""
    return ((name, row) for name, some in held.items() for row in some)


def wanted_rows(
    key: str, table_id: str | None, kept: tuple[Variant, ...], shown: Variant | None
) -> set[Placed]:
    """The rows that keep these variants of an entry and show that one."""
    made: set[Placed] = set()
    if shown is not None:
        made.add(shown_row(key, table_id, shown))
    if len(kept) != 1 or kept[0] != shown:
        made.update(kept_aside(key, table_id, variant) for variant in kept)
    return made


def shown_row(key: str, table_id: str | None, shown: Variant) -> Placed:
    """The row that shows a variant of an entry."""
    name = _NAMES[shown.kind]
    if shown.content is None:
        # A table is not one of its own entries.
        placed, content = schema.REMOVED, (key, name, None if key == table_id else table_id)
    else:
        placed, content = TABLES[name], tuple(_values(shown.content))
    return placed.name, sealed(placed, content, shown.version, shown.author)


def kept_aside(key: str, table_id: str | None, variant: Variant) -> Placed:
    """The row that keeps a variant of an entry beside others."""
    values = None if variant.content is None else _values(variant.content)
    name = _NAMES[variant.kind]
    return schema.ASIDE.name, aside_row(
        key, name, table_id, values, variant.version, variant.author
    )


def _values(content: e.Entry | Kit) -> list[Any]:
    if isinstance(content, Kit):
        return [content.id, kit_text(content)]
    return rows.values(content)
