import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services import conversation, preparation, values
from tafelkit.store import rows, schema
from tafelkit.store.connection import Store
from tafelkit.store.document import Document
from tafelkit.store.inspection import inspect
from tafelkit.store.stamp import sealed
from tafelkit.store.writing import Rows, RowWriter
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


def test_a_change_is_on_the_disk_at_once_or_not_at_all(path) -> None:
    record = an_empty_record(seats=1)
    document = _keep(path, record)
    seat = record.seats[0]
    good = values.pick(record, seat.id, "vertrouwen")
    orphan = e.Pick(id="p", table=record.table.id, seat="nobody", card="vertrouwen")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        document.write(adding(_("x"), *(s.after for s in good.steps), orphan))
    document.write(good)
    document.close()
    assert len(_reopened(path).all(e.Pick)) == 1


def test_words_that_were_removed_are_gone_from_the_file(path) -> None:
    record = an_empty_record(seats=1)
    document = _keep(path, record)
    change = conversation.note(record, "concept", "dit-is-tussen-ons")
    document.write(change)
    assert b"dit-is-tussen-ons" in path.read_bytes()
    document.write(change.inverse())
    document.close()
    assert b"dit-is-tussen-ons" not in path.read_bytes()


def test_versions_go_on_after_a_removal(path) -> None:
    record = an_empty_record()
    document = _keep(path, record)
    change = preparation.add_seat(record)
    for step in (change, change.inverse(), change):
        document.write(step)
    document.close()
    with sqlite3.connect(path) as connection:
        (version,) = connection.execute("SELECT version FROM seat").fetchone()
        assert version.endswith(":3")
        assert connection.execute("SELECT count(*) FROM removed").fetchone() == (0,)
    connection.close()


def test_what_is_too_large_to_be_read_again_is_not_written(path) -> None:
    record = a_full_record()
    document = _keep(path, record)
    many = tuple(record.all(e.Pick)[0].mentions[:1] or ("vertrouwen",)) * 1_000_000
    pick = record.all(e.Pick)[0]
    with pytest.raises(Refusal, match="te groot voor het bestand"):
        document.write(altering(_("x"), (pick, replace(pick, mentions=many))))
    document.close()
    again = Document.open(path, "proef", to_read=True)
    assert again.record(again.tables()[0]) == record
    again.close()


def test_what_was_removed_leaves_its_id_and_its_version(path) -> None:
    record = an_empty_record()
    document = _keep(path, record)
    change = conversation.note(record, "concept", "dit-is-tussen-ons")
    document.write(change)
    document.write(change.inverse())
    document.close()
    with closing(sqlite3.connect(path)) as connection:
        ((key, kind, table, version, _author, _seal),) = connection.execute("SELECT * FROM removed")
    assert (key, kind, table) == (change.steps[0].entry.id, "note", record.table.id)
    assert version.endswith(":2")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(tmp_path / "leeg.tafel", schema.REGISTER)
    yield store
    store.close()


ATTENDEE = schema.REGISTER.kinds[e.Attendee]


def _put_twice(within: Rows, attendee: e.Attendee) -> None:
    row = sealed(ATTENDEE, rows.values(attendee), "aaaaaaaa:1", "a")
    within.put_all(ATTENDEE, [row, row])


def _kept(store: Store) -> list[str]:
    return sorted(name for (name,) in store.connection.execute("SELECT name FROM attendee"))


def test_two_openings_never_write_the_same_version_but_what_begins_alike_is_alike(
    store: Store, tmp_path: Path
) -> None:
    one, other = RowWriter(store, "a"), RowWriter(store, "a")
    assert one.writer != other.writer
    elsewhere = Store.create(tmp_path / "elders.tafel", schema.REGISTER)
    begun = e.Attendee(id="x", seat="s", name="Jan")
    for writer in (one, RowWriter(elsewhere, "b")):
        with writer.transaction() as within:
            writer.found_entry(within, begun)
    found = [
        file.connection.execute("SELECT version FROM attendee").fetchone()
        for file in (store, elsewhere)
    ]
    assert found[0] == found[1]
    elsewhere.close()


def test_what_fails_within_a_part_leaves_no_trace_and_the_rest_goes_on(store: Store) -> None:
    writer = RowWriter(store, "a")
    first, second, third = (e.Attendee(id=n, seat=n, name=n) for n in "123")
    with writer.transaction() as within:
        writer.found_entry(within, first)
        with pytest.raises(sqlite3.IntegrityError), within.savepoint():
            _put_twice(within, second)
        with within.savepoint():
            writer.found_entry(within, third)
    assert _kept(store) == ["1", "3"]
    inspect(store.connection, schema.REGISTER)  # the sum of the seals is that of these two


def test_what_fails_leaves_the_file_as_it_was(store: Store) -> None:
    writer = RowWriter(store, "a")
    with writer.transaction():
        pass
    with pytest.raises(sqlite3.IntegrityError), writer.transaction() as within:
        _put_twice(within, e.Attendee(id="1", seat="s", name="1"))
    assert _kept(store) == []
    inspect(store.connection, schema.REGISTER)


def test_rows_are_put_taken_sought_and_counted_with_their_seals(store: Store) -> None:
    writer = RowWriter(store, "a")
    many = [sealed(ATTENDEE, (n, "seat", n, "", ""), "aaaaaaaa:1", "a") for n in "1234"]
    with writer.transaction() as within:
        within.put_all(ATTENDEE, many)
        assert within.take(ATTENDEE, "2") == many[1] and within.take(ATTENDEE, "2") is None
        assert within.count(ATTENDEE) == 3
        assert within.has(ATTENDEE, "1") and not within.has(ATTENDEE, "2")
        assert within.sought(ATTENDEE, "seat_id", "seat") == [many[0], *many[2:]]
        assert within.sought(ATTENDEE, "name", "2") == []
    inspect(store.connection, schema.REGISTER)
