"""Rows of the marks of what was erased (`domain/merging/mark.py`)."""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.mark import ERASABLE, Mark, may_have_left
from tafelkit.domain.merging.version import joined
from tafelkit.store import schema
from tafelkit.store.aside import aside_row
from tafelkit.store.stamp import Row, sealed

_NAMES = {kind: schema.TAFEL.kinds[kind].name for kind in ERASABLE}
_KINDS = {name: kind for kind, name in _NAMES.items()}
# Where it stands that an entry went with its seat.
_TELLING = {table.name for table in (schema.ERASED, schema.REMOVED, schema.ASIDE)}


def erased_row(mark: Mark, author: str) -> Row:
    """The row of a mark; of what went with its seat nobody is the author."""
    content = (mark.entry, name_of(mark), mark.table)
    if mark.with_seat:
        # Known by what it was aside, so that whoever chooses from that erases nothing anew.
        own = aside_row(*content, None, mark.version, NOBODY)[0]
        return sealed(schema.ERASED, (own, *content), mark.version, NOBODY)
    # Its key is made of what it says, so that it is the same row in every file.
    own = sealed(schema.ERASED, content, mark.version, "")[-1].hex()
    return sealed(schema.ERASED, (own, *content), mark.version, author)


def name_of(mark: Mark) -> str:
    """The name of the SQL table in which the entry of a mark is, or was."""
    return _NAMES[mark.kind]


def marks_of(found: Iterable[Row]) -> tuple[Mark, ...]:
    """The marks of these rows, in an order that is the same everywhere; of others' rows none."""
    marks = {
        Mark(table_id, key, _KINDS[name], version, with_seat=author == NOBODY)
        for _own, key, name, table_id, version, author, _seal in found
        if name in _KINDS and table_id is not None
    }
    some = (mark for mark in marks if may_have_left(mark, None))
    return tuple(sorted(some, key=lambda mark: (mark.table, mark.entry, mark.version)))


def gone_with_seat(table: str, row: Row) -> tuple[Mark, ...]:
    """The mark of a row, by the name of its SQL table, where it tells that words went so."""
    if row[-2] != NOBODY or table not in _TELLING:
        return ()
    *about, version, author, seal = row
    text = about.pop() if table == schema.ASIDE.name else None
    own = [row[0]] if table == schema.REMOVED.name else []
    return () if text is not None else marks_of([(*own, *about, version, author, seal)])


def last_erased(marks: Iterable[Mark]) -> dict[str, str]:
    """By the id of each entry that was erased, the version that holds all its marks."""
    versions: dict[str, list[str]] = {}
    for mark in marks:
        versions.setdefault(mark.entry, []).append(mark.version)
    return {key: joined(some) for key, some in versions.items()}
