"""How long a frame takes while one paper is dragged: the canvas beside a bare Qt scene.

Both show the same number of papers with two lines of text; the two take turns within one run, so
that only their ratio counts. DESIGN promises: 300 items within 2 x the bare scene, 3,000 items
within 16 ms a frame.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QWidget,
)

from tafelkit.bootstrap import kit_shelf, resources
from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id, new_id
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services.hub import Hub
from tafelkit.ui.canvas.board import CanvasBoard
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme

SIZE = (1280, 720)
STEPS, ROUNDS = 60, 5


class Nowhere:
    """Keeps nothing: only the screen is measured."""

    def write(self, change: object) -> None:
        """Forget it."""

    def add(self, target: object, change: object) -> None:
        """Forget it."""


@dataclass
class Scene:
    """A view with one thing in it that can be taken by the mouse."""

    window: QWidget
    view: QGraphicsView
    at: QPoint
    times: list[float]

    def drag(self) -> None:
        """Drag it there and back, and measure each frame."""
        port = self.view.viewport()
        painted = Painted()
        port.installEventFilter(painted)
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=self.at)
        for n in range(STEPS):
            there = min(n, STEPS - n) * 4
            began = time.perf_counter()
            painted.seen = False
            QTest.mouseMove(port, self.at - QPoint(there, there // 2))
            while n > 1 and not painted.seen:
                QApplication.processEvents()
            QApplication.processEvents()
            self.times.append((time.perf_counter() - began) * 1000)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=self.at)
        port.removeEventFilter(painted)
        QApplication.processEvents()


class Painted(QObject):
    """Notices that a frame was painted."""

    seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice it."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def main() -> None:
    """Print the frame times and their ratio for 300 and for 3,000 papers."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme(app, resources())
    print(f"{'papers':>7} {'':8} {'median':>8} {'p99':>8} {'worst':>8}   ms a frame")
    for count in (300, 3000):
        ours, bare = our_scene(theme, count), bare_scene(count)
        for _ in range(ROUNDS):
            ours.drag()
            bare.drag()
        for name, scene in (("canvas", ours), ("bare", bare)):
            median, p99, worst = figures(scene.times)
            print(f"{count:>7} {name:8} {median:8.2f} {p99:8.2f} {worst:8.2f}")
        ratio = statistics.median(ours.times) / statistics.median(bare.times)
        print(f"{count:>7} ratio of medians {ratio:.2f}")


def figures(times: list[float]) -> tuple[float, float, float]:
    """Median, 99th percentile and worst."""
    ordered = sorted(times)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.99)], ordered[-1]


def our_scene(theme: Theme, count: int) -> Scene:
    """The canvas of a table with so many notes."""
    record = a_record(count)
    nowhere = Nowhere()
    desk = Desk(
        Hub(record, {}, nowhere, nowhere, nowhere),
        Language("nl"),
        theme,
        Icons(resources() / "icons"),
        resources() / "bench.tafel",
        datetime.now,
    )
    board = CanvasBoard(desk)
    board.resize(*SIZE)
    board.refresh()
    show(board.view, board)
    top = board.view.papers[record.all(e.Note)[-1].id]
    return Scene(board, board.view, board.view.mapFromScene(top.pos()), [])


def a_record(count: int) -> Record:
    """A table with notes spread evenly over the canvas."""
    kit = kit_shelf().kit("sturingsfilosofie")
    programme = e.Programme(id=new_id(), title="Meting", kit=kit.id)
    table = e.Table(id=new_id(), programme=programme.id, number=1)
    notes = {}
    columns = round((count * 1.4) ** 0.5)
    for n in range(count):
        note = e.Note(
            id=derived_id(table.id, str(n)),
            table=table.id,
            rank=n,
            kind="concept",
            text=f"Een aantekening, nummer {n},\ndie over twee regels gaat.",
            zone="begrippen",
            x_mm=40 + (n % columns) * 760 / columns,
            y_mm=40 + (n // columns) * 520 / (count / columns),
        )
        notes[note.id] = note
    return Record(programme, kit, table, notes)


class Bare(QGraphicsItem):
    """A rectangle with two lines of text, as one would write it down first."""

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Its size."""
        return QRectF(-30, -15, 60, 30)

    def paint(self, painter: QPainter, _option: object, _widget: object = None) -> None:
        """Its edge."""
        painter.drawRect(QRectF(-29.5, -14.5, 59, 29))


def bare_scene(count: int) -> Scene:
    """A plain scene of movable, cached items with as many lines of text."""
    view = QGraphicsView()
    scene = QGraphicsScene(0, 0, 841, 594, view)
    view.setScene(scene)
    columns = round((count * 1.4) ** 0.5)
    item = Bare()
    for n in range(count):
        item = Bare()
        text = QGraphicsSimpleTextItem(f"Een aantekening {n}\nover twee regels", item)
        text.setScale(0.4)
        text.setPos(-28, -12)
        item.setPos(
            40 + (n % columns) * 760 / columns, 40 + (n // columns) * 520 / (count / columns)
        )
        item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        for part in (item, text):
            part.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        scene.addItem(item)
    view.resize(*SIZE)
    show(view, view)
    view.fitInView(scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    QApplication.processEvents()
    return Scene(view, view, view.mapFromScene(item.pos()), [])


def show(view: QGraphicsView, window: QWidget) -> None:
    """Bring it on the screen and let it come to rest."""
    window.show()
    QTest.qWait(400)
    view.viewport().repaint()


if __name__ == "__main__":
    main()
