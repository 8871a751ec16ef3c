from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from tafelkit.ui.programme.page import ProgrammePage
from tests.ui.programme.opened import a_programme_desk, programme_file


class Counting(ProgrammePage):
    """Counts how often it was refreshed."""

    times = 0

    def refresh(self) -> None:
        self.times += 1


def test_a_page_follows_the_gathering_now_and_then(
    qtbot: Any, qapp: QApplication, tmp_path: Path
) -> None:
    desk = a_programme_desk(qapp, programme_file(tmp_path))
    page = Counting(desk)
    qtbot.addWidget(page)
    for _time in range(50):
        desk.session.gathered.emit()
    qtbot.wait(400)
    assert page.times == 0  # nobody looks
    with qtbot.waitExposed(page):
        page.show()
    for _time in range(50):
        desk.session.gathered.emit()
    qtbot.waitUntil(lambda: page.times == 1)
    desk.session.gathered.emit()
    page.close_page()
    qtbot.wait(400)
    assert page.times == 1
    desk.session.close()
