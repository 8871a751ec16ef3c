"""Pages that lie over the page for a moment: all keys, and what the program is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit import __version__
from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.pages.base import BasePage
from tafelkit.ui.window.actions import Menu, items
from tafelkit.ui.window.over import OverPage

Row = tuple[str, str]

# Names of works and of licences are the same in every language.
_WORKS: tuple[Row, ...] = (
    ("Python", "PSF-2.0"),
    ("Qt, PySide6", "LGPL-3.0"),
    ("SQLite", "public domain"),
    ("SQLAlchemy", "MIT"),
    ("ReportLab", "BSD-3-Clause"),
    ("PDFium, pypdfium2", "BSD-3-Clause, Apache-2.0"),
    ("Pyphen", "MPL-1.1"),
    ("svgelements", "MIT"),
    ("platformdirs", "MIT"),
    ("Segno", "BSD-3-Clause"),
    ("snowballstemmer", "BSD-3-Clause"),
    ("cryptography", "Apache-2.0, BSD-3-Clause"),
    ("Source Sans Pro", "OFL-1.1"),
    ("Tabler Icons", "MIT"),
)


class Overlay(OverPage):
    """A title, a text and rows of two columns, in groups. Escape or the button leads back."""

    def __init__(self, theme: Theme, language: Language, title: str, text: str = "") -> None:
        super().__init__(language, title)
        px = theme.px
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(4))
        within = QWidget()
        column = QVBoxLayout(within)
        column.setContentsMargins(px(32), px(24), px(32), px(24))
        column.setSpacing(px(16))
        column.addLayout(self.head)
        if text:
            words = QLabel(text)
            words.setWordWrap(True)
            column.addWidget(words)
        column.addLayout(self._grid)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(within)
        scroll.setWidgetResizable(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._px = px

    def add(self, heading: str, rows: Iterable[Row]) -> None:
        """One more group; one without rows is left out."""
        found = list(rows)
        if not found:
            return
        at = self._grid.rowCount()
        label = QLabel(heading)
        label.setProperty("kind", "heading")
        label.setContentsMargins(0, self._px(12), 0, self._px(4))
        self._grid.addWidget(label, at, 0, 1, 2)
        for row, (first, second) in enumerate(found, at + 1):
            left, right = QLabel(first), QLabel(second)
            left.setProperty("kind", "label")
            right.setWordWrap(True)
            self._grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, row, 1)


def keys(
    theme: Theme,
    language: Language,
    menus: tuple[Menu, ...],
    pages: Sequence[tuple[str, type[BasePage]]],
    own: Iterable[tuple[str, str, str]] = (),
) -> Overlay:
    """All keys: those of the first page, of the menus and of the other pages, named as in the rail.

    `own` are keys in a row that the window knows: the first, the last, and what they do.
    """
    overlay = Overlay(theme, language, language.say("Toetsen"))
    runs = [(_key(first) + " … " + _key(last), does) for first, last, does in own]
    groups = [
        (title, [(_key(name), language.text(does)) for name, does in page.keys])
        for title, page in pages
    ]
    everywhere = (language.say("Overal"), [*runs, *_everywhere(language, menus)])
    for heading, rows in (*groups[:1], everywhere, *groups[1:]):
        overlay.add(heading, rows)
    return overlay


def about(theme: Theme, language: Language, notice: str) -> Overlay:
    """What the program is, what it is made of and under which licences."""
    say = language.say
    text = say(
        "tafelkit {version} legt vast wat een gesprekstafel op papier zet, zonder netwerk. "
        "Vrije software onder de EUPL-1.2.",
        version=__version__,
    )
    overlay = Overlay(theme, language, say("Over tafelkit"), f"{text}\n\n{notice}")
    overlay.add(say("Gemaakt met"), _WORKS)
    return overlay


def _everywhere(language: Language, menus: tuple[Menu, ...]) -> Iterator[Row]:
    for item in items(menus):
        if item.keys:
            yield _key(item.keys), language.text(item.text).replace("&", "")


def _key(name: str) -> str:
    shown = QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
    return shown or name
