"""The program opens no connection: not while a table is recorded, and not by its commands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parents[1]

# Python tells of every use of a socket. The one that is ours is a pair within the process
# (`ui/ending.py`), which connects to nothing.
SESSION = """
import sys
used = []
sys.addaudithook(lambda event, args: used.append(f"{event} {args}")
                 if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib."))
                 and event not in ("socket.__new__",) else None)
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tafelkit import cli
from tafelkit.ui import app, program

folder = Path(sys.argv[1])
table, programme = folder / "tafel.tafel", folder / "programma.tafel"
for words in (
    ["import", "resources/sample/tafel-01.json", "-o", str(table)],
    ["merge", str(programme), str(table)],
    ["check", str(table), str(programme)],
    ["export", str(table), "-o", str(folder / "uit.json")],
    ["verslag", str(table), "-o", str(folder / "uit.pdf")],
):
    assert cli.run(words) == 0, words

def go_by(self):
    rail = self.window.rail
    for row in range(rail.list.count()):
        rail.list.setCurrentRow(row)
        QApplication.processEvents()
    if self.window.session.path == table:
        self.open_table(programme)
        go_by(self)
        QTimer.singleShot(0, QApplication.quit)

begin = program.TheProgram.begin

def begin_and_go_by(self, file):
    begin(self, file)
    QTimer.singleShot(0, lambda: go_by(self))

program.TheProgram.begin = begin_and_go_by
places = app.Places(Path("resources"), folder / "data", folder / "settings.json", "gemeente")
app.run(table, lambda: places)
for line in used:
    print("used:", line)
print("network:", sorted(name for name in sys.modules if "QtNetwork" in name))
"""


def test_a_whole_session_uses_no_network(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path / "home"),
    }
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(tmp_path)],
        check=False,
        cwd=HERE,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "network: []" in lines
    assert not [line for line in lines if line.startswith("used:")], done.stdout
