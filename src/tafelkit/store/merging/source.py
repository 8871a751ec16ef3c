"""A file that is merged: looked through to the last row before anything of it is believed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.soundness import check_record
from tafelkit.domain.texts import _
from tafelkit.store import gate, inspection, rows, schema, trouble
from tafelkit.store.kit_text import kit_of
from tafelkit.store.merging.group import KINDS, Group
from tafelkit.store.stamp import Row

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
    above: Group = field(default_factory=Group)
    tables: dict[str, Group] = field(default_factory=dict)


def read(path: Path) -> Source:
    """Read a file. Raises Refusal naming what does not fit."""
    gate.look(path, schema.TAFEL)
    try:
        content = gate.snapshot(path)
        with gate.reading(path, content) as connection:
            found = list(inspection.sound_rows(connection, schema.TAFEL))
        return _sorted_out(path, found)
    except Refusal as refused:
        raise refused.about(path) from None
    except (sqlite3.Error, OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise trouble.refusal(error, path) or Refusal(_("het bestand is beschadigd")).about(
            path
        ) from None


def _sorted_out(path: Path, found: list[tuple[str, Row]]) -> Source:
    above, tables = grouped(found)
    programmes = [row for name, row in found if name == "programme"]
    if len(programmes) != 1:
        raise Refusal(_("het bestand bevat geen programma"))
    programme = rows.entry(e.Programme, programmes[0][:-3])
    kits = {row[0]: kit_of(row[1], row[0]) for name, row in found if name == schema.KIT.name}
    if programme.kit not in kits:
        raise Refusal(_("de kit '{kit}' ontbreekt", kit=programme.kit[:40]))
    source = Source(path, programme, kits[programme.kit], above, tables)
    for name, row in found:
        if name in IN_PROGRAMME and row[1] != programme.id:
            raise Refusal(_("'{table}' hoort bij een ander programma", table=name))
    check_apart(above)
    for group in tables.values():
        check_table(group, programme, source.kit)
    return source


def grouped(found: Iterable[tuple[str, Row]]) -> tuple[Group, dict[str, Group]]:
    """Rows by table, those of what stands above the tables first."""
    above = Group()
    tables: dict[str, Group] = {}
    for name, row in found:
        table_id = _table_of(name, row)
        group = above if table_id is None else tables.setdefault(table_id, Group())
        group.add(name, row)
    return above, tables


def _table_of(name: str, row: Row) -> str | None:
    """The table that a row belongs to, None for what stands above the tables."""
    if name in _ABOUT_TABLES:
        return str(row[1])
    if name == _SESSION:
        return str(row[0])
    if name == schema.REMOVED.name:
        found = row[0] if row[1] == _SESSION else row[2]
    elif name in (schema.ASIDE.name, schema.ERASED.name):
        found = row[3]
    else:
        return None
    return None if found is None else str(found)


def check_apart(group: Group) -> None:
    """Raise Refusal, or an error of reading, where what is not shown could not be read later."""
    for key, placed in group.rows.items():
        names = {name for name, _row in placed}
        kinds = {row[1] for name, row in placed if name == schema.REMOVED.name}
        kinds |= {row[2] for name, row in placed if name == schema.ERASED.name}
        if not kinds <= KINDS.keys():
            raise Refusal(_("'{table}' is niet te lezen", table=schema.REMOVED.name))
        if schema.ASIDE.name in names:
            contents = [variant.content for variant in group.variants(key)]
            if any(content is not None and content.id != key for content in contents):
                raise Refusal(_("'{table}' is niet te lezen", table=schema.ASIDE.name))


def check_table(group: Group, programme: e.Programme, kit: Kit) -> None:
    """Raise Refusal, or an error of reading, where a table cannot be read or does not hold."""
    check_apart(group)
    entries: dict[str, e.Entry] = {}
    for key, placed in group.rows.items():
        for name, row in placed:
            if name in _AT_TABLES:
                if key in entries:
                    raise Refusal(_("het id {id} komt twee keer voor", id=key[:40]))
                entries[key] = rows.entry(_AT_TABLES[name], row[:-3])
    tables = [entry for entry in entries.values() if isinstance(entry, e.Table)]
    if len(tables) == 1:
        del entries[tables[0].id]
        check_record(Record(programme, kit, tables[0], entries))
    elif entries:
        raise Refusal(_("bij een deel van de gegevens ontbreekt de tafel"))
