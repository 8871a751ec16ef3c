"""A question about words that were typed: all of them are shown, whole, with where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.question import Question, Shown, plain


class WordsQuestion(Question):
    """`words` are pairs: where they stand, and the words themselves."""

    def __init__(
        self,
        parent: QWidget,
        theme: Theme,
        question: str,
        explanation: str,
        words: Sequence[tuple[str, str]],
        answers: Sequence[str],
        usual: int = 0,
    ) -> None:
        super().__init__(parent, theme, question, explanation, answers, usual)
        self.words = Shown(theme, _listed(theme, words))
        self.about.addWidget(self.words, 1)


def _listed(theme: Theme, words: Sequence[tuple[str, str]]) -> QFrame:
    px = theme.px
    frame = QFrame()
    frame.setProperty("kind", "surface")
    column = QVBoxLayout(frame)
    column.setContentsMargins(px(12), px(12), px(12), px(12))
    column.setSpacing(px(4))
    for number, (where, said) in enumerate(words):
        if number:
            column.addSpacing(px(8))
        column.addWidget(plain(where, "caption"))
        column.addWidget(plain(said, ""))
    column.addStretch(1)
    return frame
