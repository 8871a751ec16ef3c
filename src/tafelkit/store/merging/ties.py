"""Whether what is added to a programme belongs to its own table alone, and points to what is there.

SQLite asks the second only at the end of a transaction, when it is too late to refuse one file.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from functools import cache

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import schema
from tafelkit.store.merging.outcome import Unsound
from tafelkit.store.writing import Rows

SESSION = schema.TAFEL.kinds[e.Table]
OF_TABLES = tuple(
    table for kind, table in schema.TAFEL.kinds.items() if issubclass(kind, e.TableEntry)
)
ABOVE = (
    schema.KIT,
    schema.TAFEL.kinds[e.Programme],
    *(schema.TAFEL.kinds[kind] for kind in e.ABOVE_TABLES),
)
_EACH = "IN (SELECT value FROM json_each(?1))"


def check_removed(rows: Rows, table_id: str | None, keys: Iterable[str]) -> None:
    """Raise Refusal where one of these ids is that of what was removed at another table."""
    _check(rows, (schema.REMOVED,), table_id, keys)


def check_own(rows: Rows, table_id: str | None, keys: Collection[str]) -> None:
    """Raise Refusal where one of these ids is known at another table than that."""
    if keys:
        _check(rows, (schema.REMOVED, SESSION, *OF_TABLES), table_id, keys)


def _check(
    rows: Rows, tables: Iterable[schema.Table], table_id: str | None, keys: Iterable[str]
) -> None:
    asked = json.dumps(list(keys))
    for table in tables:
        # A table is at itself, also once it was removed.
        at = "coalesce(table_id, CASE kind WHEN 'table_session' THEN id END)"
        if table is not schema.REMOVED:
            at = "id" if table is SESSION else "table_id"
        sql = f'SELECT id, {at} FROM "{table.name}" WHERE id {_EACH} AND {at} IS NOT ?2'
        for key, place in rows.asked(sql, asked, table_id):
            raise _belongs(rows, table.name, key, place)


def _belongs(rows: Rows, name: str, key: str, table_id: str | None) -> Refusal:
    """Why an id cannot be known here; it is the programme that is wrong where its table is gone."""
    found = rows.asked("SELECT number, date FROM table_session WHERE id = ?", table_id)
    if found:
        (number, date), *_more = found
        what = {"table": name, "id": key[:40], "number": number, "date": date}
        if date:
            return Refusal(
                _("'{table}' met id {id} hoort al bij tafel {number} van {date}", **what)
            )
        return Refusal(_("'{table}' met id {id} hoort al bij tafel {number}", **what))
    if name == schema.REMOVED.name or table_id is None:
        return Refusal(_("'{table}' met id {id} hoort al bij een andere tafel", table=name, id=key))
    return Unsound(_("van '{table}' met id {id} ontbreekt de tafel", table=name, id=key))


def check_pointers(rows: Rows, table_id: str | None) -> None:
    """Raise Refusal where what is at a table, or above all, points to what is not there."""
    tables = ABOVE if table_id is None else (SESSION, *OF_TABLES)
    if rows.asked(_loose(tables), table_id):
        raise Refusal(_("zo schrijft tafelkit geen bestand: iets wijst naar wat er niet is"))


@cache
def _loose(tables: tuple[schema.Table, ...]) -> str:
    """The SQL that finds a row of a table which points to nothing."""
    parts = []
    for table in tables:
        own = (
            "table_id = ?1"
            if table in OF_TABLES
            else "id = ?1"
            if table is SESSION
            else "?1 IS NULL"
        )
        for column in table.columns:
            if column.points:
                there = f'SELECT 1 FROM "{column.points}" AS t WHERE t.id = o.{column.name}'
                parts.append(
                    f'SELECT 1 FROM "{table.name}" AS o WHERE {own} '
                    f"AND o.{column.name} IS NOT NULL AND NOT EXISTS ({there})"
                )
    return " UNION ALL ".join(parts) + " LIMIT 1"
