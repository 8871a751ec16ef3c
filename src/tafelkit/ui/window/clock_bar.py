"""The clock of the round that runs. It reckons and steers nothing (METHOD, "The rounds")."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.services import agenda
from tafelkit.services.agenda import Clock
from tafelkit.ui.desk import Desk
from tafelkit.ui.look.sizes import HEADING, TITLE
from tafelkit.ui.look.theme import wear
from tafelkit.ui.widgets.form import Form
from tafelkit.ui.widgets.shapes import Shape, shape_icon
from tafelkit.ui.widgets.sign import Sign
from tafelkit.ui.widgets.tips import plain_tip
from tafelkit.ui.window.stops import is_over

_MINUTE = timedelta(minutes=1)


class ClockBar(QWidget):
    """What is left of the round, whether the session is on schedule, and the clock's buttons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._viewed: e.RoundId | None = None
        self._form = Form()
        say = desk.language.say
        self.schedule = Sign(desk.theme)
        self.figure, self.caption = QLabel(), QLabel(textFormat=Qt.TextFormat.PlainText)
        self.figure.setFont(desk.theme.font(TITLE, strong=True, tabular=True))
        self.caption.setProperty("kind", "caption")
        self.pause_button = _button("", "")
        self.less_button = _button("−1", say("Eén minuut minder voor deze ronde"))
        self.more_button = _button("+1", say("Eén minuut meer voor deze ronde"))
        self.start_button = QPushButton()
        self.start_button.setProperty("kind", "primary")
        self.pause_button.clicked.connect(self.go_or_pause)
        self.less_button.clicked.connect(lambda: self.extend(-1))
        self.more_button.clicked.connect(lambda: self.extend(1))
        self.start_button.clicked.connect(self.start_viewed)
        self._lay_out()
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.refresh)
        self._second.start()

    def take_form(self, form: Form) -> None:
        """In little room the clock stays; what the menu and its keys do as well goes."""
        self._form = form
        self.figure.setFont(
            self._desk.theme.font(HEADING if form.low else TITLE, strong=True, tabular=True)
        )
        self.schedule.set_short(form.narrow)
        # A primary button is taller than the low bar has room for.
        wear(self.start_button, "low", form.low)
        self.refresh()

    def view(self, round_id: e.RoundId | None) -> None:
        """Know which round's page is in front, None for another page."""
        self._viewed = round_id
        self.refresh()

    def start_viewed(self) -> None:
        """Let the round of this page run; where it has none, the first that is still to do."""
        desk, key = self._desk, self._next()
        desk.run(lambda: agenda.start(desk.record, key, desk.now()))

    def go_or_pause(self) -> None:
        """Stop the clock that runs, or let it go on; before the first round, start one."""
        desk, clock = self._desk, self._clock()
        if clock.running:
            desk.run(lambda: agenda.pause(desk.record, desk.now()))
        else:
            key = clock.round or self._next()
            desk.run(lambda: agenda.start(desk.record, key, desk.now()))

    def extend(self, minutes: int) -> None:
        """Give the round in hand more minutes, or fewer; before the first round, the viewed."""
        desk, key = self._desk, self._clock().round or self._next()
        desk.run(lambda: agenda.extend(desk.record, key, minutes))

    def refresh(self) -> None:
        """Show the time as it is now."""
        clock = self._clock()
        over = is_over(self._desk.record, self._desk.now())
        self._show_schedule(clock, over=over)
        self._show_figure(clock, over=over)
        self._show_buttons(clock, over=over)

    def _clock(self) -> Clock:
        return agenda.clock(self._desk.record, self._desk.now())

    def _next(self) -> e.RoundId:
        record = self._desk.record
        if self._viewed is not None:
            return self._viewed
        started = {span.round for span in record.all(e.RoundSpan)}
        rounds = [a_round.id for a_round in record.kit.rounds]
        return next((key for key in rounds if key not in started), rounds[-1])

    def _show_figure(self, clock: Clock, *, over: bool) -> None:
        desk, say = self._desk, self._desk.language.say
        now, rounds = desk.now(), desk.record.kit.rounds
        if over and self._viewed is None:
            spent = sum((agenda.spent(desk.record, each.id, now) for each in rounds), timedelta())
            figure = _minutes_and_seconds(spent)
            planned = sum(agenda.planned(desk.record, each.id) / _MINUTE for each in rounds)
            caption = say("de hele tafel · {planned} min gepland", planned=int(planned))
        else:
            shown = self._next() if over or clock.round is None else clock.round
            figure, caption = self._of_round(clock, shown, over=over)
        self.figure.setText(figure)
        self.figure.setVisible(bool(figure))
        self.figure.setAccessibleName(f"{figure} {caption}")
        if self._form.narrow and not self.schedule.isHidden():
            caption = f"{caption} · {self.schedule.word}"
        self.caption.setText(caption)

    def _of_round(self, clock: Clock, shown: e.RoundId, *, over: bool) -> tuple[str, str]:
        desk, say = self._desk, self._desk.language.say
        planned = int(agenda.planned(desk.record, shown) / _MINUTE)
        if over or clock.round is None:
            spent = agenda.spent(desk.record, shown, desk.now())
            figure = _minutes_and_seconds(spent) if spent else ""
            caption = say("{planned} min gepland", planned=planned)
        elif clock.left < timedelta():
            figure = f"+{_minutes_and_seconds(-clock.left)}"
            caption = say("langer dan {planned} min", planned=planned)
        else:
            figure = _minutes_and_seconds(clock.left)
            moving = say("nog van {planned} min", planned=planned)
            caption = moving if clock.running else say("staat stil, {planned} min", planned=planned)
        if shown != self._viewed:
            name = desk.record.kit.round(shown).title.text(desk.language.code)
            caption = say("{round} · {time}", round=name, time=caption)
        return figure, caption

    def _show_schedule(self, clock: Clock, *, over: bool) -> None:
        say = self._desk.language.say
        minutes = int(abs(clock.behind) / _MINUTE)
        if minutes == 0:
            self.schedule.show_state("even", say("op schema"), "soft")
        elif clock.behind < timedelta():
            self.schedule.show_state("up", say("{count} min voor", count=minutes), "ahead")
        else:
            self.schedule.show_state("down", say("{count} min achter", count=minutes), "behind")
        self.schedule.setVisible(clock.round is not None and not over)

    def _show_buttons(self, clock: Clock, *, over: bool) -> None:
        desk, say = self._desk, self._desk.language.say
        shape: Shape = "pause" if clock.running else "play"
        if self.pause_button.property("shape") != shape:
            self.pause_button.setProperty("shape", shape)
            ink = desk.theme.colour("ink")
            self.pause_button.setIcon(shape_icon(shape, ink, desk.theme.px(16)))
            name = say("Klok stilzetten") if clock.running else say("Klok verder laten lopen")
            self.pause_button.setAccessibleName(name)
            self.pause_button.setToolTip(plain_tip(name))
        following = self._next()
        name = desk.record.kit.round(following).title.text(desk.language.code)
        words = say("Start {round}", round=name)
        # On a round's own page its name stands in the title already.
        self.start_button.setText(say("Start") if self._viewed else words.replace("&", "&&"))
        self.start_button.setAccessibleName(words)
        self.start_button.setToolTip(plain_tip(words))
        begun = any(span.round == following for span in desk.record.all(e.RoundSpan))
        wear(self.start_button, "kind", "plain" if begun else "primary")
        elsewhere = self._viewed is not None and (over or following != clock.round)
        self.start_button.setVisible(clock.round is None or elsewhere)
        self.pause_button.setVisible(clock.round is not None and not over)
        for button in (self.less_button, self.more_button):
            button.setVisible(not over and not self._form.narrow)
        for button in (self.pause_button, self.less_button, self.more_button, self.start_button):
            button.setEnabled(not desk.hub.read_only)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        time = QVBoxLayout()
        time.setSpacing(0)
        for label in (self.figure, self.caption):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            time.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.schedule)
        row.addSpacing(px(8))
        row.addLayout(time)
        row.addSpacing(px(8))
        for button in (self.pause_button, self.less_button, self.more_button):
            button.setMinimumWidth(px(40))
            row.addWidget(button)
        row.addWidget(self.start_button)


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "icon")
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(name))
    return button


def _minutes_and_seconds(length: timedelta) -> str:
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
