"""The rail at the left: what is open, and where one can be, with how far each round is."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from tafelkit.domain.dates import date_in_words
from tafelkit.domain.entries import RoundId
from tafelkit.services import agenda
from tafelkit.ui.desk import Desk
from tafelkit.ui.widgets.rail_list import RailList
from tafelkit.ui.widgets.shapes import Shape
from tafelkit.ui.widgets.tips import plain_tip
from tafelkit.ui.window.stops import State, Stop, state, stops
from tafelkit.ui.workplace import Workplace

WIDTH, SMALL_WIDTH = 208, 60
_LOOKS: dict[State, tuple[Shape, str]] = {
    "todo": ("ring", "soft"),
    "running": ("play", "accent"),
    "paused": ("pause", "behind"),
    "done": ("tick", "ahead"),
}
_OTHERS: dict[str, Shape] = {"voorbereiding": "pencil", "verslag": "sheet"}


class BaseRail(QFrame):
    """A name with two lines of captions, and stops.

    `chosen` carries the name of the stop that was taken in hand, `entered` that of the stop to
    whose page the hand goes on.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, workplace: Workplace, stops: tuple[Stop, ...]) -> None:
        super().__init__()
        self.stops = stops
        self._theme = workplace.theme
        self.setProperty("kind", "rail")
        px = self._theme.px
        self.setFixedWidth(px(WIDTH))
        self._title, self._first, self._second = QLabel(), QLabel(), QLabel()
        self._title.setProperty("kind", "heading")
        self._small = False
        head = self._head = QVBoxLayout()
        head.setContentsMargins(px(16), px(12), px(8), px(12))
        head.setSpacing(px(4))
        for label in (self._title, self._first, self._second):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            head.addWidget(label)
        self._first.setProperty("kind", "caption")
        self._second.setProperty("kind", "caption")
        self.list = RailList(self._theme, px(WIDTH) - 1)
        for stop in self.stops:
            self.list.add(stop.name, stop.title)
        self.list.currentRowChanged.connect(lambda _row: self.chosen.emit(self.list.current))
        self.list.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def set_small(self, small: bool) -> None:
        """Show numbers and shapes alone; all words are in the tips."""
        self._small = small
        px = self._theme.px
        self.setFixedWidth(px(SMALL_WIDTH if small else WIDTH))
        side = px(8 if small else 16)
        self._head.setContentsMargins(side, px(8 if small else 12), px(8), px(8 if small else 12))
        self._title.setAlignment(
            Qt.AlignmentFlag.AlignHCenter if small else Qt.AlignmentFlag.AlignLeft
        )
        self.list.set_small(px(SMALL_WIDTH) - 1 if small else None)
        self.refresh()

    def stop(self, name: str) -> Stop | None:
        """The stop of that name; else the first that shows a page of that name."""
        named = [stop for stop in self.stops if stop.name == name]
        paged = [stop for stop in self.stops if stop.page == name]
        return next(iter(named + paged), None)

    def mark(self, stop: Stop) -> None:
        """Show which stop is in hand, without going there."""
        self.list.mark(stop.name)

    def refresh(self) -> None:
        """Show what the file is called and how far each stop is."""
        raise NotImplementedError

    def _show_name(self, name: str, short: str, first: str, second: str) -> None:
        """Show the name, `short` where the rail is small; captions that are empty take no room."""
        self._title.setText(short if self._small else name)
        for label, text in ((self._first, first), (self._second, second)):
            label.setText(text)
            label.setVisible(bool(text) and not self._small)
        self._title.setAccessibleName(name)
        tip = "\n".join(part for part in (name, first, second) if part)
        self._title.setToolTip(plain_tip(tip))


class Rail(BaseRail):
    """The table's name and data, and how far each of its rounds is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, stops(desk.record, desk.language))
        self._desk = desk
        self.list.setAccessibleName(desk.language.say("Rondes en pagina's"))
        self.refresh()

    def refresh(self) -> None:
        """Show the table's data and how far each round is."""
        desk, table = self._desk, self._desk.record.table
        title = desk.language.say("Tafel {number}", number=table.number)
        day = date_in_words(table.date, desk.language.code, weekday=False)
        where = " · ".join(part for part in (table.place, day) if part)
        self._show_name(title, str(table.number), where, desk.record.programme.title)
        now = desk.now()
        for stop in self.stops:
            if stop.round is not None:
                self._show_round(stop.name, stop.round, now)
            else:
                self.list.show_state(stop.name, _OTHERS[stop.name], "soft")

    def _show_round(self, name: str, key: RoundId, now: datetime) -> None:
        record, say = self._desk.record, self._desk.language.say
        how_far = state(record, key, now)
        planned = _minutes(agenda.planned(record, key))
        spent = _minutes(agenda.spent(record, key, now))
        words = {
            "todo": say("nog te doen, {planned} minuten", planned=planned),
            "running": say("loopt, {spent} van {planned} minuten", spent=spent, planned=planned),
            "paused": say(
                "staat stil, {spent} van {planned} minuten", spent=spent, planned=planned
            ),
            "done": say("gedaan, {spent} van {planned} minuten", spent=spent, planned=planned),
        }[how_far]
        minutes = str(planned) if how_far == "todo" else f"{spent} / {planned}"
        self.list.show_state(name, *_LOOKS[how_far], minutes, words)


def _minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)
