"""What was erased, or is under a password now, is in no copy, whatever the file was called."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tafelkit.domain.change import adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import preparation
from tafelkit.services.merging import merge
from tafelkit.store import wiping
from tafelkit.store.copies import backup, beside, lineage, renewing
from tafelkit.store.document import Document
from tafelkit.store.files import workroom
from tafelkit.store.files.workroom import overwrite_apart
from tafelkit.store.password import locked
from tafelkit.store.password.keyring import KEYRING
from tests.builders import NOON, a_full_record, an_empty_record, left_by_the_dead

WORDS = b"Omdat A het zegt."
LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "t.tafel"
    record = a_full_record()
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    document.close()
    return path


def _another_table(path: Path) -> Path:
    empty = an_empty_record()
    record = Record(empty.programme, empty.kit, replace(empty.table, id=new_id(), number=8), {})
    record = record.applied(preparation.add_seat(record))
    document = Document.create(path, record.programme, record.kit, "proef")
    document.write(adding(_("x"), record.table, *record.entries.values()))
    document.close()
    return path


def _erased(path: Path, folder: Path) -> None:
    """Erase as the program does."""
    document = Document.open(path, "proef")
    record = next(document.records())
    document.erase(record.table, *erasing(record, record.seats[0].id))
    backup.renew(path, folder, LATER, document.copy_to)
    document.close()


def _under_password(path: Path, folder: Path, password: str = "geheim") -> None:
    document = Document.open(path, "proef")
    document.set_password(password)
    backup.renew(path, folder, LATER, document.copy_to)
    document.close()


def _with_words(folder: Path) -> list[Path]:
    return [found for found in folder.rglob("*") if found.is_file() and WORDS in found.read_bytes()]


def _moved(path: Path, how: str) -> Path:
    """The same table by another name or another way."""
    if how == "renamed":
        return path.rename(path.with_name("u.tafel"))
    way = path.parent / "way"
    if how == "moved":
        way.mkdir()
        return path.rename(way / path.name)
    way.symlink_to(path.parent, target_is_directory=True)
    return way / path.name


@pytest.mark.parametrize("how", ["renamed", "moved", "linked"])
@pytest.mark.parametrize("done", [_erased, _under_password])
def test_copies_of_an_earlier_name_go_too(path, tmp_path, how: str, done) -> None:
    if how == "linked" and os.name != "posix":
        pytest.skip("links as Unix has them")
    folder = tmp_path / "b"
    backup.keep(path, folder, NOON)
    assert _with_words(folder)
    there = _moved(path, how)
    done(there, folder)
    assert _with_words(folder) == [] and len(backup.kept(there, folder)) == 1


def test_so_do_those_that_an_older_tafelkit_kept(path, tmp_path) -> None:
    folder = tmp_path / "b"
    copy = backup.keep(path, folder, NOON)
    copy.rename(copy.with_stem(copy.stem.removesuffix(f" {lineage.mark_in(copy)}")))
    _erased(_moved(path, "renamed"), folder)
    assert _with_words(folder) == []


def test_what_was_set_aside_by_the_earlier_name_goes_and_what_takes_merges_back(
    path, tmp_path
) -> None:
    folder = tmp_path / "b"
    copy = backup.keep(path, folder, NOON)
    back = copy.parent / lineage.TAKING_BACK
    back.mkdir()
    (back / "1-before").write_bytes(path.read_bytes())
    for ending in ("", "-journal"):
        (tmp_path / f"t (beschadigd).tafel{ending}").write_bytes(WORDS)
    _erased(_moved(path, "renamed"), folder)
    assert _with_words(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="links as Unix has them")
def test_what_a_link_in_the_place_of_those_leads_to_stays(path, tmp_path) -> None:
    folder, letter = tmp_path / "b", tmp_path / "ander" / "brief"
    letter.parent.mkdir()
    letter.write_text("van een ander")
    copy = backup.keep(path, folder, NOON)
    (copy.parent / lineage.TAKING_BACK).symlink_to(letter.parent)
    _erased(_moved(path, "renamed"), folder)
    assert letter.read_text() == "van een ander"


def test_copies_of_another_table_stay_also_where_that_had_this_name(path, tmp_path) -> None:
    folder = tmp_path / "b"
    copy = backup.keep(path, folder, NOON)
    path.rename(tmp_path / "weg")
    _another_table(path)
    backup.keep(path, folder, NOON)
    _erased(path, folder)
    assert _with_words(folder) == [copy]


@pytest.mark.parametrize("harm", ["a password", "damage", "time"])
def test_so_they_do_where_they_cannot_be_read(path, tmp_path, monkeypatch, harm: str) -> None:
    folder = tmp_path / "b"
    if harm == "a password":
        monkeypatch.setattr(locked, "COST", (4, 1, 1))
        _under_password(path, folder)
        KEYRING.forget()  # another run, in which it is not given
    else:
        backup.keep(path, folder, NOON)
    (copy,) = backup.kept(path, folder)
    if harm == "damage":
        copy.write_bytes(copy.read_bytes()[:5000])
    path.rename(tmp_path / "weg")
    _another_table(path)
    if harm == "time":
        known = lineage.known
        monkeypatch.setattr(lineage, "known", lambda one: None if one == copy else known(one))
    content = copy.read_bytes()
    backup.keep(path, folder, NOON)
    backup.begin_renewing(path, folder)  # killed before it came to the copies
    document = Document.open(path, "proef")
    record = next(document.records())
    document.erase(record.table, *erasing(record, record.seats[0].id))
    document.close()
    backup.keep(path, folder, NOON)
    _erased(path, folder)
    backup.keep(path, folder, LATER)
    assert copy.read_bytes() == content


def test_a_crash_before_the_copies_went_is_seen_to_by_whatever_name_it_opens_next(
    path, tmp_path
) -> None:
    folder = tmp_path / "b"
    backup.keep(path, folder, NOON)
    document = Document.open(path, "proef")
    backup.begin_renewing(path, folder, document.stands)
    document.set_password("geheim")
    document.close()
    there = _moved(path, "renamed")
    backup.keep(there, folder, LATER)
    assert _with_words(folder) == [] and not list(folder.rglob(renewing.NOTE))


def test_what_was_erased_elsewhere_is_in_no_copy_of_an_earlier_name(path, tmp_path) -> None:
    folder, programme = tmp_path / "b", tmp_path / "p.tafel"
    merge(programme, [path], "proef")
    copy = backup.keep(programme, folder, NOON)
    back = copy.parent / lineage.TAKING_BACK
    back.mkdir()
    (back / "1-before").write_bytes(programme.read_bytes())
    _erased(path, tmp_path / "elders")
    there = _moved(programme, "renamed")
    merge(there, [path], "proef")
    backup.keep(there, folder, LATER)
    assert _with_words(folder) == []


def test_so_it_is_of_what_was_set_aside_where_that_can_be_told(path, tmp_path, monkeypatch) -> None:
    programme, damaged = tmp_path / "p.tafel", beside.name_of(tmp_path / "p.tafel", "beschadigd")
    merge(programme, [path], "proef")
    older = beside.name_of(programme, "vorm 1.0")
    older.write_bytes(programme.read_bytes())
    journal = older.with_name(f"{older.name}-journal")
    journal.write_bytes(WORDS)
    _erased(path, tmp_path / "elders")
    merge(programme, [path], "proef")
    for aside in (damaged, beside.name_of(programme, "beschadigd 2")):
        aside.write_bytes(programme.read_bytes() if aside == damaged else b"niet te lezen")

    def killed_after_one(going: Path, room: Path) -> None:
        overwrite_apart(going, room)
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(renewing, "overwrite_apart", killed_after_one)
        with pytest.raises(KeyboardInterrupt):
            backup.keep(programme, tmp_path / "b", LATER)
    backup.keep(programme, tmp_path / "b", LATER)
    # One knows of it, and of the other that cannot be told.
    assert set(beside.of(programme)) == {damaged, aside}


@pytest.mark.parametrize("by", ["its own name", "a link to it", "an earlier name"])
def test_what_was_half_overwritten_goes_with_the_next_copy(
    path, tmp_path, monkeypatch, by: str
) -> None:
    programme, folder = tmp_path / "p.tafel", tmp_path / "b"
    merge(programme, [path], "proef")
    backup.keep(programme, folder, NOON)
    there = programme
    if by == "an earlier name":
        there = _moved(programme, "renamed")
    else:
        if by == "a link to it":
            there = tmp_path / "bureaublad" / "q.tafel"
            there.parent.mkdir()
            there.symlink_to(programme)
        beside.name_of(there, "vorm 1.0").write_bytes(there.read_bytes())
    _erased(path, tmp_path / "elders")
    merge(there, [path], "proef")

    overwrite = workroom.overwrite

    def killed_amid_it(going: Path) -> None:
        if by != "an earlier name" and going.parent.parent != there.parent:
            overwrite(going)
            return
        with going.open("rb+") as file:
            file.write(bytes(4096))
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(workroom, "overwrite", killed_amid_it)
        with pytest.raises(KeyboardInterrupt):
            backup.keep(there, folder, LATER)
    (room,) = tmp_path.rglob(f".tafelkit-*-{os.getpid()}-*")
    assert WORDS in (room / "going").read_bytes()
    room.rename(room.with_name(left_by_the_dead(tmp_path / "elders", b"").name))
    backup.keep(there, folder, LATER)
    assert _with_words(tmp_path) == []


def _lie(path: Path, name: str, content: bytes) -> list[Path]:
    """What may have been set aside by a name, with its journal."""
    files = [path.with_name(f"{name}.tafel{ending}") for ending in ("", "-journal")]
    for file in files:
        file.write_bytes(content)
    return files


def _all_there(files: list[Path], content: bytes) -> bool:
    return all(file.exists() and file.read_bytes() == content for file in files)


@pytest.mark.parametrize("done", [_erased, _under_password])
@pytest.mark.parametrize("what", ["beschadigd", "beschadigd 2", "vorm 1.0"])
def test_what_was_set_aside_of_another_table_that_had_this_name_stays(
    path, tmp_path, done, what: str
) -> None:
    content = _another_table(tmp_path / "twee").read_bytes()
    aside, unread = _lie(path, f"t ({what})", content), _lie(path, "t (beschadigd 7)", WORDS)
    done(path, tmp_path / "b")
    assert _all_there(aside, content) and not any(file.exists() for file in unread)


def test_so_does_a_damaged_one_as_long_as_it_tells_that(path, tmp_path) -> None:
    other = _another_table(tmp_path / "twee")
    content = other.read_bytes()
    harmed = content.replace(b"lukt al", b"lukt .l")
    (table,) = lineage.known(other).tables
    unnamed = content.replace(table.encode(), b"x" * len(table))
    assert content not in (harmed, unnamed)
    stays, goes = _lie(path, "t (beschadigd)", harmed), _lie(path, "t (beschadigd 2)", unnamed)
    _erased(path, tmp_path / "b")
    assert _all_there(stays, harmed) and not any(file.exists() for file in goes)


def test_what_has_the_table_too_goes_whatever_it_is(path, tmp_path) -> None:
    merge(tmp_path / "p", [path], "proef")
    of_programme = _lie(path, "t (beschadigd)", (tmp_path / "p").read_bytes())
    _erased(path, tmp_path / "b")
    assert not any(file.exists() for file in of_programme)


def test_of_a_programme_of_the_same_kit_what_has_other_tables_stays(path, tmp_path) -> None:
    north, south = tmp_path / "n.tafel", tmp_path / "s.tafel"
    merge(north, [path], "proef")
    merge(south, [_another_table(tmp_path / "twee.tafel")], "proef")
    aside = _lie(south, "s (beschadigd)", north.read_bytes())
    kept = backup.folder_of(south, tmp_path / "b") / "000001 2026-01-01 120000.tafel"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(north.read_bytes())  # it had this name before
    _erased(south, tmp_path / "b")
    assert _all_there(aside, north.read_bytes()) and kept.exists()


def test_by_an_earlier_name_in_another_folder_only_what_is_of_the_same_goes(path, tmp_path) -> None:
    """The whole folder may have been moved; or another table had that name here."""
    folder, home, content = tmp_path / "b", tmp_path / "thuis", path.read_bytes()
    backup.keep(path, folder, NOON)
    other = _another_table(tmp_path / "twee").read_bytes()
    home.mkdir()
    there = path.rename(home / "groningen.tafel")
    unread = _lie(there, "t (beschadigd)", b"van wie dan ook")
    of_another, of_this = (
        _lie(there, "t (beschadigd 2)", other),
        _lie(there, "t (vorm 1.0)", content),
    )
    _erased(there, folder)
    assert _all_there(unread, b"van wie dan ook") and _all_there(of_another, other)
    assert not any(file.exists() for file in of_this) and _with_words(folder) == []


def test_of_a_table_that_a_programme_gathers_its_own_stays_there(path, tmp_path) -> None:
    folder, home, content = tmp_path / "b", tmp_path / "thuis", path.read_bytes()
    home.mkdir()
    programme = tmp_path / "stick" / path.name
    programme.parent.mkdir()
    merge(programme, [path], "proef")
    backup.keep(programme, folder, NOON)
    there = programme.rename(home / "p.tafel")
    aside = _lie(there, "t (beschadigd)", content)
    _erased(there, folder)
    assert _all_there(aside, content)


def test_by_an_earlier_name_here_what_is_of_another_stays_and_else_it_goes(path, tmp_path) -> None:
    folder, content = tmp_path / "b", _another_table(tmp_path / "twee").read_bytes()
    backup.keep(path, folder, NOON)
    there = _moved(path, "renamed")
    stays, goes = _lie(path, "t (beschadigd)", content), _lie(path, "t (beschadigd 2)", WORDS)
    _erased(there, folder)
    assert _all_there(stays, content) and not any(file.exists() for file in goes)


def test_by_an_earlier_name_that_another_file_has_now_all_stays(path, tmp_path) -> None:
    folder = tmp_path / "b"
    backup.keep(path, folder, NOON)
    there = _moved(path, "renamed")
    _another_table(path)
    aside = _lie(path, "t (beschadigd)", b"van wie dan ook")
    _erased(there, folder)
    assert _all_there(aside, b"van wie dan ook")


@pytest.mark.parametrize("done", ["here", "elsewhere"])
def test_a_journal_that_does_not_go_keeps_nothing_else(path, tmp_path, monkeypatch, done) -> None:
    programme, folder = tmp_path / "p.tafel", tmp_path / "b"
    merge(programme, [path], "proef")
    aside, journal = _lie(programme, "p (beschadigd)", programme.read_bytes())
    if done == "elsewhere":
        _erased(path, tmp_path / "elders")
        merge(programme, [path], "proef")

    def not_the_journal(going: Path, room: Path) -> None:
        if going == journal:
            raise PermissionError("it is held")
        overwrite_apart(going, room)

    with monkeypatch.context() as held:
        held.setattr(renewing, "overwrite_apart", not_the_journal)
        if done == "elsewhere":
            backup.keep(programme, folder, NOON)
        else:
            backup.begin_renewing(programme, folder)
            with pytest.raises(Refusal):
                _erased(programme, folder)
    assert not aside.exists() and journal.exists()
    backup.keep(programme, folder, LATER)
    assert not journal.exists() and not list(folder.rglob(renewing.NOTE))


def test_a_programme_of_the_same_kit_with_other_tables_keeps_its_copies(path, tmp_path) -> None:
    folder, north, south = tmp_path / "b", tmp_path / "n.tafel", tmp_path / "s.tafel"
    merge(north, [path], "proef")
    merge(south, [_another_table(tmp_path / "twee.tafel")], "proef")
    kept = backup.keep(north, folder, NOON)
    backup.keep(south, folder, NOON)
    assert lineage.known(north).mark == lineage.known(south).mark
    _erased(south, folder)
    _under_password(south, folder)
    assert kept.exists() and len(backup.kept(south, folder)) == 1


def _owing(path: Path) -> Path:
    """The same where the file says that its pages may tell of what is gone."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(wiping.OWE)
    return path


