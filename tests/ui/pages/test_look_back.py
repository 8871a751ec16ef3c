from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.domain.method import read_back
from tafelkit.domain.record import Record
from tafelkit.services import conversation, look_back
from tafelkit.ui.pages.look_back import LookBackPage
from tests.builders import a_desk, a_full_record, an_empty_record

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Make = Callable[..., LookBackPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication) -> Iterator[Make]:
    pages: list[LookBackPage] = []

    def made(record: Record | None = None, desk: Any = None, part: int = 0) -> LookBackPage:
        desk = desk or a_desk(qapp, record)
        desk.choices.setdefault("terugblik:deel", str(part))
        page = LookBackPage(desk)
        qtbot.addWidget(page)
        page.resize(1166, 664)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.close_page()


def test_space_ticks_and_goes_on_to_the_next(make: Make, qtbot: Any) -> None:
    page = make()
    assert page.read_back.list.hasFocus()
    assert page.read_back.progress.text() == "0 van 12 teruggelezen"
    for _ in range(3):
        qtbot.keyClick(page.read_back.list, Key.Key_Space)
    assert page.read_back.progress.text() == "3 van 12 teruggelezen"
    assert read_back.ticked(page.record) == {p.id for p in page.record.all(e.Pick)}
    assert page.read_back.list.currentIndex().row() == 3


