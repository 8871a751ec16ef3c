"""The list in the rail: a row for each stop, its state as a shape, its minutes at the right."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from tafelkit.ui.look.sizes import CAPTION, RADIUS, TEXT
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import Shape, paint_shape
from tafelkit.ui.widgets.tips import plain_tip

_NAME, _SHAPE, _COLOUR, _MINUTES, _STRONG = (Qt.ItemDataRole.UserRole + n for n in range(5))
_ROW, _SMALL_ROW = 44, 34
_WRAPPING = Qt.TextFlag.TextWordWrap
_Index = QModelIndex | QPersistentModelIndex


class RailList(QListWidget):
    """Rows by name. `entered` is sent when the hand is on its way to the page.

    Going along the rows by the arrow keys shows their pages and keeps the focus here; the mouse,
    Enter and the right arrow go on to the page.
    """

    entered = Signal(str)

    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self._look = _RowLook(theme, width, self)
        self.setItemDelegate(self._look)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: dict[str, QListWidgetItem] = {}

    def set_small(self, width: int | None) -> None:
        """Show shapes and numbers alone in that width; titles are then in the tips. None: all."""
        self._look.small = width
        self.doItemsLayout()

    def add(self, name: str, title: str) -> None:
        """One more row."""
        item = QListWidgetItem(title, self)
        item.setData(_NAME, name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
        self._rows[name] = item

    def show_state(
        self, name: str, shape: Shape, colour: str, minutes: str = "", words: str = ""
    ) -> None:
        """Show how far a row is: its shape, the colour's name, its minutes, and all in words."""
        item = self._rows[name]
        item.setData(_SHAPE, shape)
        item.setData(_COLOUR, colour)
        item.setData(_MINUTES, minutes)
        item.setData(_STRONG, shape == "play")
        if words:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}: {words}")
        item.setToolTip(plain_tip(f"{item.text()}: {words}" if words else item.text()))

    @property
    def current(self) -> str:
        """The name of the row in hand."""
        return str(self.currentIndex().data(_NAME) or "")

    def mark(self, name: str) -> None:
        """Take a row in hand without telling anyone."""
        self.blockSignals(True)
        self.setCurrentItem(self._rows.get(name))  # type: ignore[arg-type]  # None is no row
        self.blockSignals(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go on to the page of the row that was clicked."""
        super().mouseReleaseEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.entered.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the page by Enter or the right arrow."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered.emit(self.current)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring of the focus when it comes."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And take it away when it goes."""
        super().focusOutEvent(event)
        self.viewport().update()


class _RowLook(QStyledItemDelegate):
    def __init__(self, theme: Theme, width: int, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows
        self._theme = theme
        self._width = width
        self.small: int | None = None  # the width of a rail without titles

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        px = self._theme.px
        if self.small is not None:
            return QSize(self.small, px(_SMALL_ROW))
        # As if it were in hand, so that no row grows when it is.
        font = self._theme.font(TEXT, strong=True)
        room = QRectF(0, 0, self._width, px(_ROW))
        words = QFontMetricsF(font).boundingRect(
            self._words_area(room, index).adjusted(0, 0, 0, 10_000), _WRAPPING, str(index.data())
        )
        return QSize(self._width, max(px(_ROW), ceil(words.height()) + 2 * px(4)))

    def _words_area(self, row: QRectF, index: _Index) -> QRectF:
        """Where the title stands, between the shape and the minutes."""
        px = self._theme.px
        shown = index.data(_MINUTES) or ""
        # As if time was spent on it, so that no title wraps once some is.
        widest = f"{shown} / {shown}" if shown and "/" not in shown else shown
        minutes = QFontMetricsF(self._theme.font(CAPTION, tabular=True)).horizontalAdvance(widest)
        return row.adjusted(px(8 + 8 + 16 + 8), 0, -(px(8 + 8 + 4) + minutes), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self._theme, self._theme.px
        row = QRectF(option.rect).adjusted(px(8), px(2), -px(8), -px(2))
        selected = index == self._rows.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            ring = QPen(theme.colour("accent"), 2) if self._rows.hasFocus() else Qt.PenStyle.NoPen
            painter.setPen(ring)
            painter.setBrush(theme.colour("ground"))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        mark = QRectF(row.left() + px(8), row.top(), px(16), row.height())
        shape: Shape = index.data(_SHAPE) or "ring"
        paint_shape(painter, mark, shape, theme.colour(index.data(_COLOUR) or "soft"))
        minutes, words = str(index.data(_MINUTES) or ""), str(index.data())
        area = self._words_area(QRectF(option.rect), index)
        if self.small is not None:
            # The number is that of its key, Ctrl+1 and so on.
            minutes, words = "", str(index.row() + 1)
            area = QRectF(mark.right() + px(4), row.top(), px(16), row.height())
        painter.setFont(theme.font(CAPTION, tabular=True))
        painter.setPen(theme.colour("soft"))
        at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row.adjusted(0, 0, -px(8), 0), at_right, minutes)
        painter.setFont(theme.font(TEXT, strong=selected or bool(index.data(_STRONG))))
        painter.setPen(theme.colour("ink"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | _WRAPPING, words)
        painter.restore()
