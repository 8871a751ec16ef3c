"""A file that only is read, or of which is saved what is whole, is as it was before the last write.

That write was cut short, anywhere within a page; the file itself and its journal stay to the byte.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.store import gate, schema, taking_back
from tafelkit.store.claims import holding
from tafelkit.store.contents import contents_of
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.hot_journal import MAGIC
from tafelkit.store.mending import salvage
from tafelkit.store.merging import source
from tests.builders import NOON
from tests.cut_short import HALF_A_PAGE, cut_short, journal_of


@pytest.fixture
def path(tmp_path: Path, sound: bytes) -> Path:
    path = tmp_path / "t.tafel"
    path.write_bytes(sound)
    return path


def beside(path: Path) -> bytes:
    return Path(f"{path}-journal").read_bytes()


@pytest.mark.parametrize("missing", [0, 1, HALF_A_PAGE, 4095])
def test_whoever_reads_it_finds_what_was_there_before(path: Path, missing: int) -> None:
    before, held, rows = contents_of(path), source.read(path).tables, salvage.read(path).rows
    cut_short(path, missing=missing)
    lies = path.read_bytes(), beside(path)
    assert contents_of(path) == before
    assert source.read(path).tables == held
    found = salvage.read(path)
    assert found.complete and found.rows == rows
    assert (path.read_bytes(), beside(path)) == lies
    assert backup.keep(path, path.parent / "b", NOON) is None  # until it was taken back
    assert not list(path.parent.glob(".*"))


@pytest.mark.parametrize("to_read", [True, False])
def test_opening_it_takes_it_back_in_the_file(path: Path, sound: bytes, to_read: bool) -> None:
    cut_short(path)
    Document.open(path, "proef", to_read=to_read).close()
    assert path.read_bytes() == sound and not Path(f"{path}-journal").exists()


def test_where_nothing_can_be_written_it_is_read_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Document.open(path, "proef", to_read=True)) as document:
        (before,) = document.records()
    cut_short(path)
    lies = path.read_bytes()
    monkeypatch.setattr(holding, "_holding", lambda *_given, **_how: None)
    with closing(Document.open(path, "proef")) as document:
        assert document.read_only and list(document.records()) == [before]
    assert path.read_bytes() == lies


def test_who_holds_it_is_amid_writing_and_not_cut_short(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "_ATTEMPTS", 2)
    with closing(Document.open(path, "proef")) as document:
        file = document._store.connection
        file.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
        file.execute("BEGIN")
        file.execute("UPDATE note SET author = hex(zeroblob(2000))")
        assert taking_back.taken_back(path) is None
        for read in (contents_of, source.read, lambda path: Document.open(path, "b", to_read=True)):
            with pytest.raises(Refusal, match="aan het schrijven") as refused:
                read(path)
            assert not isinstance(refused.value, Damaged)
        file.execute("ROLLBACK")


def test_what_is_damaged_besides_is_saved_as_it_was_before(path: Path, sound: bytes) -> None:
    path.write_bytes(sound.replace(b"De avondmarkt.", b"De avondmarkt?"))
    before = salvage.read(path)
    assert before.count and not before.complete
    cut_short(path)
    lies = path.read_bytes()
    assert salvage.read(path) == before
    assert path.read_bytes() == lies


def test_what_sqlite_takes_for_no_database_is_taken_back_first(path: Path, sound: bytes) -> None:
    damaged = bytes(100) + sound[100:]
    path.write_bytes(damaged + bytes(HALF_A_PAGE))
    Path(f"{path}-journal").write_bytes(journal_of(damaged))
    assert taking_back.taken_back(path) == damaged
    assert salvage.read(path).complete


def test_a_journal_that_would_do_harm_is_not_obeyed_in_a_copy_either(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "brief.txt"
    other.write_text("niet van ons")
    cut_short(path)
    name = bytes(other)
    end = (0x7FFFFFFF).to_bytes(4, "big") + name + len(name).to_bytes(4, "big")
    with Path(f"{path}-journal").open("ab") as journal:
        journal.write(end + sum(name).to_bytes(4, "big") + MAGIC)
    for read in (contents_of, source.read, salvage.read, taking_back.taken_back):
        with pytest.raises(Refusal, match="een vreemd -journal"):
            read(path)
    assert other.exists()


def test_one_that_is_too_large_for_that_is_to_be_opened_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_short(path)
    monkeypatch.setattr(taking_back, "MAX_BYTES", path.stat().st_size - 1)
    read: Callable[[Path], object]
    for read in (contents_of, source.read):
        with pytest.raises(Refusal, match="open het eerst") as refused:
            read(path)
        assert not isinstance(refused.value, Damaged) and str(path) in str(refused.value)
    Document.open(path, "proef").close()
    contents_of(path)


def test_where_the_copy_finds_no_room_nothing_is_made_of_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of it was never taken back then."""
    cut_short(path)

    def full(_copy: Path) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(taking_back, "_take_back", full)
    for read in (contents_of, source.read, salvage.read):
        with pytest.raises((Refusal, sqlite3.Error)):
            read(path)


def test_a_file_that_is_no_whole_number_of_pages_is_cut_off_where_nothing_takes_it_back(
    path: Path,
) -> None:
    cut_short(path)
    gate.look(path, schema.TAFEL)
    Path(f"{path}-journal").unlink()
    with pytest.raises(Damaged, match="afgekapt"):
        gate.look(path, schema.TAFEL)
