"""A file that is merged: looked through to the last row before anything of it is believed."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
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
from tafelkit.store.merging.group import Held, Placed, variant_of
from tafelkit.store.merging.marks import believed
from tafelkit.store.merging.place import check_above, check_apart, check_at
from tafelkit.store.newer import TOO_NEW
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
_PROGRAMME = schema.TAFEL.kinds[e.Programme].name


@dataclass
class Source:
    """What a file holds, by table, and the sum of its seals.

    `locked` says that it is under a password.
    """

    path: Path
    programme: e.Programme
    kit: Kit
    above: Held
    tables: Mapping[str, Held]
    total: str
    locked: bool = False

    @property
    def ground(self) -> tuple[Placed, Placed]:
        """The rows of its kit and its programme, which another file can begin with."""
        kits, programmes = self.above[schema.KIT.name], self.above[_PROGRAMME]
        (kit,) = (row for row in kits if row[0] == self.programme.kit)
        return (schema.KIT.name, kit), (_PROGRAMME, programmes[0])


def read(path: Path) -> Source:
    """Read a file. Raises Refusal naming what does not fit."""
    if gate.look(path, schema.TAFEL) > schema.USER_VERSION:
        # Its tables would come without what only the newer version knows of them.
        raise Refusal(TOO_NEW).about(path)
    try:
        raw = gate.raw_snapshot(path)
        with gate.reading(path, gate.unlocked(path, raw)) as connection:
            held, at_tables = by_table(inspection.sound_rows(connection, schema.TAFEL))
            total = inspection.kept_total(connection)
        programme, kit, above, tables = _sorted_out(held, at_tables)
        return Source(path, programme, kit, above, tables, total, gate.is_locked(path, raw))
    except Refusal as refused:
        raise refused.about(path) from None
    except (sqlite3.Error, OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise trouble.refusal(error, path, to_read=True) or Refusal(
            _("het bestand is beschadigd")
        ).about(path) from None


def _sorted_out(
    held: Held, at_tables: Mapping[str, Held]
) -> tuple[e.Programme, Kit, Held, Mapping[str, Held]]:
    """The programme, its kit, and what is believed above the tables and at each."""
    # No mark above the tables is believed: nothing is erased but what was said at one.
    above = {name: some for name, some in held.items() if name != schema.ERASED.name}
    programmes = above.get(_PROGRAMME, ())
    if len(programmes) != 1:
        raise Refusal(_("het bestand bevat geen programma"))
    programme = rows.entry(e.Programme, programmes[0][:-3])
    kits = {row[0]: kit_of(row[1], row[0]) for row in above.get(schema.KIT.name, ())}
    if programme.kit not in kits:
        raise Refusal(_("de kit '{kit}' ontbreekt", kit=programme.kit[:40]))
    for some in (above, *at_tables.values()):
        for name in some.keys() & IN_PROGRAMME:
            if any(row[1] != programme.id for row in some[name]):
                raise Refusal(_("'{table}' hoort bij een ander programma", table=name))
    check_above(above, programme.id)
    tables = {key: found for key, some in at_tables.items() if (found := believed(some))}
    check_apart(above, tables)
    others = [kit for key, kit in kits.items() if key != programme.kit]
    aside = [variant_of(schema.ASIDE.name, row) for row in above.get(schema.ASIDE.name, ())]
    # A zone may stand in another version of the kit, as one that a laptop had.
    kit = united(
        [
            kits[programme.kit],
            *others,
            *(one.content for one in aside if isinstance(one.content, Kit)),
        ]
    )
    for table_id, some in tables.items():
        check_table(table_id, some, programme, kit)
    return programme, kits[programme.kit], above, tables


def by_table(found: Iterable[Placed]) -> tuple[Held, dict[str, Held]]:
    """The rows of what stands above the tables, and those of each table by its id."""
    sorted_out: dict[str | None, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for name, row in found:
        sorted_out[_TABLE_OF.get(name, _above)(row)][name].append(row)
    above = sorted_out.pop(None, {})
    return above, {key: held for key, held in sorted_out.items() if key is not None}


def _above(row: Row) -> None:
    """What has no table stands above them."""


def table_of_removed(row: Row) -> Any:
    """The id of the table at which something was removed; of a table itself it is its own."""
    return row[0] if row[1] == _SESSION else row[2]


# The id of the table that a row belongs to, by the name of the row's own; None for what stands
# above the tables.
_TABLE_OF: dict[str, Callable[[Row], Any]] = {
    **dict.fromkeys(_ABOUT_TABLES, itemgetter(1)),
    _SESSION: itemgetter(0),
    schema.REMOVED.name: table_of_removed,
    schema.ASIDE.name: itemgetter(3),
    schema.ERASED.name: itemgetter(3),
}


def check_table(table_id: str, held: Held, programme: e.Programme, kit: Kit) -> None:
    """Raise Refusal, or an error of reading, where a table cannot be read or does not hold.

    Of what is aside a later merge may show any variant, so each must be fit to be shown.
    """
    check_at(table_id, held, programme.id)
    for row in held.get(schema.ASIDE.name, ()):
        content = variant_of(schema.ASIDE.name, row).content
        if isinstance(content, e.TableEntry):
            check_alone(content, kit)
    entries = {
        row[0]: rows.entry(kind, row[:-3])
        for name, kind in _AT_TABLES.items()
        for row in held.get(name, ())
    }
    table = entries.pop(table_id, None)
    if isinstance(table, e.Table):
        check_record(Record(programme, kit, table, entries))
    elif entries or table:
        raise Refusal(_("bij een deel van de gegevens ontbreekt de tafel"))