def test_space_on_what_was_ticked_takes_the_tick_back(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.keyClick(page.read_back.list, Key.Key_Space)
    qtbot.keyClick(page.read_back.list, Key.Key_Up)
    qtbot.keyClick(page.read_back.list, Key.Key_Space)
    assert not read_back.ticked(page.record)
    assert page.read_back.list.currentIndex().row() == 0


def test_the_tick_and_the_link_can_be_clicked(make: Make, qtbot: Any) -> None:
    page = make()
    view = page.read_back.list
    row = view.visualRect(view.model().index(1, 0))
    qtbot.mouseClick(view.viewport(), Left, pos=row.topLeft() + QPoint(20, 24))
    pick = page.record.all(e.Pick)[1]
    assert read_back.ticked(page.record) == {pick.id}
    with qtbot.waitSignal(page.desk.asked) as asked:
        qtbot.mouseClick(view.viewport(), Left, pos=row.topRight() + QPoint(-30, 16))
    assert asked.args == ["waarden", pick.id]


def test_enter_leads_to_where_it_is_mended(make: Make, qtbot: Any) -> None:
    page = make()
    pages = []
    page.desk.asked.connect(lambda name, _entry: pages.append(name))
    for _ in range(12):
        qtbot.keyClick(page.read_back.list, Key.Key_Return)
        qtbot.keyClick(page.read_back.list, Key.Key_Down)
    assert pages == [
        *["waarden"] * 3,
        "richting",
        *["gesprek"] * 3,
        *["advies"] * 2,
        *["terugblik"] * 3,
    ]


def test_everything_at_once_and_then_the_status(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.mouseClick(page.read_back.all, Left)
    assert page.read_back.progress.text() == "12 van 12 teruggelezen"
    assert "status" in page.read_back.note.text() and not page.read_back.all.isEnabled()
    qtbot.mouseClick(page.status.buttons["read_back"], Left)
    assert page.record.table.status == "read_back"
    page.desk.hub.undo()
    assert page.status.state == "draft"


def test_an_edit_after_reading_back_is_said_and_undone(make: Make, qtbot: Any) -> None:
    record = a_full_record()
    record = record.applied(look_back.tick_all(record))
    page = make(record.applied(look_back.set_status(record, "final")))
    assert page.status.state == "final"
    note = page.record.all(e.Note)[0]
    page.desk.run(lambda: conversation.edit_note(page.record, note.id, text="Anders."))
    assert page.status.state == "draft"
    assert "gewijzigd" in page.read_back.note.text()
    index = page.read_back.list.model().index(4, 0)
    assert "gewijzigd na het teruglezen" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    page.desk.hub.undo()
    assert page.status.state == "final"
    assert "gewijzigd" not in page.read_back.note.text()


def test_taking_a_tick_back_is_no_edit(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.keyClick(page.read_back.list, Key.Key_Space)
    qtbot.keyClick(page.read_back.list, Key.Key_Up)
    qtbot.keyClick(page.read_back.list, Key.Key_Space)
    assert "gewijzigd" not in page.read_back.note.text()


def test_nothing_to_read_back_says_so(make: Make) -> None:
    page = make(an_empty_record(seats=2))
    assert page.read_back.empty.isVisible() and not page.read_back.list.isVisible()


def test_a_remark_with_and_without_its_seat(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record(seats=2), part=1)
    assert page.closing.line.hasFocus()
    qtbot.keyClicks(page.closing.line, "b goed gesprek")
    assert page.closing.who.text() == "B"
    qtbot.keyClick(page.closing.line, Key.Key_Return)
    qtbot.keyClicks(page.closing.line, "Te kort.")
    qtbot.keyClick(page.closing.line, Key.Key_Return)
    first, second = page.record.all(e.Remark)
    assert (page.record.letter(first.seat), first.text) == ("B", "goed gesprek")
    assert (second.seat, second.text) == (None, "Te kort.")


def test_beside_the_line_stands_that_a_letter_may_be_a_seat(make: Make, qapp: Any) -> None:
    closing = make(desk=a_desk(qapp, an_empty_record(seats=2), "en"), part=1).closing
    shown = []
    for line in ("", "a good talk", "A", "A good talk", "A: good talk"):
        closing.line.setText(line)
        shown.append(closing.who.text())
    assert shown == ["–", "–", "–", "A?", "A"]
    closing.line.setText("A good talk")
    assert closing.who.toolTip() == "type A: if seat A said this"


def test_the_seat_of_a_remark_is_changed_by_letter_and_by_click(make: Make, qtbot: Any) -> None:
    page = make(part=1)
    row = next(iter(page.closing.remarks.rows.values()))
    row.who.setFocus()
    qtbot.keyClick(row.who, Key.Key_D)
    assert page.record.letter(page.record.all(e.Remark)[0].seat) == "D"
    qtbot.mouseClick(row.who, Left)
    assert page.record.all(e.Remark)[0].seat is None
    qtbot.keyClick(row.who, Key.Key_A)
    qtbot.keyClick(row.who, Key.Key_Delete)
    assert page.record.all(e.Remark)[0].seat is None


def test_missing_voices_calls_and_answers(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record(seats=2), part=1)
    page.closing.missing.setFocus()
    qtbot.keyClicks(page.closing.missing, "Jongeren")
    qtbot.keyClick(page.closing.missing, Key.Key_Return)
    assert page.record.look_back.missing_voices == "Jongeren"
    qtbot.keyClicks(page.closing.call, "Kom terug.")
    qtbot.keyClick(page.closing.call, Key.Key_Return)
    row = next(iter(page.closing.calls.rows.values()))
    row.answer.setFocus()
    qtbot.keyClicks(row.answer, "In mei.")
    qtbot.keyClick(row.answer, Key.Key_Return)
    call = page.record.all(e.Call)[0]
    assert (call.text, call.answer) == ("Kom terug.", "In mei.")
    assert page.closing.line.hasFocus()


def test_a_link_is_refused_in_place_and_then_kept(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record(seats=2), part=1)
    closing = page.closing
    qtbot.keyClicks(closing.title, "De film")
    qtbot.keyClick(closing.title, Key.Key_Return)
    qtbot.keyClicks(closing.url, "example.org")
    qtbot.keyClick(closing.url, Key.Key_Return)
    assert closing.wrong.isVisible() and "webadres" in closing.wrong.text()
    assert closing.url.text() == "example.org" and not page.record.all(e.Link)
    closing.url.clear()
    qtbot.keyClicks(closing.url, "https://example.org/film")
    qtbot.keyClick(closing.url, Key.Key_Return)
    assert not closing.wrong.isVisible()
    assert [(link.title, link.url) for link in page.record.all(e.Link)] == [
        ("De film", "https://example.org/film")
    ]


def test_a_wrong_address_in_a_row_stays_typed_until_it_is_right(make: Make, qtbot: Any) -> None:
    page = make(part=1)
    row = next(iter(page.closing.links.rows.values()))
    row.url.setFocus()
    row.url.selectAll()
    qtbot.keyClicks(row.url, "film")
    row.url.flush()
    page.refresh()
    assert row.wrong.isVisible() and row.url.text() == "film"
    assert page.record.all(e.Link)[0].url == "https://example.org/film"
    row.url.selectAll()
    qtbot.keyClicks(row.url, "https://example.org/2")
    row.url.flush()
    assert page.record.all(e.Link)[0].url == "https://example.org/2"
    assert not row.wrong.isVisible()


def test_removing_is_undone_by_undo(make: Make, qtbot: Any) -> None:
    page = make(part=1)
    row = next(iter(page.closing.calls.rows.values()))
    row.first.setFocus()
    qtbot.keyClick(row.first, Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert not page.record.all(e.Call) and page.closing.line.hasFocus()
    page.desk.hub.undo()
    assert len(page.closing.calls.rows) == 1


def test_the_switch_by_keys_and_drafts_outlive_the_page(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.keyClick(page.read_back.list, Key.Key_F6)
    assert page.closing.line.hasFocus()
    qtbot.keyClicks(page.closing.line, "half")
    again = make(desk=page.desk)
    assert again.closing.line.isVisible() and again.closing.line.text() == "half"
    qtbot.keyClick(again.closing.line, Key.Key_F6)
    assert again.read_back.list.isVisible()


def test_links_from_elsewhere_open_the_right_part(make: Make) -> None:
    page = make()
    page.show_entry(page.record.all(e.Call)[0].id)
    assert next(iter(page.closing.calls.rows.values())).first.hasFocus()
    page.show_entry(page.record.look_back.id)
    assert page.closing.missing.hasFocus()
    page.show_entry(page.record.all(e.Advice)[0].id)
    assert page.read_back.list.isVisible() and page.read_back.list.currentIndex().row() == 7
    page.show_entry(page.record.table.id)
    assert page.read_back.list.hasFocus()


def test_calls_and_links_begin_at_the_top_whatever_the_width_was_before(make: Make) -> None:
    page = make(an_empty_record(), part=1)
    closing = page.closing
    for width in (1166, 620, 1166):
        page.resize(width, 664)
        QApplication.processEvents()
        place = closing.calls_title.mapTo(closing, QPoint())
        assert place.y() < 20 if width > 1000 else closing.missing.isVisible()
    page.resize(620, 664)
    QApplication.processEvents()
    below = closing.remarks.mapTo(closing, QPoint()).y()
    assert closing.calls_title.mapTo(closing, QPoint()).y() < below + 80
