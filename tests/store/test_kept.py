"""A file of every form that ever landed: read, brought up to ours, compared, merged, exported."""

from __future__ import annotations

import gzip
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from tafelkit.services import conversation
from tafelkit.services.merging import merge
from tafelkit.services.restoring import back
from tafelkit.services.restoring.kept import looked_at
from tafelkit.store import gate, schema
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.password import vault
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.register import RegisterFile, read_register
from tests.files import making

TABLES = sorted(making.HERE.glob("*.tafel.gz"))
REGISTERS = sorted(making.HERE.glob("*.register.gz"))
OLDER = [path for path in TABLES if path.name.startswith("1.0")]
ALL_VERSIONS = {schema.VERSION_MAJOR * 1000 + minor for minor in range(schema.VERSION_MINOR + 1)}


def name_of(kept: Path) -> str:
    return kept.name.removesuffix(".gz")


def unpacked(kept: Path, folder: Path) -> Path:
    path = folder / f"kept.{kept.suffixes[-2].removeprefix('.')}"
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    KEYRING.give(making.PASSWORD)
    return path


def beside(kept: Path) -> Any:
    """What stood in a file, as the version that made it told."""
    return json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))


def form_of(kept: Path) -> int:
    return int.from_bytes(gzip.decompress(kept.read_bytes())[60:64], "big")


def told(path: Path, *, to_read: bool = False) -> Any:
    with closing(Document.open(path, "author", to_read=to_read)) as document:
        assert document.read_only == to_read
        return making.told(document)


def same(found: Any, wanted: Any) -> None:
    """Whether each row is there with its version and seal, and all of it is exported alike."""
    assert found["export"] == wanted["export"]
    rows, old = found["rows"], wanted["rows"]
    assert {name: rows[name] for name in old if name != "version"} == {
        name: old[name] for name in old if name != "version"
    }
    assert not any(rows[name] for name in rows.keys() - old.keys())


def test_a_file_of_every_version_is_kept() -> None:
    tables = [beside(kept)["rows"]["version"] for kept in TABLES if "programma" not in kept.name]
    programmes = [beside(kept)["rows"]["version"] for kept in TABLES if "programma" in kept.name]
    plain = [kept for kept in REGISTERS if "op-slot" not in kept.name]
    assert set(tables) == set(programmes) == {form_of(kept) for kept in plain} == ALL_VERSIONS
    locked = {form_of(kept) for kept in TABLES if "op-slot" in kept.name}
    assert locked == set(range(1000, vault.VERSION + 1))


@pytest.mark.parametrize("kept", TABLES, ids=name_of)
def test_it_is_read_brought_up_and_says_what_it_said(kept: Path, tmp_path: Path) -> None:
    path, wanted = unpacked(kept, tmp_path), beside(kept)
    before = path.read_bytes()
    same(told(path, to_read=True), wanted)
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]
    same(told(path), wanted)
    aside = [other for other in tmp_path.iterdir() if other != path]
    brought_up = path.read_bytes()
    if wanted["rows"]["version"] == schema.USER_VERSION:
        assert (brought_up, aside) == (before, [])  # what is ours is left alone
    else:
        (older,) = aside
        same(told(older, to_read=True), wanted)
    same(told(path), wanted)
    assert path.read_bytes() == brought_up