def test_a_copy_with_remnants_goes_when_one_without_is_kept(path, tmp_path) -> None:
    folder = tmp_path / "b"
    _erased(path, folder)
    backup.keep(_owing(path), folder, LATER)
    assert any(lineage.known(copy).has_remnants for copy in backup.kept(path, folder))
    Document.open(path, "proef").close()
    backup.keep(path, folder, LATER + timedelta(minutes=1))
    assert not any(lineage.known(copy).has_remnants for copy in backup.kept(path, folder))


def test_what_a_file_says_of_itself_costs_no_copy_where_nothing_was_erased(path, tmp_path) -> None:
    folder, aside = tmp_path / "b", beside.name_of(path, "beschadigd")
    backup.keep(path, folder, NOON)
    aside.write_bytes(path.read_bytes())
    backup.keep(_owing(path), folder, LATER)
    Document.open(path, "proef").close()
    backup.keep(path, folder, LATER + timedelta(minutes=1))
    assert len(backup.kept(path, folder)) == 3 and aside.exists()


def test_what_is_half_overwritten_by_an_earlier_name_goes_where_only_a_password_was_set(
    path, tmp_path
) -> None:
    folder = tmp_path / "b"
    backup.keep(path, folder, NOON)
    there = _moved(path, "renamed")
    elsewhere = backup.folder_of(path, folder)
    left_by_the_dead(elsewhere, WORDS)
    backup.keep(there, folder, LATER)
    assert list(elsewhere.glob(".tafelkit-*")) == []


