"""A sound file made of what was saved of a damaged one and of a copy that was kept aside.

Both are versions of the same entries, so they are merged as any two files are: of each entry the
newest version that is whole stays, and what was erased for privacy stays erased. What is made
passes the gate and all checks of a foreign file before it takes any place.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.texts import _
from tafelkit.store import gate, rows, schema
from tafelkit.store.erased import gone_with_seat
from tafelkit.store.kit_text import kit_of, kit_text
from tafelkit.store.mending.salvage import Salvage
from tafelkit.store.merging.group import (
    Group,
    Held,
    Placed,
    erased_since,
    kept_aside,
    placed_in,
)
from tafelkit.store.merging.merge import Merge
from tafelkit.store.merging.source import IN_PROGRAMME, Source, by_table, read
from tafelkit.store.password.vault_store import create_store, key_of
from tafelkit.store.writing import Rows, RowWriter

_SESSION = schema.TAFEL.kinds[e.Table]
_PROGRAMME = schema.TAFEL.kinds[e.Programme]
_TORN = _("wat hiervan over is hoort niet bij elkaar")
# Where a kit is found by its name; it raises Refusal where it lies nowhere.
Shelf = Callable[[str], Kit]


@dataclass(frozen=True)
class Ground:
    """What a file stands on: its programme and its kit; and which of the two are made anew."""

    programme: e.Programme
    kit: Kit
    anew: tuple[type[e.Programme] | type[Kit], ...] = ()


def make(
    target: Path,
    found: Salvage,
    copy: Path | None,
    shelf: Shelf,
    author: str,
    *,
    number: int = 1,
    only_erased: bool = False,
) -> tuple[type, ...]:
    """Make a file of what was found and of a copy; the kinds of what had to be made anew.

    `only_erased` takes of what was found no more than what was erased for privacy since the copy
    was made. `number` is that of a table of which nothing else is known. Raises Refusal where no
    sound file can be made of it.
    """
    source = read(copy) if copy is not None else None
    ground = _ground(found, source, shelf)
    known = source.tables if source is not None else {}
    above, tables = _groups(found, ground.programme.id, known, only_erased=only_erased)
    gathering = found.gathers or (copy is not None and gathers(copy))
    if not gathering and copy is not None:  # a page of another table's file got in
        tables = {key: tables[key] for key in tables.keys() & known}
    anew: list[type] = list(ground.anew)
    # What is made of what was under a password stays under it.
    sealing = found.key or (key_of(copy) if copy is not None else None)
    try:
        with closing(create_store(target, schema.TAFEL, sealing)) as store:
            writer = RowWriter(store, author)
            with writer.transaction() as within:
                _lay(within, writer, found, ground)
                merge = Merge(within, ground.programme, ground.kit)
                if source is not None:
                    merge.add(source)
                for key in sorted(tables.keys() - known):
                    if not (only_erased or tables[key].rows.get(key)):
                        _stand_in(writer, tables[key], key, ground.programme.id, number)
                        anew.append(e.Table)
                        number += 1
                merge.take_in(above, tables)
                merge.settle_above()
                if gathering:
                    within.connection.exec_driver_sql(schema.GATHERS)
                if within.erasures():  # what the copy still had came in before it went
                    within.owe_wiping()
            store.wipe_what_is_owed()
    except sqlite3.IntegrityError:
        # A hostile hand had one entry lie in two tables.
        raise Refusal(_TORN) from None
    try:
        read(target)
    except Refusal:
        raise Refusal(_TORN) from None
    return tuple(anew)


def _groups(
    found: Salvage, programme_id: str, known: Mapping[str, Held], *, only_erased: bool
) -> tuple[Group, dict[str, Group]]:
    """What was found above the tables of a programme, and at each; the copy has the `known`."""
    held, at_tables = by_table(_of_programme(found.placed(), programme_id))
    above, tables = Group.of(held), {key: Group.of(some) for key, some in at_tables.items()}
    if only_erased:
        above = _erased_of(above, {})
        tables = {key: _erased_of(group, known.get(key)) for key, group in tables.items()}
    return above, tables


def gathers(path: Path) -> bool:
    """Whether a sound file is that of a programme."""
    with gate.reading(path) as connection:
        sql = "SELECT 1 FROM manifest WHERE key = 'gathers'"
        return connection.execute(sql).fetchone() is not None


def _ground(found: Salvage, source: Source | None, shelf: Shelf) -> Ground:
    if source is not None:
        return Ground(source.programme, source.kit)
    programmes = list(found.rows.get(_PROGRAMME.name, {}).values())
    kits = found.rows.get(schema.KIT.name, {})
    programme = rows.entry(e.Programme, programmes[0][:-3]) if programmes else None
    name = programme.kit if programme else min(kits, default="")
    if not name:
        raise Refusal(_("de kit is niet meer te lezen, en zonder kit is er geen tafel te maken"))
    lies = name in kits
    kit = kit_of(kits[name][1], name) if lies else shelf(name)
    if programme is not None:
        return Ground(programme, kit, () if lies else (Kit,))
    sessions = found.rows.get(_SESSION.name, {}).values()
    key = next((str(row[1]) for row in sessions), None)
    if key is None:
        raise Refusal(_("van welk programma dit is, is niet meer te lezen"))
    made = e.Programme(
        id=key,
        title=kit.title.nl,
        organiser=kit.organiser.nl,
        addressee=kit.addressee.nl,
        questions=tuple(question.nl for question in kit.questions),
        kit=kit.id,
    )
    return Ground(made, kit, (e.Programme,))


def _lay(within: Rows, writer: RowWriter, found: Salvage, ground: Ground) -> None:
    """Lay the programme and its kit, as they were written where they are whole."""
    row = found.rows.get(schema.KIT.name, {}).get(ground.kit.id)
    if row is not None:
        within.put(schema.KIT, row)
    else:
        writer.found(within, schema.KIT, (ground.kit.id, kit_text(ground.kit)))
    row = found.rows.get(_PROGRAMME.name, {}).get(ground.programme.id)
    if row is not None:
        within.put(_PROGRAMME, row)
    else:
        writer.found_entry(within, ground.programme)


def _of_programme(placed: Iterable[Placed], programme_id: str) -> Iterator[Placed]:
    """The rows that belong to a programme; those of another got in by some accident."""
    for name, row in placed:
        if name in IN_PROGRAMME and row[1] != programme_id:
            continue
        if name != _PROGRAMME.name or row[0] == programme_id:
            yield name, row


def _erased_of(group: Group, then: Held | None) -> Group:
    """The marks of what was erased, and what is left of it where its table was there then."""
    if then is None:
        return _without_table(group)
    keys = erased_since(placed_in(group.held), placed_in(then))
    return Group({key: group.rows[key] for key in keys}, group.erased, group.with_seat)


def _without_table(group: Group) -> Group:
    """The marks of what was erased at a table that is not there.

    What went with its seat keeps its words away by itself then: what was written upon it went too.
    That is so only beside the mark of a seat, by which the file knows that the table was there.
    """
    left, has_erased_seat = Group(), bool(group.erased_seats)
    for name, row in (placed for some in group.rows.values() for placed in some):
        if name == schema.ERASED.name:
            left.add(name, row)
        for mark in gone_with_seat(name, row) if has_erased_seat else ():
            gone = Variant(mark.kind, None, mark.version, NOBODY)
            left.add(*kept_aside(mark.entry, mark.table, gone))
    return left


def _stand_in(
    writer: RowWriter, group: Group, table_id: str, programme_id: str, number: int
) -> None:
    """Have a table under what was said at it, though what it was called is lost."""
    table = e.Table(id=table_id, programme=programme_id, number=number)
    group.add(_SESSION.name, writer.founded(_SESSION, rows.values(table)))


def number_in(name: str) -> int:
    """The number of a table as the name of its file tells it, 1 where it tells none."""
    told = re.search(r"[0-9]{1,5}", name)
    return max(1, int(told.group())) if told else 1
