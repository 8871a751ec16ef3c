from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tafelkit.ui.programme.pages.values import ValuesPage
from tafelkit.ui.programme.sayings.trace import Trace
from tafelkit.ui.programme.tables.record import RecordView
from tafelkit.ui.programme.window import ProgrammeWindow
from tafelkit.ui.widgets.reading_delegate import CAPTION_ROLE
from tests.ui.opened import Opened
from tests.ui.programme.opened import programme_file

Key = Qt.Key


@pytest.fixture
def window(open_window: Callable[..., Opened], tmp_path: Path, qtbot: Any) -> ProgrammeWindow:
    opened = open_window(programme_file(tmp_path))
    with qtbot.waitActive(opened.frame):
        opened.frame.activateWindow()
    shown = opened.program.window
    assert isinstance(shown, ProgrammeWindow)
    shown.go("waarden")
    return shown


def traced(window: ProgrammeWindow, qtbot: Any, column: int) -> Trace:
    """What Enter on a figure of the first card shows."""
    page = window.page
    assert isinstance(page, ValuesPage)
    page.cards.shown.setCurrentIndex(page.order.index(0, column))
    qtbot.keyClick(page.cards.shown, Key.Key_Return)
    (found,) = window.findChildren(Trace)
    return found


def test_each_line_says_for_which_card_it_counts(window: ProgrammeWindow, qtbot: Any) -> None:
    trace = traced(window, qtbot, 1)
    assert trace.title.text() == "betrouwbaarheid · Totaal: 6"
    captions = [trace.list.rows.index(n).data(CAPTION_ROLE) for n in range(6)]
    assert captions[0].startswith("Tafel 1") and captions[5].startswith("Tafel 3")
    assert sum(caption.endswith("telt hier voor: betrouwbaarheid") for caption in captions) == 3


def test_enter_goes_to_the_table_and_escape_to_the_figure(
    window: ProgrammeWindow, qtbot: Any
) -> None:
    trace = traced(window, qtbot, 1)
    qtbot.keyClick(trace.list, Key.Key_Escape)
    page = window.page
    assert isinstance(page, ValuesPage) and page.cards.shown.hasFocus()
    assert page.cards.shown.currentIndex().column() == 1
    qtbot.waitUntil(lambda: not window.findChildren(Trace))
    trace = traced(window, qtbot, 2)
    qtbot.keyClick(trace.list, Key.Key_Return)
    assert isinstance(window.overlay, RecordView)
    qtbot.keyClick(window.overlay.list, Key.Key_Escape)
    assert window.overlay is trace and trace.list.hasFocus() and window.page is page
    qtbot.keyClick(trace.list, Key.Key_Escape)
    assert page.cards.shown.hasFocus() and page.cards.shown.currentIndex().column() == 2


def test_tables_are_lines_too(window: ProgrammeWindow, qtbot: Any) -> None:
    trace = traced(window, qtbot, 5)
    rows = trace.list.rows
    assert rows.rowCount() == 3 and trace.list.hasFocus()
    assert rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Tafel 1: Zwolle, dinsdag 20 juni 2023"
    )
    qtbot.keyClick(trace.list, Key.Key_Return)
    assert isinstance(window.overlay, RecordView) and window.overlay.title.text() == "Tafel 1"
