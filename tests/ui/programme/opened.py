"""Programmes for tests of the rapporteur's window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id
from tafelkit.domain.record import Record
from tafelkit.services.files import make_file
from tests.builders import a_full_record


def another(record: Record, number: int) -> Record:
    """The record as that of another table: other ids, all the same words."""

    def key(old: str) -> str:
        return derived_id(old, str(number))

    def moved(entry: e.TableEntry) -> e.TableEntry:
        changes: dict[str, object] = {"id": key(entry.id), "table": key(record.table.id)}
        for name in ("seat", "pick", "subject"):
            pointer = getattr(entry, name, None)
            if pointer:
                changes[name] = key(pointer)
        if hasattr(entry, "rests_on"):
            changes["rests_on"] = tuple(key(one) for one in entry.rests_on)
        return replace(entry, **changes)

    table = replace(record.table, id=key(record.table.id), number=number)
    entries = [moved(entry) for entry in record.entries.values()]  # type: ignore[arg-type]
    return replace(record, table=table, entries={entry.id: entry for entry in entries})


def records(count: int) -> list[Record]:
    """So many tables of one programme."""
    record = a_full_record()
    return [another(record, number) for number in range(1, count + 1)]


def programme_file(
    folder: Path,
    tables: Iterable[Record] | None = None,
    above: Iterable[e.Entry] = (),
    name: str = "programma.tafel",
) -> Path:
    """A programme's file, of three tables unless told."""
    found = list(records(3) if tables is None else tables)
    first = found[0] if found else a_full_record()
    entries = [entry for record in found for entry in (record.table, *record.entries.values())]
    path = folder / name
    make_file(path, first.programme, first.kit, [*above, *entries], "proef", gathers=True)
    return path
