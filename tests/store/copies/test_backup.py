import errno
import os
import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tafelkit.domain.change import adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.merging import merge
from tafelkit.store import hot_journal
from tafelkit.store.copies import backup, lineage
from tafelkit.store.document import Document
from tests.builders import NOON, a_full_record, left_by_the_dead


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "t.tafel"
    record = a_full_record()
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    document.close()
    return path


def _alter(path, words: str) -> None:
    document = Document.open(path, "proef")
    document.write(conversation.note(document.record(document.tables()[0]), "concept", words))
    document.close()


def test_a_copy_is_made_only_when_something_differs(path, tmp_path) -> None:
    first = backup.keep(path, tmp_path / "b", NOON)
    assert first.read_bytes() == path.read_bytes()
    assert backup.keep(path, tmp_path / "b", NOON + timedelta(minutes=1)) is None
    _alter(path, "nieuw")
    second = backup.keep(path, tmp_path / "b", NOON)
    assert backup.kept(path, tmp_path / "b") == [first, second]


def test_the_oldest_go_and_never_more_than_that(path, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(backup, "KEPT", 3)
    for n in range(5):
        _alter(path, str(n))
        backup.keep(path, tmp_path / "b", NOON + timedelta(minutes=n))
    copies = backup.kept(path, tmp_path / "b")
    assert len(copies) == 3 and copies[-1].read_bytes() == path.read_bytes()


def test_no_copy_goes_while_there_is_room_for_more(path, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(backup, "KEPT", 8)
    for n in range(8):
        _alter(path, str(n))
        backup.keep(path, tmp_path / "b", NOON + timedelta(minutes=n))
    assert len(backup.kept(path, tmp_path / "b")) == 8


def test_copies_stay_within_a_size_and_the_newest_always(path, tmp_path, monkeypatch) -> None:
    size = path.stat().st_size
    monkeypatch.setattr(backup, "MOST_BYTES", 3 * size + 8192)
    for n in range(5):
        _alter(path, str(n))
        backup.keep(path, tmp_path / "b", NOON + timedelta(minutes=n))
    assert [copy.number for copy in backup.copies(path, tmp_path / "b")] == [5, 4, 3]
    monkeypatch.setattr(backup, "MOST_BYTES", 1)
    _alter(path, "nog een")
    newest = backup.keep(path, tmp_path / "b", NOON)
    assert backup.kept(path, tmp_path / "b") == [newest]


def test_of_a_file_that_is_held_a_copy_is_made_through_who_holds_it(path, tmp_path) -> None:
    document = Document.open(path, "proef")
    try:
        first = backup.keep_held(path, tmp_path / "b", NOON, document.copy_to)
        again = backup.keep_held(path, tmp_path / "b", NOON, document.copy_to)
        (record,) = document.records()
        document.write(conversation.note(record, "concept", "nog bezig"))
        second = backup.keep_held(path, tmp_path / "b", NOON, document.copy_to)
    finally:
        document.close()
    assert again is None
    assert [copy.path for copy in backup.copies(path, tmp_path / "b")] == [second, first]
    assert second is not None and b"nog bezig" in second.read_bytes()


def test_what_was_erased_elsewhere_stays_in_no_copy(path, tmp_path) -> None:
    """A merge brings the marks of an erasing along, on a laptop that knew the words."""
    folder, words = tmp_path / "b", b"Omdat A het zegt."
    programme = tmp_path / "programma.tafel"
    merge(programme, [path], "proef")
    first = backup.keep(programme, folder, NOON)
    assert words in first.read_bytes()
    document = Document.open(path, "proef")
    (record,) = document.records()
    document.erase(record.table, *erasing(record, record.seats[0].id))
    document.close()
    merge(programme, [path], "proef")
    backup.keep(programme, folder, NOON + timedelta(minutes=1))
    (copy,) = backup.kept(programme, folder)
    assert copy != first and words not in copy.read_bytes()
    _alter(path, "nieuw")
    merge(programme, [path], "proef")
    backup.keep(programme, folder, NOON + timedelta(minutes=2))
    assert len(backup.kept(programme, folder)) == 2


def test_renewing_reaches_what_was_set_aside_beside_the_file(path, tmp_path) -> None:
    for name in ("t (vorm 1.0).tafel", "t (beschadigd).tafel", "t (beschadigd 2).tafel"):
        (tmp_path / name).write_bytes(b"woorden")
    (tmp_path / "t (van Anna).tafel").write_bytes(b"woorden")
    document = Document.open(path, "proef")
    backup.renew(path, tmp_path / "b", NOON, document.copy_to)
    document.close()
    assert sorted(found.name for found in tmp_path.glob("*.tafel")) == [
        "t (van Anna).tafel",
        "t.tafel",
    ]


def test_what_a_killed_run_left_half_is_cleared_away(path, tmp_path) -> None:
    own = backup.folder_of(path, tmp_path / "b")
    own.mkdir(parents=True)
    left_by_the_dead(own, b"half")
    copy = backup.keep(path, tmp_path / "b", NOON)
    assert list(own.iterdir()) == [copy]


@pytest.mark.skipif(os.name != "posix", reason="rights as Unix has them")
def test_what_takes_merges_back_stays_while_someone_has_the_file_and_goes_after_a_kill(
    path, tmp_path
) -> None:
    taking_back = backup.folder_of(path, tmp_path / "b") / lineage.TAKING_BACK
    taking_back.mkdir(parents=True)
    shutil.copy(path, taking_back / "1-before")
    (taking_back / "2-before").write_bytes(b"half een kopie")
    with closing(Document.open(path, "proef")):
        backup.keep(path, tmp_path / "b", NOON)  # as who opens it to read
        assert len(list(taking_back.iterdir())) == 2
    assert backup.keep(path, tmp_path / "b", NOON) is None
    assert not taking_back.exists()


def test_a_copy_is_read_by_no_more_people_than_the_file(path, tmp_path) -> None:
    path.chmod(0o600)
    copy = backup.keep(path, tmp_path / "b", NOON)
    assert copy is not None and copy.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="links as Unix has them")
def test_a_link_among_the_copies_is_no_copy_and_nothing_is_written_to_it(path, tmp_path) -> None:
    other = tmp_path / "scriptie.txt"
    other.write_text("blijft")
    own = backup.folder_of(path, tmp_path / "b")
    own.mkdir(parents=True)
    (own / "000009 2026-05-01 120000.tafel").symlink_to(other)
    (own / "vernieuwen").symlink_to(other)
    backup.begin_renewing(path, tmp_path / "b")
    document = Document.open(path, "proef")
    backup.renew(path, tmp_path / "b", NOON, document.copy_to)
    document.close()
    assert other.read_text() == "blijft"
    assert [backup.copy_of(copy).number for copy in backup.kept(path, tmp_path / "b")] == [1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that never ends")
def test_what_was_laid_as_the_mark_of_renewing_keeps_nobody_waiting(path, tmp_path) -> None:
    backup.keep(path, tmp_path / "b", NOON)
    (backup.folder_of(path, tmp_path / "b") / "vernieuwen").symlink_to("/dev/full")
    _alter(path, "nieuw")
    backup.keep(path, tmp_path / "b", NOON)
    assert not (backup.folder_of(path, tmp_path / "b") / "vernieuwen").is_symlink()


def test_a_damaged_file_never_pushes_a_good_copy_out(path, tmp_path) -> None:
    good = backup.keep(path, tmp_path / "b", NOON)
    path.write_bytes(path.read_bytes()[:4096])
    with pytest.raises(Refusal):
        backup.keep(path, tmp_path / "b", NOON + timedelta(minutes=1))
    assert backup.kept(path, tmp_path / "b") == [good]


def test_files_of_the_same_name_elsewhere_have_copies_of_their_own(path, tmp_path) -> None:
    other = tmp_path / "elders" / "t.tafel"
    assert backup.folder_of(path, tmp_path) != backup.folder_of(other, tmp_path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device that never ends")
def test_what_is_no_table_is_not_even_read_nor_leaves_a_trace(tmp_path) -> None:
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"\x89PNG" + bytes(5000))
    for path in (picture, Path("/dev/zero"), tmp_path):
        with pytest.raises(Refusal):
            backup.keep(path, tmp_path / "b", NOON)
    assert not (tmp_path / "b").exists()


def test_no_half_copy_is_left_nor_taken_for_one(path, tmp_path) -> None:
    own = backup.folder_of(path, tmp_path / "b")
    own.mkdir(parents=True)
    (own / "aantekening.tafel").write_text("van de gebruiker")
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(8192) + content[12288:])
    with pytest.raises(Refusal):
        backup.keep(path, tmp_path / "b", NOON)
    assert [file.name for file in own.iterdir()] == ["aantekening.tafel"]


def _erase(path) -> None:
    document = Document.open(path, "proef")
    (record,) = document.records()
    document.erase(record.table, *erasing(record, record.seats[0].id))
    document.close()


def test_a_renewing_that_was_cut_short_is_finished_by_the_next_copy(path, tmp_path) -> None:
    folder, words = tmp_path / "b", b"Omdat A het zegt."
    backup.keep(path, folder, NOON)
    document = Document.open(path, "proef")
    backup.begin_renewing(path, folder, document.stands)
    document.close()
    _erase(path)
    assert any(words in copy.read_bytes() for copy in backup.kept(path, folder))
    backup.keep(path, folder, NOON + timedelta(minutes=1))
    (copy,) = backup.kept(path, folder)
    assert copy.read_bytes() == path.read_bytes()
    _alter(path, "nieuw")
    backup.keep(path, folder, NOON + timedelta(minutes=2))
    assert len(backup.kept(path, folder)) == 2


def test_where_nothing_was_done_a_renewing_that_was_cut_short_takes_no_copy_away(
    path, tmp_path
) -> None:
    folder, aside = tmp_path / "b", tmp_path / "t (vorm 1.0).tafel"
    aside.write_bytes(b"woorden")
    backup.keep(path, folder, NOON)
    _alter(path, "nieuw")
    document = Document.open(path, "proef")
    backup.begin_renewing(path, folder, document.stands)
    document.close()
    backup.keep(path, folder, NOON + timedelta(minutes=1))
    assert len(backup.kept(path, folder)) == 2 and aside.exists()
    _alter(path, "later")
    backup.keep(path, folder, NOON + timedelta(minutes=2))
    assert len(backup.kept(path, folder)) == 3 and aside.exists()


def test_a_renewing_that_was_cut_short_reaches_what_was_set_aside_too(path, tmp_path) -> None:
    folder, aside = tmp_path / "b", tmp_path / "t (vorm 1.0).tafel"
    aside.write_bytes(b"woorden")
    document = Document.open(path, "proef")
    backup.begin_renewing(path, folder, document.stands)
    document.close()
    _erase(path)
    backup.keep(path, folder, NOON)
    assert not aside.exists() and len(backup.kept(path, folder)) == 1


def _killed(path, folder) -> None:
    """An erasing that was noted, and killed before it was done."""
    with closing(Document.open(path, "proef")) as document:
        backup.begin_renewing(path, folder, document.stands)


def _refused(path, folder) -> None:
    with (
        closing(Document.open(path, "proef")) as document,
        pytest.raises(Refusal),
        backup.to_renew(path, folder, lambda: document.stands),
    ):
        raise Refusal(_("de schijf is vol"))


@pytest.mark.parametrize("second", [_killed, _refused])
def test_what_is_owed_stays_so_though_a_second_erasing_is_not_done(path, tmp_path, second) -> None:
    folder, aside = tmp_path / "b", tmp_path / "t (beschadigd).tafel"
    aside.write_bytes(b"woorden")
    backup.keep(path, folder, NOON)
    _killed(path, folder)
    _erase(path)  # and the copies were not come to
    second(path, folder)
    backup.keep(path, folder, NOON + timedelta(minutes=1))
    assert not aside.exists() and len(backup.kept(path, folder)) == 1


def test_a_note_of_what_was_never_done_takes_nothing_away_after_a_second_refusal(
    path, tmp_path
) -> None:
    folder, aside = tmp_path / "b", tmp_path / "t (beschadigd).tafel"
    aside.write_bytes(b"woorden")
    backup.keep(path, folder, NOON)
    _killed(path, folder)
    _refused(path, folder)
    _alter(path, "nieuw")
    backup.keep(path, folder, NOON + timedelta(minutes=1))
    assert aside.exists() and len(backup.kept(path, folder)) == 2


def test_what_was_only_recorded_after_that_is_nothing_done(path, tmp_path) -> None:
    """An erasing that was refused, or killed before it began; then one went on recording."""
    folder = tmp_path / "b"
    backup.keep(path, folder, NOON)
    document = Document.open(path, "proef")
    backup.begin_renewing(path, folder, document.stands)
    document.close()
    _alter(path, "nieuw")
    backup.keep(path, folder, NOON + timedelta(minutes=1))
    assert len(backup.kept(path, folder)) == 2


@pytest.mark.parametrize("before", ["", "eerste"])
def test_a_password_that_was_set_is_something_done(path, tmp_path, before: str) -> None:
    folder = tmp_path / "b"
    document = Document.open(path, "proef")
    if before:
        document.set_password(before)
    backup.keep_held(path, folder, NOON, document.copy_to)
    backup.begin_renewing(path, folder, document.stands)
    document.set_password("tweede")
    document.close()
    backup.keep(path, folder, NOON + timedelta(minutes=1))
    (copy,) = backup.kept(path, folder)
    assert copy.read_bytes() == path.read_bytes()


def test_of_a_file_amid_a_transaction_no_copy_is_kept(path, tmp_path) -> None:
    """It may hold already what will be taken back."""
    Path(f"{path}-journal").write_bytes(hot_journal.MAGIC + bytes(504))
    assert backup.keep(path, tmp_path / "b", NOON) is None
    assert backup.kept(path, tmp_path / "b") == []


def test_copies_that_go_meanwhile_are_no_fault_of_ours(path, tmp_path) -> None:
    """A large file is copied when its window is closed; the folder may go before that is done."""
    backup.keep(path, tmp_path / "b", NOON)
    shutil.rmtree(tmp_path / "b")
    backup._let_go(path, tmp_path / "b")


def test_the_first_copies_ever_had_a_moment_for_their_name_and_count_too(path, tmp_path) -> None:
    first = backup.folder_of(path, tmp_path / "b") / "2023-06-20-115958-123456.tafel"
    first.parent.mkdir(parents=True)
    shutil.copy(path, first)
    _alter(path, "nieuw")
    second = backup.keep(path, tmp_path / "b", NOON)
    assert backup.kept(path, tmp_path / "b") == [first, second]
    newest, oldest = backup.copies(path, tmp_path / "b")
    assert (newest.number, oldest.number) == (1, 0)
    assert f"{oldest.at:%Y-%m-%d %H:%M:%S}" == "2023-06-20 11:59:58"
    document = Document.open(path, "proef")
    backup.renew(path, tmp_path / "b", NOON, document.copy_to)
    document.close()
    assert not first.exists()


def test_where_the_note_does_not_fit_none_is_left_to_be_obeyed(path, tmp_path, monkeypatch) -> None:
    aside = tmp_path / "t (vorm 1.0).tafel"
    aside.write_bytes(b"woorden")
    backup.keep(path, tmp_path / "b", NOON)

    def full(*_given: object, **_more: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_text", full)
        with pytest.raises(Refusal, match="vol"), backup.to_renew(path, tmp_path / "b", lambda: ""):
            pytest.fail("it was done all the same")
    backup.keep(path, tmp_path / "b", NOON)
    assert aside.exists()


def test_a_name_that_someone_gave_a_copy_is_no_stumbling_block(path, tmp_path) -> None:
    kept = backup.keep(path, tmp_path / "b", NOON)
    for name in ("2023-06-20-120000 (kopie).tafel", "2023-06-20 nog een.tafel", "2023-.tafel"):
        shutil.copy(kept, kept.with_name(name))
    shutil.copy(kept, kept.with_name("000007 de laatste.tafel"))
    assert [copy.number for copy in backup.copies(path, tmp_path / "b")] == [7, 1, 0, 0, 0]
    _alter(path, "nieuw")
    newest = backup.keep(path, tmp_path / "b", NOON)
    assert newest is not None and backup.copy_of(newest).number == 8
