"""A file that is merged: looked through to the last row before anything of it is believed."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.kits import united
from tafelkit.domain.record import Record
from tafelkit.domain.soundness import check_alone, check_record
from tafelkit.domain.texts import _
from tafelkit.store import gate, inspection, rows, schema, trouble
from tafelkit.store.kit_text import kit_of
from tafelkit.store.merging.group import KINDS, TABLES, Held, Placed, key_of, variant_aside
from tafelkit.store.newer import TOO_NEW
from tafelkit.store.stamp import Row, sealed

_ABOUT_TABLES = {
    table.name for kind, table in schema.TAFEL.kinds.items() if issubclass(kind, e.TableEntry)
}
_AT_TABLES = {
    table.name: kind
    for kind, table in schema.TAFEL.kinds.items()
    if issubclass(kind, e.TableEntry | e.Table)
}
IN_PROGRAMME = {
    table.name
    for table in schema.TAFEL.kinds.values()
    if any(column.points == "programme" for column in table.columns)
}
_SESSION = schema.TAFEL.kinds[e.Table].name


@dataclass
class Source:
    """What a file holds, by table."""

    path: Path
    programme: e.Programme
    kit: Kit
    above: Held
    tables: Mapping[str, Held]


def read(path: Path) -> Source:
    """Read a file. Raises Refusal naming what does not fit."""
    if gate.look(path, schema.TAFEL) > schema.USER_VERSION:
        # Its tables would come without what only the newer version knows of them.
        raise Refusal(TOO_NEW).about(path)
    try:
        content = gate.snapshot(path)
        with gate.reading(path, content) as connection:
            above, tables = by_table(inspection.sound_rows(connection, schema.TAFEL))
        return _sorted_out(path, above, tables)
    except Refusal as refused:
        raise refused.about(path) from None
    except (sqlite3.Error, OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise trouble.refusal(error, path) or Refusal(_("het bestand is beschadigd")).about(
            path
        ) from None


def _sorted_out(path: Path, above: Held, tables: Mapping[str, Held]) -> Source:
    programmes = above.get("programme", ())
    if len(programmes) != 1:
        raise Refusal(_("het bestand bevat geen programma"))
    programme = rows.entry(e.Programme, programmes[0][:-3])
    kits = {row[0]: kit_of(row[1], row[0]) for row in above.get(schema.KIT.name, ())}
    if programme.kit not in kits:
        raise Refusal(_("de kit '{kit}' ontbreekt", kit=programme.kit[:40]))
    source = Source(path, programme, kits[programme.kit], above, tables)
    for held in (above, *tables.values()):
        for name in held.keys() & IN_PROGRAMME:
            if any(row[1] != programme.id for row in held[name]):
                raise Refusal(_("'{table}' hoort bij een ander programma", table=name))
    check_apart(above)
    others = [kit for key, kit in kits.items() if key != programme.kit]
    aside = [variant_aside(row).content for row in above.get(schema.ASIDE.name, ())]
    # A zone may stand in another version of the kit, as one that a laptop had.
    kit = united([source.kit, *others, *(found for found in aside if isinstance(found, Kit))])
    for held in tables.values():
        check_table(held, programme, kit)
    return source


def by_table(found: Iterable[Placed]) -> tuple[Held, dict[str, Held]]:
    """The rows of what stands above the tables, and those of each table by its id."""
    sorted_out: dict[str | None, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for name, row in found:
        sorted_out[_TABLE_OF.get(name, _above)(row)][name].append(row)
    above = sorted_out.pop(None, {})
    return above, {key: held for key, held in sorted_out.items() if key is not None}


def _above(row: Row) -> None:
    """What has no table stands above them."""


def _table_of_removed(row: Row) -> Any:
    return row[0] if row[1] == _SESSION else row[2]


# The id of the table that a row belongs to, by the name of the row's own; None for what stands
# above the tables.
_TABLE_OF: dict[str, Callable[[Row], Any]] = {
    **dict.fromkeys(_ABOUT_TABLES, itemgetter(1)),
    _SESSION: itemgetter(0),
    schema.REMOVED.name: _table_of_removed,
    schema.ASIDE.name: itemgetter(3),
    schema.ERASED.name: itemgetter(3),
}


def check_apart(held: Held) -> None:
    """Raise Refusal, or an error of reading, where what is not shown could not be read later."""
    for name, is_readable in _APART.items():
        if not all(map(is_readable, held.get(name, ()))):
            raise Refusal(_("'{table}' is niet te lezen", table=name))


def _is_readable_aside(row: Row) -> bool:
    content = variant_aside(row).content
    return content is None or content.id == row[1]


_APART: dict[str, Callable[[Row], bool]] = {
    schema.REMOVED.name: lambda row: row[1] in KINDS,
    schema.ERASED.name: lambda row: row[2] in KINDS,
    schema.ASIDE.name: _is_readable_aside,
}


def check_table(held: Held, programme: e.Programme, kit: Kit) -> None:
    """Raise Refusal, or an error of reading, where a table cannot be read or does not hold.

    Of what is aside a later merge may show any variant, so each must be fit to be shown.
    """
    check_apart(held)
    for row in held.get(schema.ASIDE.name, ()):
        content = variant_aside(row).content
        if isinstance(content, e.TableEntry):
            check_alone(content, kit)
    entries: dict[str, e.Entry] = {}
    for name, kind in _AT_TABLES.items():
        for row in held.get(name, ()):
            if row[0] in entries:
                raise Refusal(_("het id {id} komt twee keer voor", id=row[0][:40]))
            entries[row[0]] = rows.entry(kind, row[:-3])
    tables = [entry for entry in entries.values() if isinstance(entry, e.Table)]
    if len(tables) == 1:
        del entries[tables[0].id]
        check_record(Record(programme, kit, tables[0], entries))
    elif entries:
        raise Refusal(_("bij een deel van de gegevens ontbreekt de tafel"))


def adopted(source: Source, programme: e.Programme) -> Source:
    """The file as if its tables had been held for this programme."""
    own = source.programme.id
    above = {
        name: [row for row in some if key_of(name, row) != own]
        for name, some in source.above.items()
    }
    return replace(
        source,
        programme=programme,
        above=_moved(above, programme.id),
        tables={key: _moved(held, programme.id) for key, held in source.tables.items()},
    )


def _moved(held: Held, programme_id: str) -> Held:
    """The rows, those that point to a programme pointing to this one."""
    return {name: _moved_rows(TABLES[name], some, programme_id) for name, some in held.items()}


def _moved_rows(table: schema.Table, some: list[Row], programme_id: str) -> list[Row]:
    names = [column.name for column in table.columns]
    if "programme_id" not in names:
        return some
    at = names.index("programme_id")
    return [
        sealed(table, (*row[:at], programme_id, *row[at + 1 : -3]), row[-3], row[-2])
        for row in some
    ]
