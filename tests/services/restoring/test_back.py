"""Going back to a copy of a sound file, and back again from that."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from soak.foreign.sealed import rewritten
from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.files import make_file
from tafelkit.services.merging import merge
from tafelkit.services.restoring import back
from tafelkit.services.restoring.kept import looked_at
from tafelkit.store import schema
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.hot_journal import has_hot_journal
from tests.builders import NOON, a_full_record, a_kit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    record = a_full_record()
    path = tmp_path / "t.tafel"
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef")
    backup.keep(path, tmp_path / "b", NOON)
    return path


def _shelf(_name: str) -> Kit:
    return a_kit()


def _restore(path: Path, copy: Path) -> Path:
    kept = looked_at(backup.copy_of(copy))
    later = NOON + timedelta(minutes=5)
    return back.restore(path, kept, path.parent / "b", _shelf, "proef", later)


def _said(path: Path) -> list[str]:
    return sorted(note.text for record in _records(path) for note in record.all(e.Note))


def _records(path: Path) -> list[Record]:
    with closing(Document.open(path, "lezer", to_read=True)) as document:
        return list(document.records())


def _note(path: Path, words: str) -> None:
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.write(conversation.note(record, "concept", words))


def test_a_table_goes_back_and_from_there_too(path: Path) -> None:
    before = _said(path)
    (copy,) = backup.kept(path, path.parent / "b")
    _note(path, "Toch anders.")
    now = _said(path)
    as_it_was = _restore(path, copy)
    assert _said(path) == before and _said(as_it_was) == now
    _restore(path, as_it_was)
    assert _said(path) == now


def test_what_was_recorded_before_a_crash_is_there_to_go_back_to(path: Path) -> None:
    copy = backup.kept(path, path.parent / "b")[0]
    _note(path, "Gezegd voor de stroom uitviel.")
    said, journal = _said(path), path.with_name("t.tafel-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # so that pages are written before the end
        connection.execute("BEGIN")
        for table in ("seat", "pick", "note"):
            connection.execute(f"UPDATE {table} SET author = hex(zeroblob(2000))")
        left = path.read_bytes(), journal.read_bytes()
    path.write_bytes(left[0])
    journal.write_bytes(left[1])
    assert has_hot_journal(path)
    _restore(path, _restore(path, copy))
    assert _said(path) == said


def test_what_was_gone_back_to_is_newer_where_it_is_merged(path: Path) -> None:
    programme = path.with_name("p.tafel")
    before = _said(path)
    _note(path, "Toch anders.")
    merge(programme, [path], "proef")
    assert "Toch anders." in _said(programme)
    _restore(path, backup.kept(path, path.parent / "b")[0])
    merge(programme, [path], "proef")
    assert _said(programme) == before


def test_a_programme_goes_back_as_a_whole_without_what_was_erased(path: Path) -> None:
    folder, programme = path.parent / "b", path.with_name("p.tafel")
    merge(programme, [path], "proef")
    before = _said(programme)
    backup.keep(programme, folder, NOON)
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    merge(programme, [path], "proef")
    with closing(Document.open(programme, "proef")) as document:
        theme = e.Theme(id=new_id(), programme=document.programme().id, title="Later")
        document.write(adding(_("x"), theme))
    (copy,) = backup.kept(programme, folder)
    escaped = path.with_name("ontsnapt.tafel")
    escaped.write_bytes(copy.read_bytes())
    kept = looked_at(backup.copy_of(copy))
    with pytest.raises(Refusal, match="ze is gewist"):
        back.restore(programme, kept, folder, _shelf, "proef", NOON + timedelta(minutes=1))
    kept = replace(kept, copy=backup.Copy(1, NOON, escaped))
    back.restore(programme, kept, folder, _shelf, "proef", NOON + timedelta(minutes=1))
    content = programme.read_bytes()
    assert b"Omdat A het zegt." not in content and b"Omdat B het zegt." in content
    with closing(Document.open(programme, "proef", to_read=True)) as document:
        assert document.gathers and document.above() == ()
    assert _said(programme) == [said for said in before if said != "Vertrouwen moet je geven."]
    assert not any(b"Omdat A het" in one.read_bytes() for one in backup.kept(programme, folder))


def test_nor_does_it_bring_back_what_went_with_its_seat(path: Path) -> None:
    programme, before, after = (path.with_name(f"{name}.tafel") for name in ("p", "eerst", "later"))
    shutil.copy(path, before)
    _note(before, "Zeldzaamwoord.")
    shutil.copy(before, after)
    with closing(Document.open(after, "elders")) as document:
        (record,) = document.records()
        note = next(note for note in record.all(e.Note) if note.text == "Zeldzaamwoord.")
        document.write(conversation.edit_note(record, note.id, seat=record.seats[0].id))
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    merge(programme, [path, before], "proef")
    shutil.copy(programme, copy := path.with_name("kopie.tafel"))
    merge(programme, [after], "proef")
    with closing(Document.open(programme, "proef")) as document:
        (now,) = document.records()
    change = back.back_to(now, programme, copy, "proef")
    assert note.id not in {step.entry.id for step in change.steps}
    back.made_of(programme, copy, target := path.with_name("terug.tafel"), _shelf, "proef")
    assert note.id not in now.entries and b"Zeldzaamwoord" not in target.read_bytes()
    assert _said(target) == _said(programme)


@pytest.mark.parametrize("chosen", [False, True])
@pytest.mark.parametrize("lost", [False, True])
def test_nor_does_what_comes_in_after_a_copy_without_the_table(
    path: Path, chosen: bool, lost: bool
) -> None:
    programme, before, after, other = (
        path.with_name(f"{name}.tafel") for name in ("p", "eerst", "later", "anders")
    )
    (record,) = _records(path)
    table = replace(record.table, id=new_id(), number=8)
    make_file(path.with_name("8.tafel"), record.programme, record.kit, [table], "proef")
    merge(programme, [path.with_name("8.tafel")], "proef")
    shutil.copy(programme, copy := path.with_name("kopie.tafel"))
    shutil.copy(path, before)
    _note(before, "Zeldzaamwoord.")
    (record,) = _records(before)
    note = next(note for note in record.all(e.Note) if note.text == "Zeldzaamwoord.")
    for file, values in ((after, {"seat": record.seats[0].id}), (other, {"text": "Iets."})):
        shutil.copy(before, file)
        with closing(Document.open(file, file.stem)) as document:
            document.write(conversation.edit_note(record, note.id, **values))
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    merge(programme, [path, after, *([other] if chosen else [])], "proef")
    if chosen:
        with closing(Document.open(programme, "proef")) as document:
            (contested,) = document.conflicts()
            document.settle(contested, next(one for one in contested.variants if one.content))
    if lost:  # without the mark of the seat nothing tells that words went with it
        rewritten(programme, "DELETE FROM erased")
    back.made_of(programme, copy, target := path.with_name("terug.tafel"), _shelf, "proef")
    assert len(_records(target)) == 1
    assert [file.reason for file in merge(target, [before, path], "proef").files] == [None, None]
    assert len(_records(target)) == 2
    assert (b"Zeldzaamwoord" in target.read_bytes()) == lost
    assert [file.reason for file in merge(target, [after, other], "proef").files] == [None, None]
    assert b"Zeldzaamwoord" not in target.read_bytes()
    assert "Iets." in _said(target)  # it knew nothing of that


def test_what_was_chosen_upon_it_comes_back(path: Path) -> None:
    programme, before = path.with_name("p.tafel"), path.with_name("eerst.tafel")
    shutil.copy(path, before)
    _note(before, "Zeldzaamwoord.")
    others = [path.with_name(f"{n}.tafel") for n in range(2)]
    for other in others:
        shutil.copy(before, other)
        with closing(Document.open(other, other.stem)) as document:
            (record,) = document.records()
            note = next(note for note in record.all(e.Note) if note.text == "Zeldzaamwoord.")
            seat = record.seats[0].id
            change = {"seat": seat} if other is others[0] else {"text": "Iets anders."}
            document.write(conversation.edit_note(record, note.id, **change))
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, seat))
    merge(programme, [path, *others], "proef")
    with closing(Document.open(programme, "proef")) as document:
        (contested,) = document.conflicts()
        document.settle(contested, next(one for one in contested.variants if one.content))
        document.copy_to(copy := path.with_name("kopie.tafel"))
        document.write(conversation.remove_note(next(document.records()), note.id))
        now = next(document.records())
    assert back.back_to(now, programme, copy, "proef").steps
    # More went with its seat since.
    with closing(Document.open(before, "elders")) as document:
        for change in ({"text": "Nog iets."}, {"seat": seat}):
            (record,) = document.records()
            first = record.all(e.Note)[0].id
            document.write(conversation.edit_note(record, first, **change))
    merge(programme, [before], "proef")
    back.made_of(programme, copy, target := path.with_name("terug.tafel"), _shelf, "proef")
    assert "Iets anders." in _said(target) and b"Zeldzaamwoord" not in target.read_bytes()


def test_a_programme_is_a_plain_copy_where_nothing_was_erased(path: Path) -> None:
    folder, programme = path.parent / "b", path.with_name("p.tafel")
    merge(programme, [path], "proef")
    copy = backup.keep(programme, folder, NOON)
    assert copy is not None
    target = path.with_name("nieuw")
    back.made_of(programme, copy, target, _shelf, "proef")
    assert target.read_bytes() == copy.read_bytes()


def test_of_a_file_that_is_open_elsewhere_nothing_is_restored(path: Path) -> None:
    (copy,) = backup.kept(path, path.parent / "b")
    with (
        closing(Document.open(path, "ander")),
        pytest.raises(Refusal, match="heeft dit bestand open"),
    ):
        _restore(path, copy)


def test_a_copy_of_another_table_is_refused(path: Path) -> None:
    record = a_full_record()
    other = path.with_name("ander.tafel")
    table = replace(record.table, id=new_id())
    make_file(other, record.programme, record.kit, (table,), "proef")
    copy = backup.keep(other, path.parent / "b", NOON)
    assert copy is not None
    with pytest.raises(Refusal, match="andere tafel"):
        _restore(path, copy)


def test_of_a_newer_version_nothing_is_gone_back_to_or_from(path: Path, tmp_path: Path) -> None:
    """It would come without what only the newer version knows."""
    (copy,) = backup.kept(path, tmp_path / "b")
    _note(path, "Toch anders.")
    before = path.read_bytes()
    for one in (copy, path):
        whole = one.read_bytes()
        one.write_bytes(whole[:60] + (schema.USER_VERSION + 1).to_bytes(4, "big") + whole[64:])
        stood = path.read_bytes()
        with pytest.raises(Refusal, match="van een nieuwere tafelkit; werk tafelkit bij"):
            _restore(path, copy)
        assert path.read_bytes() == stood
        one.write_bytes(whole)
    assert path.read_bytes() == before


def test_nor_is_a_programme(path: Path, tmp_path: Path) -> None:
    programme = path.with_name("p.tafel")
    merge(programme, [path], "proef")
    copy = backup.keep(programme, tmp_path / "b", NOON)
    assert copy is not None
    content = copy.read_bytes()
    copy.write_bytes(content[:60] + (schema.USER_VERSION + 1).to_bytes(4, "big") + content[64:])
    before = programme.read_bytes()
    with pytest.raises(Refusal, match="van een nieuwere tafelkit; werk tafelkit bij"):
        _restore(programme, copy)
    assert programme.read_bytes() == before
