from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tafelkit.services import canvas, look_back, values
from tests.builders import an_empty_record
from tests.ui.conftest import Open
from tests.ui.opened import Opened, table_file, until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def four(open_window: Open, tmp_path: Path) -> Opened:
    opened = open_window(table_file(tmp_path, an_empty_record(seats=4)))
    opened.table.desk.choose_seat("")
    return opened


def heard(opened: Opened) -> list[bool | None]:
    return [chip.heard for chip in opened.table.footer.chips.chips]


def test_it_says_who_has_no_card_yet(four: Opened) -> None:
    table, footer = four.table, four.table.footer
    assert heard(four) == [None] * 4 and footer.silent.text() == ""
    table.go("waarden")
    assert footer.silent.text() == "nog geen kaart: A, B, C, D"
    a, b = (seat.id for seat in table.desk.record.seats[:2])
    for seat in (a, b):
        table.desk.run(lambda seat=seat: values.pick(table.desk.record, seat, "vertrouwen"))
    assert heard(four) == [True, True, False, False]
    assert footer.silent.text() == "nog geen kaart: C, D"
    assert "nog niet gehoord" in footer.chips.chips[2].accessibleName()
    pick = table.desk.record.picks_of(a)[0]
    table.go("richting")
    table.desk.run(lambda: canvas.lay(table.desk.record, pick.id, "waarden"))
    assert footer.silent.text() == "nog geen kaart op het canvas: B, C, D"
    table.go("terugblik")
    for seat in table.desk.record.seats:
        table.desk.run(lambda key=seat.id: look_back.remark(table.desk.record, "Goed.", key))
    assert footer.silent.text() == "" and heard(four) == [True] * 4


def test_a_click_takes_a_seat_in_hand_and_another_lets_it_go(four: Opened, qtbot: Any) -> None:
    table, chips = four.table, four.table.footer.chips.chips
    qtbot.mouseClick(chips[2], LEFT)
    assert table.desk.record.letter(table.desk.seat) == "C"
    assert [chip.isChecked() for chip in chips] == [False, False, True, False]
    qtbot.mouseClick(chips[2], LEFT)
    assert table.desk.seat == "" and not any(chip.isChecked() for chip in chips)


def test_the_arrow_keys_go_along_the_seats(four: Opened, qtbot: Any) -> None:
    chips = four.table.footer.chips.chips
    chips[0].setFocus()
    qtbot.keyClick(chips[0], Qt.Key.Key_Left)
    assert four.frame.focusWidget() is chips[3]
    qtbot.keyClick(chips[3], Qt.Key.Key_Right)
    assert four.frame.focusWidget() is chips[0]
    qtbot.keyClick(chips[0], Qt.Key.Key_Space)
    assert four.table.desk.record.letter(four.table.desk.seat) == "A"


def test_a_long_refusal_takes_the_room_and_gives_it_back(four: Opened) -> None:
    footer = four.table.footer
    four.table.go("waarden")
    height = footer.height()
    four.table.desk.refused.emit("Dit kan niet, want " + "er is iets aan de hand " * 5)
    assert footer.refusal.isVisible() and not footer.silent.isVisible()
    assert footer.height() == height and four.frame.width() == 1366
    four.table.go("gesprek")
    assert not footer.refusal.isVisible() and footer.silent.isVisible()


def test_no_line_of_a_very_long_refusal_is_cut_off(four: Opened, qtbot: Any) -> None:
    footer = four.table.footer
    four.frame.resize(960, 540)
    four.table.go("waarden")
    until(qtbot, lambda: footer.width() <= 900)
    low = footer.height()
    four.table.desk.refused.emit("Dit kan niet, want " + "er is iets aan de hand " * 20)
    shown = footer.refusal
    until(qtbot, lambda: shown.height() >= shown.heightForWidth(shown.width()))
    assert footer.height() > low and footer.height() < 200
    four.table.go("gesprek")
    until(qtbot, lambda: footer.height() == low)
