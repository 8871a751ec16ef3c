"""The page Waarden on a programme of tables that do not all name the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import values
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.pages.values import ValuesPage
from tafelkit.ui.programme.values.carrying import carrying
from tests.builders import a_full_record, an_empty_record
from tests.ui.programme.opened import another

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def tables() -> list[Record]:
    """Three of the full record, then one that brings a card more, then one that brings none."""
    record = a_full_record()
    more = an_empty_record(seats=2)
    a, b = more.seats
    more = more.applied(values.pick(more, a.id, "rechtvaardigheid", "less"))
    more = more.applied(values.pick(more, b.id, "vertrouwen", "more"))
    last = more.all(e.Pick)[-1]
    more = more.applied(values.mention(more, last.id, "rechtvaardigheid"))
    return [*(another(record, n) for n in (1, 2, 3)), another(more, 4), another(record, 5)]


def all_pick(card: str, number: int) -> Record:
    """A table at which two seats pick one card."""
    record = an_empty_record(seats=2)
    for seat in record.seats:
        record = record.applied(values.pick(record, seat.id, card))
    return another(record, number)


@dataclass
class Traced:
    """What a desk was asked to show behind figures."""

    desk: ProgrammeDesk
    shown: list[tuple[str, Sequence[Any]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk.lines_traced.connect(lambda figure, lines: self.shown.append((figure, lines)))

    @property
    def lines(self) -> int:
        """How many lines were shown last; they are no longer looked at."""
        return len(self.shown.pop()[1])


def drop(page: ValuesPage, cards: Sequence[str], key: str) -> bool:
    """Let cards fall on a group of the tree, or beside all; whether they could."""
    tree = page.clusters.tree
    model = tree.model()
    at = QPoint(20, tree.viewport().height() - 3)
    for row in range(model.rowCount()):
        if model.index(row, 0).data(Qt.ItemDataRole.UserRole + 1) == key:
            tree.scrollTo(model.index(row, 0))
            at = tree.visualRect(model.index(row, 0)).center()
    data, ways = carrying(cards), Qt.DropAction.CopyAction
    tree.dragEnterEvent(QDragEnterEvent(at, ways, data, Left, Mod.NoModifier))
    moved = QDragMoveEvent(at, ways, data, Left, Mod.NoModifier)
    tree.dragMoveEvent(moved)
    tree.dropEvent(QDropEvent(QPointF(at), ways, data, Left, Mod.NoModifier))
    return moved.isAccepted()
