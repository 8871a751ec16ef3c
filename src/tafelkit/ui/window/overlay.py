"""Pages that lie over the page for a moment: all keys, and what the program is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tafelkit import __version__
from tafelkit.domain.texts import Language
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.pages.page import Page
from tafelkit.ui.window.actions import items

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
    ("Source Sans Pro", "OFL-1.1"),
    ("Tabler Icons", "MIT"),
)


class Overlay(QWidget):
    """A title, a text and rows of two columns, in groups. Escape or the button leads back."""

    left = Signal()

    def __init__(self, theme: Theme, language: Language, title: str, text: str = "") -> None:
        super().__init__()
        px = theme.px
        heading = QLabel(title)
        heading.setProperty("kind", "title")
        self.back = QPushButton(language.say("Terug (Esc)"))
        self.back.clicked.connect(self.left)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self.back)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(4))
        within = QWidget()
        column = QVBoxLayout(within)
        column.setContentsMargins(px(32), px(24), px(32), px(24))
        column.setSpacing(px(16))
        column.addLayout(top)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def keys(theme: Theme, language: Language, pages: Iterable[tuple[str, type[Page]]]) -> Overlay:
    """All keys: those of the menus and those of each page, named as in the rail."""
    overlay = Overlay(theme, language, language.say("Toetsen"))
    overlay.add(language.say("Overal"), _everywhere(language))
    for title, page in pages:
        overlay.add(title, ((_key(name), language.text(does)) for name, does in page.keys))
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


def _everywhere(language: Language) -> Iterator[Row]:
    say = language.say
    yield _key("Alt+A") + " … " + _key("Alt+J"), say("Een plaats kiezen")
    yield _key("Ctrl+1") + " … " + _key("Ctrl+8"), say("Naar een pagina")
    for item in items():
        if item.keys:
            yield _key(item.keys), language.text(item.text).replace("&", "")


def _key(name: str) -> str:
    shown = QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
    return shown or name
