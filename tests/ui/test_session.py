from __future__ import annotations

import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial, partialmethod
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThread

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import conversation, preparation, register
from tafelkit.services.files import make_file, only_table
from tafelkit.services.left_over import LeftOver
from tafelkit.services.merging import merge
from tafelkit.store import saving
from tafelkit.store.connection import Store
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.password import locked
from tafelkit.ui import session as session_module
from tafelkit.ui.copy_aside import opened
from tafelkit.ui.session import Session
from tests.builders import NOON, a_full_record
from tests.cut_short import cut_short
from tests.ui.opened import table_file


class Opening:
    """Opens sessions and closes what a test left open."""

    def __init__(self) -> None:
        self.open: list[Session] = []
        self.at = NOON

    def close(self, session: Session) -> bool:
        self.open.remove(session)
        return session.close()

    def __call__(
        self, path: Path, backups: Path | None = None, drafts: Path | None = None
    ) -> Session:
        self.at += timedelta(seconds=1)
        document = opened(path, "proef", lambda: self.at, backups)
        session = Session(document, lambda: self.at, backups, drafts)
        self.open.append(session)
        return session


@pytest.fixture
def opening(qapp: Any) -> Iterator[Opening]:
    opening = Opening()
    yield opening
    for session in opening.open:
        session.close()


@pytest.fixture
def path(tmp_path: Path, full_record: Record) -> Path:
    return table_file(tmp_path, full_record)


def note(session: Session, text: str) -> None:
    session.hub.run(conversation.note(session.record, "concept", text))


def named(session: Session, seat: e.Seat | None = None) -> str:
    seat = seat or session.record.seats[0]
    return register.attendee(session.hub.register, seat.id).name


def test_what_was_written_is_there_when_opened_again(
    opening: Opening, path: Path, full_record: Record
) -> None:
    session = opening(path)
    assert session.record == full_record
    note(session, "nog iets")
    expected = session.record
    assert session.settle(5)
    assert session.saved_at == opening.at and session.trouble is None
    opening.close(session)
    again = opening(path)
    assert again.record == expected
    assert again.hub.to_undo is None


def test_the_window_is_told_in_its_own_thread(opening: Opening, path: Path, qtbot: Any) -> None:
    session = opening(path)
    heard: list[object] = []
    session.told.connect(lambda: heard.append(QThread.currentThread()))
    note(session, "nog iets")
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    assert heard[0] == session.thread()


def imported_by_opening(path: Path, *modules: str) -> set[str]:
    """What a process of its own has imported once these modules are and a table is open."""
    import subprocess
    import sys

    tried = (
        "import sys; from importlib import import_module; from pathlib import Path\n"
        "from datetime import datetime; from PySide6.QtCore import QCoreApplication\n"
        "app = QCoreApplication([])\n"
        "for module in sys.argv[2:]: import_module(module)\n"
        "from tafelkit.ui.session import Session\n"
        "from tafelkit.store.document import Document\n"
        "document = Document.open(Path(sys.argv[1]), 'proef')\n"
        "session = Session(document, datetime.now)\n"
        "print(*sys.modules)\n"
        "session.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", tried, str(path), *modules],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


WINDOW = ("tafelkit.ui.app", "tafelkit.ui.program", "tafelkit.ui.window.window")


def test_opening_does_not_wait_for_what_only_writing_needs(path: Path) -> None:
    imported = imported_by_opening(path, *WINDOW, "tafelkit.ui.opening.start")
    assert not imported & {"sqlalchemy", "reportlab", "pypdfium2", "svgelements"}


def test_a_table_opens_without_what_its_first_page_does_not_need(path: Path) -> None:
    assert not imported_by_opening(path, *WINDOW, "tafelkit.ui.pages.values") & {
        "tafelkit.domain.merging.showing",
        "tafelkit.domain.typed.mentions",
        "tafelkit.exchange",
        "tafelkit.printing",
        "tafelkit.store.ddl",
        "tafelkit.store.merging",
        "tafelkit.ui.opening.start",
        "tafelkit.ui.pages.conversation",
        "tafelkit.verslag",
    }


