"""The list in the rail: a row for each stop, its state as a shape, its minutes at the right."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tafelkit.ui.look.theme import CAPTION, RADIUS, TEXT, Theme
from tafelkit.ui.widgets.shapes import Shape, paint_shape

_NAME, _SHAPE, _COLOUR, _MINUTES, _STRONG = (Qt.ItemDataRole.UserRole + n for n in range(5))
_ROW = 44
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
        self.setItemDelegate(_RowLook(theme, width, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: dict[str, QListWidgetItem] = {}

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
            item.setToolTip(words)

    @property
    def current(self) -> str:
        """The name of the row in hand."""
        return str(self.currentIndex().data(_NAME) or "")

    def mark(self, name: str) -> None:
        """Take a row in hand without telling anyone."""
        self.blockSignals(True)
        self.setCurrentItem(self._rows.get(name))  # type: ignore[arg-type]  # None is no row
        self.blockSignals(False)
        self.viewport().update()

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

    def event(self, event: QEvent) -> bool:
        """Draw the ring of the focus when it comes and goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().event(event)


class _RowLook(QStyledItemDelegate):
    def __init__(self, theme: Theme, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = width

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._width, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, px = self._theme, self._theme.px
        row = QRectF(option.rect).adjusted(px(8), px(2), -px(8), -px(2))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            focused = option.state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("ground"))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        mark = QRectF(row.left() + px(8), row.top(), px(16), row.height())
        shape: Shape = index.data(_SHAPE) or "ring"
        paint_shape(painter, mark, shape, theme.colour(index.data(_COLOUR) or "soft"))
        minutes = index.data(_MINUTES) or ""
        painter.setFont(theme.font(CAPTION, tabular=True))
        painter.setPen(theme.colour("soft"))
        right = row.adjusted(0, 0, -px(8), 0)
        painter.drawText(
            right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, minutes
        )
        right.setRight(right.right() - painter.fontMetrics().horizontalAdvance(minutes) - px(4))
        right.setLeft(mark.right() + px(8))
        painter.setFont(theme.font(TEXT, strong=selected or bool(index.data(_STRONG))))
        painter.setPen(theme.colour("ink"))
        wrapping = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(right, wrapping, str(index.data()))
        painter.restore()
