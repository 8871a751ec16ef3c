"""The backups over the page: which are shown, and what is said where there are none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from tafelkit.store.copies import backup
from tests.builders import NOON
from tests.ui.conftest import Open
from tests.ui.opened import table_file
from tests.ui.restoring.test_restoring import note, over


def test_where_there_is_nothing_to_go_back_to_it_says_so(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    opened = open_window(table_file(tmp_path))
    shown = over(opened, qtbot, none=True)
    assert "nog geen oudere" in shown.told.text() and shown.go.isHidden()
    assert opened.frame.focusWidget() is shown.back
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert opened.table.overlay is None


def test_a_backup_that_rotted_is_shown_and_cannot_be_gone_back_to(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path)
    copy = backup.keep(path, tmp_path / "data" / "backups", NOON)
    assert copy is not None
    copy.write_bytes(copy.read_bytes()[:8192])
    note(path, "Na de kopie gezegd.")
    opened = open_window(path)
    shown = over(opened, qtbot)
    shown.list.setCurrentIndex(shown.list.model().index(0, 0))
    row = shown.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "zelf beschadigd" in row and not shown.go.isEnabled()
    shown.list.asked.emit()
    assert opened.table.overlay is shown