def test_a_programme_of_many_tables_is_no_place_to_record(opening: Opening, tmp_path: Path) -> None:
    record = a_full_record()
    other = e.Table(
        id="6f0f6f0e-0000-4000-8000-00000000aaaa", programme=record.programme.id, number=8
    )
    for tables, words in (
        ((record.table, other), "programma met 2 tafels"),
        ((), "nog geen tafel"),
    ):
        file = tmp_path / f"{len(tables)}.tafel"
        make_file(file, record.programme, record.kit, tables, "proef")
        with pytest.raises(Refusal, match=words) as refused:
            opening(file)
        assert str(file) in str(refused.value)
        file.unlink()  # nothing holds it any more


def test_the_second_who_opens_can_only_read(opening: Opening, path: Path) -> None:
    opening(path)
    second = opening(path)
    assert second.read_only
    with pytest.raises(Refusal, match="alleen te lezen"):
        note(second, "nee")
    with pytest.raises(Refusal):
        second.destroy_register()


def test_a_copy_is_the_table_without_its_register(opening: Opening, path: Path) -> None:
    session = opening(path)
    seat = session.record.seats[0].id
    session.hub.run(register.enter(session.hub.register, seat, name="Jan Jansen"))
    note(session, "nog iets")
    copy = path.with_name("kopie.tafel")
    session.save_copy(copy)
    assert b"Jan Jansen" not in copy.read_bytes()
    assert opening(copy).record == session.record
    with pytest.raises(Refusal, match="het bestand zelf"):
        session.save_copy(path)


def test_the_file_itself_is_no_copy_by_whatever_name(opening: Opening, path: Path) -> None:
    session = opening(path)
    (path.parent / "map").mkdir()
    for target in (path.parent / "map" / ".." / path.name, path.with_name("naam.tafel")):
        if not target.exists():
            target.hardlink_to(path)
        with pytest.raises(Refusal, match="het bestand zelf"):
            session.save_copy(target)
        assert target.samefile(path)


def test_names_are_destroyed_for_good(opening: Opening, path: Path) -> None:
    session = opening(path)
    seat = session.record.seats[0].id
    session.hub.run(register.enter(session.hub.register, seat, name="Jan Jansen"))
    session.hub.run(preparation.edit_table(session.record, place="Deventer"))
    session.hub.run(register.answer(session.hub.register, seat, "quotes", True, "2023-06-20"))
    assert session.settle(5)
    beside = path.with_suffix(".register")
    assert b"Jan Jansen" in beside.read_bytes()
    session.destroy_register()
    assert not beside.exists() and session.hub.register == {}
    while session.hub.to_undo is not None:
        session.hub.undo()
    while session.hub.to_redo is not None:
        session.hub.redo()
    assert named(session) == "" and session.record.table.place == "Deventer"
    session.hub.run(register.enter(session.hub.register, seat, name="Piet"))
    assert session.settle(5) and beside.exists()
    opening.close(session)
    assert named(opening(path)) == "Piet"


def test_a_damaged_register_keeps_nobody_from_recording(opening: Opening, path: Path) -> None:
    path.with_suffix(".register").write_bytes(b"geen database")
    session = opening(path)
    note(session, "het gaat door")
    seat = session.record.seats[0].id
    with pytest.raises(Refusal, match=r"\.register"):
        session.hub.run(register.enter({}, seat, name="Jan"))
    with pytest.raises(Refusal, match=r"\.register"):
        session.destroy_register()
    assert session.settle(5)
    assert path.with_suffix(".register").read_bytes() == b"geen database"


def test_what_was_a_register_can_be_destroyed_and_begun_anew(opening: Opening, path: Path) -> None:
    session, beside = opening(path), path.with_suffix(".register")
    seat = session.record.seats[0].id
    session.hub.run(register.enter(session.hub.register, seat, name="Jan Jansen"))
    opening.close(session)
    beside.write_bytes(beside.read_bytes() + b"\0")
    session = opening(path)
    with pytest.raises(Refusal, match=r"niets gewist.*beschadigd.*Vernietig het"):
        session.erase(seat)
    assert session.register_goes_unopened and not session.register_is_locked
    session.destroy_register()
    assert not beside.exists() and not session.register_goes_unopened
    session.hub.run(register.enter(session.hub.register, seat, name="Piet"))
    assert session.settle(5)
    session.erase(seat)
    assert named(session) == ""


