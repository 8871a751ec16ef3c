"""Copies of a damaged file that were kept while it had another name or place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.files import make_file
from tafelkit.services.merging import merge
from tafelkit.services.restoring import elsewhere, remains
from tafelkit.services.restoring.kept import how_it_differs
from tafelkit.services.restoring.refused import is_damaged
from tafelkit.store.copies import backup, lineage
from tafelkit.store.mending import salvage
from tafelkit.store.password import locked
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.register import RegisterFile
from tests.builders import NOON, a_full_record
from tests.services.restoring.test_refused import _say_newer
from tests.services.restoring.test_remains import (
    _harm,
    _note,
    _recover,
    _said,
    _shelf,
    _told,
    _written,
    path,
)

__all__ = ["path"]

ELSEWHERE = "Onder deze naam en op deze plek is er geen reservekopie"


@pytest.fixture
def backups(path: Path) -> Path:
    """Where two copies of the table are, by its name and place."""
    backup.keep(path, path.parent / "b", NOON)
    _note(path, "Later gezegd.")
    backup.keep(path, path.parent / "b", NOON + timedelta(minutes=1))
    return path.parent / "b"


def _renamed(path: Path) -> Path:
    return path.rename(path.with_name("anders.tafel"))


def _moved(path: Path) -> Path:
    place = path.parent / "stick" / path.name
    place.parent.mkdir()
    return path.rename(place)


def _left(path: Path, backups: Path) -> remains.Remains:
    return remains.remains(path, backups)


@pytest.mark.parametrize("went", [_renamed, _moved])
def test_they_are_found_by_the_mark_in_their_names(
    path: Path, backups: Path, went: Callable[[Path], Path]
) -> None:
    before = sorted(_said(path))
    now = went(path)
    _harm(now, b"De avondmarkt.")
    left = _left(now, backups)
    assert [kept.copy.number for kept in left.copies] == [2, 1]
    assert left.newest is not None and left.newest.copy.at.minute == 1
    where = "bewaard als tafel-07.tafel" if went is _renamed else "bewaard op een andere plek"
    assert f"De nieuwste reservekopie is {where}." in _told(left)
    assert "Wat ontbreekt staat in de nieuwste reservekopie: 1 aantekening." in _told(left)
    assert str(how_it_differs(left.copies[0], left.contents)).startswith(f"{where}: 1 aantekening")
    remains.recover(left, _shelf, "proef")
    assert sorted(_said(now)) == before


@pytest.mark.parametrize("harm", ["grown", "a note"])
@pytest.mark.parametrize("went", ["altered", "removed", "erased"])
def test_from_a_file_that_went_its_own_way_nothing_comes_by_itself(
    path: Path, backups: Path, harm: str, went: str
) -> None:
    with _written(path) as (document, record):
        note = next(note for note in record.all(e.Note) if note.text == "Later gezegd.")
        document.write(conversation.edit_note(record, note.id, seat=record.seats[0].id))
    backup.keep(path, backups, NOON + timedelta(minutes=1))
    now = path.with_name("eind.tafel")
    shutil.copy(path, now)
    _note(path, "Alleen daar.")
    with _written(path) as (document, record):
        if went == "altered":
            document.write(conversation.edit_note(record, note.id, text="Daar anders."))
        elif went == "removed":
            document.write(conversation.remove_note(record, note.id))
        else:
            document.erase(record.table, *erasing(record, record.seats[0].id))
    backup.keep(path, backups, NOON + timedelta(minutes=2))
    if harm == "grown":
        now.write_bytes(now.read_bytes() + b"x")
    else:
        _harm(now, b"De avondmarkt.")
    left = _left(now, backups)
    newest = left.copies[0]
    assert newest.apart and str(newest.kept_as) == "bewaard als tafel-07.tafel"
    if harm == "grown" or went == "erased":
        assert left.newest is None and str(elsewhere.ONLY_ELSEWHERE) in _told(left)
    else:  # the ones before it went that way are its own too
        assert left.newest is not None and left.newest.copy.at.minute == 1
    remains.recover(left, _shelf, "proef")
    assert not {"Alleen daar.", "Daar anders."}.intersection(_said(now))
    assert "Later gezegd." in _said(now)


def test_nor_does_it_from_another_programme_of_the_same_kit_and_title(
    path: Path, backups: Path
) -> None:
    programme, other = path.with_name("mei.tafel"), path.with_name("juni.tafel")
    merge(programme, [path], "proef")
    backup.keep(programme, backups, NOON)
    record = a_full_record()
    table, seat = replace(record.table, id=new_id()), new_id()
    table_file = path.with_name("ander.tafel")
    entries = (table, replace(record.seats[0], id=seat, table=table.id))
    make_file(table_file, record.programme, record.kit, entries, "proef")
    merge(other, [table_file], "proef")
    backup.keep(other, backups, NOON + timedelta(minutes=1))
    found = salvage.read(programme)
    del found.rows["table_session"]
    found.complete = False
    mark = lineage.mark_of_programme(record.programme.id)
    now = programme.rename(path.with_name("verslag.tafel"))
    copies = elsewhere.copies_elsewhere(now, mark, found, backups)
    assert [one.apart for one in copies] == [True, False]


def test_so_they_are_where_only_what_was_said_is_left(path: Path, backups: Path) -> None:
    """Each row tells at which table it was said."""
    now = _renamed(path)
    found = salvage.read(now)
    found.rows = {"note": found.rows["note"]}
    mark = elsewhere.mark_told(now, found, backups)
    assert len(elsewhere.copies_elsewhere(now, mark, found, backups)) == 2


def test_copies_of_an_older_tafelkit_are_looked_into(path: Path, backups: Path) -> None:
    for copy in backup.kept(path, backups):
        copy.rename(copy.with_stem(copy.stem[:-17]))
    assert {lineage.mark_in(copy) for copy in backup.kept(path, backups)} == {""}
    now = _renamed(path)
    _harm(now, b"De avondmarkt.")
    assert _left(now, backups).newest is not None


def test_its_own_go_before_and_these_are_shown_after_them(path: Path, backups: Path) -> None:
    """Another file of the table may have gone its own way since."""
    now = _renamed(path)
    own = backup.keep(now, backups, NOON)
    _harm(now, b"De avondmarkt.")
    left = _left(now, backups)
    assert left.newest is not None and left.newest.path == own
    assert [kept.copy.number for kept in left.copies] == [1, 3, 2]
    assert [kept.kept_as is None for kept in left.copies] == [True, False, False]


def test_copies_of_several_names_come_newest_first(path: Path, backups: Path) -> None:
    second = _renamed(path)
    backup.keep(second, backups, NOON + timedelta(minutes=2))
    _note(second, "Als laatste.")
    backup.keep(second, backups, NOON + timedelta(minutes=3))
    now = second.rename(path.with_name("nog-anders.tafel"))
    _harm(now, b"De avondmarkt.")
    left = _left(now, backups)
    minutes = [kept.copy.at.minute for kept in left.copies]
    assert minutes == [3, 2, 1, 0]
    assert [kept.copy.number for kept in left.copies] == [4, 3, 2, 1]


def _with_register(path: Path, seat: str) -> None:
    with closing(RegisterFile(path, "proef")) as register:
        register.write(adding(_("x"), e.Attendee(id=new_id(), seat=seat, name="Karin")))


@pytest.mark.parametrize("content", [b"", bytes(8192)])
def test_where_nothing_is_left_the_register_beside_it_tells(
    path: Path, backups: Path, content: bytes
) -> None:
    before = _said(path)
    with _written(path) as (_document, record):
        seat = record.seats[0].id
    other = a_full_record()  # the copies of a programme have these seats too, and are none of it
    programme = path.with_name("programma.tafel")
    merge(programme, [path], "proef")
    backup.keep(programme, backups, NOON + timedelta(days=1))
    third = path.with_name("derde.tafel")
    table = replace(other.table, id=new_id())
    make_file(third, other.programme, other.kit, (table,), "proef")
    backup.keep(third, backups, NOON + timedelta(days=1))
    now = _renamed(path)
    now.write_bytes(content)
    assert not _left(now, backups).anything
    _with_register(now, seat)
    left = _left(now, backups)
    assert len(left.copies) == 2 and left.anything
    _recover(now)
    assert _said(now) == before


def test_a_register_tells_nothing_where_no_file_of_a_table_is(path: Path, backups: Path) -> None:
    """Who spells the name of a file otherwise has not lost it."""
    with _written(path) as (_document, record):
        _with_register(path, record.seats[0].id)
    mistaken = path.with_suffix(".tafle")
    assert not _left(mistaken, backups).copies
    mistaken.write_bytes(b"")
    assert not _left(mistaken, backups).copies
    gone = path.rename(path.with_name("anders.tafel"))
    with _written(gone) as (_document, record):
        _with_register(gone, record.seats[0].id)
    gone.unlink()
    assert not _left(gone, backups).copies


def test_a_register_that_does_not_open_tells_nothing(path: Path, backups: Path) -> None:
    now = _renamed(path)
    now.write_bytes(b"")
    now.with_suffix(".register").write_bytes(b"geen register" * 100)
    assert not _left(now, backups).anything


def test_those_of_another_table_stay_out(path: Path, backups: Path) -> None:
    record = a_full_record()
    other = path.with_name("ander.tafel")
    table = replace(record.table, id=new_id())
    make_file(other, record.programme, record.kit, (table,), "proef")
    other.write_bytes(bytes(4096) + other.read_bytes()[4096:])
    left = _left(other, backups)
    assert left.anything and not left.copies
    assert "Er is geen reservekopie van op deze computer." in _told(left)


def test_of_a_programme_those_of_its_tables_stay_out(path: Path, backups: Path) -> None:
    programme = path.with_name("programma.tafel")
    merge(programme, [path], "proef")
    kept = backup.keep(programme, backups, NOON)
    assert kept is not None
    now = programme.rename(path.with_name("geheel.tafel"))
    _harm(now, b"De avondmarkt.")
    left = _left(now, backups)
    assert [one.path for one in left.copies] == [kept]
    _harm(path, b"De avondmarkt.")
    assert kept not in [one.path for one in _left(_renamed(path), backups).copies]


def test_what_is_contested_or_gone_in_a_file_is_its_own_in_a_copy_too(
    path: Path, backups: Path
) -> None:
    programme, other = path.with_name("programma.tafel"), path.with_name("ander.tafel")
    shutil.copy(path, other)
    for file, text in ((path, "Zo."), (other, "Anders.")):
        with _written(file) as (document, record):
            note, gone, *_rest = record.all(e.Note)
            document.write(conversation.edit_note(record, note.id, text=text))
            document.write(conversation.remove_note(document.record(record.table), gone.id))
    merge(programme, [path, other], "proef")
    kept = backup.keep(programme, backups, NOON)
    now = programme.rename(path.with_name("geheel.tafel"))
    _harm(now, b"De avondmarkt.")
    (copy,) = _left(now, backups).copies
    assert copy.path == kept and not copy.apart


def test_those_of_a_programme_with_other_tables_stay_out(path: Path, backups: Path) -> None:
    """Two programmes of one kit and title bear one mark."""
    programme, other = path.with_name("programma.tafel"), path.with_name("ander.tafel")
    merge(programme, [path], "proef")
    backup.keep(programme, backups, NOON)
    record = a_full_record()
    table = replace(record.table, id=new_id())
    make_file(other, record.programme, record.kit, (table,), "proef")
    merge(now := path.with_name("tweede.tafel"), [other], "proef")
    _harm(now, b'"avondmarkt"')
    now.write_bytes(bytes(100) + now.read_bytes()[100:])
    assert not _left(now, backups).copies


def test_where_the_file_does_not_tell_what_it_is_that_is_not_denied(
    path: Path, backups: Path
) -> None:
    """Rows of two tables: it may be of either, or a programme's that does not say so any more."""
    now = _renamed(path)
    found = salvage.read(now)
    (row,) = found.rows["table_session"].values()
    found.rows["table_session"]["x"] = ("x", *row[1:])
    assert elsewhere.mark_told(now, found, backups) == ""
    left = remains.Remains(now, found, _left(now, backups).contents, ())
    assert ELSEWHERE in _told(left)
    assert "Er is geen reservekopie van op deze computer" not in _told(left)


def test_of_one_that_may_be_newer_they_are_not_offered(path: Path, backups: Path) -> None:
    """It may come from a laptop that has a newer tafelkit, and be as sound as can be."""
    now = _moved(path)
    _harm(now, b"De avondmarkt.")
    refused = _say_newer(now)
    assert _left(now, backups).newest is not None and not is_damaged(now, refused, backups)


def test_that_they_are_locked_is_said(
    path: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    now = path.with_name("zonder-slot.tafel")
    shutil.copyfile(path, now)
    with _written(path) as (document, _record):
        document.set_password("geheim")
        backup.renew(path, backups, NOON, document.copy_to)
    KEYRING.forget()
    _harm(now, b"De avondmarkt.")
    left = _left(now, backups)
    assert left.newest is None and "zijn op slot" in _told(left)
    assert left.anything
