from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from tafelkit.ui.behind import in_a_moment, tidy


def test_it_is_done_beside_the_window(qtbot: Any) -> None:
    window, seen = QObject(), list[str]()
    in_a_moment(window, "later", lambda: seen.append(threading.current_thread().name))
    assert not seen
    qtbot.waitUntil(lambda: seen == ["later"])


def test_lines_that_nobody_came_back_for_go(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    old, new = folder / "old.drafts", folder / "new.drafts"
    for path in (old, new):
        path.write_text("woorden")
    os.utime(old, (0, 0))
    tidy(tmp_path)
    assert list(folder.iterdir()) == [new]
