"""Takes the pictures for the README from the real app, offscreen, on a table of the sample.

make screenshots
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication

from tafelkit import bootstrap
from tafelkit.exchange import sample
from tafelkit.services import files
from tafelkit.ui.app import Places
from tafelkit.ui.frame import Frame
from tafelkit.ui.program import TheProgram
from tafelkit.ui.programme.window import ProgrammeWindow
from tafelkit.ui.proofs.pages_view import PagesView
from tafelkit.ui.widgets.portions import PortionedList

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
TABLE = 8
SIZE = (1366, 768)
_A_MOMENT, _PATIENCE = 1.0, 120.0  # seconds
PROGRAMME_PAGES = ("tafels", "waarden", "themas", "richtingen", "verslag")
PAGES = ("voorbereiding", "waarden", "richting", "gesprek", "advies", "terugblik", "verslag")


def main() -> int:
    # The pictures are of everyone's screen, not of the machine they are taken on.
    os.environ["HOME"] = "/home/anna"
    qt = QApplication(sys.argv[:1])
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        frame = Frame()
        frame.resize(*SIZE)
        places = Places(
            bootstrap.resources(), Path(folder), Path(folder) / "settings.json", "sturingsfilosofie"
        )
        program = TheProgram(qt, frame, places)
        program.set_dark(False)
        frame.show()
        program.begin(None)
        take(qt, frame, "start")
        program.open_table(sample_table(Path(folder)))
        for page in PAGES:
            show(program, page)
            take(qt, frame, page)
        program.set_language("en")
        show(program, "waarden")
        take(qt, frame, "waarden-en")
        program.set_dark(True)
        show(program, "gesprek")
        take(qt, frame, "gesprek-dark")
        program.set_dark(False)
        program.set_language("nl")
        program.open_table(sample_programme(Path(folder)))
        for page in PROGRAMME_PAGES:
            show(program, page)
            take(qt, frame, f"programma-{page}")
        program.close_table()
    return 0


def sample_table(folder: Path) -> Path:
    """A table of the sample as a file."""
    content = sample.table(bootstrap.resources(), TABLE, bootstrap.kit_shelf().kit)
    path = folder / f"tafel-{TABLE:02}.tafel"
    files.make_file(path, content.programme, content.kit, content.entries, "pictures")
    return path


def sample_programme(folder: Path) -> Path:
    """The programme of the sample as a file."""
    content = sample.programme(bootstrap.resources(), bootstrap.kit_shelf().kit)
    path = folder / "programma.tafel"
    entries = content.entries
    files.make_file(path, content.programme, content.kit, entries, "pictures", gathers=True)
    return path


def show(program: TheProgram, page: str) -> None:
    assert program.window is not None
    program.window.go(page)


def take(qt: QApplication, frame: Frame, name: str) -> None:
    """Give the window its time, and keep a picture of it."""
    begun = settled = time.monotonic()
    while time.monotonic() - settled < _A_MOMENT:
        qt.processEvents()
        time.sleep(0.01)  # threads that make pages need the interpreter too
        if _is_busy(frame):
            settled = time.monotonic()
            if settled - begun > _PATIENCE:
                raise TimeoutError(f"{name}: it does not come to rest")
    frame.grab().save(str(PICTURES / f"{name}.png"))
    print(PICTURES / f"{name}.png")


def _is_busy(frame: Frame) -> bool:
    """Whether tables are still gathered, pages of a verslag made or drawn, or lists filled."""
    windows = frame.findChildren(ProgrammeWindow)
    if any(not window.desk.gathering.whole for window in windows if window.isVisible()):
        return True
    views = [view for view in frame.findChildren(PagesView) if view.isVisible()]
    lists = [shown for shown in frame.findChildren(PortionedList) if shown.isVisible()]
    # A page tells its words once it is drawn.
    return any(not view.count or not view.accessibleDescription() for view in views) or any(
        shown.model().canFetchMore(QModelIndex()) for shown in lists
    )


if __name__ == "__main__":
    sys.exit(main())
