"""Rows of the marks of what was erased (`domain/merging/mark.py`)."""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain.merging.mark import ERASABLE, Mark
from tafelkit.domain.merging.version import joined
from tafelkit.store import schema
from tafelkit.store.stamp import Row, sealed

_NAMES = {kind: schema.TAFEL.kinds[kind].name for kind in ERASABLE}
_KINDS = {name: kind for kind, name in _NAMES.items()}


def erased_row(mark: Mark, author: str) -> Row:
    """The row of a mark."""
    content = (mark.entry, name_of(mark), mark.table)
    # Its key is made of what it says, so that it is the same row in every file.
    own = sealed(schema.ERASED, content, mark.version, "")[-1].hex()
    return sealed(schema.ERASED, (own, *content), mark.version, author)


def name_of(mark: Mark) -> str:
    """The name of the SQL table in which the entry of a mark is, or was."""
    return _NAMES[mark.kind]


def marks_of(found: Iterable[Row]) -> tuple[Mark, ...]:
    """The marks of these rows, in an order that is the same everywhere; of others' rows none."""
    marks = [
        Mark(table_id, key, _KINDS[name], version)
        for _own, key, name, table_id, version, *_stamp in found
        if name in _KINDS and table_id is not None
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.table, mark.entry, mark.version)))


def last_erased(marks: Iterable[Mark]) -> dict[str, str]:
    """By the id of each entry that was erased, the version that holds all its marks."""
    versions: dict[str, list[str]] = {}
    for mark in marks:
        versions.setdefault(mark.entry, []).append(mark.version)
    return {key: joined(some) for key, some in versions.items()}
