from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tafelkit.store.copies import backup
from tafelkit.ui.opening.start import StartScreen
from tafelkit.ui.settings import Recent
from tests.ui.conftest import Open
from tests.ui.opened import Opened, table_file, until

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def start(open_window: Open, tmp_path: Path) -> Opened:
    opened = open_window()
    screen(opened).form._folder = tmp_path / "Documenten"
    screen(opened).form._show_path()
    return opened


def screen(opened: Opened) -> StartScreen:
    assert opened.program.start is not None
    return opened.program.start


def test_a_table_is_made_by_typing_a_place(start: Opened, qtbot: Any, tmp_path: Path) -> None:
    form = screen(start).form
    assert start.frame.focusWidget() is form.place
    assert form.date.text() == "20-06-2023" and form.number.text() == "1"
    qtbot.keyClicks(form.place, "'s-Hertogenbosch")
    path = tmp_path / "Documenten" / "tafel-01-s-hertogenbosch.tafel"
    assert str(path) in form.path_label.text()
    qtbot.keyClick(form.place, Key.Key_Return)
    record = start.table.desk.record
    assert start.table.session.path == path and path.is_file()
    assert record.table.place == "'s-Hertogenbosch" and record.table.date == "2023-06-20"
    assert record.kit.id == "gemeente" and record.programme.title == record.kit.title.nl
    assert start.program.settings.recent[0].path == path
    assert start.program.settings.kit == "gemeente"


