"""After an erasing no file that the program left holds the words, wherever they lay before."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _
from tafelkit.services import conversation, look_back, register, values
from tafelkit.services.synthesis import directions, themes
from tafelkit.store.copies import beside
from tafelkit.store.document import Document
from tafelkit.ui import faults
from tafelkit.ui.programme.window import ProgrammeWindow
from tests.builders import a_full_record, left_by_the_dead
from tests.store.merging.work import work_on
from tests.ui.conftest import Open
from tests.ui.opened import Opened, saved, table_file, until
from tests.ui.programme.opened import another, programme_file, records

WORDS = "Zeldzaamwoord"
NAME = "Wilhelmina Zonderling"
needs_unix = pytest.mark.skipif(os.name != "posix", reason="asks for processes as Unix does")


def left_in(folders: Iterable[Path], words: str) -> list[str]:
    """The files in which words stand, in any way in which text is written to a disk."""
    sought = [words.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        str(path)
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(one in path.read_bytes() for one in sought)
    ]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program makes its temporary files; beside what is looked through otherwise."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def by_a_link(folder: Path) -> tuple[Path, Path, Path]:
    """A table's file as it is reached by a link, the folder of that, and its own."""
    own, of_link = folder / "map", folder / "bureaublad"
    for made in (own, of_link):
        made.mkdir()
    link = of_link / "tafel.tafel"
    link.symlink_to(table_file(own))
    return link, of_link, own


def speak(opened: Opened, qtbot: Any) -> e.Seat:
    """Have seat A say the words in every way in which a seat can, and take some of it back."""
    desk = opened.table.desk
    seat = desk.record.seats[0]
    desk.choose_seat(seat.id)
    desk.run(lambda: register.enter(desk.hub.register, seat.id, name=NAME, contact="020 555 12 34"))
    desk.run(lambda: conversation.note(desk.record, "concept", f"{WORDS} 1", seat=seat.id))
    desk.run(lambda: look_back.remark(desk.record, f"{WORDS} 2", seat.id))
    pick = desk.record.picks_of(seat.id)[0]
    desk.run(lambda: values.motivate(desk.record, pick.id, f"{WORDS} 3"))
    desk.run(lambda: values.write_own_card(desk.record, "eigenheid", f"{WORDS} 4"))
    desk.run(lambda: values.pick(desk.record, seat.id, "eigen-eigenheid"))
    desk.run(lambda: conversation.note(desk.record, "concept", f"{WORDS} 5", seat=seat.id))
    desk.undo()
    saved(opened, qtbot)
    return seat


def type_without_entering(opened: Opened, qtbot: Any) -> None:
    opened.table.go("gesprek")
    line: Any = opened.table.page
    line.line.field.setText(f"{WORDS} 5")
    until(qtbot, lambda: bool(left_in([opened.folder / "data" / "drafts"], WORDS)))


def erase(opened: Opened) -> None:
    opened.dialogs.answer = 0
    opened.table.menus.actions.by_name["erase"].trigger()


def test_the_words_of_a_seat_are_in_no_file(
    open_window: Open, tmp_path: Path, temporary: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path)
    opened = open_window(path)
    speak(opened, qtbot)
    opened.frame.close()  # so that a copy is kept with the words in it
    assert len(left_in([tmp_path], WORDS)) >= 2
    again = open_window(path)
    again.table.desk.choose_seat(again.table.desk.record.seats[0].id)
    type_without_entering(again, qtbot)
    again.table.desk.run(
        lambda: conversation.note(again.table.desk.record, "concept", "B: van een ander")
    )
    faults.write(again.places.faults, ValueError(f"niet te lezen: {WORDS} 6"))
    erase(again)
    assert left_in([tmp_path], WORDS) == [] and left_in([tmp_path], NAME) == []
    page: Any = again.table.page
    assert page.line.field.text() == ""
    assert again.table.desk.undo() is None
    again.frame.close()
    assert left_in([tmp_path], WORDS) == []
    assert left_in([tmp_path], "van een ander")