def test_backups_are_kept_before_opening_and_after_closing(opening: Opening, path: Path) -> None:
    backups = path.parent / "backups"
    session = opening(path, backups)
    note(session, "nog iets")
    assert len(list(backups.rglob("*.tafel"))) == 1
    opening.at += timedelta(seconds=1)
    opening.close(session)
    assert len(list(backups.rglob("*.tafel"))) == 2
    opening(path, path / "no folder")  # without room for a copy it goes on


class FullDisk:
    """A disk that takes nothing until there is room."""

    full = True

    def write(self, document: Document, change: Change) -> None:
        if self.full:
            raise Refusal(_("de schijf is vol")).about(document.path)
        self.kept(document, change)

    kept = Document.write


def _written(document: Document, disk: FullDisk, change: Change) -> None:
    disk.write(document, change)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    disk = FullDisk()
    disk.kept = Document.write
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0.05)
    monkeypatch.setattr(Document, "write", partialmethod(_written, disk))
    return disk


def test_what_the_disk_does_not_take_waits_and_is_written_when_it_can(
    opening: Opening, path: Path, disk: FullDisk
) -> None:
    session = opening(path)
    note(session, "een")
    note(session, "twee")
    assert not session.settle(0.5)
    assert session.waiting == 2 and "de schijf is vol" in str(session.trouble)
    disk.full = False
    deadline = time.monotonic() + 5
    while not session.settle(0.1) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert session.trouble is None and session.waiting == 0


def test_a_copy_elsewhere_saves_what_the_disk_did_not_take(
    opening: Opening, path: Path, disk: FullDisk
) -> None:
    session = opening(path)
    note(session, "alleen in het geheugen")
    session.settle(0.5)
    assert session.waiting == 1
    disk.full = False
    session._saver.flush = lambda seconds=0: False  # type: ignore[method-assign]
    session.save_copy(path.with_name("kopie.tafel"))
    del session._saver.flush
    assert opening(path.with_name("kopie.tafel")).record == session.record


def _said_by(path: Path, kind: type[e.Note] | type[e.Pick]) -> set[str]:
    with closing(Document.open(path, "proef", to_read=True)) as document:
        found = document.all(kind)
    return {one.text if isinstance(one, e.Note) else one.motivation for one in found}


@pytest.fixture
def words(path: Path) -> str:
    """A note of the first seat of the file."""
    with closing(Document.open(path, "eerder")) as document:
        record = document.record(only_table(document))
        said = "Zeldzaamwoord."
        document.write(conversation.note(record, "concept", said, seat=record.seats[0].id))
    return said


@pytest.fixture
def gathered(path: Path, words: str) -> Path:
    """A programme into which the table of the file was merged."""
    programme = path.with_name("programma.tafel")
    merge(programme, [path], "ander")
    return programme


@pytest.mark.parametrize("readable", [True, False])
def test_a_copy_of_what_waits_bears_the_marks_of_what_was_erased(
    opening: Opening,
    path: Path,
    gathered: Path,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    readable: bool,
) -> None:
    session = opening(path)
    session.erase(session.record.seats[0].id)
    aside, copy = path.with_name("weg.tafel"), path.with_name("kopie.tafel")
    path.rename(aside)
    note(session, "na het wissen")
    if not readable:
        monkeypatch.setattr(Document, "copy_to", _broken)
    session.save_copy(copy)
    monkeypatch.undo()
    assert opening(copy).record == session.record
    opening.close(opening.open[-1])
    (merged,) = merge(gathered, [copy], "ander").files
    assert merged.reason is None
    assert words not in _said_by(gathered, e.Note) and "na het wissen" in _said_by(gathered, e.Note)
    with closing(Document.open(gathered, "ander", to_read=True)) as document:
        assert next(document.records()).entries == session.record.entries
    aside.rename(path)


def _broken(document: Document, *_given: object, **_named: object) -> None:
    raise Refusal(_("de schijf is niet te lezen")).about(document.path)


