from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.store.drafts import journal as draft_journal
from tafelkit.store.drafts.journal import (
    KEPT_DAYS,
    KEPT_DAYS_WITHOUT_TABLE,
    Draft,
    DraftJournal,
    tidy,
)
from tafelkit.store.password import locked

TABLE = "6f0f6f0e-0000-4000-8000-000000000007"
DRAFTS = {"gesprek": Draft('b C "wie belt', "example"), "advies": Draft("Kom langs 🙂")}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "tafels").mkdir()
    path = tmp_path / "tafels" / "tafel-07.tafel"
    path.touch()
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "drafts"


@pytest.fixture
def journal(folder: Path, file: Path) -> DraftJournal:
    return DraftJournal(folder, TABLE, file)


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def older(path: Path, days: float) -> None:
    at = path.stat().st_mtime - days * 86_400
    os.utime(path, (at, at))


def test_what_was_written_is_read(journal: DraftJournal) -> None:
    assert journal.read() == {}
    journal.write(DRAFTS)
    assert journal.read() == DRAFTS
    journal.write({"advies": Draft("Kom")})
    assert journal.read() == {"advies": Draft("Kom")}


def test_nothing_lies_about_when_no_words_wait(journal: DraftJournal, folder: Path) -> None:
    journal.write({})
    journal.write(DRAFTS)
    assert names(folder) == [journal.path.name]
    journal.write({})
    assert names(folder) == []


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told another way there")
def test_it_is_for_its_user_alone(journal: DraftJournal, folder: Path) -> None:
    journal.write(DRAFTS)
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) & 0o077 == 0


def test_words_tell_nothing_of_table_or_place_in_the_name(journal: DraftJournal) -> None:
    assert TABLE not in journal.path.name and "tafel-07" not in journal.path.name


@given(at=st.integers(0, 400), to=st.integers(0, 255), cut=st.booleans())
def test_a_damaged_journal_is_as_none(
    tmp_path_factory: pytest.TempPathFactory, at: int, to: int, cut: bool
) -> None:
    folder = tmp_path_factory.mktemp("drafts")
    journal = DraftJournal(folder, TABLE, folder / "tafel.tafel")
    journal.write(DRAFTS)
    whole = journal.path.read_bytes()
    at %= len(whole)
    damaged = whole[:at] if cut else whole[:at] + bytes([to]) + whole[at + 1 :]
    journal.path.write_bytes(damaged)
    assert journal.read() == (DRAFTS if damaged == whole else {})
    journal.write(DRAFTS)
    assert journal.read() == DRAFTS


def test_a_foreign_journal_is_as_none(journal: DraftJournal, folder: Path, file: Path) -> None:
    DraftJournal(folder, "another", file).write(DRAFTS)
    for foreign in (b"", b"{}", b"\xff\xfe", b"[" * 100_000):
        journal.path.write_bytes(foreign)
        assert journal.read() == {}
    journal.path.write_bytes(DraftJournal(folder, "another", file).path.read_bytes())
    assert journal.read() == {}


def test_what_a_crash_left_half_written_goes(journal: DraftJournal, folder: Path) -> None:
    journal.write(DRAFTS)
    half = journal.path.with_suffix(".half")
    half.write_bytes(b"tafelkit.drafts 1 0000\n{half")
    assert journal.read() == DRAFTS and names(folder) == [journal.path.name]
    half.touch()
    journal.write(DRAFTS)
    half.touch()
    journal.write({})
    assert names(folder) == []


@pytest.mark.parametrize("zeros", [False, True])
def test_words_outlive_a_kill_while_those_before_the_password_are_overwritten(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch, zeros: bool
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    key = locked.new_key("geheim")

    def killed(path: Path) -> None:
        if zeros:
            path.write_bytes(bytes(path.stat().st_size))
        raise KeyboardInterrupt

    journal = DraftJournal(folder, TABLE, file)
    journal.write(DRAFTS)
    journal.take_key(key)
    monkeypatch.setattr(draft_journal, "overwrite", killed)
    with pytest.raises(KeyboardInterrupt):
        journal.write({"advies": Draft("Kom")})
    monkeypatch.undo()
    again = DraftJournal(folder, TABLE, file, key)
    assert again.read() == {"advies": Draft("Kom")}
    assert names(folder) == [journal.path.name]
    assert locked.is_locked(again.path)


def test_a_table_that_was_moved_finds_its_words(
    journal: DraftJournal, folder: Path, file: Path
) -> None:
    journal.write(DRAFTS)
    moved = file.rename(file.with_name("elders.tafel"))
    there = DraftJournal(folder, TABLE, moved)
    assert there.read() == DRAFTS
    assert names(folder) == [there.path.name]


def test_a_copy_of_a_table_has_words_of_its_own(
    journal: DraftJournal, folder: Path, file: Path
) -> None:
    journal.write(DRAFTS)
    copy = file.with_name("kopie.tafel")
    copy.touch()
    other = DraftJournal(folder, TABLE, copy)
    assert other.read() == {}
    other.write({"advies": Draft("van de kopie")})
    assert journal.read() == DRAFTS


def test_the_same_file_by_another_name_is_no_copy(
    journal: DraftJournal, folder: Path, file: Path
) -> None:
    journal.write(DRAFTS)
    link = file.with_name("koppeling.tafel")
    os.link(file, link)
    assert DraftJournal(folder, TABLE, link).read() == DRAFTS


def test_a_disk_that_does_not_take_it_is_refused_in_a_sentence(
    journal: DraftJournal, folder: Path
) -> None:
    folder.parent.mkdir()
    folder.touch()
    assert journal.read() == {}
    with pytest.raises(Refusal):
        journal.write(DRAFTS)
    tidy(folder)


def test_what_nobody_came_back_for_goes(journal: DraftJournal, folder: Path, file: Path) -> None:
    tidy(folder)
    journal.write(DRAFTS)
    older(journal.path, KEPT_DAYS - 1)
    tidy(folder)
    assert journal.read() == DRAFTS
    older(journal.path, 2)
    tidy(folder)
    assert names(folder) == []


def test_a_table_that_is_gone_is_waited_for_a_shorter_time(
    journal: DraftJournal, folder: Path, file: Path
) -> None:
    stick = file.parent / "stick" / "tafel.tafel"
    link = file.with_name("koppeling.tafel")
    link.symlink_to(stick)
    on_a_stick = DraftJournal(folder, "another", stick)
    by_a_link = DraftJournal(folder, "a third", link)
    for each in (journal, on_a_stick, by_a_link):
        each.write(DRAFTS)
        older(each.path, KEPT_DAYS_WITHOUT_TABLE + 1)
    tidy(folder)
    assert all(each.path.exists() for each in (journal, on_a_stick, by_a_link))
    file.unlink()
    tidy(folder)
    assert set(names(folder)) == {each.path.name for each in (on_a_stick, by_a_link)}


def test_damaged_ones_go_too(journal: DraftJournal, folder: Path) -> None:
    journal.write(DRAFTS)
    journal.path.write_bytes(b"half")
    older(journal.path, KEPT_DAYS + 1)
    tidy(folder)
    assert names(folder) == []
