"""What a file holds, told so that it can be compared: a mark for what each entry says.

The mark leaves out who wrote it and in which version: who writes the same again altered nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.differing import MOTIVATION, Contents
from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import _
from tafelkit.store import gate, inspection, schema, trouble
from tafelkit.store.stamp import Row

_PICK = schema.TAFEL.kinds[e.Pick].name
_WHY = [column.name for column in schema.TAFEL.kinds[e.Pick].columns].index(MOTIVATION)
_TOLD = {table.name for table in schema.TAFEL.kinds.values()}


def contents(placed: Iterable[tuple[str, Row]]) -> Contents:
    """The contents of rows, each with the name of its table."""
    found: dict[str, dict[str, int]] = {}
    for name, row in placed:
        if name not in _TOLD:
            continue
        said = row[1:-3]
        if name == _PICK:
            said = (*row[1:_WHY], *row[_WHY + 1 : -3])
            if row[_WHY]:
                found.setdefault(MOTIVATION, {})[row[0]] = hash(row[_WHY])
        found.setdefault(name, {})[row[0]] = hash(said)
    return found


def contents_of(path: Path) -> Contents:
    """The contents of a file that nobody here holds. Raises Refusal for one that is not sound."""
    return contents(sound_rows(path))


def sound_rows(path: Path) -> Iterator[tuple[str, Row]]:
    """All rows of a file that nobody here holds. Raises Refusal where it is not sound."""
    gate.look(path, schema.TAFEL)
    try:
        with gate.reading(path, gate.snapshot(path)) as connection:
            yield from inspection.sound_rows(connection, schema.TAFEL)
    except (sqlite3.Error, OSError, Refusal, ValueError, TypeError) as error:
        raise trouble.refusal(error, path, to_read=True) or Damaged(
            _("het bestand is beschadigd")
        ).about(path) from error
