"""A button whose words wrap: a chip that stands for an entry, or a link to its place."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy

from tafelkit.ui.look.sizes import CAPTION, RADIUS, TEXT
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import Shape, paint_shape

_Look = Literal["chip", "link"]


def wrapped(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """The text laid out at a width, breaking long words where need be, and its height."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step = QFontMetricsF(font).lineSpacing()
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += step
    layout.endLayout()
    return layout, height


def shortened(text: str, font: QFont, width: float, lines: int) -> str:
    """The text, cut with an ellipsis where it takes more lines than these at a width."""
    layout, _height = wrapped(text, font, width)
    if layout.lineCount() <= lines:
        return text
    # Qt counts in halves of UTF-16.
    start = 2 * layout.lineAt(lines - 1).textStart()
    units = text.replace("\n", " ").encode("utf-16-le")
    last = units[start:].decode("utf-16-le", "ignore")
    cut = QFontMetricsF(font).elidedText(last, Qt.TextElideMode.ElideRight, width)
    return text.encode("utf-16-le")[:start].decode("utf-16-le", "ignore") + cut


class WrappingButton(QPushButton):
    """Words, with a small caption above them or a shape before them.

    `removed` is sent for Delete and Backspace, where `removable`.
    """

    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        words: str,
        *,
        look: _Look = "link",
        caption: str = "",
        shape: Shape | None = None,
        colour: str = "accent",
    ) -> None:
        super().__init__(words)
        self.setAccessibleName(f"{caption}: {words}" if caption else words)
        self.words = words
        self._theme = theme
        self._look = look
        self._caption = caption
        self._shape = shape
        self._colour = colour
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def put(self, words: str, *, shape: Shape | None = None, colour: str = "accent") -> None:
        """Have other words, and another shape before them."""
        self.words = words
        self._shape, self._colour = shape, colour
        self.setText(words)
        self.setAccessibleName(f"{self._caption}: {words}" if self._caption else words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A column's width; the height follows."""
        width = self._theme.px(200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """May be narrow, for words wrap."""
        return QSize(self._theme.px(96), 0)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of caption and words at that width."""
        room = width - self._left() - self._padding()
        _, height = wrapped(self.words, self._theme.font(TEXT), room)
        return round(height + self._caption_height() + 2 * self._theme.px(4) + 0.5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does; Delete takes it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, shape, caption, words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        top = float(theme.px(4))
        if self._caption:
            painter.setPen(theme.colour("soft"))
            layout, _ = wrapped(self._caption, theme.font(CAPTION), self.width())
            layout.draw(painter, QPointF(self._left(), top))
            top += self._caption_height()
        link = self._look == "link"
        font = theme.font(TEXT)
        font.setUnderline(link and (self.underMouse() or self.hasFocus()))
        layout, _ = wrapped(self.words, font, self.width() - self._left() - self._padding())
        painter.setPen(theme.colour("accent" if link and self.isEnabled() else "ink"))
        layout.draw(painter, QPointF(self._left(), top))
        if self._shape is not None:
            side = theme.px(16)
            line = QFontMetricsF(font).lineSpacing()
            area = QRectF(self._padding(), top, side, line)
            paint_shape(painter, area, self._shape, theme.colour(self._colour))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Another font may need another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _paint_ground(self, painter: QPainter) -> None:
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        pen = QPen(self._theme.colour("accent"), 2)
        painter.setPen(pen if self.hasFocus() else Qt.PenStyle.NoPen)
        if self._look == "chip" or self.underMouse():
            painter.setBrush(self._theme.colour("ground"))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def _padding(self) -> int:
        return self._theme.px(8)

    def _left(self) -> int:
        return self._padding() + (self._theme.px(16 + 8) if self._shape else 0)

    def _caption_height(self) -> float:
        return QFontMetricsF(self._theme.font(CAPTION)).lineSpacing() if self._caption else 0.0
