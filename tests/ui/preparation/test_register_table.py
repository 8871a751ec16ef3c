from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tafelkit.services import preparation, register
from tafelkit.ui.preparation.register_table import RegisterTable
from tests.builders import a_desk, a_full_record


@pytest.fixture
def table(qtbot: Any, qapp: QApplication) -> RegisterTable:
    desk = a_desk(qapp, a_full_record())
    table = RegisterTable(desk, object())
    desk.hub.subscribe(lambda _topics, _initiator: table.refresh())
    qtbot.addWidget(table)
    table.show()
    table.refresh()
    return table


def test_each_seat_has_its_fields_and_answers(table: RegisterTable) -> None:
    seats = [seat.id for seat in table._desk.record.seats]
    assert [seat for seat, field in table.fields if field == "name"] == seats
    assert {seat for seat, _purpose in table.answers} == set(seats)
    assert all(field.accessibleName() for field in table.fields.values())


def test_words_that_were_refused_stay_until_they_are_mended(
    table: RegisterTable, qtbot: Any
) -> None:
    seat = table._desk.record.seats[0].id
    until = table.fields[seat, "keep_until"]
    qtbot.keyClicks(until, "ooit\r")
    qtbot.mouseClick(table.answers[seat, "quotes"], Qt.MouseButton.LeftButton)
    assert until.text() == "ooit" and until.property("wrong")
    table.set_narrow(True)
    table.refresh()
    until = table.fields[seat, "keep_until"]
    assert until.text() == "ooit" and until.property("wrong")
    until.clear()
    qtbot.keyClicks(until, "1-9-2023\r")
    table.refresh()
    assert until.text() == "01-09-2023" and not until.property("wrong")


def test_where_one_line_is_too_wide_a_seat_has_two_and_nothing_typed_is_lost(
    table: RegisterTable, qtbot: Any
) -> None:
    seat = table._desk.record.seats[0].id
    wide = table.sizeHint()
    qtbot.keyClicks(table.fields[seat, "name"], "Jan")
    table.set_narrow(True)
    table.refresh()
    qtbot.waitUntil(lambda: 0 < table.sizeHint().width() < wide.width())
    assert table.sizeHint().height() > wide.height()
    assert register.attendee(table._desk.hub.register, seat).name == "Jan"
    assert table.fields[seat, "name"].text() == "Jan"


def test_what_was_typed_beside_a_seat_goes_with_it(table: RegisterTable, qtbot: Any) -> None:
    hub, seat = table._desk.hub, table._desk.record.seats[0].id
    field = table.fields[seat, "name"]
    qtbot.keyClicks(field, "Zonnebloem")
    hub.run(preparation.remove_seat(hub.record, seat))
    field.flush()
    assert (seat, "name") not in table.fields
    assert "Zonnebloem" not in {getattr(one, "name", "") for one in hub.register.values()}
