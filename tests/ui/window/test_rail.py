from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tafelkit.services import agenda, preparation
from tafelkit.ui.desk import Desk
from tafelkit.ui.window.rail import Rail
from tafelkit.ui.window.stops import first_stop, pages_of
from tests.builders import NOON, a_desk, a_full_record, a_kit, an_empty_record
from tests.ui.opened import Clock

Key = Qt.Key
SAID = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    desk: Desk = a_desk(qapp, an_empty_record(seats=2))
    desk.now = Clock()
    return desk


@pytest.fixture
def rail(desk: Desk, qtbot: Any) -> Rail:
    rail = Rail(desk)
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 600)
    rail.show()
    return rail


def said(rail: Rail) -> list[str]:
    return [str(rail.list.item(row).data(SAID)) for row in range(rail.list.count())]


def test_it_names_the_table_and_all_rounds_of_the_kit(rail: Rail) -> None:
    assert rail._title.text() == "Tafel 7"
    assert rail._first.text() == "Zwolle · 20 juni 2023"
    assert said(rail)[:3] == [
        "Voorbereiding",
        "Welkom: nog te doen, 10 minuten",
        "Waarden: nog te doen, 30 minuten",
    ]
    assert said(rail)[-1] == "Verslag"


def test_each_round_says_how_far_it_is_with_its_minutes(rail: Rail, desk: Desk) -> None:
    desk.run(lambda: agenda.start(desk.record, "welkom", NOON))
    desk.run(lambda: agenda.start(desk.record, "waarden", NOON + timedelta(minutes=9)))
    desk.now = Clock(NOON + timedelta(minutes=21))
    rail.refresh()
    assert said(rail)[1:4] == [
        "Welkom: gedaan, 9 van 10 minuten",
        "Waarden: loopt, 12 van 30 minuten",
        "Richting: nog te doen, 25 minuten",
    ]
    desk.run(lambda: agenda.pause(desk.record, desk.now()))
    rail.refresh()
    assert said(rail)[2] == "Waarden: staat stil, 12 van 30 minuten"
    desk.now = Clock(NOON + timedelta(hours=6))
    rail.refresh()
    assert said(rail)[2] == "Waarden: gedaan, 12 van 30 minuten"


def test_the_mouse_goes_on_to_the_page_and_the_arrows_only_look(rail: Rail, qtbot: Any) -> None:
    chosen: list[str] = []
    entered: list[str] = []
    rail.chosen.connect(chosen.append)
    rail.entered.connect(entered.append)
    at = rail.list.visualItemRect(rail.list.item(3)).center()
    qtbot.mouseClick(rail.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen == entered == ["richting"]
    qtbot.keyClick(rail.list, Key.Key_Down)
    assert chosen[-1] == "gesprek" and entered == ["richting"]
    qtbot.keyClick(rail.list, Key.Key_Return)
    assert entered[-1] == "gesprek"
    below = QPoint(20, rail.list.viewport().height() - 2)
    qtbot.mouseClick(rail.list.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert len(entered) == 2


def test_marking_a_stop_tells_nobody(rail: Rail, qtbot: Any) -> None:
    stop = rail.stop("advies")
    assert stop is not None
    with qtbot.assertNotEmitted(rail.chosen):
        rail.mark(stop)
    assert rail.list.current == "advies"


def test_a_kit_with_fewer_rounds_has_fewer_stops(qapp: QApplication, qtbot: Any) -> None:
    kit = a_kit()
    rail = Rail(a_desk(qapp, an_empty_record(replace(kit, rounds=kit.rounds[1:3]))))
    qtbot.addWidget(rail)
    names = [stop.name for stop in rail.stops]
    assert names == ["voorbereiding", "waarden", "richting", "verslag"]
    assert rail.stop("gesprek") is None
    assert rail.stop("voorbereiding") is rail.stops[0]


def test_what_changed_in_the_record_shows(rail: Rail, desk: Desk) -> None:
    desk.run(lambda: preparation.edit_table(desk.record, number=12, place="", date=""))
    rail.refresh()
    assert rail._title.text() == "Tafel 12" and not rail._first.isVisible()


def test_a_file_opens_at_the_round_in_hand() -> None:
    record = an_empty_record(seats=2)
    assert first_stop(record, NOON) == "voorbereiding"
    assert first_stop(a_full_record(), NOON) == "waarden"
    running = record.applied(agenda.start(record, "gesprek", NOON))
    assert first_stop(running, NOON) == "gesprek"
    paused = running.applied(agenda.pause(running, NOON))
    assert first_stop(paused, NOON + timedelta(hours=1)) == "gesprek"
    assert first_stop(paused, NOON + timedelta(hours=9)) == "voorbereiding"


def test_the_clock_has_no_page_of_its_own() -> None:
    change = agenda.start(an_empty_record(), "waarden", NOON)
    assert pages_of(change.topics) == ()
