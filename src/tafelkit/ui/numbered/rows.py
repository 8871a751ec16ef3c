"""Numbered rows below each other, re-ordered by dragging one between two others."""

from __future__ import annotations

from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.numbered.row import NumberedRow

R = TypeVar("R", bound=NumberedRow)


class NumberedRows(QScrollArea, Generic[R]):
    """Rows in order; `moved` carries the row that was dragged and its new number (from 1)."""

    moved = Signal(object, int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(widgetResizable=True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self.rows: list[R] = []
        self._inside = QWidget()
        self._layout = QVBoxLayout(self._inside)
        self._layout.setContentsMargins(0, 0, theme.px(4), 0)
        self._layout.setSpacing(theme.px(8))
        self._layout.addStretch(1)
        self.setWidget(self._inside)
        self._line = QFrame(self._inside)
        self._line.setProperty("kind", "insertion")
        self._line.hide()
        self._ghost: QLabel | None = None
        self._next: tuple[QWidget, ...] = ()

    def show_rows(self, rows: list[R]) -> None:
        """Let these be the rows, in this order; a row keeps its focus."""
        for gone in set(self.rows) - set(rows):
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row in enumerate(rows):
            if self._layout.indexOf(row) != place:
                self._layout.insertWidget(place, row)
            if row not in self.rows:
                row.dragged.connect(lambda at, row=row: self._drag(row, at))
                row.dropped.connect(lambda at, row=row: self._drop(row, at))
        self.rows = rows
        for before, after in pairwise(rows):
            QWidget.setTabOrder(before.remove, after.field)
        if rows:
            # Made later than what stands after them, they would be reached after it.
            for one, other in pairwise((rows[-1].remove, *self._next)):
                QWidget.setTabOrder(one, other)

    def lead_to(self, *widgets: QWidget) -> None:
        """Let Tab go from the last row to these, one by one."""
        self._next = widgets

    def bring_into_view(self, row: R) -> None:
        """Scroll to a row, once it has its place: a new one is shown first, and then laid out."""

        # The row is what is waited for: where it goes meanwhile, nothing is scrolled to.
        def when_laid_out() -> None:
            QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row))

        QTimer.singleShot(0, row, when_laid_out)

    def place_at(self, at: QPoint) -> int:
        """How many rows have their middle above that place on the screen."""
        y = self._inside.mapFromGlobal(at).y()
        return sum(row.geometry().center().y() < y for row in self.rows)

    def _drag(self, row: R, at: QPoint) -> None:
        if self._ghost is None:
            self._ghost = self._lift(row)
        here = self.viewport().mapFromGlobal(at)
        self._ghost.move(
            row.mapTo(self.viewport(), QPoint(0, 0)).x(), here.y() - self._theme.px(16)
        )
        self.ensureVisible(0, self._inside.mapFromGlobal(at).y(), 0, self._theme.px(48))
        place = self.place_at(at)
        gap = self._layout.spacing()
        if place < len(self.rows):
            y = self.rows[place].y() - gap // 2
        else:
            y = self.rows[-1].geometry().bottom() + gap // 2
        self._line.setGeometry(0, max(0, y - 1), self._inside.width(), self._theme.px(3))
        self._line.raise_()
        self._line.show()

    def _drop(self, row: R, at: QPoint) -> None:
        self._line.hide()
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost = None
        old, place = self.rows.index(row), self.place_at(at)
        number = place if place > old else place + 1
        if number != old + 1:
            self.moved.emit(row, number)

    def _lift(self, row: R) -> QLabel:
        ghost = QLabel(self.viewport())
        ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ghost.setPixmap(row.grab())
        ghost.adjustSize()
        shadow = QGraphicsDropShadowEffect(ghost)
        shadow.setBlurRadius(self._theme.px(24))
        shadow.setOffset(0, self._theme.px(4))
        ghost.setGraphicsEffect(shadow)
        ghost.show()
        return ghost
