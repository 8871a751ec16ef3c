"""The name of a copy tells of which table or programme it is."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from soak.foreign.trees import with_rows
from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services.files import make_file, new_table
from tafelkit.services.merging import merge
from tafelkit.store.copies import backup, lineage
from tafelkit.store.document import Document
from tafelkit.store.erasures import Erasure
from tafelkit.store.password.keyring import KEYRING
from tests.builders import NOON, a_full_record
from tests.effort import ending
from tests.files.making import HERE
from tests.store.merging.forging import erased, forged
from tests.store.test_kept import TABLES, name_of, unpacked
from tests.store.test_newer import INDEX, POINTING, WHOLE, newer_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "t.tafel"
    record = a_full_record()
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    document.close()
    return path


def _kept(path: Path, folder: Path) -> Path:
    copy = backup.keep(path, folder, NOON)
    assert copy is not None
    return copy


def test_copies_of_one_table_bear_one_mark_whatever_its_name_and_lock(path, tmp_path) -> None:
    folder = tmp_path / "b"
    first = _kept(path, folder)
    other = path.rename(tmp_path / "ander.tafel")
    second = _kept(other, folder)
    document = Document.open(other, "proef")
    document.set_password("geheim")
    document.close()
    third = _kept(other, folder)
    marks = {lineage.mark_in(copy) for copy in (first, second, third)}
    assert len(marks) == 1 and "" not in marks
    assert lineage.elsewhere(marks.pop(), first.parent) == [second, third]
    assert backup.copy_of(second).at.strftime("%H%M%S") == "120000"


def test_a_programme_of_one_table_is_another_thing_than_that_table(path, tmp_path) -> None:
    programme = tmp_path / "p.tafel"
    merge(programme, [path], "proef")
    of_table, of_programme = lineage.known(path), lineage.known(programme)
    assert of_table is not None and of_programme is not None
    assert of_table.mark != of_programme.mark and of_table.tables == of_programme.tables


def test_copies_that_an_older_tafelkit_kept_are_looked_into_and_marked(path, tmp_path) -> None:
    folder = tmp_path / "b"
    copy = _kept(path, folder)
    mark = lineage.mark_in(copy)
    old = copy.rename(copy.with_stem(copy.stem.removesuffix(f" {mark}")))
    assert lineage.mark_in(old) == "" and backup.copy_of(old).number == 1
    spoiled = old.with_stem("000002 2026-03-01 120000")
    spoiled.write_bytes(b"niets")
    lineage.adopt(folder / "elders")
    assert backup.kept(path, folder) == [copy, spoiled]
    first_ever = copy.rename(copy.with_stem("2023-06-20-115958-123456"))
    lineage.adopt(folder / "elders")
    assert lineage.mark_in(backup.kept(path, folder)[0]) == mark and not first_ever.exists()
    assert backup.copies(path, folder)[-1].number == 0


def test_one_that_cannot_be_opened_tells_nothing(path, tmp_path) -> None:
    document = Document.open(path, "proef")
    document.set_password("geheim")
    document.close()
    KEYRING.forget()
    assert lineage.known(path) is None
    assert lineage.known(tmp_path / "geen.tafel") is None
    sqlite3.connect(tmp_path / "leeg.tafel").close()
    assert lineage.known(tmp_path / "leeg.tafel") is None


def test_no_table_that_comes_makes_the_copies_of_a_programme_go(path, tmp_path) -> None:
    """A mark of erasing is of a table; who never had that has no words of it."""
    programme, folder, record = tmp_path / "p.tafel", tmp_path / "b", a_full_record()
    merge(programme, [path], "proef")
    backup.keep(programme, folder, NOON)
    table = new_table(record.programme, 8)
    seat = e.Seat(id=new_id(), table=table.id, letter="A")
    other = tmp_path / "8.tafel"
    make_file(other, record.programme, record.kit, [table, seat], "proef")
    with closing(Document.open(other, "proef")) as document:
        (held,) = document.records()
        document.erase(table, *erasing(held, seat.id))
    forged(other, erased(new_id(), "note", record.table.id), erased(new_id(), "note", None))
    assert merge(programme, [other], "proef").tables == 2
    with closing(Document.open(programme, "proef", to_read=True)) as document:
        assert {of.table for of in document.erasures().values()} == {table.id}
    backup.keep(programme, folder, NOON + timedelta(minutes=1))
    assert len(backup.kept(programme, folder)) == 2


@pytest.mark.parametrize("kept", TABLES, ids=name_of)
def test_one_of_every_form_that_ever_was_tells(kept: Path, tmp_path: Path) -> None:
    path = unpacked(kept, tmp_path)
    with closing(Document.open(path, "proef", to_read=True)) as document:
        tables = {table.id for table in document.tables()}
    told = lineage.known(path)
    assert told is not None and told.tables == tables
    assert bool(told.lock) == ("op-slot" in kept.name)


@pytest.mark.parametrize("statements", [(), (WHOLE, INDEX), (POINTING,)])
def test_so_does_one_of_a_newer_form(tmp_path: Path, statements: tuple[str, ...]) -> None:
    told = lineage.known(newer_file(tmp_path, *statements))
    assert told is not None and told.tables == {a_full_record().table.id}


def _of(mark: str, *tables: str, erased: dict[str, str] | None = None) -> lineage.Known:
    marks = {name: Erasure(table) for name, table in (erased or {}).items()}
    return lineage.Known(Path(), mark, frozenset(tables), marks, b"")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (_of("a", "1"), _of("b", "2"), True),
        (_of("a"), _of("b", "2"), True),
        (_of("a", "1"), _of("a", "2"), True),  # programmes of one kit and title
        (_of("a", "1"), _of("b", "1", "2"), False),
        (_of("a"), _of("a", "2"), False),
        (_of("a", "1"), _of("a", "1"), False),
        # A table that is not there any more, of which something was erased.
        (_of("a", "1"), _of("b", "2", erased={"x": "1"}), False),
        (_of("a", "1", erased={"x": "1"}), _of("b", "2", erased={"x": "1"}), True),
    ],
)
def test_what_is_apart_has_nothing_of_the_other(one, other, apart: bool) -> None:
    assert one.is_apart_from(other) == apart


def test_a_name_before_and_whether_it_was_in_the_same_folder(path, tmp_path) -> None:
    copy = _kept(path, tmp_path / "b")
    here, elsewhere = tmp_path / "ander.tafel", tmp_path / "elders" / "ander.tafel"
    assert lineage.name_before(copy, here) == path
    assert lineage.name_of_folder(path) == copy.parent.name
    assert lineage.name_before(copy, elsewhere) == elsewhere.with_name(path.name)
    assert lineage.name_of_folder(elsewhere.with_name(path.name)) != copy.parent.name


@pytest.mark.parametrize("letter", ["n", "é", "🂡"])
def test_a_folder_bears_as_much_of_a_name_as_fits(letter: str, tmp_path: Path) -> None:
    longest = letter * (242 // len(letter.encode()))
    for name in (longest, longest + letter, longest + 2 * letter):
        folder = lineage.name_of_folder(tmp_path / f"{name}.tafel")
        assert folder.startswith(f"{longest}-") and len(os.fsencode(folder)) <= 255
        assert re.fullmatch(f"{longest}-[0-9a-f]{{12}}", folder)
    other = lineage.name_of_folder(tmp_path / f"{longest}{letter}.tafel")
    assert other != folder  # by its place, as ever
    assert len(lineage.name_of_folder(Path("n" * 2_000_000))) == 255


_ONE_MORE = "SELECT 1 UNION ALL SELECT id + 1 FROM n"
_VIEW = "CREATE VIEW table_session AS"
_LONG, _SLOW = "printf('%.*c', 900000, 'x') || n", "length(hex(zeroblob(3900000 + n % 2)))"


@pytest.mark.parametrize(
    "posing",
    [
        f"{_VIEW} SELECT 1 AS id",
        f"{_VIEW} WITH RECURSIVE n(id) AS ({_ONE_MORE}) SELECT id FROM n",
        f"ALTER TABLE many RENAME TO table_session; ALTER TABLE table_session ADD id AS ({_LONG})",
        f"ALTER TABLE many RENAME TO table_session; ALTER TABLE table_session ADD id AS ({_SLOW})",
        (
            "CREATE TABLE table_session (id); ALTER TABLE many RENAME TO erased;"
            f"ALTER TABLE erased ADD id AS ({_LONG}); ALTER TABLE erased ADD table_id"
        ),
    ],
)
def test_of_what_poses_as_a_table_nothing_is_read(tmp_path: Path, posing: str) -> None:
    place = tmp_path / "t (beschadigd).tafel"
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(
            "CREATE TABLE manifest (key, value); CREATE TABLE programme (id);"
            "CREATE TABLE many (n INTEGER PRIMARY KEY)"
        )
        connection.executemany("INSERT INTO many VALUES (?)", ((n,) for n in range(400)))
        connection.commit()
        connection.executescript(posing)
    os.truncate(place, 1 << 31)  # it says that it is large, so it would be given time
    with ending():
        assert lineage.known(place) is None


def test_rows_without_end_are_not_read_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lineage, "_MOST_BYTES", 1 << 20)
    path = unpacked(HERE / "1.0-rowids.tafel.gz", tmp_path)
    assert lineage.known(path) is not None
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'table_session'"
        ).fetchone()
    path.write_bytes(with_rows(path.read_bytes(), root, 300, 8))
    with ending():
        assert lineage.known(path) is None


def test_one_that_tells_of_another_table_than_was_written_tells_nothing(path: Path) -> None:
    other = path.read_bytes().replace(a_full_record().table.id.encode(), new_id().encode())
    path.write_bytes(other)
    assert lineage.known(path) is None
