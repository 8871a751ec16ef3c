"""Words that a question is about: all of them are shown, whole, each with where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.question import Shown, plain


class QuotedWords(Shown):
    """`words` are pairs: where they stand, and the words themselves."""

    def __init__(self, theme: Theme, words: Sequence[tuple[str, str]]) -> None:
        super().__init__(theme, _listed(theme, words))


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
