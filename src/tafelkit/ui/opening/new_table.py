"""The form for a new table: from which kit, which number, when and where, and in which file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tafelkit.domain.ids import card_id
from tafelkit.domain.texts import Language
from tafelkit.exchange.kit_files import KitShelf
from tafelkit.ui import dates
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import SUFFIX
from tafelkit.ui.look.theme import Theme

_REGISTER_SUFFIX = ".register"


@dataclass(frozen=True)
class NewTable:
    """A table that is wanted; `date` as 2023-06-20 or as it was typed."""

    kit: str
    title: str
    number: int
    date: str
    place: str
    path: Path


class NewTableForm(QFrame):
    """`made` carries the table that is wanted."""

    made = Signal(object)

    def __init__(
        self,
        theme: Theme,
        language: Language,
        shelf: KitShelf,
        kit: str,
        folder: Path,
        today: date,
        number: int,
        dialogs: Dialogs,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "surface")
        self._language = language
        self._shelf = shelf
        self._today = today
        self._dialogs = dialogs
        self._folder = folder
        self._chosen: Path | None = None  # a file the user pointed at, in place of the proposal
        say = language.say
        self.kit = QComboBox()
        for name in shelf.names():
            self.kit.addItem(shelf.title(name).text(language.code), name)
        self.kit.setCurrentIndex(max(0, self.kit.findData(kit)))
        self.kit.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kit.currentIndexChanged.connect(self._propose_title)
        self.title = QLineEdit(self.kit.currentText())
        self.number = QLineEdit(str(number))
        self.number.setValidator(QIntValidator(1, 99_999, self))
        self.date = QLineEdit(dates.shown(today.isoformat()))
        self.date.setPlaceholderText(say("dd-mm-jjjj"))
        self.place = QLineEdit()
        self.place.setPlaceholderText(say("plaats of wijk"))
        self.path_label = QLabel()
        self.path_label.setProperty("kind", "caption")
        self.path_label.setWordWrap(True)
        self.path_label.setTextFormat(Qt.TextFormat.PlainText)
        self.path_button = QPushButton(say("Andere plek…"))
        self.path_button.setProperty("kind", "quiet")
        self.path_button.clicked.connect(self._choose_path)
        self.button = QPushButton(say("Tafel beginnen"))
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._make)
        for field in (self.title, self.number, self.date, self.place):
            field.returnPressed.connect(self._make)
        self.place.textChanged.connect(self._show_path)
        self.number.textChanged.connect(self._show_path)
        self._lay_out(theme)
        self._show_path()

    def begin(self) -> None:
        """Put the focus where one begins."""
        self.place.setFocus()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        fields = (self.kit, self.title, self.number, self.date, self.place)
        return (*fields, self.path_button, self.button)

    def typed(self) -> NewTable:
        """What stands in the form."""
        return NewTable(
            str(self.kit.currentData()),
            self.title.text().strip(),
            self._number(),
            dates.typed_date(self.date.text(), self._today),
            self.place.text().strip(),
            self._path(),
        )

    def put(self, typed: NewTable) -> None:
        """Make the form hold what was typed before."""
        self.kit.setCurrentIndex(max(0, self.kit.findData(typed.kit)))
        known = self._shelf.title(typed.kit)
        if typed.title not in (known.nl, known.en):
            self.title.setText(typed.title)
        self.number.setText(str(typed.number))
        self.date.setText(dates.shown(typed.date))
        self.place.setText(typed.place)

    def _number(self) -> int:
        return int(self.number.text() or 0)

    def _make(self) -> None:
        self.made.emit(self.typed())

    def _propose_title(self) -> None:
        self.title.setText(self.kit.currentText())

    def _choose_path(self) -> None:
        title = self._language.say("In welke map komt de tafel?")
        chosen = self._dialogs.save_file(self, self._language, title, self._path())
        if chosen is not None:
            self._chosen = chosen
            self._show_path()

    def _show_path(self) -> None:
        path = self._path()
        self.path_label.setText(self._language.say("wordt opgeslagen als {file}", file=path))

    def _path(self) -> Path:
        """The file the user pointed at, else a free name that says which table it is."""
        if self._chosen is not None:
            return self._chosen
        word = self._language.say("tafel")
        parts = (word, f"{self._number():02}", card_id(self.place.text())[:40])
        stem = "-".join(part for part in parts if part)
        path, count = self._folder / f"{stem}{SUFFIX}", 2
        # A register left behind by another table must not come to lie beside this one.
        while path.exists() or path.with_suffix(_REGISTER_SUFFIX).exists():
            path, count = self._folder / f"{stem}-{count}{SUFFIX}", count + 1
        return path

    def _lay_out(self, theme: Theme) -> None:
        say, px = self._language.say, theme.px
        heading = QLabel(say("Nieuwe tafel"))
        heading.setProperty("kind", "heading")
        self.date.setFixedWidth(px(128))
        self.number.setFixedWidth(px(96))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        rows: tuple[tuple[str, QWidget], ...] = (
            (say("Kit"), self.kit),
            (say("Programma"), self.title),
            (say("Tafelnummer"), self.number),
            (say("Datum"), self.date),
            (say("Locatie"), self.place),
        )
        for row, (text, field) in enumerate(rows):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(1, 1)
        self.path_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        where = QHBoxLayout()
        where.addWidget(self.path_label, 1)
        where.addWidget(self.path_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(16))
        column.addWidget(heading)
        column.addLayout(grid)
        column.addLayout(where)
        column.addWidget(self.button)
        column.addStretch(1)