@pytest.fixture(scope="module")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A table of today, of the same programme."""
    path = tmp_path_factory.mktemp("today") / "today.tafel"
    making.table(path, 9)
    return path


@pytest.mark.parametrize("kept", TABLES, ids=name_of)
def test_it_is_merged_with_a_table_of_today(kept: Path, today: Path, tmp_path: Path) -> None:
    path = unpacked(kept, tmp_path)
    with closing(Document.open(path, "author", to_read=True)) as document:
        records, conflicts = tuple(document.records()), document.conflicts()
    made = tmp_path / "made.tafel"
    merge(made, [path, today], "author")
    told(path)  # which brings it up
    again = merge(made, [path, today, *tmp_path.glob("kept (*)")], "author")
    assert {found.result for found in again.files} == {"same"}
    into = merge(path, [made], "author").tables if len(records) > 1 else 0
    for programme in (made, path) if into else (made,):
        with closing(Document.open(programme, "author", to_read=True)) as document:
            *found, nine = document.records()
            assert tuple(found) == records and nine.table.number == 9
            assert document.conflicts() == conflicts


def test_what_laptops_did_not_agree_on_and_what_was_erased_is_still_so(tmp_path: Path) -> None:
    for name, contested, erased in (("1.1-first", 2, 0), ("1.1", 2, 1)):
        path = unpacked(making.HERE / f"{name}-programma.tafel.gz", tmp_path)
        with closing(Document.open(path, "author")) as document:
            assert (len(document.conflicts()), len(document.erasures())) == (contested, erased)


class _Full:
    """A disk that is full at one statement, the nth that is written."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, n: int) -> None:
        self.left = n
        run = Connection.exec_driver_sql

        def failing(connection: Connection, statement: str, *given: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(28, "No space left on device")
            return run(connection, statement, *given)

        monkeypatch.setattr(Connection, "exec_driver_sql", failing)


@pytest.mark.parametrize("kept", [*OLDER, making.HERE / "1.0.register.gz"], ids=name_of)
def test_a_step_that_fails_at_any_statement_leaves_the_old_file_to_the_byte(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = unpacked(kept, tmp_path)
    before = path.read_bytes()
    for n in range(1, 100):
        with monkeypatch.context() as patched:
            disk = _Full(patched, n)
            try:
                if path.suffix == ".register":
                    RegisterFile(path, "author").close()
                else:
                    Document.open(path, "author").close()
            except Exception as error:
                assert "schijf is vol" in str(error)
            if disk.left > 0:
                break
        assert path.read_bytes() == before
        assert not path.with_name(f"{path.name}-journal").exists()
    assert n > 3 and gate.look(path, _layout(path)) == schema.USER_VERSION


def _layout(path: Path) -> schema.Layout:
    return schema.REGISTER if path.suffix == ".register" else schema.TAFEL


@pytest.mark.parametrize("kept", REGISTERS, ids=name_of)
def test_a_register_is_read_and_brought_up_in_its_one_file(kept: Path, tmp_path: Path) -> None:
    path = unpacked(kept, tmp_path)
    password = [making.PASSWORD] if "op-slot" in kept.name else []
    before, wanted = path.read_bytes(), beside(kept)["entries"]

    def plain(entries: Any) -> Any:
        return [vars(entry) for entry in sorted(entries, key=lambda entry: entry.id)]

    assert plain(read_register(path, *password)) == wanted
    assert path.read_bytes() == before
    for _time in range(2):
        with closing(RegisterFile(path, "author", *password)) as register:
            assert plain(register.entries().values()) == wanted
            assert not register.read_only
    assert list(tmp_path.iterdir()) == [path]


def test_names_that_an_earlier_tafelkit_set_aside_go_with_the_register(tmp_path: Path) -> None:
    path = unpacked(making.HERE / "1.1.register.gz", tmp_path)
    older = tmp_path / "kept (vorm 1.0).register"
    for act in (lambda register: None, lambda register: register.destroy()):
        older.write_bytes(path.read_bytes())
        with closing(RegisterFile(path, "author")) as register:
            act(register)
        assert not older.exists()


@pytest.mark.parametrize("kept", sorted(making.HERE.glob("*.drafts")), ids=name_of)
def test_words_that_were_not_entered_are_found_by_their_table(kept: Path, tmp_path: Path) -> None:
    key = None
    if "op-slot" in kept.name:
        path = unpacked(kept.with_suffix(".tafel.gz"), tmp_path)
        with closing(Document.open(path, "author", to_read=True)) as document:
            key = document.key
    entries = json.loads(beside(making.HERE / "1.0.tafel.gz")["export"])
    table_id = entries["tables"][0]["table"]["id"]
    journal = DraftJournal(tmp_path, table_id, tmp_path / "een.tafel", key)
    earlier = DraftJournal(tmp_path, table_id, Path("/tafels/een.tafel"), key)
    earlier.path.write_bytes(kept.read_bytes())
    assert journal.read() == {"values": Draft("Wat ik nog w", making.an_id("seat"))}


def test_what_is_kept_has_an_entry_of_every_kind() -> None:
    found = beside(making.HERE / "1.1-programma.tafel.gz")["rows"]
    other = beside(making.HERE / "1.1-op-slot.tafel.gz")["rows"]
    assert all(found[table.name] or other[table.name] for table in schema.TAFEL.tables)


@pytest.mark.parametrize("name", ["1.0-rowids.tafel.gz", "1.0-programma.tafel.gz"])
def test_one_goes_back_to_a_copy_of_an_older_version(name: str, tmp_path: Path) -> None:
    path, backups = unpacked(making.HERE / name, tmp_path), tmp_path / "b"
    copy = backup.keep(path, backups, making.NOON)
    assert copy is not None and gate.look(copy, schema.TAFEL) == 1000
    with closing(Document.open(path, "author")) as document:
        records = tuple(document.records())
        document.write(conversation.note(records[0], "concept", "Later gezegd."))
    kept = looked_at(backup.copy_of(copy))
    back.restore(path, kept, backups, lambda _name: records[0].kit, "author", making.NOON)
    with closing(Document.open(path, "author", to_read=True)) as document:
        assert tuple(document.records()) == records
