"""A file that does not open: what is told of it, and how it is made whole again."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.services import conversation
from tafelkit.services.files import make_file
from tafelkit.services.restoring import remains
from tafelkit.services.restoring.kept import how_it_differs
from tafelkit.services.restoring.refused import check_password
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.mending import rescue
from tafelkit.store.password import blocks, locked
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Locked
from tests.builders import NOON, a_full_record, a_kit
from tests.store.test_newer import WHOLE, newer_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    record = a_full_record()
    path = tmp_path / "tafel-07.tafel"
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef")
    return path


def _shelf(_name: str) -> Kit:
    return a_kit()


@contextmanager
def _written(path: Path) -> Iterator[tuple[Document, Record]]:
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        yield document, record


def _note(path: Path, words: str) -> None:
    with _written(path) as (document, record):
        document.write(conversation.note(record, "concept", words))


def _said(path: Path) -> list[str]:
    with closing(Document.open(path, "lezer", to_read=True)) as document:
        (record,) = document.records()
        return [note.text for note in record.all(e.Note)]


def _told(left: remains.Remains) -> str:
    return " ".join(str(sentence) for sentence in left.told())


def _harm(path: Path, words: bytes) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(words, words[:-1] + b"?"))


def _take_heads(path: Path) -> None:
    """Leave nothing of a file under a password by which the password opens it."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("DELETE FROM block WHERE number IN (?, ?)", blocks.HEADS)
        file.commit()


def _recover(path: Path, **more: object) -> remains.Restored:
    left = remains.remains(path, path.parent / "b")
    return remains.recover(left, _shelf, "proef", **more)  # type: ignore[arg-type]


def test_what_is_gone_comes_from_the_copy_and_what_is_newer_from_the_file(path: Path) -> None:
    backup.keep(path, path.parent / "b", NOON)
    _note(path, "Na de kopie gezegd.")
    expected = sorted(_said(path))
    _harm(path, b"De avondmarkt.")
    damaged = path.read_bytes()
    left = remains.remains(path, path.parent / "b")
    assert "Niet meer te lezen: 1 aantekening." in _told(left)
    assert "Wat ontbreekt staat in de nieuwste reservekopie: 1 aantekening." in _told(left)
    done = _recover(path)
    assert sorted(_said(path)) == expected
    assert done.aside == path.with_name("tafel-07 (beschadigd).tafel")
    assert done.aside is not None and done.aside.read_bytes() == damaged and not done.anew
    assert not list(path.parent.glob(".*"))


def test_without_a_copy_what_is_whole_is_gone_on_with(path: Path) -> None:
    before = _said(path)
    _harm(path, b"De avondmarkt.")
    left = remains.remains(path, path.parent / "b")
    assert left.anything and "Er is geen reservekopie" in _told(left)
    _recover(path)
    assert _said(path) == [words for words in before if words != "De avondmarkt."]


@pytest.mark.parametrize("content", [b"", bytes(8192), None])
def test_of_a_file_of_which_nothing_is_left_there_is_the_copy(
    path: Path, content: bytes | None
) -> None:
    backup.keep(path, path.parent / "b", NOON)
    expected = _said(path)
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    left = remains.remains(path, path.parent / "b")
    assert "De nieuwste reservekopie heeft 1 tafel, 4 plaatsen" in _told(left)
    done = _recover(path)
    assert _said(path) == expected and (done.aside is None) == (content is None)


def test_words_that_were_altered_and_are_in_no_copy_are_shown(path: Path) -> None:
    folder = path.parent / "b"
    backup.keep(path, folder, NOON)
    _note(path, "Na de kopie gezegd.")
    _harm(path, b"De avondmarkt.")
    assert "avondmarkt" not in _told(remains.remains(path, folder))  # the copy has it
    _harm(path, b"Na de kopie gezegd.")
    assert _told(remains.remains(path, folder)).count("Na de kopie gezegd?") == 1
    for copy in backup.kept(path, folder):
        copy.unlink()
    told = _told(remains.remains(path, folder))
    assert "er lijkt te staan: " in told and "De avondmarkt?" in told


def test_only_its_form_is_damaged(path: Path) -> None:
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    assert "Alle gegevens zijn nog te lezen" in _told(remains.remains(path, path.parent / "b"))


def test_an_older_copy_that_was_chosen_is_what_comes_back(path: Path) -> None:
    backup.keep(path, path.parent / "b", NOON)
    expected = _said(path)
    _note(path, "Na de kopie gezegd.")
    _harm(path, b"De avondmarkt.")
    left = remains.remains(path, path.parent / "b")
    what = "1 aantekening meer; 1 aantekening minder"
    assert str(how_it_differs(left.copies[0], left.contents)) == what
    _recover(path, chosen=left.copies[0])
    assert _said(path) == expected


