from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from tafelkit.domain import entries as e
from tafelkit.ui.programme.pages.directions import DirectionsPage
from tafelkit.ui.programme.pages.verslag import ProgrammeVerslagPage
from tafelkit.ui.programme.sayings.trace import Trace
from tafelkit.ui.programme.tables.record import RecordView
from tafelkit.ui.programme.window import ProgrammeWindow
from tests.ui.opened import Opened
from tests.ui.programme.opened import programme_file

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
Open = Callable[..., Opened]


def test_from_a_direction_to_the_table_behind_it_and_on_to_the_verslag(
    open_window: Open, qtbot: Any, tmp_path: Path
) -> None:
    window = open_window(programme_file(tmp_path)).program.window
    assert isinstance(window, ProgrammeWindow)
    window.go("richtingen")
    page = window.page
    assert isinstance(page, DirectionsPage)
    qtbot.keyClicks(page.line, "Kom langs.")
    qtbot.keyClick(page.line, Key.Key_Return)
    (row,) = page.rows.rows
    advices = [one.id for one in window.session.gathering.of_kind(e.Advice)]
    row.rest_on(advices[:3])
    qtbot.waitUntil(row.isVisible)
    qtbot.mouseClick(row.figures, Left)
    trace = window.overlay
    assert isinstance(trace, Trace) and [one.id for one in trace.list.rows.sayings] == advices[:3]
    qtbot.keyClick(trace.list, Key.Key_Return)
    assert isinstance(window.overlay, RecordView) and window.stop.name == "richtingen"
    window.menus.actions.by_name["report"].trigger()
    assert window.stop.name == "verslag" and isinstance(window.page, ProgrammeVerslagPage)
    window.undo()
    assert window.stop.name == "richtingen" and row.figures.words == "Rust op geen enkel advies"
    # The window closes while the verslag is still being made, and nobody waits for that.


def test_merging_is_in_the_menu_too(open_window: Open, tmp_path: Path) -> None:
    window = open_window(programme_file(tmp_path)).program.window
    assert window is not None
    window.menus.actions.by_name["merge"].trigger()
    assert window.stop.name == "samenvoegen"
