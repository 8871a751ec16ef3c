"""A list of sentences under a heading, each a link to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import Shape
from tafelkit.ui.widgets.wrapping import WrappingButton


class Link(NamedTuple):
    """A sentence, and the page and entry it leads to; `mark` is by what an answer knows it."""

    words: str
    page: str
    entry: str
    mark: str = ""


class Links(QWidget):
    """`followed` carries a page and an entry.

    With `answer` a button with these words stands by each link; `answered` carries its mark.
    """

    followed = Signal(str, str)
    answered = Signal(str)

    def __init__(self, theme: Theme, shape: Shape, colour: str, answer: str = "") -> None:
        super().__init__()
        self._answer = answer
        self._theme = theme
        self._shape: Shape = shape
        self._colour = colour
        self._shown: tuple[str, tuple[Link, ...]] | None = None
        self._rows: list[QWidget] = []
        self.links: list[WrappingButton] = []
        self.answers: list[QPushButton] = []
        self.heading = QLabel()
        self.heading.setProperty("kind", "label")
        self.heading.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.heading)

    def fill(self, heading: str, links: Sequence[Link]) -> None:
        """Show these; what is the same stays as it is."""
        if self._shown == (heading, tuple(links)):
            return
        self._shown = (heading, tuple(links))
        self.heading.setText(heading)
        answered = next((n for n, one in enumerate(self.answers) if one.hasFocus()), None)
        for old in self._rows:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.links = [self._button(link) for link in links]
        self.answers = [self._answering(link) for link in links] if self._answer else []
        self._rows = [self._row(number) for number in range(len(links))]
        for row in self._rows:
            self._layout.addWidget(row)
        if answered is not None and self.answers:
            # Whoever goes by the list answers the next one with the same key.
            self.answers[min(answered, len(self.answers) - 1)].setFocus()

    def _row(self, number: int) -> QWidget:
        """A link, with its answer beside it where there is one."""
        if not self._answer:
            return self.links[number]
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._theme.px(4))
        beside.addWidget(self.links[number], 1)
        beside.addWidget(self.answers[number], 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _answering(self, link: Link) -> QPushButton:
        button = QPushButton(self._answer)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(f"{self._answer}: {link.words}")
        button.clicked.connect(lambda: self.answered.emit(link.mark))
        return button

    def _button(self, link: Link) -> WrappingButton:
        button = WrappingButton(self._theme, link.words, shape=self._shape, colour=self._colour)
        button.clicked.connect(lambda: self.followed.emit(link.page, link.entry))
        return button
