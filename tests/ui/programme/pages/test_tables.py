from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services.synthesis.left_out import leave_out
from tafelkit.ui.programme.pages.tables import TablesPage
from tafelkit.ui.programme.sayings.trace import Trace
from tafelkit.ui.programme.tables.columns import COUNTS
from tafelkit.ui.programme.tables.doubles import DoublesView
from tafelkit.ui.programme.tables.record import RecordView
from tests.builders import an_empty_record
from tests.effort import calls
from tests.ui.opened import Opened
from tests.ui.programme.opened import another, programme_file, records

Show = Callable[..., tuple[Opened, TablesPage]]
_DATE, _SEATS = 1, 3


@pytest.fixture
def show(open_window: Callable[..., Opened], tmp_path: Path, qtbot: Any) -> Show:
    def begin(tables: list[Record] | None = None, **more: Any) -> tuple[Opened, TablesPage]:
        opened = open_window(programme_file(tmp_path, tables), **more)
        with qtbot.waitActive(opened.frame):
            opened.frame.activateWindow()
        assert opened.program.window is not None
        opened.program.window.go("tafels")
        page = opened.program.window.page
        assert isinstance(page, TablesPage)
        return opened, page

    return begin


def numbers(page: TablesPage) -> list[int]:
    return [row.table.number for row in page.model.rows]


def bare(number: int, place: str) -> Record:
    record = another(an_empty_record(seats=1), number)
    return replace(record, table=replace(record.table, place=place, date=f"2023-07-{number:02}"))


def overlay(opened: Opened) -> Trace:
    found = opened.program.window.overlay  # type: ignore[union-attr]
    assert isinstance(found, Trace)
    return found


def read(opened: Opened) -> RecordView:
    found = opened.program.window.overlay  # type: ignore[union-attr]
    assert isinstance(found, RecordView)
    return found


def compared(opened: Opened) -> DoublesView:
    found = opened.program.window.overlay  # type: ignore[union-attr]
    assert isinstance(found, DoublesView)
    return found


def test_without_tables_it_says_where_they_come_from(show: Show) -> None:
    _opened, page = show([])
    assert page.invitation.isVisible() and not page.view.isVisible()


def test_words_and_lacks_sift_the_list(show: Show) -> None:
    _opened, page = show([*records(2), bare(3, "Assen"), bare(4, "Emmen")])
    QTest.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "juli emmen")
    assert numbers(page) == [4] and page.found.text() == "1 van 4 tafels"
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert numbers(page) == [1, 2, 3, 4] and page.view.hasFocus()
    page.totals.figures["incomplete"].click()
    assert page.incomplete.isChecked() and numbers(page) == [1, 2, 3, 4]
    QTest.keyClicks(page.search, "waarden")  # the round that misses, by its name
    assert numbers(page) == [3, 4]
    page.totals.figures["tables"].click()
    assert numbers(page) == [1, 2, 3, 4] and not page.incomplete.isChecked()


def test_a_column_is_sorted_by_key_and_by_click(show: Show) -> None:
    _opened, page = show([bare(3, "Assen"), bare(1, "Emmen"), bare(2, "Assen")])
    page.view.setCurrentIndex(page.model.index(0, 2))
    QTest.keyClick(page.view, Qt.Key.Key_F7)
    assert numbers(page) == [2, 3, 1]
    QTest.keyClick(page.view, Qt.Key.Key_F7)
    assert numbers(page) == [1, 2, 3]
    header = page.view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(_DATE) + 20, header.height() // 2)
    for wanted in ([1, 2, 3], [3, 2, 1]):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert numbers(page) == wanted


def test_the_table_in_hand_stays_in_hand_when_the_list_is_sorted(show: Show) -> None:
    _opened, page = show([bare(1, "Emmen"), bare(2, "Assen")])
    page.view.setCurrentIndex(page.model.index(1, 2))
    page.view.sort_by_current()
    assert page.view.currentIndex().row() == 0 and numbers(page) == [2, 1]


