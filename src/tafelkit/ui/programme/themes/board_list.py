"""The list of what was said on the board: many at once can be dragged to a theme."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent

from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.texts import Language
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.list import SayingList
from tafelkit.ui.programme.sayings.model import SayingModel

_MOST_KEPT = 2000  # selected rows that are selected again when others are shown


class BoardModel(SayingModel):
    """Of each saying also its themes, and why it is suggested."""

    def __init__(self, language: Language, card_name: Callable[[str], str]) -> None:
        super().__init__(language, card_name=card_name)
        self._themes: Mapping[str, Sequence[str]] = {}
        self._reasons: Mapping[str, Sequence[str]] = {}

    def explain(self, reasons: Mapping[str, Sequence[str]]) -> None:
        """Say of sayings by id for which words they are suggested."""
        self._reasons = reasons

    def tell_themes(self, themes: Mapping[str, Sequence[str]]) -> None:
        """Say of sayings by id which themes have them."""
        if themes != self._themes:
            self._themes = themes
            if told := self.rowCount():
                self.dataChanged.emit(self.index(0), self.index(told - 1))

    def caption(self, saying: Saying) -> str:
        """Where it was said, in which themes it is, and which words it shares."""
        language = self._language
        parts = [super().caption(saying)]
        if titles := self._themes.get(saying.id):
            parts.append(language.say("in {themes}", themes=", ".join(titles)))
        if words := self._reasons.get(saying.id):
            parts.append(language.say("gedeeld: {words}", words=", ".join(words)))
        return " · ".join(parts)


class BoardList(SayingList):
    """`removing` carries the sayings that are to go where Delete is pressed."""

    rows: BoardModel
    removing = Signal(object)

    def __init__(self, desk: ProgrammeDesk, name: str) -> None:
        super().__init__(desk, name, many=True, rows=BoardModel(desk.language, desk.card_name))

    def show_sayings(self, sayings: Sequence[Saying]) -> None:
        """Show these; what is selected stays so while it is among them, and nothing else is."""
        chosen = {one.id for one in self.chosen[:_MOST_KEPT]}
        self.take(len(sayings))
        current = self.current.id if self.current else ""
        place = self.verticalScrollBar().value()
        self.rows.show(sayings)
        self._choose(chosen, current)
        self.verticalScrollBar().setValue(place)

    def extend(self, sayings: Sequence[Saying]) -> None:
        """Show more below those that are shown."""
        if sayings:
            self.take(len(self.rows.sayings) + len(sayings))
            self.rows.extend(sayings)

    @property
    def chosen(self) -> list[Saying]:
        """The sayings that are selected, in order; also when that is all of very many."""
        ranges = sorted((one.top(), one.bottom()) for one in self._ranges())
        return [one for top, end in ranges for one in self.rows.sayings[top : end + 1]]

    @property
    def chosen_count(self) -> int:
        """How many are selected."""
        return sum(one.height() for one in self._ranges())

    def select(self, ids: Collection[str]) -> None:
        """Select these, as far as they are shown."""
        self.selectionModel().clear()
        self._choose(ids, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes what is selected away, where that means something."""
        if event.key() == Qt.Key.Key_Delete and self.chosen:
            self.removing.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(n) for n in range(selection.size())]

    def _choose(self, ids: Collection[str], current: str) -> None:
        selection, first = QItemSelection(), -1
        if ids or current:
            for row, one in enumerate(self.rows.sayings):
                if one.id in ids or one.id == current:
                    self.rows.reach(row + 1)
                if one.id in ids:
                    selection.select(self.rows.index(row), self.rows.index(row))
                if one.id == current:
                    first = row
        flags = QItemSelectionModel.SelectionFlag
        if self.rows.sayings:
            at = self.rows.index(max(first, 0))
            self.selectionModel().setCurrentIndex(at, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
