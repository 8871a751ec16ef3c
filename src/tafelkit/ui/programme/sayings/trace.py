"""The records behind a figure, over the page that shows the figure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout

from tafelkit.domain.gathering.saying import Saying
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.list import SayingList
from tafelkit.ui.window.over import OverPage


class Trace(OverPage):
    """Each record leads to its table."""

    def __init__(self, desk: ProgrammeDesk, figure: str, sayings: Sequence[Saying]) -> None:
        super().__init__(desk.language, figure)
        px = desk.theme.px
        told = QLabel(
            desk.language.say_many(
                "{count} regel. Enter gaat naar de tafel.",
                "{count} regels. Enter gaat naar de tafel.",
                len(sayings),
            )
        )
        told.setProperty("kind", "soft")
        self.list = SayingList(desk, figure)
        self.list.show_sayings(sayings)
        self.list.opened.connect(lambda one: desk.table_asked.emit(one.entry.table, one.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(8))
        column.addLayout(self.head)
        column.addWidget(told)
        column.addWidget(self.list, 1)
