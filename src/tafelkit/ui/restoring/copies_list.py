"""The backups of a file, newest first: when each was made, its size, and what differs from now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView

from tafelkit.domain.dates import moment_in_words
from tafelkit.domain.differing import Contents
from tafelkit.domain.numbers import in_kilobytes
from tafelkit.domain.texts import Language
from tafelkit.services.restoring.kept import Kept, how_it_differs
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.widgets.reading_delegate import AFTER_ROLE, SHAPE_ROLE, ReadingDelegate

_KEPT = Qt.ItemDataRole.UserRole + 20


class CopiesList(QListView):
    """`asked` says that Enter was pressed or a row was clicked twice: go back to the one in hand.

    `selected` says that another is in hand.
    """

    asked = Signal()
    selected = Signal()

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setAccessibleName(language.say("Reservekopieën"))
        self.setItemDelegate(ReadingDelegate(self, theme))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.doubleClicked.connect(self.asked)
        self.selectionModel().currentChanged.connect(lambda _new, _old: self.selected.emit())

    @property
    def count(self) -> int:
        """How many there are."""
        return self._rows.rowCount()

    @property
    def in_hand(self) -> Kept | None:
        """The copy in hand, None while there is none or it cannot be used."""
        kept = self.currentIndex().data(_KEPT)
        return kept if isinstance(kept, Kept) else None

    def add(self, kept: Kept, now: Contents) -> None:
        """One more copy, beside what there is now."""
        moment = moment_in_words(kept.copy.at, self._language.code)
        size = in_kilobytes(kept.size, self._language.code)
        differs = self._language.text(how_it_differs(kept, now))
        row = QStandardItem(f"{moment} · {size}")
        row.setData(differs, AFTER_ROLE)
        row.setData(f"{moment}, {size}: {differs}", Qt.ItemDataRole.AccessibleTextRole)
        usable = kept.fits(now)
        row.setData(("sheet", "accent") if usable else ("cross", "danger"), SHAPE_ROLE)
        row.setData(kept if usable else None, _KEPT)
        self._rows.appendRow(row)
        if usable and self.in_hand is None:
            self.setCurrentIndex(row.index())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes back to the copy in hand."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        else:
            super().keyPressEvent(event)