def test_a_copy_that_rotted_is_told_and_not_taken(path: Path) -> None:
    folder = path.parent / "b"
    good = backup.keep(path, folder, NOON)
    _note(path, "Na de kopie gezegd.")
    rotten = backup.keep(path, folder, NOON + timedelta(minutes=1))
    assert rotten is not None
    _harm(rotten, b"Na de kopie gezegd.")
    path.write_bytes(b"")
    left = remains.remains(path, folder)
    assert [kept.contents is None for kept in left.copies] == [True, False]
    assert left.newest is not None and left.newest.path == good
    assert "zelf beschadigd" in str(how_it_differs(left.copies[0], left.contents))
    with pytest.raises(Refusal, match="niets te herstellen"):
        _recover(path, chosen=left.copies[0])
    _recover(path)
    assert "De avondmarkt." in _said(path)


def test_a_copy_of_another_table_of_that_name_is_not_mixed_in(path: Path) -> None:
    folder = path.parent / "b"
    backup.keep(path, folder, NOON)
    path.unlink()
    other = a_full_record()
    table = e.Table(id=other.programme.id[:-4] + "abcd", programme=other.programme.id, number=9)
    make_file(path, other.programme, other.kit, (table,), "proef")
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    left = remains.remains(path, folder)
    assert left.newest is None and left.anything
    assert "andere tafel" in str(how_it_differs(left.copies[0], left.contents))
    _recover(path)
    assert _said(path) == []


def test_what_was_erased_comes_back_with_no_copy_that_escaped_the_renewing(path: Path) -> None:
    """A copy under this name from before, found again after the file had been elsewhere."""
    folder = path.parent / "b"
    escaped = backup.keep(path, folder, NOON)
    assert escaped is not None
    words = escaped.read_bytes()
    with _written(path) as (document, record):
        document.erase(record.table, *erasing(record, record.seats[0].id))
    backup.renew(path, folder, NOON, lambda target: shutil.copyfile(path, target) and None)
    escaped.write_bytes(words)
    _harm(path, b"De avondmarkt.")
    left = remains.remains(path, folder)
    assert len(left.copies) == 2
    for chosen in (None, *left.copies):
        copy = path.with_name("proef.tafel")
        shutil.copyfile(path, copy)
        tried = remains.Remains(copy, left.salvage, left.contents, left.copies)
        remains.recover(tried, _shelf, "proef", chosen)
        assert b"Omdat A het zegt." not in copy.read_bytes()
        assert b"Omdat B het zegt." in copy.read_bytes()
        for one in path.parent.glob("proef*"):
            one.unlink()


