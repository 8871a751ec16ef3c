import shutil
import sqlite3
from collections import deque
from dataclasses import replace

import pytest

from soak.foreign.sealed import rewritten
from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.store import schema
from tafelkit.store.connection import Store
from tafelkit.store.document import Document
from tafelkit.store.reading import Reading
from tests.builders import a_full_record


@pytest.fixture
def path(tmp_path):
    return tmp_path / "tafel.tafel"


def _keep(path, record) -> Document:
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    return document


@pytest.mark.parametrize(
    "listed",
    ["null", "{}", '["\\ud800"]', pytest.param("[" * 100_000, id="deep")],
)
def test_a_list_that_is_none(path, listed: str) -> None:
    _keep(path, a_full_record()).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE pick SET mentions = ?", (listed,))
    connection.commit()
    connection.close()
    store = Store(path, schema.TAFEL, sqlite3.connect(path), read_only=True)
    with pytest.raises(Refusal, match=r"tafel\.tafel: "):
        Reading(store).all(e.Pick)
    store.close()


def test_an_id_of_two_things_is_refused_as_one_would_hide_the_other(path) -> None:
    record = a_full_record()
    document = _keep(path, record)
    document.write(adding(_("x"), replace(record.all(e.Note)[0], id=record.all(e.Advice)[0].id)))
    with pytest.raises(Refusal, match=r"tafel\.tafel: het id \S+ komt twee keer voor"):
        document.record(document.tables()[0])
    document.close()


def test_what_says_that_it_is_of_another_programme_is_refused(path) -> None:
    record = a_full_record()
    theme = e.Theme(id=new_id(), programme=record.programme.id, title="Afstand")
    document = _keep(path, record)
    document.write(adding(_("x"), theme))
    document.close()
    for table in ("table_session", "theme"):
        other = path.with_name(f"{table}.tafel")
        shutil.copy(path, other)
        rewritten(other, f"UPDATE {table} SET programme_id = '{new_id()}'")
        document = Document.open(other, "proef")
        with pytest.raises(Refusal, match=rf"{table}\.tafel: zo .*: dit hoort bij een ander prog"):
            deque(document.records()) if table == "table_session" else document.synthesis()
        document.close()


def test_a_record_that_does_not_hold_together_names_its_file(path) -> None:
    record = a_full_record()
    document = _keep(path, record)
    seat = record.seats[0]
    document.write(altering(_("x"), (seat, replace(seat, letter="Z"))))
    with pytest.raises(Refusal, match=r"tafel\.tafel: zo schrijft .*: 'Z' is geen vrije plaats"):
        document.record(document.tables()[0])
    document.close()


@pytest.mark.parametrize("ask", [lambda read: read.stands, Reading.erasures, Reading.marks])
def test_a_file_of_which_nothing_can_be_read_any_more_is_named(path, ask) -> None:
    _keep(path, a_full_record()).close()
    store = Store(path, schema.TAFEL, sqlite3.connect(path), read_only=True)
    path.write_bytes(b"niets meer" * 1000)  # what is gone under us; a stick, say
    with pytest.raises(Refusal, match=r"tafel\.tafel: "):
        ask(Reading(store))
    store.close()
