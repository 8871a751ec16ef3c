"""Cards on their way from a list to the cluster they are dropped on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.carrying import in_hand

MIME = "application/x-tafelkit-cards"


def carrying(cards: Sequence[str]) -> QMimeData:
    """What a drag of cards carries."""
    data = QMimeData()
    data.setData(MIME, "\n".join(cards).encode())
    return data


def carried(data: QMimeData) -> tuple[str, ...]:
    """The cards that a drag carries; none where it is a drag of something else."""
    return tuple(bytes(data.data(MIME).data()).decode().split("\n")) if data.hasFormat(MIME) else ()


def drag_cards(source: QWidget, desk: ProgrammeDesk, cards: Sequence[str]) -> None:
    """Take cards along, as a slip with the name of one or the number of many."""
    if not cards:
        return
    many = desk.language.say_many("{count} kaart", "{count} kaarten", len(cards))
    drag = QDrag(source)
    drag.setMimeData(carrying(cards))
    drag.setPixmap(in_hand(desk.theme, desk.card_name(cards[0]) if len(cards) == 1 else many))
    drag.exec(Qt.DropAction.CopyAction)
