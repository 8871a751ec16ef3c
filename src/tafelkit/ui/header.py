"""The header: which round this is, its task, and the clock of the round that runs."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from tafelkit.domain.entries import RoundId
from tafelkit.services import agenda
from tafelkit.services.agenda import Clock
from tafelkit.ui.desk import Desk
from tafelkit.ui.stops import Stop, is_over
from tafelkit.ui.widgets.shapes import Shape, shape_icon
from tafelkit.ui.widgets.sign import Sign

HEIGHT = 64
_MINUTE = timedelta(minutes=1)
_ROOM_FOR_LARGE_TITLE = 900


class Header(QFrame):
    """The bar above the page. The clock reckons and steers nothing (METHOD, "The rounds")."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stop: Stop | None = None
        self.setProperty("kind", "bar")
        say, px = desk.language.say, desk.theme.px
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setProperty("kind", "title")
        self.task_button = self._button(say("Opdracht"), say("Opdracht van deze ronde tonen"))
        self.task_button.setCheckable(True)
        self.task_button.setProperty("kind", "quiet")
        self.schedule = Sign(desk.theme)
        self.figure, self.caption = QLabel(), QLabel()
        self.figure.setFont(desk.theme.font(28, strong=True, tabular=True))
        self.caption.setProperty("kind", "caption")
        self.go_button = self._button("", "")
        self.less_button = self._button("−1", say("Eén minuut minder voor deze ronde"))
        self.more_button = self._button("+1", say("Eén minuut meer voor deze ronde"))
        self.start_button = QPushButton()
        self.start_button.setProperty("kind", "primary")
        self.go_button.clicked.connect(self.go_or_pause)
        self.less_button.clicked.connect(lambda: self.extend(-1))
        self.more_button.clicked.connect(lambda: self.extend(1))
        self.start_button.clicked.connect(self._start_viewed)
        self._lay_out(px)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.refresh)
        self._second.start()

    def show_stop(self, stop: Stop) -> None:
        """Show which page this is."""
        self._stop = stop
        self.title.setText(stop.title)
        self.task_button.setVisible(stop.round is not None)
        self._show_task()
        self.refresh()

    def go_or_pause(self) -> None:
        """Stop the clock of the round that runs, or start it: the round in hand, else the viewed."""
        desk = self._desk
        if agenda.running(desk.record) is not None:
            desk.run(lambda: agenda.pause(desk.record, desk.now()))
        else:
            key = self._clock().round or self._viewed()
            desk.run(lambda: agenda.start(desk.record, key, desk.now()))

    def extend(self, minutes: int) -> None:
        """Give the round in hand more minutes, or fewer; before the first starts, the viewed."""
        key = self._clock().round or self._viewed()
        self._desk.run(lambda: agenda.extend(self._desk.record, key, minutes))

    def refresh(self) -> None:
        """Show the time as it is now."""
        desk, clock, viewed = self._desk, self._clock(), self._viewed()
        over = is_over(desk.record, desk.now())
        shown = viewed if over or clock.round is None else clock.round
        self._show_figure(clock, shown, over=over)
        self._show_schedule(clock, over=over)
        self._show_buttons(clock, viewed)

    def _clock(self) -> Clock:
        return agenda.clock(self._desk.record, self._desk.now())

    def _viewed(self) -> RoundId:
        """The round of this page; the first still to do where the page has none."""
        if self._stop is not None and self._stop.round is not None:
            return self._stop.round
        record = self._desk.record
        started = {span.round for span in _spans(self._desk)}
        rounds = [a_round.id for a_round in record.kit.rounds]
        return next((key for key in rounds if key not in started), rounds[-1])

    def _start_viewed(self) -> None:
        desk, key = self._desk, self._viewed()
        desk.run(lambda: agenda.start(desk.record, key, desk.now()))

    def _show_figure(self, clock: Clock, shown: RoundId, *, over: bool) -> None:
        say, record = self._desk.language.say, self._desk.record
        name = record.kit.round(shown).title.text(self._desk.language.code)
        planned = int(agenda.planned(record, shown) / _MINUTE)
        if clock.round is None or over:
            spent = agenda.spent(record, shown, self._desk.now())
            self.figure.setText(_minutes_seconds(spent) if spent else "")
            caption = say("{round} · {planned} min gepland", round=name, planned=planned)
        elif clock.left < timedelta():
            self.figure.setText(f"+{_minutes_seconds(-clock.left)}")
            caption = say("{round} · langer dan {planned} min", round=name, planned=planned)
        else:
            self.figure.setText(_minutes_seconds(clock.left))
            words = say("{round} · nog van {planned} min", round=name, planned=planned)
            still = say("{round} · staat stil, {planned} min", round=name, planned=planned)
            caption = words if clock.running else still
        self.figure.setVisible(bool(self.figure.text()))
        self.caption.setText(caption)
        self.figure.setAccessibleName(f"{self.figure.text()} {caption}")

    def _show_schedule(self, clock: Clock, *, over: bool) -> None:
        say = self._desk.language.say
        minutes = int(abs(clock.behind) / _MINUTE)
        states: dict[int, tuple[Shape, str, str]] = {
            -1: ("up", say("{count} min voor", count=minutes), "ahead"),
            0: ("even", say("op schema"), "soft"),
            1: ("down", say("{count} min achter", count=minutes), "behind"),
        }
        way = 0 if minutes == 0 else (1 if clock.behind > timedelta() else -1)
        self.schedule.show_state(*states[way])
        self.schedule.setVisible(clock.round is not None and not over)

    def _show_buttons(self, clock: Clock, viewed: RoundId) -> None:
        desk, say = self._desk, self._desk.language.say
        begun = clock.round is not None
        name = desk.record.kit.round(viewed).title.text(desk.language.code)
        self.go_button.setVisible(begun)
        shape: Shape = "pause" if clock.running else "play"
        if self.go_button.property("shape") != shape:
            self.go_button.setProperty("shape", shape)
            self.go_button.setIcon(shape_icon(shape, desk.theme.colour("ink"), desk.theme.px(16)))
            words = say("Klok stilzetten") if clock.running else say("Klok verder laten lopen")
            self.go_button.setAccessibleName(words)
            self.go_button.setToolTip(words)
        self.start_button.setText(say("Start {round}", round=name))
        self.start_button.setVisible(viewed != clock.round)
        for button in (self.go_button, self.less_button, self.more_button, self.start_button):
            button.setEnabled(not desk.hub.read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long title in little room is set smaller rather than cut."""
        super().resizeEvent(event)
        kind = "title" if self.width() >= self._desk.theme.px(_ROOM_FOR_LARGE_TITLE) else "heading"
        if self.title.property("kind") != kind:
            self.title.setProperty("kind", kind)
            self.title.style().unpolish(self.title)
            self.title.style().polish(self.title)

    def _show_task(self) -> None:
        desk = self._desk
        if self._stop is None or self._stop.round is None:
            self.task.setText("")
        else:
            task = desk.record.kit.round(self._stop.round).task
            self.task.setText(task.text(desk.language.code, addressee=desk.addressee))
        self.strip.setVisible(self.task_button.isChecked() and bool(self.task.text()))

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "icon")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self, px: object) -> None: ...


def _spans(desk: Desk) -> tuple[object, ...]: ...
