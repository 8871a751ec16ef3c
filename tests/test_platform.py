"""What the program rests on: the toolkit under it, on this very Python."""

import os
import re
import subprocess
import sys
import tokenize
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).parents[1]
CALLS = 200_000

# PySide6 6.12.0 on Python 3.11 dropped a reference to None on every call that returns nothing;
# once the last was gone, the process ended with "Fatal Python error: none_dealloc".
VOID_CALLS = f"""
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QWidget
app = QApplication([])
widget, item = QWidget(), QGraphicsRectItem()
for number in range({CALLS}):
    widget.update()
for number in range({CALLS // 10}):
    item.setPos(number, number)
    app.processEvents()
print("alive")
"""


def test_calls_that_return_nothing_do_not_wear_the_process_out() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", VOID_CALLS],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "alive\n"


def test_no_pattern_repeats_a_group_without_going_back() -> None:
    """Until 3.11.5 Python matched what such a pattern does not (its issue gh-106052)."""
    wrong = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+(?!,)")
    said = []
    for path in (ROOT / "src").rglob("*.py"):
        lines = StringIO(path.read_text(encoding="utf-8")).readline
        strings = (one for one in tokenize.generate_tokens(lines) if one.type == tokenize.STRING)
        said += [f"{path.name}: {one.string}" for one in strings if wrong.search(one.string)]
    assert said == []
