import sqlite3
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store.document import Document
from tests import strategies
from tests.builders import a_full_record, an_empty_record


@pytest.fixture
def path(tmp_path):
    return tmp_path / "tafel.tafel"


def _keep(path, record) -> Document:
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    return document


def _reopened(path):
    document = Document.open(path, "proef", to_read=True)
    record = document.record(document.tables()[0])
    document.close()
    return record


def test_what_was_recorded_is_there_again(path) -> None:
    record = a_full_record()
    _keep(path, record).close()
    assert _reopened(path) == record


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strategies.histories(most=15))
def test_every_history_is_there_again_and_so_is_its_undoing(tmp_path_factory, history) -> None:
    start, changes = history
    path = tmp_path_factory.mktemp("h") / "t.tafel"
    document = _keep(path, start)
    record = start
    for change in changes:
        document.write(change)
        record = record.applied(change)
    document.close()
    assert _reopened(path) == record
    document = Document.open(path, "proef")
    for change in reversed(changes):
        document.write(change.inverse())
    document.close()
    assert _reopened(path) == start


def test_when_no_transaction_runs_the_one_file_is_all_there_is(path) -> None:
    record = a_full_record()
    document = _keep(path, record)
    copy = path.with_name("kopie.tafel")
    copy.write_bytes(path.read_bytes())
    assert _reopened(copy) == record
    document.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["kopie.tafel", "tafel.tafel"]


def test_a_second_program_reads_only(path) -> None:
    record = a_full_record()
    first = _keep(path, record)
    second = Document.open(path, "ander")
    assert second.read_only and not first.read_only
    assert second.record(second.tables()[0]) == record
    first.close()
    second.close()
    third = Document.open(path, "ander")
    assert not third.read_only
    third.close()


def test_the_kit_travels_inside(path) -> None:
    record = a_full_record()
    _keep(path, record).close()
    document = Document.open(path, "proef")
    assert document.kit(record.kit.id) == record.kit
    with pytest.raises(Refusal, match="de kit 'x' ontbreekt"):
        document.kit("x")
    document.close()


def test_creating_over_a_file_is_refused(path) -> None:
    path.write_text("iets")
    with pytest.raises(Refusal, match="bestaat al"):
        _keep(path, an_empty_record())
    assert path.read_text() == "iets"


def test_creating_where_no_folder_is(tmp_path) -> None:
    with pytest.raises(Refusal, match=r"weg/t\.tafel: dit bestand of deze map bestaat niet"):
        _keep(tmp_path / "weg" / "t.tafel", an_empty_record())


def test_a_copy_with_what_waits_is_what_the_file_will_be(path, tmp_path) -> None:
    record, copy = a_full_record(), tmp_path / "kopie.tafel"
    document = _keep(path, record)
    table = record.table
    changes = [
        altering(_("x"), (table, replace(table, place="Deventer"))),
        adding(_("x"), e.Link(id="een", table=table.id, rank=1, title="hier", url="https://x.nl")),
    ]
    document.copy_with(copy, changes)
    for change in changes:
        document.write(change)
    document.close()
    assert _dumped(copy) == _dumped(path)


def _dumped(path) -> list[str]:
    connection = sqlite3.connect(path)
    found = sorted(connection.iterdump())
    connection.close()
    return found


def test_a_programme_of_one_table_is_still_a_programme(path, tmp_path) -> None:
    record = a_full_record()
    document = _keep(path, record)
    assert not document.gathers
    document.close()
    programme = Document.create(
        tmp_path / "p.tafel", record.programme, record.kit, "proef", gathers=True
    )
    assert programme.gathers
    programme.close()
    assert Document.open(tmp_path / "p.tafel", "proef", to_read=True).gathers
