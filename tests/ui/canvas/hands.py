"""What a hand does on the canvas, for tests of the view and of both pages."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tafelkit.ui.canvas.view import PICK_MIME, CanvasView


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
