from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from tafelkit.ui.frame import Frame


class Inside:
    def __init__(self, free: bool = True) -> None:
        self.free = free
        self.gone = 0

    def may_close(self) -> bool:
        return self.free

    def closed(self) -> None:
        self.gone += 1


def test_it_tells_once_that_it_was_painted(qtbot: Any) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    seen: list[int] = []
    frame.painted.connect(lambda: seen.append(1))
    frame.show()
    qtbot.waitUntil(lambda: bool(seen))
    frame.repaint()
    assert seen == [1]


def test_what_is_inside_may_keep_it_open_and_lets_go_once(qtbot: Any) -> None:
    frame, first, second = Frame(), Inside(), Inside(free=False)
    qtbot.addWidget(frame)
    frame.show_content(QLabel("een"), first)
    frame.show_content(QLabel("twee"), second)
    assert (first.gone, second.gone) == (1, 0)
    assert not frame.close() and second.gone == 0
    second.free = True
    assert frame.close() and second.gone == 1
    assert frame.may_leave()


def test_after_a_fault_of_ours_it_stays_open(qtbot: Any) -> None:
    class Faulty(Inside):
        def may_close(self) -> bool:
            self.free = not self.free
            if self.free:
                raise ZeroDivisionError
            return True

    frame, inside = Frame(), Faulty(free=False)
    qtbot.addWidget(frame)
    frame.show_content(QLabel("een"), inside)
    frame.show()
    with pytest.raises(ZeroDivisionError):
        frame.close()
    assert frame.isVisible() and inside.gone == 0
    assert frame.close() and inside.gone == 1


def test_what_it_shows_can_take_the_focus_at_once(qtbot: Any) -> None:
    frame, field = Frame(), QLineEdit()
    qtbot.addWidget(frame)
    with qtbot.waitActive(frame):
        frame.show()
    frame.show_content(field, Inside())
    field.setFocus()
    assert field.hasFocus()


def test_on_a_small_screen_it_takes_all_of_it_with_its_title_bar(qtbot: Any) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    room = frame.screen().availableGeometry()
    frame.appear()
    assert frame.isVisible()
    assert frame.isMaximized() == (room.width() <= 1366 or room.height() <= 860)


def let_go(frame: Frame, *paths: Path) -> list[list[Path]]:
    taken: list[list[Path]] = []
    frame.dropped.connect(taken.append)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = QPointF(10, 10), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), copy, mime, left, none)
    frame.dragEnterEvent(entering)
    if entering.isAccepted():
        frame.dropEvent(QDropEvent(at, copy, mime, left, none))
    return taken


def test_files_of_ours_and_folders_may_be_let_go_on_it(qtbot: Any, tmp_path: Path) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    tables = [tmp_path / "a.tafel", tmp_path / "b.TAFEL"]
    assert let_go(frame, *tables, tmp_path, tmp_path / "foto.png") == [[*tables, tmp_path]]


def test_what_is_no_file_of_ours_is_not_taken(qtbot: Any, tmp_path: Path) -> None:
    frame = Frame()
    qtbot.addWidget(frame)
    assert let_go(frame, tmp_path / "foto.png") == []
