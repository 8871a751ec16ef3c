"""A question about words that were typed: all of them are shown, whole, with where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit.ui.look.theme import Theme

_WIDTH = 560


class WordsQuestion(QDialog):
    """`answer` is the number of the answer. Enter gives the first, Escape the last.

    `words` are pairs: where they stand, and the words themselves.
    """

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        question: str,
        explanation: str,
        words: Sequence[tuple[str, str]],
        answers: Sequence[str],
    ) -> None:
        super().__init__(parent)
        self.answer = len(answers) - 1
        px = theme.px
        self.setWindowTitle("tafelkit")
        heading = _label(question, "heading")
        self.words = _Words(theme, words)
        self.buttons = [QPushButton(text) for text in answers]
        self.buttons[0].setProperty("kind", "primary")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        # The way back is at the left, what is done at the right, where the hand is already.
        for number, button in reversed(list(enumerate(self.buttons))):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _on, number=number: self._choose(number))
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(heading)
        layout.addWidget(self.words, 1)
        layout.addWidget(_label(explanation, "soft"))
        layout.addSpacing(px(4))
        layout.addLayout(row)
        self.buttons[0].setDefault(True)
        self.buttons[0].setFocus()

    def _choose(self, number: int) -> None:
        self.answer = number
        self.accept()


class _Words(QScrollArea):
    """The words; as tall as they are, until a third of the screen, and then they scroll."""

    def __init__(self, theme: Theme, words: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        px = theme.px
        self._width = min(px(_WIDTH), self.screen().availableGeometry().width()) - px(48)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        within = QFrame()
        within.setProperty("kind", "surface")
        column = self._column = QVBoxLayout(within)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(4))
        for number, (where, said) in enumerate(words):
            if number:
                column.addSpacing(px(8))
            column.addWidget(_label(where, "caption"))
            column.addWidget(_label(said, ""))
        column.addStretch(1)
        self.setWidget(within)

    def sizeHint(self) -> QSize:
        """Room for all words, if the screen has it."""
        wanted = self._column.totalHeightForWidth(self._width)
        most = self.screen().availableGeometry().height() // 3
        return QSize(self._width, min(wanted, most))

    def minimumSizeHint(self) -> QSize:
        """The same: a question is not made smaller than what it is about."""
        return self.sizeHint()


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
