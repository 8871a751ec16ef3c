"""The records behind a figure, over the page that shows the figure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.saying import Saying
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.sayings.list import SayingList
from tafelkit.ui.programme.sayings.tables import TableList
from tafelkit.ui.window.over import OverPage


class Trace(OverPage):
    """Each record leads to its table."""

    def __init__(
        self, desk: ProgrammeDesk, figure: str, lines: Sequence[Saying] | Sequence[e.Table]
    ) -> None:
        super().__init__(desk.language, figure)
        px = desk.theme.px
        told = QLabel(
            desk.language.say_many(
                "{count} regel. Enter gaat naar de tafel.",
                "{count} regels. Enter gaat naar de tafel.",
                len(lines),
            )
        )
        told.setProperty("kind", "soft")
        self.list = _list(desk, figure, lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(8))
        column.addLayout(self.head)
        column.addWidget(told)
        column.addWidget(self.list, 1)

    def begin(self) -> None:
        """To the records."""
        self.list.setFocus()


def _list(
    desk: ProgrammeDesk, figure: str, lines: Sequence[Saying] | Sequence[e.Table]
) -> SayingList | TableList:
    tables = [line for line in lines if isinstance(line, e.Table)]
    if tables:
        listed = TableList(desk, figure, tables)
        listed.opened.connect(lambda table: desk.table_asked.emit(table.id, ""))
        return listed
    said = SayingList(desk, figure)
    said.show_sayings([line for line in lines if isinstance(line, Saying)])
    said.opened.connect(lambda one: desk.table_asked.emit(one.entry.table, one.id))
    return said
