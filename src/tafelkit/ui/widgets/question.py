"""A question that stops the user: what is asked, what to know first, and the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.ui.look.theme import Theme

_WIDTH = 512
_THIRD, _HALF = 1 / 3, 1 / 2  # of the height of the screen
_LEAST = 1 / 6
_TITLE_BAR = 32


class Question(QDialog):
    """`answer` is the number of the answer; the last is the way back, for Escape.

    Enter gives the usual one. That is marked as what one does, unless it is the way back, as it is
    where another could lose something by a key pressed in haste. What a question has of its own is
    put into `about`, between what is asked and what is explained, or `under` that; `takes` may
    keep an answer back, and says why.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        question: str,
        explanation: str,
        answers: Sequence[str],
        usual: int = 0,
    ) -> None:
        super().__init__(parent)
        self.answer = len(answers) - 1
        self.takes: Callable[[int], bool] = lambda _number: True
        self._title_bar = theme.px(_TITLE_BAR)
        self.setWindowTitle("tafelkit")
        self.asked = plain(question, "heading")
        self.explained = plain(explanation, "soft")
        self.buttons = [QPushButton(text) for text in answers]
        for number, button in enumerate(self.buttons):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _on=False, number=number: self._choose(number))
        self._usual = self.buttons[usual]
        self._usual.setDefault(True)
        if self._usual is not self.buttons[-1]:
            self._usual.setProperty("kind", "primary")
        self._lay_out(theme)
        self._usual.setFocus()

    def event(self, event: QEvent) -> bool:
        """Be as high as all of it asks, where the screen has that."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            room = self.screen().availableGeometry().height() - self._title_bar
            wanted = self._column.totalHeightForWidth(self.width())
            self.resize(self.width(), min(max(wanted, self.height()), room))
        return done

    def _choose(self, number: int) -> None:
        if self.takes(number):
            self.answer = number
            self.accept()

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        self.about, self.under = QVBoxLayout(), QVBoxLayout()
        for column in (self.about, self.under):
            column.setSpacing(px(12))
        ways = QHBoxLayout()
        ways.setSpacing(px(8))
        ways.addStretch(1)
        # The way back is at the left, what one does at the right, where the hand is already.
        *others, back = self.buttons
        ways.addWidget(back)
        for button in sorted(others, key=lambda one: one is self._usual):
            ways.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.asked)
        column.addLayout(self.about, 1)
        column.addWidget(Shown(theme, self.explained, _HALF))
        column.addLayout(self.under)
        column.addSpacing(px(4))
        column.addLayout(ways)


class Shown(QScrollArea):
    """What one sees before one answers: all, or a part of the screen, and then it scrolls."""

    def __init__(self, theme: Theme, within: QWidget, most: float = _THIRD) -> None:
        super().__init__()
        room = self.screen().availableGeometry()
        self._width = min(theme.px(_WIDTH), room.width() - theme.px(64))
        self._most, self._least = int(room.height() * most), int(room.height() * _LEAST)
        self._within = within
        self.setProperty("kind", "shown")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(within)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where all of it is seen there is nothing to do here with keys."""
        super().resizeEvent(event)
        scrolls = self.verticalScrollBar().maximum() > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Room for all of it, if the screen has that."""
        wanted = self._within.heightForWidth(self._width) + 2 * self.frameWidth()
        return QSize(self._width + 2 * self.frameWidth(), min(wanted, self._most))

    def minimumSizeHint(self) -> QSize:
        """Some of it at least; on a low screen it makes place for the answers."""
        hint = self.sizeHint()
        return hint.boundedTo(QSize(hint.width(), self._least))


def plain(text: str, kind: str) -> QLabel:
    """Words as they are: what is asked may name a file or quote a text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
