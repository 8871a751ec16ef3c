"""The same file of the first version, opened in the program with its window."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

from soak._tables import put_copy
from soak.killed import migrate
from soak.killed.places import telling

prepare, check = migrate.prepare, migrate.check


def go_on(folder: Path, _chance: random.Random, tell: Callable[[str], None]) -> None:
    # Only who is killed in a window needs one.
    from PySide6.QtWidgets import QApplication

    from tests.ui.opened import Opened

    opened = Opened(QApplication([]), folder).begin()
    shutil.copy(folder / "old", folder / "warm.tafel")
    for number in count():
        target = folder / f"{number}.tafel" if number else folder / "warm.tafel"
        put_copy(folder / "old", target)
        with telling(tell, number, "migrated"):
            opened.program.open_table(target)
            assert opened.table.session.path == target and not opened.table.session.read_only
