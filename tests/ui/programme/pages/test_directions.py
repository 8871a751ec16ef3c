from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.directions.row import DirectionRow
from tafelkit.ui.programme.pages.directions import DirectionsPage
from tafelkit.ui.programme.sayings.carrying import carrying
from tests.ui.programme.opened import a_programme_desk, programme_file, records

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
Make = Callable[..., DirectionsPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication, tmp_path: Path) -> Iterator[Make]:
    pages: list[DirectionsPage] = []

    def made(count: int = 3, size: tuple[int, int] = (1166, 664)) -> DirectionsPage:
        desk = a_programme_desk(qapp, programme_file(tmp_path, records(count)))
        page = DirectionsPage(desk)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.close_page()
        page.desk.session.close()


def texts(page: DirectionsPage) -> list[str]:
    return [one.text for one in page.synthesis.directions]


def typed(qtbot: Any, page: DirectionsPage, *sentences: str) -> None:
    for sentence in sentences:
        qtbot.keyClicks(page.line, sentence)
        qtbot.keyClick(page.line, Key.Key_Return)
    qtbot.waitUntil(page.rows.rows[-1].isVisible)


def advices(desk: ProgrammeDesk) -> list[str]:
    return [one.id for one in desk.gathering.of_kind(e.Advice)]


def drop(row: DirectionRow, *ids: str) -> None:
    data, ways = carrying(ids), Qt.DropAction.CopyAction
    row.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), ways, data, Left, Mod.NoModifier))
    assert row.property("kind") == "reading"
    row.dropEvent(QDropEvent(QPointF(5, 5), ways, data, Left, Mod.NoModifier))
    assert row.property("kind") == "surface"


def test_directions_are_typed_below_each_other(make: Make, qtbot: Any) -> None:
    page = make()
    assert page.empty.isVisible() and page.line.hasFocus()
    typed(qtbot, page, "Kom langs.", "Schrap regels.", " ")
    assert texts(page) == ["Kom langs.", "Schrap regels."]
    assert not page.empty.isVisible()
    assert page.rows.rows[1].accessibleName() == "Ontwikkelrichting 2"
    page.desk.undo()
    assert texts(page) == ["Kom langs."]


