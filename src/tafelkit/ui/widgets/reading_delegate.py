"""Draws a line of a list to be read: a tick, a quiet caption, and the words in full.

The model's check state is the tick, its display text the words; CAPTION_ROLE and AFTER_ROLE hold
what stands above and below them, WORD_ROLE what the tick says, LINK_ROLE a link at the right,
SHAPE_ROLE another shape in the place of the tick, with the name of its colour.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from tafelkit.ui.look.sizes import CAPTION, RADIUS, TEXT
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import paint_shape
from tafelkit.ui.widgets.wrapping import shortened, wrapped

CAPTION_ROLE = Qt.ItemDataRole.UserRole + 1
AFTER_ROLE = Qt.ItemDataRole.UserRole + 2
WORD_ROLE = Qt.ItemDataRole.UserRole + 3
LINK_ROLE = Qt.ItemDataRole.UserRole + 4
SHAPE_ROLE = Qt.ItemDataRole.UserRole + 5

_Index = QModelIndex | QPersistentModelIndex


class ReadingDelegate(QStyledItemDelegate):
    """Lines as tall as their words, at the size asked for; `ticks` is whether they have any."""

    def __init__(
        self, view: QListView, theme: Theme, size: int = TEXT, *, ticks: bool = True
    ) -> None:
        super().__init__(view)
        self._ticks = ticks
        self._view = view
        self._theme = theme
        self._size = size
        self._gap = theme.px(8 if size == TEXT else 12)
        self.cut = 0  # lines after which words are cut, where all rows are as tall

    def tick_area(self, row: QRect) -> QRect:
        """Where the tick of a row is."""
        return QRect(row.left(), row.top(), self._left(), row.height())

    def link_area(self, row: QRect, index: _Index) -> QRect:
        """Where the link of a row is."""
        width = self._link_width(index)
        return QRect(row.right() - width, row.top(), width, row.height())

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, as tall as the words."""
        width = self._view.viewport().width()
        if self.cut:
            lines = self._line(CAPTION) + self.cut * self._line(self._size)
            return QSize(width, round(2 * self._gap + lines + 0.5))
        height = 2.0 * self._gap + self._caption_height(index, width)
        height += wrapped(_said(index), self._theme.font(self._size), self._room(width, index))[1]
        if after := _data(index, AFTER_ROLE):
            height += wrapped(after, self._theme.font(TEXT), self._room(width, index))[1]
        return QSize(width, round(height + 0.5))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """The words in full, where they are cut."""
        if self.cut and index.isValid() and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), f"<qt>{escape(_said(index))}</qt>", view)
            return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, tick, caption, words, link."""
        row = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            self._paint_ground(painter, row)
        if self._ticks:
            self._paint_tick(painter, row, index)
        top = row.top() + float(self._gap)
        top = self._write(painter, _data(index, CAPTION_ROLE), CAPTION, "soft", row, top, index)
        top = self._write(painter, _said(index), self._size, "ink", row, top, index)
        self._write(painter, _data(index, AFTER_ROLE), TEXT, "soft", row, top, index)
        if link := _data(index, LINK_ROLE):
            painter.setFont(self._theme.font(TEXT))
            painter.setPen(self._theme.colour("accent"))
            area = self.link_area(row, index).adjusted(0, self._gap, -self._gap, -self._gap)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, link)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRect) -> None:
        theme = self._theme
        focused = self._view.hasFocus()
        painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ground"))
        painter.drawRoundedRect(QRectF(row).adjusted(2, 2, -2, -2), RADIUS, RADIUS)

    def _paint_tick(self, painter: QPainter, row: QRect, index: _Index) -> None:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) in (2, Qt.CheckState.Checked)
        colour = self._theme.colour("ahead" if ticked else "edge")
        side = self._theme.px(18 if self._size == TEXT else 24)
        top = (
            row.top()
            + self._gap
            + (self._caption_height(index, row.width()) if self._size == TEXT else 0)
        )
        area = QRectF(row.left() + self._gap, top, side, side)
        if shape := index.data(SHAPE_ROLE):
            paint_shape(painter, area, shape[0], self._theme.colour(shape[1]))
            return
        paint_shape(painter, area, "tick" if ticked else "box", colour)
        if ticked and (word := _data(index, WORD_ROLE)):
            painter.setFont(self._theme.font(CAPTION))
            painter.setPen(colour)
            below = QRectF(row.left(), area.bottom() + 1, side + 2 * self._gap, self._line(CAPTION))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, word)

    def _write(
        self,
        painter: QPainter,
        text: str,
        size: int,
        colour: str,
        row: QRect,
        top: float,
        index: _Index,
    ) -> float:
        if not text:
            return top
        painter.setPen(self._theme.colour(colour))
        font, room = self._theme.font(size), self._room(row.width(), index)
        if self.cut:
            text = shortened(text, font, room, 1 if size == CAPTION else self.cut)
        layout, height = wrapped(text, font, room)
        layout.draw(painter, QPointF(row.left() + self._left(), top))
        return top + height

    def _caption_height(self, index: _Index, width: int) -> float:
        caption = _data(index, CAPTION_ROLE)
        if not caption:
            return 0.0
        return wrapped(caption, self._theme.font(CAPTION), self._room(width, index))[1]

    def _left(self) -> int:
        if not self._ticks:
            return self._gap
        return 2 * self._gap + self._theme.px(18 if self._size == TEXT else 24)

    def _room(self, width: int, index: _Index) -> int:
        return width - self._left() - self._gap - self._link_width(index)

    def _link_width(self, index: _Index) -> int:
        link = _data(index, LINK_ROLE)
        if not link:
            return 0
        return QFontMetrics(self._theme.font(TEXT)).horizontalAdvance(link) + 2 * self._gap

    def _line(self, size: int) -> float:
        return QFontMetricsF(self._theme.font(size)).lineSpacing()


def _said(index: _Index) -> str:
    return _data(index, Qt.ItemDataRole.DisplayRole)


def _data(index: _Index, role: int) -> str:
    return index.data(role) or ""
