"""A list of sentences under a heading, each a link to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.shapes import Shape
from tafelkit.ui.widgets.wrapping import WrappingButton


class Link(NamedTuple):
    """A sentence, and the page and entry it leads to."""

    words: str
    page: str
    entry: str


class Links(QWidget):
    """`followed` carries a page and an entry."""

    followed = Signal(str, str)

    def __init__(self, theme: Theme, shape: Shape, colour: str) -> None:
        super().__init__()
        self._theme = theme
        self._shape: Shape = shape
        self._colour = colour
        self._shown: tuple[str, tuple[Link, ...]] | None = None
        self.links: list[WrappingButton] = []
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
        for old in self.links:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.links = [self._button(link) for link in links]
        for button in self.links:
            self._layout.addWidget(button)

    def _button(self, link: Link) -> WrappingButton:
        button = WrappingButton(self._theme, link.words, shape=self._shape, colour=self._colour)
        button.clicked.connect(lambda: self.followed.emit(link.page, link.entry))
        return button
