"""The system ends the program while someone types: a logout, a shutdown."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tests.builders import an_empty_record
from tests.ui.conftest import Open
from tests.ui.opened import FakeDialogs, table_file

HERE = Path(__file__).parents[2]
LEAVES_WITHIN = 5.0

# Started by its own door. Words are entered, words stand in a field, and words in a line; then it
# waits to be ended, in whatever way the test says.
TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tafelkit.ui import app, program

folder, state = Path(sys.argv[1]), sys.argv[2]
places = app.Places(Path("resources"), folder / "data", folder / "settings.json", "gemeente")
begin = program.TheProgram.begin

def and_type(self, file):
    begin(self, file)
    QTimer.singleShot(0, self._frame, lambda: type_at(self))

def type_at(self):
    if state == "start":
        print("typed", flush=True)
        return
    table = self.table
    table.go("gesprek")
    QTest.keyClicks(table.page.line.field, "b vertrouwen\\r")
    QTest.keyClicks(table.page.line.field, "v C wie belt")
    table.go("terugblik")
    QTest.keyClicks(table.page.closing.missing, "Jongeren")
    print("typed", flush=True)
    if state == "asking":
        self._frame.close()  # and with that it is asked what is to become of the words

program.TheProgram.begin = and_type
sys.exit(app.run(None if state == "start" else folder / "tafel-07.tafel", lambda: places))
"""


def typist(folder: Path, state: str) -> subprocess.Popen[str]:
    """The program with words in it, ready to be ended."""
    begun = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(folder), state],
        cwd=HERE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert begun.stdout is not None
    assert begun.stdout.readline() == "typed\n", begun.communicate()
    return begun


def ended(begun: subprocess.Popen[str], how: int) -> float:
    """How many seconds it takes to leave; it leaves well and says nothing."""
    began = time.monotonic()
    try:
        begun.send_signal(how)
        said, complained = begun.communicate(timeout=LEAVES_WITHIN)
    finally:
        begun.kill()
    assert (begun.returncode, said) == (0, "")
    assert "Traceback" not in complained
    return time.monotonic() - began


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
class TestSignals:
    @pytest.mark.parametrize(
        ("how", "state"), [(signal.SIGTERM, "typing"), (signal.SIGHUP, "asking")]
    )
    def test_nothing_is_lost(self, open_window: Open, tmp_path: Path, how: int, state: str) -> None:
        path = table_file(tmp_path, an_empty_record(seats=4))
        ended(typist(tmp_path, state), how)
        table = open_window(path).table
        record = table.desk.record
        assert [note.text for note in record.all(e.Note)] == ["vertrouwen"]
        assert [look.missing_voices for look in record.all(e.LookBack)] == ["Jongeren"]
        table.go("gesprek")
        assert table.page.line.field.text() == "v C wie belt"  # type: ignore[attr-defined]

    def test_the_start_screen_just_goes(self, tmp_path: Path) -> None:
        ended(typist(tmp_path, "start"), signal.SIGTERM)


def test_a_session_that_may_end_asks_nothing(open_window: Open, qtbot: Any, tmp_path: Path) -> None:
    opened = open_window(table_file(tmp_path, an_empty_record(seats=4)))
    table = opened.table
    table.go("gesprek")
    qtbot.keyClicks(table.page.line.field, "v C wie belt")  # type: ignore[attr-defined]
    opened.program.keep()
    assert isinstance(opened.dialogs, FakeDialogs)
    assert not opened.dialogs.asked
    assert table.session.waiting == 0
    assert [path.suffix for path in (tmp_path / "data" / "drafts").iterdir()]
    # The session may go on after all: then nothing has changed for who types.
    assert table.page.line.field.text() == "v C wie belt"  # type: ignore[attr-defined]


def test_without_a_table_there_is_nothing_to_keep(open_window: Open) -> None:
    open_window().program.keep()
