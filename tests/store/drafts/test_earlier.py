"""Words not entered that wait for a place where the file is no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.drafts import earlier
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.password import locked
from tafelkit.store.password.locked import Key

TABLE = "6f0f6f0e-0000-4000-8000-000000000007"
HERE = {"gesprek": Draft("b B iets anders")}
THERE = {"gesprek": Draft("b A ontregelde"), "advies": Draft("Kom langs")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "drafts"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "thuis").mkdir()
    path = tmp_path / "thuis" / "t.tafel"
    path.touch()
    return path


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where the file lay before it was brought home, and nothing lies now."""
    return tmp_path / "stick" / "t.tafel"


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> Key:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    return locked.new_key("geheim")


@pytest.fixture
def journal(folder: Path, home: Path, stick: Path) -> DraftJournal:
    DraftJournal(folder, TABLE, stick).write(THERE)
    journal = DraftJournal(folder, TABLE, home)
    journal.write(HERE)
    return journal


def _in_the_clear(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if b"ontregelde" in path.read_bytes()]


def _stay(name: str, _words: str) -> bool:
    return name != "gesprek"


def test_what_is_let_go_goes_there_too_and_the_rest_waits(
    journal: DraftJournal, folder: Path, stick: Path
) -> None:
    earlier.let_go(journal, _stay)
    assert _in_the_clear(folder) == [] and journal.read() == HERE
    journal.write({})
    assert journal.read() == {"advies": THERE["advies"]}
    assert not DraftJournal(folder, TABLE, stick).path.exists()


def test_so_it_does_where_a_kill_left_it_to_be_put_in_place(
    journal: DraftJournal, folder: Path, stick: Path
) -> None:
    left = DraftJournal(folder, TABLE, stick).path
    left.rename(left.with_suffix(".half"))
    earlier.let_go(journal, _stay)
    assert _in_the_clear(folder) == []


def test_a_copy_that_is_there_and_another_table_keep_their_words(
    journal: DraftJournal, folder: Path, stick: Path, home: Path
) -> None:
    stick.parent.mkdir()
    stick.touch()
    others = [DraftJournal(folder, TABLE, stick), DraftJournal(folder, "een andere", home)]
    others[1].write(THERE)
    earlier.let_go(journal, _stay)
    assert [one.read() for one in others] == [THERE, THERE]


def test_under_a_password_they_wait_sealed_and_come_when_nothing_else_does(
    journal: DraftJournal, folder: Path, key: Key
) -> None:
    for one in (key, locked.new_key("anders")):
        earlier.take_key(journal, one)
        journal.take_key(one)
        journal.write(HERE)
        assert _in_the_clear(folder) == [] and journal.read() == HERE
        assert len(list(folder.iterdir())) == 2
    journal.write({})
    assert journal.read() == THERE
    assert [path.name for path in folder.iterdir()] == [journal.path.name]


def test_without_it_they_can_be_read_again(
    journal: DraftJournal, folder: Path, home: Path, key: Key
) -> None:
    for one in (key, None):
        earlier.take_key(journal, one)
        journal.take_key(one)
        journal.write({})
    assert DraftJournal(folder, TABLE, home).read() == THERE


def test_what_did_not_come_to_it_does_when_the_file_is_opened(
    journal: DraftJournal, folder: Path, home: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_any: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(DraftJournal, "write", killed)
        with pytest.raises(KeyboardInterrupt):
            earlier.take_key(journal, key)
    earlier.seal(journal)  # without a password nothing is to be done
    assert _in_the_clear(folder) != []
    earlier.seal(DraftJournal(folder, TABLE, home, key))
    assert _in_the_clear(folder) == []
    assert DraftJournal(folder, TABLE, home, key).read() == HERE


def test_a_disk_that_does_not_take_it_is_refused_and_keeps_them(
    journal: DraftJournal, folder: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_any: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as once:
        once.setattr(DraftJournal, "_write_beside", full)
        with pytest.raises(Refusal):
            earlier.let_go(journal, _stay)
        with pytest.raises(Refusal):
            earlier.take_key(journal, key)
    journal.write({})
    assert journal.read() == THERE
