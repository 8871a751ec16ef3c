"""The same erasing in a programme, asked for in the menu of the program with its window."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

from soak.killed import erase_programme
from soak.killed.places import TABLE, a_copy, telling

prepare, check = erase_programme.prepare, erase_programme.check


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    # Only who is killed in a window needs one.
    from PySide6.QtWidgets import QApplication

    from tafelkit.ui.programme.window import ProgrammeWindow
    from tests.ui.opened import Opened

    qt = QApplication([])
    for number in count():
        place = a_copy(folder, number)
        opened = Opened(qt, place).begin(place / TABLE)
        window = opened.program.window
        assert isinstance(window, ProgrammeWindow)
        erase_programme.merge_further(window.session, place)
        window.go("tafels", erase_programme.first_table(window.session).table.id)
        opened.dialogs.answer = 0  # of seat A, and it is meant
        with telling(tell, number, "erased"):
            window.menus.actions.by_name["erase"].trigger()
            assert erase_programme.is_erased(window.session)
        opened.close()
