"""A panel beside a paper in which its words can be read, however far off one looks."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from tafelkit.ui.canvas.said import Said
from tafelkit.ui.look.theme import Theme

_WIDTH = 320
_SHORT = 80  # so few letters are shown as large as a heading


class Reading(QFrame):
    """Lies over the canvas and what is beside it; the mouse goes through it."""

    def __init__(self, board: QWidget, theme: Theme) -> None:
        super().__init__(board)
        self._board = board
        self._theme = theme
        self.setProperty("kind", "reading")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.head, self.words, self.foot = (QLabel(wordWrap=True) for _ in range(3))
        layout = self._parts = QVBoxLayout(self)
        px = theme.px
        layout.setContentsMargins(px(12), px(8), px(12), px(12))
        layout.setSpacing(px(4))
        for label in (self.head, self.words, self.foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(label)
        self.head.setProperty("kind", "caption")
        self.foot.setProperty("kind", "caption")
        self.hide()

    def show_words(self, said: Said, beside: QRect) -> None:
        """Show the words beside a rectangle of the screen."""
        short = len(said.words) <= _SHORT
        self.words.setProperty("kind", "heading" if short else "")
        self.words.style().polish(self.words)
        for label, text in (
            (self.head, said.head),
            (self.words, said.words),
            (self.foot, said.foot),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        # It may lie over the column beside the canvas: that says the same.
        over = self._board.parentWidget() or self._board
        if self.parentWidget() is not over:
            self.setParent(over)
        beside = QRect(over.mapFromGlobal(beside.topLeft()), beside.size())
        room = over.rect()
        width = min(self._theme.px(_WIDTH), room.width())
        self._parts.activate()
        height = min(self._parts.totalHeightForWidth(width), room.height())
        self.setGeometry(_beside(beside, width, height, room, self._theme.px(8)))
        self.show()
        self.raise_()


def _beside(what: QRect, width: int, height: int, room: QRect, gap: int) -> QRect:
    """Where a panel covers the least: right, left, below or above, as far as there is room."""
    middle = what.center().y() - height // 2
    corners = (
        (what.right() + gap, middle),
        (what.left() - gap - width, middle),
        (what.center().x() - width // 2, what.bottom() + gap),
        (what.center().x() - width // 2, what.top() - gap - height),
    )
    panels = [_inside(QRect(x, y, width, height), room) for x, y in corners]
    return min(panels, key=lambda panel: _shared(panel, what))


def _inside(panel: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(panel.left(), room.right() + 1 - panel.width()))
    top = max(room.top(), min(panel.top(), room.bottom() + 1 - panel.height()))
    return QRect(left, top, panel.width(), panel.height())


def _shared(one: QRect, other: QRect) -> int:
    both = one.intersected(other)
    return max(0, both.width()) * max(0, both.height())