@pytest.mark.usefixtures("words")
def test_a_copy_and_the_table_that_went_on_do_not_disagree(opening: Opening, path: Path) -> None:
    session = opening(path)
    one, other, *_rest = session.record.all(e.Note)

    def alter(note: e.Note, text: str) -> None:
        session.hub.run(conversation.edit_note(session.record, note.id, text=text))

    alter(one, "tweede lezing")
    assert session.settle(5)
    aside, copy = path.with_name("weg.tafel"), path.with_name("kopie.tafel")
    path.rename(aside)
    alter(other, "derde lezing")
    session.save_copy(copy)
    aside.rename(path)
    alter(one, "vierde lezing")
    alter(other, "vijfde lezing")
    deadline = time.monotonic() + 5
    while not session.settle(0.1) and time.monotonic() < deadline:
        time.sleep(0.02)
    opening.close(session)
    programme = path.with_name("programma.tafel")
    merge(programme, [copy, path], "ander")
    with closing(Document.open(programme, "ander", to_read=True)) as document:
        assert document.conflicts() == ()
        assert next(document.records()).entries == session.record.entries


def test_closing_says_that_something_was_lost(
    opening: Opening, path: Path, disk: FullDisk, full_record: Record
) -> None:
    session = opening(path)
    note(session, "weg")
    assert not opening.close(session)
    again = opening(path)
    assert again.record == full_record and not again.read_only


@pytest.mark.parametrize("fault", [False, True])
def test_what_a_seat_said_is_erased_here_and_in_the_copies(
    opening: Opening, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: bool
) -> None:
    """Also where a page cannot show it."""
    backups = tmp_path / "backups"
    session = opening(path, backups)
    (seat, *_others) = session.record.seats
    words = "Zeldzaamwoord."
    session.hub.run(conversation.note(session.record, "concept", words, seat=seat.id))
    session.hub.run(register.enter(session.hub.register, seat.id, name="Zonnebloem"))
    opening.close(session)
    session = opening(path, backups)
    note(session, "Van niemand.")
    assert any(words.encode() in copy.read_bytes() for copy in backups.rglob("*.tafel"))
    if fault:
        monkeypatch.setattr(sys, "excepthook", lambda *_fault: None)
        session.hub.subscribe(_at_fault)
    session.erase(seat.id)
    assert words not in [one.text for one in session.record.all(e.Note)]
    assert session.hub.to_undo is None and session.hub.to_redo is None
    assert session.hub.register == {}
    later = conversation.note(session.record, "concept", "Later.", seat=seat.id)
    with pytest.raises(Refusal, match="zijn gewist"):
        session.hub.run(later)
    opening.close(session)
    session = opening(path)
    with pytest.raises(Refusal, match="zijn gewist"):
        session.hub.run(later)
    opening.close(session)
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert len(files) > 2
    for one in files:
        assert words.encode() not in one.read_bytes() and b"Zonnebloem" not in one.read_bytes()
    assert "Van niemand." in [one.text for one in opening(path).record.all(e.Note)]