def test_what_was_open_before_comes_first_in_a_narrow_window_where_there_is_any(
    start: Opened, open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    def asks_first(opened: Opened) -> bool:
        opened.frame.resize(683, 384)
        shown = screen(opened)
        going_on = shown.open_button.parentWidget()
        until(qtbot, lambda: shown.form.x() == going_on.x())
        return shown.form.y() < going_on.y()

    assert asks_first(start)
    opened = open_window(table_file(tmp_path))
    opened.program.close_table()
    assert not asks_first(opened)


def test_a_file_whose_name_is_no_utf8_is_opened_again(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path, name=os.fsdecode(b"tafel\xff.tafel"))
    opened = open_window(path)
    opened.program.close_table()
    assert backup.copies(path, tmp_path / "data" / "backups")
    qtbot.keyClick(screen(opened).recent, Key.Key_Return)
    assert opened.table.session.path == path
    opened.program.close_table()
    qtbot.keyClick(screen(opened).recent, Key.Key_Delete)
    assert opened.program.settings.recent == ()


def test_another_kit_proposes_its_own_title(start: Opened) -> None:
    form = screen(start).form
    form.kit.setCurrentIndex(form.kit.findData("sturingsfilosofie"))
    assert form.title.text() == form.kit.currentText()
    form.title.setText("Ons programma")
    form.button.click()
    assert start.table.desk.record.programme.title == "Ons programma"
    assert start.table.desk.record.kit.id == "sturingsfilosofie"


def test_a_file_name_that_is_taken_is_not_used_again(start: Opened, tmp_path: Path) -> None:
    form, folder = screen(start).form, tmp_path / "Documenten"
    folder.mkdir()
    (folder / "tafel-07-zwolle.tafel").touch()
    (folder / "tafel-07-zwolle-2.register").touch()  # another table's names
    form.number.setText("7")
    form.place.setText("Zwolle")
    assert form.typed().path == folder / "tafel-07-zwolle-3.tafel"


def test_what_cannot_be_is_said_on_the_screen(start: Opened) -> None:
    form = screen(start).form
    form.number.setText("")
    form.button.click()
    assert screen(start).refusal.text() == "Een tafelnummer ligt tussen 1 en 99999."
    form.number.setText("3")
    form.date.setText("gisteren")
    form.button.click()
    assert "geen datum" in screen(start).refusal.text()
    form.date.setText("1-12")
    form.button.click()
    assert start.table.desk.record.table.date == f"{date(2023, 12, 1)}"


def test_a_place_on_the_disk_can_be_chosen(start: Opened, tmp_path: Path) -> None:
    start.dialogs.path = tmp_path / "hier.tafel"
    screen(start).form.path_button.click()
    assert "tafel-01.tafel" in start.dialogs.asked[0]
    screen(start).form.place.setText("Zwolle")
    screen(start).form.button.click()
    assert start.table.session.path == tmp_path / "hier.tafel"
    assert start.program.settings.folder == tmp_path


def test_the_sample_is_a_copy_to_look_around_in(start: Opened) -> None:
    screen(start).sample_button.click()
    table = start.table
    assert table.desk.record.seats and table.stop.name == "waarden"
    assert start.places.data in table.session.path.parents
    assert start.program.settings.recent == ()
    table.menus.actions.by_name["close"].trigger()
    assert start.program.table is None
    screen(start).sample_button.click()
    assert start.table.desk.record == table.desk.record


def test_what_was_open_before_is_opened_again(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    opened = open_window(table_file(tmp_path))
    opened.program.settings.remember(Recent(tmp_path / "weg.tafel", "Proef", 2, "2023-06-13", ""))
    opened.program.close_table()
    recent = screen(opened).recent
    texts = [recent.item(row).text() for row in range(recent.count())]
    assert texts == ["Tafel 2 · 13 juni 2023", "Tafel 7 · Zwolle · 20 juni 2023"]
    assert screen(opened).form.number.text() == "3"
    qtbot.keyClick(recent, Key.Key_Return)
    assert "weg.tafel" in screen(opened).refusal.text()
    qtbot.keyClick(recent, Key.Key_Delete)
    assert len(opened.program.settings.recent) == 1
    at = recent.visualItemRect(recent.item(0)).center()
    qtbot.mouseClick(recent.viewport(), LEFT, pos=at)
    assert opened.table.desk.record.table.number == 7


def test_the_last_file_that_is_taken_out_leaves_no_empty_list(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    opened = open_window(table_file(tmp_path))
    opened.program.close_table()
    qtbot.keyClick(screen(opened).recent, Key.Key_Delete)
    assert not screen(opened).recent.isVisible()
    screen(opened).recent.forget()


def test_language_and_look_are_chosen_here_and_what_was_typed_stays(
    start: Opened, qtbot: Any
) -> None:
    form = screen(start).form
    form.number.setText("9")
    form.place.setText("Zwolle")
    screen(start).language_choice.setCurrentIndex(1)
    screen(start).language_choice.activated.emit(1)
    until(qtbot, lambda: screen(start).form is not form)
    form = screen(start).form
    assert form.place.text() == "Zwolle" and form.number.text() == "9"
    assert form.title.text() == form.kit.currentText() != ""
    assert form.button.text() != "Tafel beginnen"
    screen(start).look_choice.activated.emit(2)
    until(qtbot, lambda: start.program.theme.dark)


def test_a_file_that_is_no_table_is_refused_with_a_sentence(
    open_window: Open, tmp_path: Path
) -> None:
    (tmp_path / "brief.tafel").write_text("Geachte heer")
    opened = open_window(tmp_path / "brief.tafel")
    assert "brief.tafel: dit is geen tafelkit-bestand" in screen(opened).refusal.text()
    opened.dialogs.path = tmp_path / "nergens.tafel"
    screen(opened).open_button.click()
    assert "nergens.tafel" in screen(opened).refusal.text()


def drop(opened: Opened, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = LEFT, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, buttons, keys)
    QApplication.sendEvent(opened.frame, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(opened.frame, QDragMoveEvent(QPoint(9, 9), copy, data, buttons, keys))
    QApplication.sendEvent(opened.frame, QDropEvent(QPointF(9, 9), copy, data, buttons, keys))
    return True


def test_a_file_that_is_dropped_is_opened(start: Opened, tmp_path: Path) -> None:
    path = table_file(tmp_path)
    (tmp_path / "foto.png").touch()
    assert not drop(start, tmp_path / "foto.png")
    assert drop(start, path)
    assert start.table.session.path == path
    other = table_file(tmp_path, name="tafel-08.tafel")
    assert drop(start, other)
    assert start.table.session.path == other


def test_the_same_file_is_not_opened_twice(start: Opened, tmp_path: Path) -> None:
    start.program.open_table(table_file(tmp_path))
    table = start.table
    (tmp_path / "naam.tafel").symlink_to(table.session.path)
    start.program.open_table(tmp_path / "naam.tafel")
    assert start.table is table and not table.session.read_only


def test_a_refused_file_leaves_the_open_table_as_it_is(start: Opened, tmp_path: Path) -> None:
    start.program.open_table(table_file(tmp_path))
    table = start.table
    start.program.open_table(tmp_path / "nergens.tafel")
    assert start.table is table and "nergens" in table.footer.refusal.text()


def test_a_fault_is_told_in_one_sentence(start: Opened, tmp_path: Path) -> None:
    start.program.tell_of_fault(tmp_path / "faults.log")
    assert "faults.log" in screen(start).refusal.text()
    start.program.open_table(table_file(tmp_path))
    start.program.tell_of_fault(tmp_path / "faults.log")
    assert "faults.log" in start.table.footer.refusal.text()


def test_a_kit_is_printed_before_there_is_a_table(start: Opened, qtbot: Any) -> None:
    begun = screen(start)
    begun.form.kit.setCurrentIndex(begun.form.kit.findData("gemeente"))
    qtbot.mouseClick(begun.print_button, Qt.MouseButton.LeftButton)
    room = start.program.prints.room
    assert room is not None and room.kit.currentData() == "gemeente"
    qtbot.waitUntil(lambda: room.view.count > 0, timeout=15_000)
    start.program.set_language("en")
    assert not room.isVisible()


def test_tables_are_merged_from_the_start(open_window: Any, tmp_path: Path, qtbot: Any) -> None:
    from tests.ui.programme.opened import another, records

    stick = tmp_path / "stick"
    stick.mkdir()
    for number in (1, 2):
        table_file(stick, another(records(1)[0], number), f"tafel-0{number}.tafel")
    opened = open_window()
    opened.dialogs.answer = 0
    opened.dialogs.folder = stick
    opened.dialogs.path = tmp_path / "programma.tafel"
    opened.program.start.merge_button.click()
    window = opened.program.window
    assert window.stop.name == "samenvoegen"
    # Not on the stick: what is gathered there leaves the laptop with it.
    proposed = Path(opened.dialogs.asked[-1].removeprefix("Waar komt het programma? "))
    assert proposed.name == "proefprogramma.tafel" and stick not in proposed.parents
    assert proposed.parent.is_dir()
    until(qtbot, lambda: window.desk.merging.phase == "planned")
    window.page.files.go.click()
    until(qtbot, lambda: window.desk.merging.phase == "done")
    assert len(window.desk.gathering.tables) == 2


def test_several_files_let_go_on_the_start_begin_a_programme(
    open_window: Any, tmp_path: Path, qtbot: Any
) -> None:
    table = table_file(tmp_path)
    opened = open_window()
    opened.dialogs.path = tmp_path / "programma.tafel"
    opened.frame.dropped.emit([table, tmp_path])
    window = opened.program.window
    until(qtbot, lambda: window.desk.merging.phase == "planned")
    assert [found.path.name for found in window.desk.merging.report.files].count(table.name) == 2


def test_what_cannot_be_begun_says_so_on_the_start(open_window: Any, tmp_path: Path) -> None:
    damaged = tmp_path / "kapot.tafel"
    damaged.write_bytes(b"niets")
    opened = open_window()
    opened.dialogs.path = tmp_path / "programma.tafel"
    opened.frame.dropped.emit([damaged, damaged])
    assert "kapot.tafel" in opened.program.start.refusal.text()
    assert opened.dialogs.asked == []  # where it shall be is only asked when it can be


def test_one_file_let_go_on_the_start_is_opened(open_window: Any, tmp_path: Path) -> None:
    opened = open_window()
    opened.frame.dropped.emit([table_file(tmp_path)])
    assert opened.table.desk.record.table.number == 7


def test_the_sample_programme_is_to_look_around_in_too(start: Opened) -> None:
    assert start.program.start is not None
    start.program.start.programme_button.click()
    window = start.program.window
    assert window is not None and start.program.table is None
    assert len(window.rail.stops) == 7
    assert not start.program.settings.recent  # a sample is no work of one's own
