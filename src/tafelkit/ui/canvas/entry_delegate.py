"""Draws a row of the list beside the canvas: a heading, or words in full under a quiet caption."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tafelkit.ui.look.sizes import CAPTION, RADIUS, TEXT
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import paint_shape
from tafelkit.ui.widgets.wrapping import wrapped

CAPTION_ROLE = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Rows as tall as their words."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def tick_area(self, row: QRect) -> QRect:
        """Where the tick of a row is."""
        return QRect(row.left(), row.top(), self._theme.px(36), row.height())

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, as tall as the words."""
        width = self._view.viewport().width()
        height = sum(part[1] for part in self._parts(index, width)) + 2 * self._gap(index)
        return QSize(width, round(height + 0.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, tick, caption, words."""
        theme, row = self._theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            pen = QPen(theme.colour("accent"), 2)
            painter.setPen(pen if self._view.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ground"))
            painter.drawRoundedRect(QRectF(row).adjusted(2, 1, -2, -1), RADIUS, RADIUS)
        top = row.top() + float(self._gap(index))
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            ticked = Qt.CheckState(state) == Qt.CheckState.Checked
            side = theme.px(18)
            area = QRectF(row.left() + theme.px(8), top, side, side)
            colour = theme.colour("accent" if ticked else "edge")
            paint_shape(painter, area, "tick" if ticked else "box", colour)
        for text, height, font, colour_name in self._parts(index, row.width()):
            painter.setPen(theme.colour(colour_name))
            layout, _ = wrapped(text, font, self._room(index, row.width()))
            layout.draw(painter, QPointF(row.left() + self._left(index), top))
            top += height
        painter.restore()

    def _parts(self, index: _Index, width: int) -> list[tuple[str, float, QFont, str]]:
        """The texts of a row from above to below, with their heights."""
        theme = self._theme
        words = index.data(Qt.ItemDataRole.DisplayRole) or ""
        if index.data(HEADING_ROLE):
            texts = [(words, theme.font(CAPTION, strong=True), "soft")]
        else:
            caption = index.data(CAPTION_ROLE) or ""
            texts = [(words, theme.font(TEXT), "ink"), (caption, theme.font(CAPTION), "soft")]
        room = self._room(index, width)
        return [
            (text, wrapped(text, font, room)[1], font, colour)
            for text, font, colour in texts
            if text
        ]

    def _gap(self, index: _Index) -> int:
        return self._theme.px(8 if index.data(HEADING_ROLE) else 5)

    def _left(self, index: _Index) -> int:
        ticks = index.data(Qt.ItemDataRole.CheckStateRole) is not None
        return self._theme.px(34 if ticks else 10)

    def _room(self, index: _Index, width: int) -> float:
        return width - self._left(index) - self._theme.px(8)