def test_the_damaged_file_is_in_its_place_until_the_sound_one_takes_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is killed in between has not lost what only the damaged file knows."""
    _harm(path, b"De avondmarkt.")
    damaged, put_in_place, seen = path.read_bytes(), remains.put_in_place, []

    def watched(target: Path, make: Any, **more: Any) -> None:
        def and_look(half: Path) -> None:
            make(half)
            seen.append((path.read_bytes(), len(list(path.parent.glob("*beschadigd*")))))

        put_in_place(target, and_look, **more)

    monkeypatch.setattr(remains, "put_in_place", watched)
    done = _recover(path)
    assert seen == [(damaged, 1)]
    assert done.aside is not None and done.aside.read_bytes() == damaged != path.read_bytes()


def test_what_a_link_leads_to_is_not_moved_away(path: Path) -> None:
    backup.keep(path, path.parent / "b", NOON)
    other = path.with_name("scriptie.txt")
    other.write_text("blijft")
    path.unlink()
    path.symlink_to(other)
    with pytest.raises(Refusal, match="herstel het waar het staat"):
        _recover(path)
    assert other.read_text() == "blijft" and path.is_symlink()


def test_nothing_to_go_on_with_leaves_all_as_it_was(path: Path) -> None:
    path.write_bytes(b"geen tafel")
    assert not remains.remains(path, path.parent / "b").anything
    with pytest.raises(Refusal, match="niets te herstellen"):
        _recover(path)
    assert path.read_bytes() == b"geen tafel" and list(path.parent.iterdir()) == [path]


def test_where_it_cannot_be_put_the_damaged_file_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _harm(path, b"De avondmarkt.")
    damaged = path.read_bytes()
    replace = Path.replace

    def fails(self: Path, target: Path) -> Path:
        if target == path:
            raise OSError(28, "full")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(Refusal, match="schijf is vol"):
        _recover(path)
    assert path.read_bytes() == damaged
    assert list(path.parent.iterdir()) == [path]


def test_what_is_left_can_be_read_and_nothing_is_made(path: Path) -> None:
    _harm(path, b"De avondmarkt.")
    before = sorted(path.parent.iterdir())
    left = remains.remains(path, path.parent / "b")
    with remains.reading_what_is_left(path, left, _shelf, "proef") as document:
        assert len(list(document.records())) == 1
    assert sorted(path.parent.iterdir()) == before


def test_of_a_newer_version_only_a_whole_copy_is_taken(tmp_path: Path) -> None:
    """What is saved of the file itself would come without what only the newer version knows."""
    path = newer_file(tmp_path, WHOLE)
    copy = backup.keep(path, tmp_path / "b", NOON)
    assert copy is not None
    path.write_bytes(path.read_bytes()[:-4096])
    damaged = path.read_bytes()
    _recover(path)
    assert path.read_bytes() == copy.read_bytes()
    copy.unlink()
    path.write_bytes(damaged)
    with pytest.raises(Refusal, match="nieuwere tafelkit"):
        _recover(path)
    assert path.read_bytes() == damaged


def _locked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")


@pytest.mark.parametrize("with_copy", [True, False])
def test_one_under_a_password_is_made_whole_and_stays_under_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, with_copy: bool
) -> None:
    _locked(path, monkeypatch)
    if with_copy:
        backup.keep(path, path.parent / "b", NOON)
    _note(path, "Na de kopie gezegd.")
    expected = sorted(_said(path))
    damaged = path.read_bytes() + b"x"
    path.write_bytes(damaged)
    assert "Alle gegevens zijn nog te lezen" in _told(remains.remains(path, path.parent / "b"))
    done = _recover(path)
    assert sorted(_said(path)) == expected
    assert done.aside is not None and done.aside.read_bytes() == damaged
    assert not any(b"Na de kopie" in one.read_bytes() for one in path.parent.glob("**/*.*"))
    with closing(Document.open(path, "lezer", to_read=True)) as document:
        assert document.key is not None


def test_of_one_under_a_password_nothing_lies_in_the_clear_while_it_is_made(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _locked(path, monkeypatch)
    path.write_bytes(path.read_bytes() + b"x")
    left, seen = remains.remains(path, path.parent / "b"), 0
    make = rescue.make

    def looked_at(target: Path, *given: Any, **more: Any) -> tuple[type, ...]:
        nonlocal seen
        anew = make(target, *given, **more)
        for one in target.parent.iterdir():
            assert b"avondmarkt" not in one.read_bytes()
            seen += 1
        return anew

    monkeypatch.setattr(rescue, "make", looked_at)
    with remains.reading_what_is_left(path, left, _shelf, "proef") as document:
        assert len(list(document.records())) == 1
    remains.recover(left, _shelf, "proef")
    assert seen >= 2


def test_of_one_whose_password_was_not_given_that_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _locked(path, monkeypatch)
    sealed = path.read_bytes()
    path.write_bytes(sealed + b"x")
    KEYRING.forget()
    left = remains.remains(path, path.parent / "b")
    assert not left.anything and isinstance(left.unread, Locked)
    assert "niets te lezen: dit bestand is op slot; er hoort een wachtwoord bij." in _told(left)
    with pytest.raises(Locked):
        check_password(path, path.parent / "b")
    KEYRING.give("geheim")
    check_password(path, path.parent / "b")
    assert remains.remains(path, path.parent / "b").salvage.complete


def test_without_both_heads_the_key_of_a_copy_opens_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _locked(path, monkeypatch)
    copy = backup.keep(path, path.parent / "b", NOON)
    assert copy is not None
    _note(path, "Na de kopie gezegd.")
    expected = sorted(_said(path))
    _take_heads(path)
    KEYRING.forget()
    KEYRING.give("geheim")
    left = remains.remains(path, path.parent / "b")
    assert left.unread is None and not left.salvage.complete
    _recover(path)
    assert sorted(_said(path)) == expected


def test_without_both_heads_and_a_copy_it_is_told_that_nothing_opens_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _locked(path, monkeypatch)
    _take_heads(path)
    KEYRING.forget()
    KEYRING.give("geheim")
    left = remains.remains(path, path.parent / "b")
    assert not left.anything and "wat bij het wachtwoord hoort is beschadigd" in _told(left)
    check_password(path, path.parent / "b")  # there is none to ask for
