"""The program is killed while someone types, and opened again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tafelkit.ui.drafts import LONGEST_MS
from tests.builders import an_empty_record
from tests.ui.conftest import Open
from tests.ui.opened import table_file

# Types on for ever, as one does at a table; says so when words were entered and saved, and again
# when more have been typed for long enough to be kept.
TYPIST = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.opened import Opened

qt = QApplication([])
folder = Path(sys.argv[1])
opened = Opened(qt, folder).begin(folder / "tafel-07.tafel")
table = opened.table
table.go("advies")
QTest.keyClicks(table.page.line, "Kom langs.")
table.go("gesprek")
line = table.page.line.field
QTest.keyClicks(line, "b vertrouwen\\r")
while table.session.waiting:
    assert table.session.trouble is None
    QTest.qWait(10)
QTest.keyClicks(line, "v C wie belt")
print("typed", flush=True)
while True:
    QTest.keyClicks(line, "!")
    QTest.qWait(50)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills as one kills on Unix")
def test_words_that_were_being_typed_are_there_again(
    open_window: Open, qtbot: Any, tmp_path: Path
) -> None:
    path = table_file(tmp_path, an_empty_record(seats=4))
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(tmp_path)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "typed\n"
        qtbot.wait(LONGEST_MS + 500)
    finally:
        typist.kill()
        typist.communicate()
    opened = open_window(path)
    table = opened.table
    assert [note.text for note in table.desk.record.all(e.Note)] == ["vertrouwen"]
    table.go("gesprek")
    assert table.page.line.field.text().startswith("v C wie belt!")  # type: ignore[attr-defined]
    table.go("advies")
    assert table.page.line.text() == "Kom langs."  # type: ignore[attr-defined]
    assert table.footer.drafts.text() == "nog niet vastgelegd: aantekening, advies"