def test_a_copy_with_remnants_stays_beside_another_programme_of_the_same_kit(
    path, tmp_path
) -> None:
    folder, one, other = tmp_path / "b", tmp_path / "p.tafel", tmp_path / "q.tafel"
    merge(one, [path], "proef")
    merge(other, [_another_table(tmp_path / "u.tafel")], "proef")
    backup.keep(_owing(other), folder, NOON)
    _erased(one, folder)
    backup.keep(one, folder, LATER)
    assert len(backup.kept(other, folder)) == 1


def test_what_is_set_aside_and_does_not_go_keeps_no_copy_elsewhere(
    path, tmp_path, monkeypatch
) -> None:
    folder, programme = tmp_path / "b", tmp_path / "p.tafel"
    merge(programme, [path], "proef")
    backup.keep(programme, folder, NOON)
    there = _moved(programme, "renamed")
    aside = beside.name_of(there, "vorm 1.0")
    aside.write_bytes(there.read_bytes())
    _erased(path, tmp_path / "elders")
    merge(there, [path], "proef")

    def not_the_one_aside(going: Path, room: Path) -> None:
        if going == aside:
            raise PermissionError("it is held")
        overwrite_apart(going, room)

    monkeypatch.setattr(renewing, "overwrite_apart", not_the_one_aside)
    backup.keep(there, folder, LATER)
    assert _with_words(folder) == [] and aside.exists()
