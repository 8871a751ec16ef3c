"""The same erasing, asked for in the menu of the program with its window."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

from soak.killed import erase
from soak.killed.places import TABLE, a_copy, telling
from soak.killed.window import line_of

prepare, check = erase.prepare, erase.check


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    # Only who is killed in a window needs one.
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.ui.opened import Opened

    qt = QApplication([])
    for number in count():
        place = a_copy(folder, number)
        opened = Opened(qt, place).begin(place / TABLE)
        table = opened.table
        table.desk.choose_seat(erase.seat_a(table.session).id)
        QTest.keyClicks(line_of(table), f"b a {erase.WORDS[2]}")
        assert table.session.drafts.safe()
        opened.dialogs.answer = 0
        with telling(tell, number, "erased"):
            table.menus.actions.by_name["erase"].trigger()
            assert table.session.hub.silenced
        opened.close()