def test_enter_reads_a_table_and_escape_leads_back(show: Show) -> None:
    opened, page = show()
    page.view.hold(1)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    record = read(opened)
    assert record.title.text() == "Tafel 2" and not record.counts.isVisible()
    assert record.list.hasFocus()
    QTest.keyClick(record.list, Qt.Key.Key_Escape)
    assert page.isVisible() and page.view.hasFocus()
    assert page.view.currentIndex().row() == 1


def test_a_figure_shows_exactly_what_it_counts(show: Show) -> None:
    opened, page = show([*records(2), bare(3, "Assen")])
    page.totals.figures["ambtenaar"].click()
    trace = overlay(opened)
    assert len(trace.list.rows.sayings) == 2 and trace.title.text() == "2 ambtenaren"
    QTest.keyClick(trace.list, Qt.Key.Key_Escape)
    for column, count in ((_SEATS, 4), (4, 2), (6, 12)):
        index = page.model.index(0, column)
        assert page.model.data(index) == str(count)
        page.view.setCurrentIndex(index)
        QTest.keyClick(page.view, Qt.Key.Key_Space)
        assert len(overlay(opened).list.rows.sayings) == count
        QTest.keyClick(overlay(opened).list, Qt.Key.Key_Escape)
    at = page.view.visualRect(page.model.index(2, _SEATS)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [one.number for one in overlay(opened).list.rows.sayings] == [3]


def test_a_record_elsewhere_leads_to_its_place_at_its_table(show: Show) -> None:
    opened, page = show()
    (call,) = (one for one in page.gathering.of_kind(e.Call) if one.number == 2)
    page.desk.trace("Oproepen", [call.id])
    QTest.keyClick(overlay(opened).list, Qt.Key.Key_Return)
    record = read(opened)
    assert record.title.text() == "Tafel 2"
    assert record.rows.rows[record.list.currentIndex().row()].id == call.id


def test_escape_goes_back_as_one_came_with_all_in_its_place(show: Show) -> None:
    opened, page = show([*records(2), bare(3, "Assen")])
    page.view.setCurrentIndex(page.model.index(1, 4))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    door = overlay(opened)
    QTest.keyClick(door.list, Qt.Key.Key_Down)
    QTest.keyClick(door.list, Qt.Key.Key_Return)
    QTest.keyClick(read(opened).list, Qt.Key.Key_Escape)
    assert overlay(opened) is door and door.list.hasFocus()
    assert door.list.currentIndex().row() == 1
    QTest.keyClick(door.list, Qt.Key.Key_Escape)
    assert opened.program.window.overlay is None  # type: ignore[union-attr]
    assert page.view.hasFocus() and page.view.currentIndex() == page.model.index(1, 4)


def test_tables_of_many_words_are_compared_from_their_beginning(show: Show, qtbot: Any) -> None:
    record = records(1)[0]
    advice = record.all(e.Advice)[0]
    wordy = replace(advice, text="Laat weten wat ermee gebeurt. " * 300)
    first = replace(record, entries={**record.entries, advice.id: wordy})
    twice = replace(records(2)[1], table=replace(records(2)[1].table, number=1))
    opened, page = show([first, twice])
    page.view.setCurrentIndex(page.model.index(0, COUNTS))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    view = compared(opened)
    qtbot.waitUntil(lambda: view.cards[0].height() > view.height())
    assert view.cards[0].turn.hasFocus()
    qtbot.wait(50)  # what has the focus is scrolled to
    assert all(card.state.visibleRegion().boundingRect() for card in view.cards)


def test_a_table_that_is_in_twice_is_marked_and_one_is_left_out(show: Show) -> None:
    twice = replace(records(2)[1], table=replace(records(2)[1].table, number=1))
    opened, page = show([records(1)[0], twice, bare(3, "Assen")])
    assert not page.view.isColumnHidden(COUNTS)
    told = [page.model.data(page.model.index(row, COUNTS)) for row in range(3)]
    assert told == ["mogelijk dubbel; telt mee"] * 2 + [""]
    sign = page.model.data(page.model.index(0, COUNTS), Qt.ItemDataRole.DecorationRole)
    assert not sign.isNull()
    assert page.totals.figures["double"].text() == "2 mogelijk dubbel"
    page.view.setCurrentIndex(page.model.index(0, COUNTS))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    view = compared(opened)
    assert "Nu tellen er 2 mee" in view.told.text() and len(view.cards) == 2
    assert all(card.state.text() == "mogelijk dubbel; telt mee" for card in view.cards)
    left = view.cards[1]
    QTest.keyClick(left.turn, Qt.Key.Key_Space)
    assert left.state.text() == "telt niet mee" and left.turn.text() == "Weer meetellen"
    assert view.cards[0].state.text() == "telt mee, de dubbele niet"
    assert "Hiervan telt er 1 mee" in view.told.text()
    QTest.keyClick(left.turn, Qt.Key.Key_Escape)
    assert page.totals.figures["tables"].text() == "2 tafels"
    assert page.totals.figures["seats"].text() == "5 deelnemers"
    assert page.totals.figures["left_out"].text() == "1 telt niet mee"
    assert not page.totals.figures["double"].isVisible()
    row = page.model.row_of(left.table.id)
    assert page.model.data(page.model.index(row, COUNTS)) == "telt niet mee"
    assert page.model.data(page.model.index(row, _SEATS)) == "4"
    assert page.model.counted(page.model.index(row, _SEATS)) is None
    opened.program.window.undo()  # type: ignore[union-attr]
    assert opened.program.window.page is page  # type: ignore[union-attr]
    assert page.totals.figures["tables"].text() == "3 tafels"


def test_from_a_record_one_reaches_the_table_beside_it(show: Show) -> None:
    twice = replace(records(2)[1], table=replace(records(2)[1].table, number=1))
    opened, page = show([records(1)[0], twice])
    page.show_entry(twice.table.id)
    record = read(opened)
    assert record.counts.isVisible()
    record.counts.findChild(QPushButton).click()
    assert {card.table.id for card in compared(opened).cards} == set(page.gathering.tables)
    QTest.keyClick(compared(opened).cards[0].turn, Qt.Key.Key_Escape)
    assert read(opened) is record


def test_whether_tables_count_is_told_where_it_is_not_plain(show: Show) -> None:
    opened, page = show()
    assert page.view.isColumnHidden(COUNTS)
    page.desk.run(lambda: leave_out(page.synthesis, next(iter(page.gathering.tables.values()))))
    assert not page.view.isColumnHidden(COUNTS)
    page.totals.figures["left_out"].click()
    (card,) = compared(opened).cards
    assert compared(opened).told.text().startswith("Hiervan telt er 0 mee")
    card.turn.click()
    assert card.state.text() == "telt mee" and compared(opened).told.text() == ""


def test_tables_are_sifted_and_sorted_with_work_for_each_alone(show: Show) -> None:
    from tafelkit.ui.programme.tables.columns import Row

    _opened, page = show()
    (table, *_others) = page.gathering.tables.values()
    standing = page.gathering.standings[table.id]
    many = [
        Row(replace(table, id=str(n), number=n, place=f"Plaats {n % 97}"), standing)
        for n in range(1, 10_001)
    ]

    def work(rows: list[Row]) -> int:
        def sift_and_sort() -> None:
            page.search.clear()
            page.model.show(rows)
            page.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
            page.search.setText("plaats 9")
            page.view.grab()

        return calls(sift_and_sort)

    few = work(many[:1000])
    assert work(many) < 12 * few
    assert page.model.rowCount() > 1000


def test_it_says_all_in_english(show: Show) -> None:
    _opened, page = show(language="en")
    assert page.model.headerData(_SEATS, Qt.Orientation.Horizontal) == "Participants"
    assert page.totals.figures["seats"].text() == "12 participants"