def test_the_word_on_an_own_card_stays_unless_the_card_was_removed_before(
    open_window: Open, tmp_path: Path, temporary: Path, qtbot: Any
) -> None:
    opened = open_window(path := table_file(tmp_path))
    speak(opened, qtbot)
    opened.frame.close()  # so that a copy is kept with the words in it
    again = open_window(path)
    desk = again.table.desk
    desk.choose_seat((seat := desk.record.seats[0]).id)
    erase(again)
    assert ("Eigen kaart eigenheid", "eigenheid") in again.dialogs.words
    assert left_in([tmp_path], "eigenheid") and left_in([tmp_path], WORDS) == []
    desk.run(lambda: values.put_back(desk.record, desk.record.picks_of(seat.id)[0].id))
    desk.run(lambda: values.remove_own_card(desk.record, "eigen-eigenheid"))
    saved(again, qtbot)
    erase(again)
    assert left_in([tmp_path], "eigenheid") == []


def test_words_in_a_line_of_another_seat_stay(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    opened = open_window(table_file(tmp_path))
    desk = opened.table.desk
    desk.drafts.put("gesprek", "b B van een ander")
    desk.drafts.put("waarden", "A 06 + mijn woorden", desk.record.seats[0].id)
    desk.drafts.put("advies", "van de hele tafel")
    desk.choose_seat(desk.record.seats[0].id)
    erase(opened)
    assert desk.drafts.names == ("gesprek", "advies")


def test_an_own_word_that_was_not_entered_goes_from_its_card_too(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    opened = open_window(table_file(tmp_path))
    desk = opened.table.desk
    desk.choose_seat(desk.record.seats[0].id)
    opened.table.go("waarden")
    page: Any = opened.table.page
    blank = page.deck.blank
    qtbot.keyClicks(blank.word, WORDS)
    erase(opened)
    assert blank.word.text() == ""
    qtbot.keyClicks(blank.meaning, "later")
    assert WORDS not in desk.drafts.get("waarden: lege kaart").words


def test_no_menu_of_a_line_brings_erased_words_back(
    open_window: Open,
    tmp_path: Path,
    qtbot: Any,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened = open_window(table_file(tmp_path))
    opened.table.desk.choose_seat(opened.table.desk.record.seats[0].id)
    opened.table.go("gesprek")
    page: Any = opened.table.page
    field = page.line.field
    qtbot.keyClicks(field, WORDS)
    erase(opened)
    assert field.text() == ""
    at = field.rect().center()
    monkeypatch.setattr(QMenu, "popup", lambda *_at: None)  # without a screen none can be shown
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at))
    qapp.sendEvent(field, asked)
    (menu,) = field.findChildren(QMenu)
    assert menu.actions()
    for action in menu.actions():
        if action.objectName() != "edit-paste":
            action.trigger()
    assert field.text() == ""


def test_a_name_is_in_no_file_once_the_register_is_destroyed(
    open_window: Open, tmp_path: Path, temporary: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path)
    opened = open_window(path)
    speak(opened, qtbot)
    assert left_in([tmp_path], NAME) == [str(path.with_suffix(".register"))]
    faults.write(opened.places.faults, ValueError(NAME))
    assert opened.table.desk.destroy_register()
    assert left_in([tmp_path], NAME) == [] and left_in([tmp_path], "020 555") == []
    assert not path.with_suffix(".register").exists()
    opened.frame.close()
    assert left_in([tmp_path], NAME) == []
    assert left_in([tmp_path], WORDS)  # what was said stays


@needs_unix
def test_what_killed_runs_left_half_made_is_searched_too(
    open_window: Open, tmp_path: Path, temporary: Path, qtbot: Any
) -> None:
    link, *beside_it = by_a_link(tmp_path)
    opened = open_window(link)
    speak(opened, qtbot)
    for folder in (*beside_it, temporary):
        left_by_the_dead(folder, f"een half bestand: {WORDS}".encode())
    left_by_the_dead(link.parent, f"een half register: {NAME}".encode())
    assert opened.table.desk.destroy_register()
    assert left_in([tmp_path], NAME) == []
    for folder in (*beside_it, temporary):
        left_by_the_dead(folder, f"een half bestand: {WORDS}".encode())
    erase(opened)
    assert left_in([tmp_path], WORDS) == []


@needs_unix
def test_what_killed_runs_left_goes_when_a_file_is_opened(
    open_window: Open, tmp_path: Path, temporary: Path, qtbot: Any
) -> None:
    link, *beside_it = by_a_link(tmp_path)
    for folder in (*beside_it, temporary):
        left_by_the_dead(folder, f"een half bestand: {WORDS}".encode())
    open_window(link)
    until(qtbot, lambda: left_in([tmp_path], WORDS) == [])


def a_programme(opened: Opened) -> ProgrammeWindow:
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    return window


def a_table_with_words(folder: Path, name: str) -> tuple[Path, e.Seat]:
    record = another(a_full_record(), 9)
    path = table_file(folder, record, name)
    seat = record.seats[0]
    work_on(path, lambda one: conversation.note(one, "concept", f"{WORDS} 6", seat=one.seats[0].id))
    return path, seat


def rest_on_all(window: ProgrammeWindow, table: str) -> None:
    """Have a theme rest on all that was said at a table, and a direction on its advice."""
    entries = window.session.record(table).entries
    said = [one.id for one in entries.values() if isinstance(one, e.Note | e.Pick | e.Advice)]
    advised = [key for key in said if isinstance(entries[key], e.Advice)]
    desk = window.desk
    desk.run(lambda: themes.add_theme(desk.synthesis, "Nabij", said))
    desk.run(lambda: directions.add_direction(desk.synthesis, "Kom langs.", advised))


def test_in_a_programme_too(open_window: Open, tmp_path: Path, temporary: Path, qtbot: Any) -> None:
    folder = tmp_path / "programma"
    folder.mkdir()
    table, seat = a_table_with_words(folder, "tafel-09.tafel")
    opened = open_window(programme_file(folder, records(2)))
    window = a_programme(opened)
    window.take_files([table])
    until(qtbot, lambda: window.desk.merging.phase == "planned")
    window.desk.merging.carry_out()
    until(qtbot, lambda: window.desk.merging.phase == "done")
    table.unlink()
    rest_on_all(window, seat.table)
    record = window.session.record(seat.table)
    window.go("tafels", record.table.id)
    opened.dialogs.answer = 0
    assert len(left_in([tmp_path], WORDS)) >= 1
    window.menus.actions.by_name["erase"].trigger()
    assert len(opened.dialogs.asked) == 2
    assert "Wat plaats A van tafel 9 zei is gewist." in window.footer.said.text()
    assert left_in([tmp_path], WORDS) == []
    assert window.desk.undo() is None and len(window.session.record(seat.table).seats) > 0
    opened.frame.close()
    assert left_in([tmp_path], WORDS) == []


def test_a_table_in_which_was_erased_takes_it_from_the_programme_for_good(
    open_window: Open, tmp_path: Path, temporary: Path, qtbot: Any
) -> None:
    folder = tmp_path / "programma"
    folder.mkdir()
    table, seat = a_table_with_words(folder, "tafel-09.tafel")
    path = programme_file(folder, records(2))
    opened = open_window(path)
    window = a_programme(opened)

    def merge() -> None:
        window.take_files([table])
        until(qtbot, lambda: window.desk.merging.phase == "planned")
        window.desk.merging.carry_out()
        until(qtbot, lambda: window.desk.merging.phase == "done")

    merge()
    assert window.desk.door.to_undo is not None
    rest_on_all(window, seat.table)
    document = Document.open(table, "proef")
    record = document.record(document.tables()[0])
    document.write(removing(_("x"), record, record.all(e.Advice)[0].id))
    record = document.record(record.table)
    document.erase(record.table, *erasing(record, seat.id))
    document.close()
    aside = beside.name_of(path, beside.DAMAGED)  # left of what was damaged once, and restored
    aside.write_bytes(f"{WORDS} 1".encode())
    assert left_in([folder], WORDS) == [str(aside), str(path)]
    merge()
    rested = {key for theme in window.desk.synthesis.themes for key in theme.evidence}
    assert rested and rested <= window.session.record(seat.table).entries.keys()
    (direction,) = window.desk.synthesis.directions
    assert len(direction.rests_on) == 1
    page: Any = window.page
    assert "niet ongedaan te maken" in page.files.told.text()
    assert window.desk.door.to_undo is None
    assert left_in([tmp_path], WORDS) == []
    opened.frame.close()
    assert left_in([tmp_path], WORDS) == []
