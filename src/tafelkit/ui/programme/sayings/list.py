"""A list of what was said; thousands scroll as ten do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QDrag

from tafelkit.domain.gathering.saying import Saying
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.carrying import carrying, in_hand
from tafelkit.ui.programme.sayings.model import SayingModel
from tafelkit.ui.programme.sayings.reading import ReadingList


class SayingList(ReadingList):
    """`opened` carries the saying that was asked for by Enter or a double click.

    `many` is whether several can be selected, and dragged to where they are used.
    """

    opened = Signal(object)

    def __init__(
        self,
        desk: ProgrammeDesk,
        name: str,
        *,
        many: bool = False,
        rows: SayingModel | None = None,
    ) -> None:
        self._desk = desk
        self.rows = rows or SayingModel(desk.language, card_name=desk.card_name)
        super().__init__(desk, name, self.rows)
        if many:
            self.setSelectionMode(ReadingList.SelectionMode.ExtendedSelection)
            self.setDragEnabled(True)

    def show_sayings(self, sayings: Sequence[Saying]) -> None:
        """Show these; the one in hand and those selected stay so while they are among them."""
        current, chosen = self.current, {one.id for one in self.chosen}
        self.take(len(sayings))
        self.rows.show(sayings)
        kept = next((n for n, one in enumerate(sayings) if current and one.id == current.id), 0)
        if sayings:
            self.show_row(kept)
        if len(chosen) > 1:
            still = QItemSelection()
            for n, one in enumerate(sayings):
                if one.id in chosen:
                    self.rows.reach(n + 1)
                    still.select(self.rows.index(n), self.rows.index(n))
            self.selectionModel().select(still, QItemSelectionModel.SelectionFlag.Select)

    @property
    def current(self) -> Saying | None:
        """The saying in hand."""
        row = self.currentIndex().row()
        return self.rows.sayings[row] if 0 <= row < len(self.rows.sayings) else None

    @property
    def chosen(self) -> list[Saying]:
        """The sayings that are selected, in order."""
        return [self.rows.sayings[row] for row in sorted(i.row() for i in self.selectedIndexes())]

    def choose(self, entry_id: str) -> None:
        """Take the saying with that id in hand, where it is among those shown."""
        for row, one in enumerate(self.rows.sayings):
            if one.id == entry_id:
                self.show_row(row)
                self.scrollTo(self.currentIndex())
                return

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the selected ones along, as a slip with the words of one or the number of many."""
        chosen = self.chosen
        if not chosen:
            return
        count = self._desk.language.say_many("{count} regel", "{count} regels", len(chosen))
        words = self.rows.words(chosen[0]) if len(chosen) == 1 else count
        drag = QDrag(self)
        drag.setMimeData(carrying(one.id for one in chosen))
        drag.setPixmap(in_hand(self._desk.theme, words))
        drag.exec(Qt.DropAction.CopyAction)

    def open_row(self, index: QModelIndex) -> None:
        """Tell which saying was asked for."""
        self.opened.emit(self.rows.sayings[index.row()])
