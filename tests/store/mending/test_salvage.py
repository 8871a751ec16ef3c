"""What of a harmed file is still whole, and what is known to be lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services.files import make_file
from tafelkit.store import gate, schema
from tafelkit.store.document import Document
from tafelkit.store.mending import pages, salvage
from tafelkit.store.password import locked
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Locked
from tafelkit.store.stamp import sealed
from tests.builders import a_full_record

Harm = Callable[[Callable[[bytes], bytes]], salvage.Salvage]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    record = a_full_record()
    path = tmp_path_factory.mktemp("gaaf") / "t.tafel"
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef")
    return path.read_bytes()


@pytest.fixture
def harmed(sound: bytes, tmp_path: Path) -> Harm:
    def harm(how: Callable[[bytes], bytes]) -> salvage.Salvage:
        path = tmp_path / "t.tafel"
        path.write_bytes(how(sound))
        return salvage.read(path)

    return harm


def _rows(content: bytes, path: Path) -> int:
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as file:
        names = [table.name for table in schema.TAFEL.tables if table is not schema.MANIFEST]
        return sum(file.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names)


def test_all_of_a_sound_file_is_found(harmed: Harm, sound: bytes, tmp_path: Path) -> None:
    found = harmed(lambda content: content)
    assert found.complete and not found.broken and not found.gathers
    assert found.count == _rows(sound, tmp_path / "zelfde")


def test_without_header_and_schema_nothing_of_it_is_lost(harmed: Harm) -> None:
    assert harmed(lambda content: bytes(4096) + content[4096:]).complete
    assert harmed(lambda content: b"\x00" * 100 + content[100:]).complete


def test_one_altered_word_costs_one_row_and_its_table_is_named(harmed: Harm) -> None:
    found = harmed(lambda content: content.replace(b"De avondmarkt.", b"De ochtendhal."))
    assert not found.complete and found.broken == {"note": 1}
    assert len(found.rows["note"]) == 2
    assert list(found.doubtful.values()) == ["De ochtendhal."]  # someone may still know it


def test_what_was_cut_off_is_missing_and_the_rest_is_there(harmed: Harm, sound: bytes) -> None:
    found = harmed(lambda content: content[: len(content) // 2])
    assert not found.complete
    assert 0 < found.count < harmed(lambda content: content).count


@pytest.mark.parametrize("stale_first", [True, False])
def test_where_the_disk_lost_a_write_the_newer_of_two_rows_is_kept(
    harmed: Harm, sound: bytes, tmp_path: Path, stale_first: bool
) -> None:
    path = tmp_path / "nieuwer.tafel"
    path.write_bytes(sound)
    with closing(Document.open(path, "proef")) as document:
        note = document.record(document.tables()[0]).all(e.Note)[0]
        change = Change(_("x"), (Step(note, replace(note, text="Wat er later stond.")),))
        document.write(change)
    newer = path.read_bytes()
    found = harmed(lambda old: old + newer if stale_first else newer + old)
    assert "Wat er later stond." in found.rows["note"][note.id]
    assert found.complete


@pytest.mark.parametrize("content", [b"", b"geen tafel", bytes(100_000), b"SQLite format 3\0"])
def test_of_what_never_was_one_nothing_is_found(harmed: Harm, content: bytes) -> None:
    found = harmed(lambda _content: content)
    assert not found.rows and not found.complete


def test_a_row_that_anyone_sealed_must_still_be_one(tmp_path: Path) -> None:
    """The seal is no secret: what a hostile hand seals is looked at like any foreign row."""
    path = tmp_path / "t.tafel"
    table = schema.TAFEL.kinds[e.Note]
    width = len(table.columns) - 3
    removed = ("x", "sqlite_schema", None)
    with closing(sqlite3.connect(path)) as made:
        names = ", ".join(f'"{column.name}"' for column in table.columns[1:])
        made.execute(f"CREATE TABLE n (id PRIMARY KEY, {names}) WITHOUT ROWID")
        row = sealed(table, ("x" * 8, *("kwaad",) * (width - 1)), "ab12cd34:1", "y")
        made.execute(f"INSERT INTO n VALUES ({', '.join('?' * len(row))})", row)
        made.execute("CREATE TABLE r (a PRIMARY KEY, b, c, d, e, f) WITHOUT ROWID")
        row = sealed(schema.REMOVED, removed, "ab12cd34:1", "y")
        made.execute("INSERT INTO r VALUES (?, ?, ?, ?, ?, ?)", row)
        made.commit()
    assert not salvage.read(path).rows


def test_a_row_with_bytes_where_words_belong_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "t.tafel"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE r (a PRIMARY KEY, b, c, d, e, f) WITHOUT ROWID")
        made.execute("INSERT INTO r VALUES ('x', x'00', 'c', 'd', 'e', x'00112233')")
        made.commit()
    found = salvage.read(path)
    assert not found.rows and found.broken == {"": 1}


def test_of_one_under_a_password_as_much_is_found(
    sound: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")
        key = document.key
    whole, within = path.read_bytes(), gate.snapshot(path)
    assert within is not None
    path.write_bytes(whole + b"x")
    found = salvage.read(path)
    assert found.complete and found.key == key and found.count == _rows(within, tmp_path / "open")
    # A page of the pages within: what is missing is named as in the clear.
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as file:
        file.execute(
            "DELETE FROM block WHERE number = (SELECT max(number) / 2 FROM block"
            " WHERE number < 100)"
        )
        file.commit()
    found = salvage.read(path)
    assert not found.complete and found.key == key
    path.write_bytes(whole + b"x")
    KEYRING.forget()
    with pytest.raises(Locked):
        salvage.read(path)
    with pytest.raises(Locked):
        salvage.check_password(path)
    assert salvage.read(path.with_name("open")).complete  # though it has no password
    path.write_bytes(sound + whole)  # in the clear for a part
    assert salvage.read(path).complete


def test_one_of_a_newer_form_is_not_restored_by_half(
    sound: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")
    whole = path.read_bytes()
    path.write_bytes(whole[:60] + (1002).to_bytes(4, "big") + whole[64:] + b"x")
    assert salvage.read(path).is_newer
    path.write_bytes(whole + b"x")
    assert not salvage.read(path).is_newer


def test_what_is_too_large_or_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not salvage.read(tmp_path / "weg.tafel").rows
    monkeypatch.setattr(pages, "MAX_BYTES", 10)
    (tmp_path / "t.tafel").write_bytes(bytes(11))
    with pytest.raises(Refusal, match="te groot"):
        salvage.read(tmp_path / "t.tafel")


def test_a_sound_file_is_taken_as_a_whole(sound: bytes, tmp_path: Path) -> None:
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    assert salvage.of_sound(path).rows == salvage.read(path).rows
    path.write_bytes(sound[:8192])
    with pytest.raises(Refusal, match="afgekapt"):
        salvage.of_sound(path)


def test_the_mark_of_a_programme_is_seen(tmp_path: Path) -> None:
    record: Record = a_full_record()
    make_file(tmp_path / "p.tafel", record.programme, record.kit, (), "proef", gathers=True)
    assert salvage.read(tmp_path / "p.tafel").gathers
