"""A choice of one state out of a few: each a shape, a word and a colour, and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QRadioButton, QSizePolicy, QWidget

from tafelkit.ui.look.sizes import CAPTION, RADIUS, TEXT
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import Shape, paint_shape
from tafelkit.ui.widgets.tips import plain_tip


class State(NamedTuple):
    """A state to choose: its key, shape, word, colour by name, and what it means.

    Without a shape of its own it has that of a choice: a dot while it holds, else a ring.
    """

    key: str
    shape: Shape | None
    word: str
    colour: str = "accent"
    meaning: str = ""


class StateButton(QRadioButton):
    """One of the states; the arrow keys go from one to the next."""

    def __init__(self, theme: Theme, state: State, *, framed: bool) -> None:
        super().__init__(state.word)
        self.state = state
        self._theme = theme
        self._framed = framed
        self._meaning = state.meaning
        self.setAccessibleDescription(state.meaning)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_meaning(self, on: bool) -> None:
        """Whether what the state means stands below its word, or only in the tip."""
        self._meaning = self.state.meaning if on else ""
        self.setToolTip(plain_tip("" if on else self.state.meaning))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the word, and for its meaning on two lines."""
        px = self._theme.px
        word = QFontMetrics(self._theme.font(TEXT, strong=True))
        width = self._left() + word.horizontalAdvance(self.state.word) + px(12)
        if self._meaning:
            caption = QFontMetrics(self._theme.font(CAPTION))
            half = caption.horizontalAdvance(self._meaning) * 6 // 10
            width = max(width, self._left() + half + px(12))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the word; its meaning wraps."""
        word = QFontMetrics(self._theme.font(TEXT, strong=True))
        width = self._left() + word.horizontalAdvance(self.state.word) + self._theme.px(12)
        return QSize(width, self._padding() * 2 + self._word_height())

    def hasHeightForWidth(self) -> bool:
        """Whether the meaning makes the height follow the width."""
        return bool(self._meaning)

    def heightForWidth(self, width: int) -> int:
        """The height of word and meaning at that width."""
        height = self._padding() * 2 + self._word_height()
        if self._meaning:
            height += self._meaning_area(width).height()
        return height

    def hitButton(self, at: QPoint) -> bool:
        """The whole of it can be clicked."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, shape, word, meaning."""
        theme, state = self._theme, self.state
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        side, top = theme.px(14), self._padding()
        colour = theme.colour(state.colour if self.isChecked() else "soft")
        shape = QRectF(theme.px(10), top, side, self._word_height())
        paint_shape(painter, shape, state.shape or ("dot" if self.isChecked() else "ring"), colour)
        painter.setPen(theme.colour("ink" if self.isChecked() or self._framed else "soft"))
        painter.setFont(theme.font(TEXT, strong=self.isChecked()))
        word = QRect(self._left(), top, self.width() - self._left(), self._word_height())
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, state.word)
        if self._meaning:
            painter.setPen(theme.colour("soft"))
            painter.setFont(theme.font(CAPTION))
            area = self._meaning_area(self.width())
            area.moveTop(word.bottom() + 1)
            painter.drawText(area, Qt.TextFlag.TextWordWrap, self._meaning)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        theme = self._theme
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.colour("ground"))
        elif self._framed:
            painter.setBrush(theme.colour("surface"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
        elif self._framed:
            painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "edge"), 1))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def _padding(self) -> int:
        return self._theme.px(8 if self._framed else 4)

    def _left(self) -> int:
        return self._theme.px(10 + 14 + 8)

    def _word_height(self) -> int:
        return QFontMetrics(self._theme.font(TEXT, strong=True)).height()

    def _meaning_area(self, width: int) -> QRect:
        room = max(1, width - self._left() - self._theme.px(10))
        metrics = QFontMetrics(self._theme.font(CAPTION))
        return metrics.boundingRect(
            QRect(self._left(), 0, room, 10_000), Qt.TextFlag.TextWordWrap, self._meaning
        )


class StateChoice(QWidget):
    """States of which one holds; `chosen` tells which one the user wants."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        states: Iterable[State],
        *,
        upright: bool = False,
        framed: bool = True,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        layout = self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self.set_upright(upright)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4 if framed else 0))
        self.buttons: dict[str, StateButton] = {}
        self._filling = False
        for state in states:
            button = StateButton(theme, state, framed=framed)
            button.setAccessibleName(f"{name}: {state.word}")
            button.toggled.connect(self._toggled)
            self.buttons[state.key] = button
            layout.addWidget(button)

    @property
    def state(self) -> str:
        """The key of the state that holds, empty while none does."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def set_upright(self, upright: bool) -> None:
        """Stand the states below each other, or beside each other."""
        ways = QBoxLayout.Direction
        self._layout.setDirection(ways.TopToBottom if upright else ways.LeftToRight)

    def show_meanings(self, on: bool) -> None:
        """Whether what the states mean stands below their words, or only in their tips."""
        for button in self.buttons.values():
            button.show_meaning(on)

    def fill(self, key: str) -> None:
        """Show which state holds."""
        self._filling = True
        self.buttons[key].setChecked(True)
        self._filling = False

    def _toggled(self, on: bool) -> None:
        if on and not self._filling:
            self.chosen.emit(self.state)
