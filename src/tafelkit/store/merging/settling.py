"""Settling what laptops do not agree on, and taking that back.

What is chosen is merged in as one more version, that holds all others. So it stands wherever it is
merged, and what is shown of the table holds together as after any merge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.conflict import Conflict, conflict
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import next_version
from tafelkit.domain.texts import _
from tafelkit.store import schema
from tafelkit.store.erased import erased_row, gone_with_seat
from tafelkit.store.merging.group import Group, wanted_rows
from tafelkit.store.merging.merge import Merge
from tafelkit.store.merging.swap import Swap
from tafelkit.store.stamp import Row

# Asks a file something in SQL, and answers with the rows.
Ask = Callable[..., list[Any]]
_NOT_SHOWN = {table.name for table in (schema.ASIDE, schema.ERASED, schema.REMOVED)}


def conflicts(aside: Iterable[Row], ask: Ask) -> Iterator[Conflict]:
    """All that laptops do not agree on, table by table; `aside` are the rows of that SQL table."""
    for (table, key), rows in groupby(sorted(aside, key=_place), key=_place):
        group, name = Group(), ""
        for row in rows:
            group.add(schema.ASIDE.name, row)
            name = row[2]
        found = conflict(key, table or None, group.variants(key), _version(ask, name, key))
        if found is not None:
            yield found


def _version(ask: Ask, table: str, key: str) -> str:
    """The version in force of an entry, by the name of its SQL table and its id."""
    sql = f'SELECT version FROM "{table}" WHERE id = ?1 UNION ALL '
    found = ask(f"{sql}SELECT version FROM removed WHERE id = ?1", key)
    return str(found[0][0]) if found else ""


def authors(ask: Ask, table_id: str) -> Counter[str]:
    """How many entries of a table each installation wrote last."""
    found: Counter[str] = Counter()
    for kind, table in schema.TAFEL.kinds.items():
        if issubclass(kind, e.TableEntry):
            sql = f'SELECT author, count(*) FROM "{table.name}" WHERE table_id = ? GROUP BY author'
            found.update(dict(ask(sql, table_id)))
    return found


def _place(row: Row) -> tuple[str, str]:
    return row[3] or "", row[1]


def settle(merge: Merge, contested: Conflict, chosen: Variant, writer: str, author: str) -> Swap:
    """Choose one of the variants; what became of the rows.

    Raises Refusal where they are others by now, or where what was chosen cannot be shown.
    """
    table, key = contested.table, contested.id
    known = {variant for variant in contested.variants if variant.version}
    if known != set(merge.kept(table, key)):
        raise Refusal(_("Hier is intussen iets veranderd; kies opnieuw."))
    before = merge.placed(table)
    version = next_version(contested.version, writer)
    newest = Variant(chosen.kind, chosen.content, version, author)
    theirs = Group()
    for name, row in wanted_rows(key, table, (newest,), newest):
        theirs.add(name, row)
    # What went with its seat is known to have gone so, whatever is chosen.
    for name, row in merge.group(table).rows[key]:
        for mark in gone_with_seat(name, row):
            theirs.add(schema.ERASED.name, erased_row(mark, author))
    merge.unite(table, theirs)
    after = merge.placed(table)
    if chosen.content is not None and not any(
        name not in _NOT_SHOWN and row[0] == key for name, row in after
    ):
        raise Refusal(
            _("Dit kan niet terugkomen: waar het bij hoorde, is verwijderd. Lezen kan het nog wel.")
        )
    return Swap(frozenset(before - after), frozenset(after - before))
