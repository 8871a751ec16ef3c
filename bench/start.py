"""How long it takes to open: our window beside a bare PySide6 one, whole processes, taking turns.

DESIGN promises: painted within 1.25 x the bare window, ready to type within 2 x. "Painted" is the
first paint of the window; "ready" is a page on the screen and a key, pressed on the keyboard's
behalf, that stands in its field in focus: of the start screen, and of the page with a table of the
sample open. Each is the median of nine.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.exchange import json_reader
from tafelkit.services import files

ROUNDS = 9

BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication(sys.argv[:1])
window = Bare()
window.setCentralWidget(QLabel("tafelkit"))
window.resize(1366, 768)
window.show()
app.exec()
"""

# Ours is started by its own door; only its event loop is watched, by what every Qt program has.
# What the watching needs is imported when all is ready, by when ours has imported it itself.
OURS = """
import os, sys
wanted = sys.argv.pop(1)
from tafelkit import bootstrap
from tafelkit.__main__ import main
open_app = bootstrap.open_app
def watched(file):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
    def type_a_letter():
        # Without a window manager no window is the active one, yet each has its field in focus.
        for field in [window.focusWidget() for window in QApplication.topLevelWidgets()]:
            if isinstance(field, (QLineEdit, QPlainTextEdit)) and field.isVisible():
                stands_in(field)
    def stands_in(field):
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        field.repaint()  # and with it all of the page that is not on the screen yet
        before = field.property("text") or field.property("plainText")
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
        QApplication.sendEvent(field, key)
        after = field.property("text") or field.property("plainText")
        if after != before:
            os._exit(0)
    run = QApplication.exec
    def watched_exec(*_):
        app = QApplication.instance()
        if wanted == "painted":
            (frame,) = QApplication.topLevelWidgets()
            frame.painted.disconnect()  # what comes after the paint is not to come before the end
            frame.painted.connect(lambda: QTimer.singleShot(0, lambda: os._exit(0)))
        else:
            app.timer = QTimer(interval=0)
            app.timer.timeout.connect(type_a_letter)
            app.timer.start()
        return run()
    QApplication.exec = watched_exec
    return open_app(file)
bootstrap.open_app = watched
sys.exit(main())
"""


def main() -> None:
    """Print the three medians and the two ratios."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {
            **os.environ,
            "HOME": folder,
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "QT_LOGGING_RULES": "*=false",
            # As installed: compiled once, by the run that is not measured.
            "PYTHONPYCACHEPREFIX": str(home / "compiled"),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        table = str(a_table(home))
        ours = [sys.executable, "-c", OURS]
        # Without files that were open before, the start screen begins with a new table.
        new_user = {**environment, "XDG_CONFIG_HOME": str(home / "new")}
        commands = {
            "bare": ([sys.executable, "-c", BARE], environment),
            "painted": ([*ours, "painted", table], environment),
            "ready, start screen": ([*ours, "ready"], new_user),
            "ready, table open": ([*ours, "ready", table], environment),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for name, (command, around) in commands.items():
            seconds(command, around, name)  # once unmeasured, so that the disk's cache is warm
        for _ in range(ROUNDS):
            for name, (command, around) in commands.items():
                times[name].append(seconds(command, around, name))
    medians = {name: statistics.median(found) for name, found in times.items()}
    for name, median in medians.items():
        print(f"{name:20} {median * 1000:7.0f} ms   {median / medians['bare']:5.2f} x bare")


def a_table(folder: Path) -> Path:
    """A table of the sample, with something in all its rounds."""
    source = bootstrap.resources() / "sample" / "tafel-01.json"
    content = json_reader.read_file(source, bootstrap.kit_shelf().kit)
    path = folder / "tafel-01.tafel"
    files.make_file(path, content.programme, content.kit, content.entries, "bench")
    return path


def seconds(command: list[str], environment: dict[str, str], name: str) -> float:
    """How long the process takes from its start to its end."""
    began = time.perf_counter()
    done = subprocess.run(command, env=environment, timeout=60, stderr=subprocess.PIPE, check=False)
    taken = time.perf_counter() - began
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr.decode()}")
    return taken


if __name__ == "__main__":
    main()
