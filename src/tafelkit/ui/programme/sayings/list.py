"""A list of what was said; thousands scroll as ten do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

from tafelkit.domain.gathering.saying import Saying
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.model import SayingModel
from tafelkit.ui.widgets.reading_delegate import ReadingDelegate

_AT_A_TIME = 100  # rows that are measured before others are seen to


class SayingList(QListView):
    """`opened` carries the saying that was asked for by Enter or a double click."""

    opened = Signal(object)

    def __init__(self, desk: ProgrammeDesk, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.rows = SayingModel(desk.language)
        self.setModel(self.rows)
        self.setItemDelegate(ReadingDelegate(self, desk.theme, ticks=False))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_A_TIME)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)

    def show_sayings(self, sayings: Sequence[Saying]) -> None:
        """Show these; the one in hand stays so while it is among them."""
        current = self.current
        self.rows.show(sayings)
        kept = next((n for n, one in enumerate(sayings) if current and one.id == current.id), 0)
        if sayings:
            self.setCurrentIndex(self.rows.index(kept))

    @property
    def current(self) -> Saying | None:
        """The saying in hand."""
        row = self.currentIndex().row()
        return self.rows.sayings[row] if 0 <= row < len(self.rows.sayings) else None

    @property
    def chosen(self) -> list[Saying]:
        """The sayings that are selected, in order."""
        return [self.rows.sayings[row] for row in sorted(i.row() for i in self.selectedIndexes())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the one in hand."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.rows.sayings[index.row()])