def test_words_are_edited_in_place_and_taken_back(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Kom langs.")
    (row,) = page.rows.rows
    row.field.setFocus()
    row.field.selectAll()
    qtbot.keyClicks(row.field, "Bel eerst.")
    qtbot.keyClick(row.field, Key.Key_Return)
    assert texts(page) == ["Bel eerst."] and page.line.hasFocus()
    page.desk.undo()
    assert row.field.toPlainText() == "Kom langs."


def test_tab_goes_from_the_directions_to_the_line_and_the_advices(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Bel eerst.", "Kijk eens.")
    found = []
    page.rows.rows[0].field.setFocus()
    while page.focusWidget() is not page.panel.search:
        focus = page.focusWidget()
        found.append(
            next((n for n, r in enumerate(page.rows.rows) if r.isAncestorOf(focus)), focus)
        )
        qtbot.keyClick(focus, Key.Key_Tab)
    assert list(dict.fromkeys(found)) == [0, 1, page.line]
    qtbot.keyClick(page.panel.search, Key.Key_Backtab)
    qtbot.keyClick(page.line, Key.Key_Backtab)
    assert page.rows.rows[1].isAncestorOf(page.focusWidget())


def test_the_order_changes_by_keys_and_by_dragging(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Een", "Twee", "Drie")
    rows = page.rows.rows
    rows[2].field.setFocus()
    qtbot.keyClick(rows[2].field, Key.Key_Up, Mod.AltModifier)
    assert texts(page) == ["Een", "Drie", "Twee"] and page.rows.rows[1].field.hasFocus()
    first, last = page.rows.rows[0], page.rows.rows[2]
    qtbot.waitUntil(lambda: first.y() < page.rows.rows[1].y() < last.y())
    below = last.mapToGlobal(QPoint(5, last.height() - 2))
    first.grip.dragged.emit(below)
    first.grip.dropped.emit(below)
    assert texts(page) == ["Drie", "Twee", "Een"]
    qtbot.keyClick(page.rows.rows[0].field, Key.Key_Delete, Mod.ControlModifier)
    assert texts(page) == ["Twee", "Een"]


def test_a_direction_on_nothing_warns_until_advices_are_dropped(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Kom langs.")
    (row,) = page.rows.rows
    assert row.figures.words == "Rust op geen enkel advies" and not row.figures.isEnabled()
    (first, second, third, *_others) = advices(page.desk)
    note = next(page.gathering.of_kind(e.Note)).id
    drop(row, first, third, note)
    assert page.synthesis.directions[0].rests_on == (first, third)
    assert row.figures.words == "2 adviezen van de tafels 1, 2 · veel tafels"
    traced: list[tuple[str, tuple[str, ...]]] = []
    page.desk.traced.connect(lambda figure, ids: traced.append((figure, ids)))
    qtbot.mouseClick(row.figures, Left)
    assert traced[0][1] == (first, third) and "2 adviezen" in traced[0][0]
    page.desk.undo()
    assert row.figures.words == "Rust op geen enkel advies"
    drop(row, second)
    assert row.figures.words == "1 advies van tafel 1 · één tafel"


def test_by_keys_a_direction_gets_its_advices(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Kom langs.")
    (row,) = page.rows.rows
    row.field.setFocus()
    qtbot.keyClick(row.field, Key.Key_R, Mod.ControlModifier)
    checklist = page.resting.advices
    assert checklist.isVisible() and checklist.search.hasFocus()
    qtbot.keyClicks(checklist.search, "tafel 2 · advies 1")
    qtbot.keyClick(checklist.search, Key.Key_Return)
    assert page.synthesis.directions[0].rests_on == (advices(page.desk)[2],)
    qtbot.keyClick(checklist.search, Key.Key_Return)
    assert page.synthesis.directions[0].rests_on == ()
    qtbot.keyClick(checklist.search, Key.Key_Escape)
    assert row.field.hasFocus()


def test_by_keys_many_advices_get_a_direction(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Kom langs.", "Schrap.")
    qtbot.keyClick(page.line, Key.Key_F6)
    assert page.panel.search.hasFocus()
    qtbot.keyClicks(page.panel.search, "schrap")
    qtbot.waitUntil(lambda: page.panel.count.text() == "3 adviezen")
    qtbot.keyClick(page.panel.search, Key.Key_Return)
    page.panel.list.selectAll()
    qtbot.keyClick(page.panel.list, Key.Key_Return)
    checklist = page.resting.directions
    qtbot.keyClick(checklist.search, Key.Key_Down)
    qtbot.keyClick(checklist.search, Key.Key_Return)
    assert page.synthesis.directions[1].rests_on == tuple(advices(page.desk)[1::2])
    qtbot.keyClick(checklist.search, Key.Key_Escape)
    qtbot.keyClick(page.panel.list, Key.Key_Escape)
    assert page.line.hasFocus()


def test_what_no_direction_uses_is_listed_with_its_number(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Kom langs.")
    drop(page.rows.rows[0], *advices(page.desk)[:2])
    panel = page.panel
    assert panel.count.text() == "6 adviezen"
    panel.use.setCurrentIndex(1)
    panel.use.activated.emit(1)
    assert panel.count.text() == "4 adviezen nergens gebruikt"
    drop(page.rows.rows[0], advices(page.desk)[2])
    assert panel.count.text() == "3 adviezen nergens gebruikt"
    qtbot.keyClicks(panel.table, "3")
    qtbot.waitUntil(lambda: panel.count.text() == "2 adviezen nergens gebruikt")


def test_a_link_leads_to_a_direction_or_an_advice(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, "Een", "Twee")
    page.show_entry(page.synthesis.directions[1].id)
    assert page.rows.rows[1].field.hasFocus()
    page.show_entry(advices(page.desk)[4])
    current = page.panel.list.current
    assert current is not None and current.id == advices(page.desk)[4]
    page.show_entry("nowhere")


def test_in_little_room_one_of_the_two_is_shown(make: Make, qtbot: Any) -> None:
    page = make(size=(580, 300))
    assert page.line.isVisible() and not page.panel.isVisible()
    qtbot.keyClick(page.line, Key.Key_F6)
    assert page.panel.isVisible() and not page.line.isVisible()
    qtbot.keyClick(page.panel.search, Key.Key_F6)
    assert page.line.hasFocus() and not page.panel.isVisible()


def test_a_direction_that_was_not_entered_is_kept_when_the_page_is_left(
    make: Make, qtbot: Any
) -> None:
    page = make()
    qtbot.keyClicks(page.line, "Nog niet vastgelegd")
    page.close_page()
    assert texts(page) == ["Nog niet vastgelegd"]
    page.desk.session.gathered.connect(page._take_gathered)  # the fixture closes it again
    page._unsubscribe = lambda: None


def test_without_tables_one_can_begin(make: Make, qtbot: Any) -> None:
    page = make(count=0)
    assert page.panel.count.text() == "0 adviezen"
    assert page.panel.nothing.text() == "Er zijn nog geen adviezen; zij komen met de tafels mee."
    assert page.panel.nothing.isVisible() and not page.panel.list.isVisible()
    typed(qtbot, page, "Kom langs.")
    assert page.rows.rows[0].figures.words == "Rust op geen enkel advies"


def test_a_new_direction_comes_into_view(make: Make, qtbot: Any) -> None:
    page = make()
    typed(qtbot, page, *(f"Richting {number}" for number in range(9)))
    last = page.rows.rows[-1]
    bar = page.rows.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    assert not last.visibleRegion().isEmpty()
