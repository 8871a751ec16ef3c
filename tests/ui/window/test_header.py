from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import agenda
from tafelkit.ui.desk import Desk
from tafelkit.ui.window.header import Header
from tafelkit.ui.window.stops import stops
from tests.builders import a_desk, a_hub, a_kit, an_empty_record
from tests.ui.opened import Clock

LEFT = Qt.MouseButton.LeftButton


class Bench:
    """A header with its desk and a clock that stands where the test puts it."""

    def __init__(self, qapp: QApplication, qtbot: Any, record: Record) -> None:
        self.clock = Clock()
        self.desk: Desk = a_desk(qapp, record)
        self.desk.now = self.clock
        self.header = Header(self.desk)
        qtbot.addWidget(self.header)
        self.header.resize(1158, 64)
        self.header.show()
        self.desk.hub.subscribe(lambda _topics, _who: self.header.refresh())
        self.qtbot = qtbot

    def view(self, name: str) -> None:
        stop = next(s for s in stops(self.desk.record, self.desk.language) if s.name == name)
        self.header.show_stop(stop)

    def press(self, button: Any) -> None:
        assert button.isVisible()
        self.qtbot.mouseClick(button, LEFT)

    def after(self, **length: float) -> None:
        self.clock.at += timedelta(**length)
        self.header.refresh()

    @property
    def shown(self) -> tuple[str, str]:
        return self.header.clock.figure.text(), self.header.clock.caption.text()

    @property
    def schedule(self) -> str:
        return self.header.clock.schedule.word


@pytest.fixture
def bench(qapp: QApplication, qtbot: Any) -> Bench:
    return Bench(qapp, qtbot, an_empty_record(seats=2))


def test_before_the_first_round_only_its_plan_is_told(bench: Bench) -> None:
    bench.view("voorbereiding")
    assert bench.shown == ("", "Welkom · 10 min gepland")
    assert bench.header.clock.start_button.text() == "Start Welkom"
    assert not bench.header.clock.schedule.isVisible()
    bench.view("waarden")
    assert bench.shown == ("", "30 min gepland")
    assert bench.header.clock.start_button.text() == "Start"


def test_the_clock_runs_down_pauses_and_goes_on(bench: Bench) -> None:
    bench.view("waarden")
    bench.press(bench.header.clock.start_button)
    bench.after(minutes=8, seconds=20)
    assert bench.shown == ("21:40", "nog van 30 min")
    assert not bench.header.clock.start_button.isVisible()
    bench.press(bench.header.clock.pause_button)
    bench.after(minutes=5)
    assert bench.shown == ("21:40", "staat stil, 30 min")
    bench.press(bench.header.clock.pause_button)
    bench.after(seconds=40)
    assert bench.shown == ("21:00", "nog van 30 min")
    assert agenda.running(bench.desk.record) is not None


def test_minutes_are_given_and_taken(bench: Bench) -> None:
    bench.view("waarden")
    bench.press(bench.header.clock.start_button)
    bench.press(bench.header.clock.more_button)
    bench.press(bench.header.clock.more_button)
    bench.press(bench.header.clock.less_button)
    assert bench.shown == ("31:00", "nog van 31 min")


def test_at_zero_nothing_happens(bench: Bench) -> None:
    bench.view("waarden")
    bench.press(bench.header.clock.start_button)
    bench.after(minutes=30)
    assert bench.shown[0] == "0:00"
    bench.after(minutes=2, seconds=10)
    assert bench.shown == ("+2:10", "langer dan 30 min")
    assert agenda.running(bench.desk.record) is not None
    assert bench.schedule == "2 min achter"


def test_the_session_is_on_schedule_ahead_or_behind(bench: Bench) -> None:
    bench.view("welkom")
    bench.press(bench.header.clock.start_button)
    bench.after(minutes=7)
    assert bench.schedule == "op schema"
    bench.view("waarden")
    bench.press(bench.header.clock.start_button)
    assert bench.schedule == "3 min voor"
    bench.after(minutes=37)
    assert bench.schedule == "4 min achter"


def test_another_page_shows_the_round_that_runs_and_can_start_its_own(bench: Bench) -> None:
    bench.view("waarden")
    bench.press(bench.header.clock.start_button)
    bench.view("richting")
    assert bench.shown == ("30:00", "Waarden · nog van 30 min")
    bench.press(bench.header.clock.start_button)
    assert bench.shown == ("25:00", "nog van 25 min")
    spans = bench.desk.record.all(e.RoundSpan)
    assert [span.round for span in spans] == ["waarden", "richting"] and spans[0].ended
    bench.view("verslag")
    assert not bench.header.clock.start_button.isVisible()


def test_a_table_that_ended_shows_what_each_round_took(bench: Bench) -> None:
    bench.view("waarden")
    bench.press(bench.header.clock.start_button)
    bench.after(minutes=34)
    bench.press(bench.header.clock.pause_button)
    bench.after(hours=5)
    assert bench.shown == ("34:00", "30 min gepland")
    assert not bench.header.clock.pause_button.isVisible()
    bench.view("verslag")
    assert bench.shown == ("34:00", "de hele tafel · 120 min gepland")
    bench.view("gesprek")
    assert bench.shown == ("", "30 min gepland")


def test_the_task_unfolds_when_asked_for(bench: Bench) -> None:
    bench.view("waarden")
    assert not bench.header.task.isVisible()
    bench.press(bench.header.task_button)
    assert bench.header.task.text() == "In Waarden doen we dit."
    bench.view("richting")
    assert bench.header.task.isVisible() and "Richting" in bench.header.task.text()
    bench.view("verslag")
    assert not bench.header.task.isVisible() and not bench.header.task_button.isVisible()


def test_a_long_title_in_little_room_is_set_smaller(bench: Bench) -> None:
    bench.view("waarden")
    assert bench.header.title.property("kind") == "title"
    bench.header.resize(700, 64)
    assert bench.header.title.property("kind") == "heading"


def test_in_a_file_that_can_only_be_read_the_clock_cannot_be_touched(
    qapp: QApplication, qtbot: Any
) -> None:
    bench = Bench(qapp, qtbot, an_empty_record(a_kit()))
    bench.desk.hub = a_hub(an_empty_record(), read_only=True)
    bench.view("waarden")
    assert not bench.header.clock.start_button.isEnabled()
