"""What a hand does on the canvas, for tests of the view and of both pages."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tafelkit.ui.canvas.board import CanvasBoard
from tafelkit.ui.canvas.view import PICK_MIME, CanvasView


def shown(qtbot: Any, board: CanvasBoard) -> CanvasBoard:
    """The canvas as it is seen, with the focus."""
    qtbot.addWidget(board)
    board.resize(900, 680)
    board.refresh()
    with qtbot.waitExposed(board):
        board.show()
    board.view.setFocus()
    return board


def laid(board: CanvasBoard, place: int) -> str:
    """The key of one of its papers, counted from below."""
    return list(board.view.papers)[place]


def at(view: CanvasView, x: float, y: float) -> QPoint:
    """A place of the sheet, in the view's pixels."""
    return view.mapFromScene(QPointF(x, y))


def drag(qtbot: Any, view: CanvasView, key: str, to: tuple[float, float]) -> None:
    """Drag a paper by its middle."""
    start = view.mapFromScene(view.papers[key].pos())
    end = at(view, *to)
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for n in range(1, 11):
        qtbot.mouseMove(port, start + (end - start) * n / 10)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def hover(qtbot: Any, board: CanvasBoard, key: str) -> None:
    """Let the mouse rest on a paper."""
    board.activateWindow()
    place = board.view.mapFromScene(board.view.papers[key].pos())
    qtbot.mouseMove(board.view.viewport(), place - QPoint(1, 1))
    qtbot.mouseMove(board.view.viewport(), place)


def drop(view: CanvasView, pick: str, to: tuple[float, float]) -> bool:
    """Drop a pick that is dragged from elsewhere; whether the sheet would take it."""
    data = QMimeData()
    data.setData(PICK_MIME, pick.encode())
    place = at(view, *to)
    port = view.viewport()
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(place, *how)
    QApplication.sendEvent(port, enter)
    move = QDragMoveEvent(place, *how)
    QApplication.sendEvent(port, move)
    if move.isAccepted():
        QApplication.sendEvent(port, QDropEvent(QPointF(place), *how))
    return move.isAccepted()
