"""A screen of 1366 × 768 at 200 %: 683 × 384 pixels, less what the system's title bar takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import canvas, values
from tests.builders import a_full_record, an_empty_record
from tests.ui.conftest import Open
from tests.ui.opened import Opened, table_file, until

SCREEN = QSize(683, 354)
PAGES = ("voorbereiding", "waarden", "richting", "gesprek", "advies", "terugblik", "verslag")
MUCH = "De tafel vond dat er veel te zeggen viel, en dat alles ook gezegd moest worden. " * 8


def a_wordy_record() -> Record:
    """A full table at which much was said."""
    record = a_full_record()
    record = record.applied(canvas.formulate(record, MUCH))
    for pick in record.all(e.Pick):
        record = record.applied(values.motivate(record, pick.id, MUCH))
    return record


RECORDS = {"empty": an_empty_record(seats=0), "full": a_wordy_record()}
MOST_STOPS = 150
A_LINE = 24


# Of empty and full tables, and of both languages, each once; what is only a matter of room is seen
# in all of them.
@pytest.fixture(params=[("full", "nl"), ("empty", "en")], ids="-".join)
def small(
    request: Any, qapp: QApplication, qtbot: Any, tmp_path: Path, open_window: Open
) -> Opened:
    """A table on the small screen."""
    record, language = request.param
    qapp.setFont(QFont("Source Sans Pro", 10))
    opened = open_window(table_file(tmp_path, RECORDS[record]), language)
    opened.frame.resize(SCREEN)
    qtbot.waitActive(opened.frame)
    # A test that ends in a drag leaves its button down, and a pressed button stops all following.
    QTest.mouseRelease(opened.frame.windowHandle(), Qt.MouseButton.LeftButton)
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
    return opened


def shown_part(widget: QWidget) -> QRect:
    """What of a widget is seen, in its own coordinates: what no widget around it cuts off."""
    seen = widget.rect()
    around = widget.parentWidget()
    while around is not None:
        seen &= QRect(widget.mapFrom(around, QPoint()), around.size())
        around = around.parentWidget()
    return seen


def is_in_view(widget: QWidget) -> bool:
    """Whether all of it is seen; of what is taller than the view, a line of words at least."""
    seen, view = shown_part(widget), widget.size()
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            view = view.boundedTo(around.viewport().size())
        around = around.parentWidget()
    wanted = widget.size() if view == widget.size() else QSize(view.width(), A_LINE)
    # A hair is lost where a border stands out of what scrolls.
    return seen.width() >= wanted.width() - 2 and seen.height() >= wanted.height() - 2


IN_ALL = [(record, language) for record in RECORDS for language in ("nl", "en")]


@pytest.mark.parametrize("small", IN_ALL, indirect=True, ids="-".join)
def test_every_page_fits(small: Opened, qtbot: Any) -> None:
    for page in PAGES:
        small.table.go(page)
        if page == "verslag":
            until(qtbot, lambda: small.table.page.report.view.count > 0)  # type: ignore[attr-defined]
        qtbot.wait(1)
        assert small.frame.size() == SCREEN, page
        front = small.table.page
        layout = front.layout()
        assert layout is not None
        least = layout.minimumSize()
        assert least.width() <= front.width(), (page, least, front.size())
        assert least.height() <= front.height(), (page, least, front.size())
        assert small.frame.rect().contains(QRect(front.mapTo(small.frame, QPoint()), front.size()))


def test_tab_comes_only_where_one_can_see(small: Opened, qtbot: Any) -> None:
    for page in PAGES:
        small.table.go(page)
        walk(small, qtbot, page)


def walk(small: Opened, qtbot: Any, page: str) -> None:
    """Press Tab until one is back where one began; the canvas has stops of its own within."""
    first = focused = QApplication.focusWidget()
    stops = set()
    for _stop in range(MOST_STOPS):
        assert focused is not None, page
        name = (page, type(focused).__name__, focused.accessibleName(), focused.geometry())
        try:
            until(qtbot, lambda widget=focused: is_in_view(widget))
        except Exception as late:
            raise AssertionError((name, shown_part(focused))) from late
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        stops.add(focused)
        focused = QApplication.focusWidget()
        if focused is first and len(stops) > 1:
            assert small.table.rail.list in stops, page
            return
    raise AssertionError(f"{page}: Tab does not come round")


def test_nothing_that_scrolls_lies_within_what_scrolls(small: Opened, qtbot: Any) -> None:
    for page in PAGES:
        small.table.go(page)
        qtbot.wait(60)
        for area in small.table.page.findChildren(QAbstractScrollArea):
            if area.isVisible() and scrolls(area):
                around = area.parentWidget()
                while around is not None and around is not small.table:
                    within = isinstance(around, QScrollArea) and scrolls(around)
                    assert not within, (page, type(area).__name__, area.accessibleName())
                    around = around.parentWidget()


def scrolls(area: QAbstractScrollArea) -> bool:
    """Whether its bar is shown."""
    return area.verticalScrollBar().isVisible()


def test_the_line_stays_in_view_whatever_is_unfolded(small: Opened, qtbot: Any) -> None:
    for page in ("waarden", "gesprek", "advies"):
        small.table.go(page)
        small.table.header.task_button.setChecked(True)
        qtbot.wait(1)
        line = small.table.page.line  # type: ignore[attr-defined]  # these pages have one
        field = getattr(line, "field", line)
        assert small.frame.size() == SCREEN
        assert is_in_view(field), page


def test_the_rail_says_in_tips_what_it_leaves_out(small: Opened) -> None:
    rail = small.table.rail
    assert rail.width() < 80
    for row, stop in enumerate(rail.stops):
        item = rail.list.item(row)
        assert stop.title in item.toolTip()
        assert stop.title in str(item.data(Qt.ItemDataRole.AccessibleTextRole))
    small.frame.resize(1366, 768)
    assert rail.width() > 180


def test_a_large_window_gives_all_their_room_back(small: Opened, qtbot: Any) -> None:
    small.frame.resize(1366, 768)
    for page in PAGES:
        small.table.go(page)
        walk(small, qtbot, page)


def test_a_field_that_grows_keeps_the_cursor_in_view(small: Opened, qtbot: Any) -> None:
    small.table.go("richting")
    field = small.table.page.text  # type: ignore[attr-defined]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _line in range(12):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.keyClicks(field, "en nog een regel")

    def cursor_seen() -> bool:
        cursor = field.cursorRect().translated(field.viewport().pos())
        return bool(shown_part(field).contains(cursor.center()))

    until(qtbot, cursor_seen)
    small.table.flush()


def test_the_seats_are_not_shown_where_none_is_taken_in_hand(small: Opened) -> None:
    small.table.go("waarden")
    assert small.table.footer.chips.isVisible()
    small.table.go("verslag")
    assert not small.table.footer.chips.isVisible()


def test_what_is_refused_has_the_room_of_the_seats(small: Opened) -> None:
    small.table.go("waarden")
    small.table.desk.refused.emit("Zo kan deze regel nog niet worden vastgelegd.")
    assert small.table.footer.refusal.isVisible()
    assert not small.table.footer.chips.isVisible()
    small.table.footer.refuse("")
    assert small.table.footer.chips.isVisible()


def test_the_start_screen_fits_and_tab_begins_where_one_begins(
    open_window: Open, qtbot: Any, qapp: QApplication
) -> None:
    qapp.setFont(QFont("Source Sans Pro", 10))
    opened = open_window()
    start = opened.program.start
    assert start is not None
    opened.frame.resize(SCREEN)
    qtbot.waitActive(opened.frame)
    assert opened.frame.size() == SCREEN
    stops = [*start.form.stops, start.open_button, start.merge_button, start.sample_button]
    stops += [start.programme_button, start.print_button]
    stops += [start.language_choice, start.look_choice]
    stops[0].setFocus()
    for stop in stops:
        until(qtbot, lambda widget=stop: opened.frame.focusWidget() is widget)
        until(qtbot, lambda widget=stop: is_in_view(widget))
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
