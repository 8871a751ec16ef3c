"""Files on several laptops, what is done there, and what a programme holds of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.read_back import settled
from tafelkit.domain.record import Record
from tafelkit.exchange import json_reader, json_writer
from tafelkit.services import files
from tafelkit.services.merging import merge
from tafelkit.store import schema
from tafelkit.store.document import Document
from tests import strategies
from tests.builders import resting_on

some = settings(
    max_examples=10,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def a_file(path: Path, record: Record) -> Path:
    entries = [record.table, *record.entries.values()]
    files.make_file(path, record.programme, record.kit, entries, "author")
    return path


def a_programme_upon(path: Path, record: Record) -> Path:
    """A programme with a table, and a theme and a direction that rest on all that was said."""
    entries = [record.table, *record.entries.values(), *resting_on(record)]
    files.make_file(path, record.programme, record.kit, entries, "author", gathers=True)
    return path


def recorded(path: Path) -> Record:
    with closing(Document.open(path, "author", to_read=True)) as document:
        (record,) = document.records()
        return record


def work_on(path: Path, *intentions: strategies.Intention) -> None:
    """Someone opens the file, does this and closes it."""
    with closing(Document.open(path, path.stem)) as document:
        (record,) = document.records()
        for intention in intentions:
            try:
                change = settled(record, intention(record))
            except Refusal:
                continue
            document.write(change)
            record = record.applied(change)


def content(path: Path) -> set[tuple[object, ...]]:
    """All that a programme holds, to the last version and author."""
    with closing(Document.open(path, "author", to_read=True)) as document:
        for record in document.records():
            assert record.table  # what is shown holds together
        store = document._store
        return {
            (table.name, *row)
            for table in schema.TAFEL.tables
            if table is not schema.MANIFEST
            for row in store.connection.execute(f'SELECT * FROM "{table.name}"')
        }


def merged(folder: Path, name: str, *sources: Path) -> Path:
    programme = folder / f"{name}.tafel"
    report = merge(programme, sources, "author")
    assert all(found.reason is None for found in report.files), report.files
    return programme


def as_json(path: Path) -> Path:
    """A programme with one table after that went out as JSON and came in again."""
    with closing(Document.open(path, "author", to_read=True)) as document:
        (record,) = document.records()
        text = json_writer.table_text(record, document.marks())
    read = json_reader.read_text(text.encode(), lambda _name: record.kit)
    again = path.with_name(f"{path.stem} weer.tafel")
    entries, marks = read.entries, read.erased
    files.make_file(again, read.programme, read.kit, entries, "author", gathers=True, erased=marks)
    return again


def merged_as_planned(programme: Path, *sources: Path) -> None:
    """Merge, and hold that the plan of it told of the same."""
    planned = merge(programme, sources, "author", plan_only=True)
    assert planned.alters and all(found.reason is None for found in planned.files)
    done = merge(programme, sources, "author")
    assert done == replace(planned, planned=False)
    assert not merge(programme, sources, "author").alters


laptops = st.lists(st.lists(strategies.intentions(), max_size=8), min_size=2, max_size=4)


def shown(path: Path, key: str) -> e.Entry | None:
    return recorded(path).entries.get(key)
