"""What is said of a register that does not open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.domain.record import Record
from tafelkit.services import register
from tafelkit.store.document import Document
from tafelkit.store.register import RegisterFile
from tafelkit.ui.register_beside import ClosedRegister, register_of
from tests.ui.opened import table_file


@pytest.fixture
def document(tmp_path: Path, full_record: Record) -> Iterator[Document]:
    with closing(Document.open(table_file(tmp_path, full_record), "proef")) as document:
        with closing(RegisterFile(document.path, "proef")) as beside:
            beside.write(register.enter({}, full_record.seats[0].id, name="Jan Jansen"))
        yield document


def _told(document: Document) -> str:
    closed, entries, why = register_of(document)
    assert isinstance(closed, ClosedRegister) and closed.is_damaged and not entries
    return str(why)


def test_a_sound_one_is_open(document: Document) -> None:
    held, entries, why = register_of(document)
    held.close()
    assert [entry.name for entry in entries.values()] == ["Jan Jansen"] and why is None


def test_of_one_that_another_program_put_in_its_form_that_is_said(document: Document) -> None:
    with closing(sqlite3.connect(document.path.with_suffix(".register"))) as connection:
        connection.execute("PRAGMA journal_mode = wal")
    told = _told(document)
    assert "in een andere vorm gezet (WAL)" in told and "ernietig" not in told


def test_of_half_a_copy_that_is_said_and_where_to_look_first(document: Document) -> None:
    beside = document.path.with_suffix(".register")
    sound = beside.read_bytes()
    beside.write_bytes(sound[: len(sound) // 2])
    told = _told(document)
    assert "afgekapt; haal het opnieuw" in told and "beschadigd" not in told
    assert told.index("van deze tafel") < told.index("elders") < told.index("Vernietig het anders")