@pytest.mark.parametrize("password", ["", "geheim"])
def test_an_erasing_that_was_cut_short_is_finished_when_the_table_is_opened_again(
    opening: Opening, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    backups = tmp_path / "backups"
    session = opening(path, backups)
    (seat, other, *_others) = session.record.seats
    for one, name in ((seat, "Zonnebloem"), (other, "Klaproos")):
        session.hub.run(register.enter(session.hub.register, one.id, name=name))
    assert session.settle(5)
    session.set_register_password(password)
    with monkeypatch.context() as killed:
        killed.setattr(session, "_erase_beside", _killed)
        with pytest.raises(_Killed):
            session.erase(seat.id)
    opening.close(session)
    for _again in range(2):
        session = opening(path, backups)
        assert session.register_is_locked == bool(password)
        opening.close(session)
    session = opening(path, backups)
    if password:
        session.unlock_register(password)
    assert [named(session, one) for one in (seat, other)] == ["", "Klaproos"]
    session.hub.run(register.enter(session.hub.register, seat.id, name="Een ander"))
    opening.close(session)
    session = opening(path, backups)
    if password:
        session.unlock_register(password)
    assert named(session, seat) == "Een ander"


def _with_names_and_a_line(session: Session, line: str) -> None:
    for seat, name in zip(session.record.seats, ("Zonnebloem", "Klaproos"), strict=False):
        session.hub.run(register.enter(session.hub.register, seat.id, name=name))
    session.drafts.put("gesprek", line)
    assert session.keep()


def test_so_it_is_where_the_table_got_another_name_meanwhile(
    opening: Opening, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups, drafts = tmp_path / "backups", tmp_path / "drafts"
    session = opening(path, backups, drafts)
    _with_names_and_a_line(session, "zonder naam")
    (seat, other, *_others) = session.record.seats
    with monkeypatch.context() as killed:
        killed.setattr(session, "_erase_beside", _killed)
        with pytest.raises(_Killed):
            session.erase(seat.id)
    opening.close(session)
    there = path.rename(tmp_path / "u.tafel")
    path.with_suffix(".register").rename(tmp_path / "u.register")
    session = opening(there, backups, drafts)
    assert [named(session, one) for one in (seat, other)] == ["", "Klaproos"]
    assert session.drafts.names == ()
    _with_names_and_a_line(session, "later")
    opening.close(session)
    session = opening(there, backups, drafts)
    assert named(session, seat) == "Zonnebloem" and session.drafts.names == ("gesprek",)


@pytest.mark.parametrize(("line", "stays"), [("b A dat", False), ("b B dit", True), ("en", True)])
@pytest.mark.parametrize("password", ["", "geheim"])
def test_a_seat_that_was_erased_elsewhere_goes_here_from_the_register_and_the_lines(
    opening: Opening,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    *,
    stays: bool,
    password: str,
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    backups, drafts, elsewhere = tmp_path / "backups", tmp_path / "drafts", tmp_path / "e.tafel"
    session = opening(path, backups, drafts)
    _with_names_and_a_line(session, line)
    session.set_register_password(password)
    (seat, other, *_others) = session.record.seats
    opening.close(session)
    elsewhere.write_bytes(path.read_bytes())
    there = opening(elsewhere, tmp_path / "there")
    there.erase(seat.id)
    opening.close(there)
    elsewhere.replace(path)
    opening.close(opening(path, backups, drafts))  # what is under a password waits for it
    session = opening(path, backups, drafts)
    assert session.drafts.names == (("gesprek",) if stays else ())
    if password:
        session.unlock_register(password)
    assert [named(session, one) for one in (seat, other)] == ["", "Klaproos"]
    _with_names_and_a_line(session, "")
    opening.close(session)
    session = opening(path, backups, drafts)
    if password:
        session.unlock_register(password)
    assert named(session, seat) == "Zonnebloem"  # who sits there now


def test_an_erasing_that_did_not_come_to_it_takes_nothing_away(
    opening: Opening, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = tmp_path / "backups"
    session = opening(path, backups)
    seat = session.record.seats[0]
    session.hub.run(register.enter(session.hub.register, seat.id, name="Zonnebloem"))
    opening.close(session)
    session = opening(path, backups)
    note(session, "later")
    with monkeypatch.context() as killed:
        killed.setattr(Document, "erase", _killed)
        with pytest.raises(_Killed):
            session.erase(seat.id)
    opening.close(session)
    kept = len(list(backups.rglob("*.tafel")))
    session = opening(path, backups)
    assert named(session) == "Zonnebloem"
    assert len(list(backups.rglob("*.tafel"))) == kept > 1
    session.erase(seat.id)
    assert named(session) == ""


def test_an_erasing_that_was_refused_costs_no_copy_whatever_is_recorded_then(
    opening: Opening, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = tmp_path / "backups"
    opening.close(opening(path, backups))
    session = opening(path, backups)
    with monkeypatch.context() as full:
        full.setattr(Document, "erase", _refused)
        with pytest.raises(Refusal, match="vol"):
            session.erase(session.record.seats[0].id)
    assert not list(backups.rglob("vernieuwen"))
    note(session, "later")
    opening.close(session)
    opening.close(opening(path, backups))
    assert len(backup.kept(path, backups)) == 2


@pytest.mark.parametrize(
    ("copies_too", "said"),
    [(False, r"^Gewist, maar de schijf.*de resten ervan"), (True, r"reservekopieën, en de schijf")],
)
def test_where_the_disk_does_not_let_go_of_what_is_left_on_the_pages_it_is_said(
    opening: Opening,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    copies_too: bool,
    said: str,
) -> None:
    def fails(_store: Store) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    backups = tmp_path / "backups"
    session = opening(path, backups)
    seat = session.record.seats[0]
    with monkeypatch.context() as full:
        full.setattr(Store, "_wipe", fails)
        if copies_too:
            full.setattr(Document, "copy_to", _refused)
        with pytest.raises(LeftOver, match=said):
            session.erase(seat.id)
    assert seat.id not in {note.seat for note in session.record.all(e.Note)}
    opening.close(session)
    opening.close(opening(path, backups))
    for one in (path, *backup.kept(path, backups)):
        with closing(Document.open(one, "proef", to_read=True)) as document:
            assert not document.has_remnants


@pytest.mark.parametrize("done", ["erase", "password"])
def test_where_the_disk_of_the_copies_is_full_it_is_said_what_was_done_and_what_was_not(
    opening: Opening, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, done: str
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    backups, words = tmp_path / "backups", b"Omdat A het zegt."
    session = opening(path, backups)
    seat = session.record.seats[0].id
    do = partial(session.erase, seat) if done == "erase" else partial(_lock, session)
    with monkeypatch.context() as full:
        full.setattr(Document, "copy_to", _refused)
        with pytest.raises(
            Refusal, match=r"reservekopieën.*zodra het kan.*bestand \(de schijf is vol"
        ):
            do()
    assert words not in path.read_bytes()
    assert any(words in copy.read_bytes() for copy in backup.kept(path, backups))
    opening.close(session)
    assert not any(words in copy.read_bytes() for copy in backup.kept(path, backups))


def _lock(session: Session) -> None:
    session.set_password("geheim")


def _refused(*_given: object) -> None:
    raise Refusal(_("de schijf is vol"))


class _Killed(Exception):
    """Stands for the end of the process."""


def _killed(*_given: object) -> None:
    raise _Killed


def test_nothing_is_erased_while_the_name_may_stand_in_a_closed_register(
    opening: Opening, path: Path
) -> None:
    path.with_suffix(".register").write_bytes(b"geen database")
    session = opening(path)
    before = session.record
    with pytest.raises(Refusal, match=r"niets gewist: ook de naam.*\.register"):
        session.erase(before.seats[0].id)
    assert session.record == before and session.hub.silenced == frozenset()


def _at_fault(*_given: object) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("lasting", [True, False])
def test_a_copy_has_all_that_waited_when_a_fault_of_ours_stopped_the_saving(
    opening: Opening, path: Path, monkeypatch: pytest.MonkeyPatch, lasting: bool
) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda _args: None)
    session = opening(path)
    note(session, "bewaard")
    assert session.settle(5)
    with monkeypatch.context() as broken:
        broken.setattr(Document, "write", _at_fault)
        note(session, "een")
        note(session, "twee")
        assert not session.settle(5) and session.has_stopped and session.waiting == 2
        if lasting:
            session.save_copy(path.with_name("kopie.tafel"))
    if not lasting:
        session.save_copy(path.with_name("kopie.tafel"))
    assert opening(path.with_name("kopie.tafel")).record == session.record
    opening.close(opening.open[-1])
    assert not opening.close(session)
    assert "bewaard" in [one.text for one in opening(path).record.all(e.Note)]


def _make_at_fault(*_given: object, **_named: object) -> None:
    raise ZeroDivisionError


def test_where_that_copy_cannot_be_made_anew_it_is_told_what_is_not_in_it(
    opening: Opening, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda _args: None)
    session, copy = opening(path), path.with_name("kopie.tafel")
    with monkeypatch.context() as broken:
        broken.setattr(Document, "write", _at_fault)
        broken.setattr(session_module, "make_file", _make_at_fault)
        note(session, "een")
        assert not session.settle(5) and session.has_stopped
        with pytest.raises(Refusal, match="kopie is er, maar zonder de wijziging"):
            session.save_copy(copy)
    assert opening(copy).record.entries.keys() < session.record.entries.keys()
    opening.close(opening.open[-1])
    assert not opening.close(session)


def test_a_table_that_can_only_be_read_erases_nothing(opening: Opening, path: Path) -> None:
    opening(path)
    second = opening(path)
    with pytest.raises(Refusal):
        second.erase(second.record.seats[0].id)


def test_of_what_was_cut_short_a_copy_is_kept_when_that_is_taken_back(
    opening: Opening, path: Path, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    cut_short(path)
    session = opening(path, backups)
    (copy,) = backup.kept(path, backups)
    with closing(Document.open(copy, "proef", to_read=True)) as document:
        assert document.record(document.tables()[0]) == session.record
