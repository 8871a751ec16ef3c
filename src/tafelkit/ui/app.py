"""Opens the window. Nothing slow is imported before it has been painted once."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tafelkit.ui.frame import Frame

if TYPE_CHECKING:
    from tafelkit.ui.program import TheProgram


class Places(NamedTuple):
    """Where things are: the program's own files and the user's, and the kit that is proposed."""

    resources: Path
    data: Path
    settings: Path
    kit: str

    @property
    def faults(self) -> Path:
        """The log of what went wrong in the program."""
        return self.data / "faults.log"


def run(file: Path | None, places: Callable[[], Places]) -> int:
    """Show the window with a file or the start screen, until it is closed; the exit status."""
    _leave_sources_unread()
    qt = QApplication([sys.argv[0], "-style", "Fusion"])
    qt.setApplicationName("tafelkit")
    frame = Frame()
    begun: list[TheProgram] = []

    def begin() -> None:
        from tafelkit.ui import faults
        from tafelkit.ui.ending import Ending
        from tafelkit.ui.garbage import GarbageRound
        from tafelkit.ui.program import TheProgram

        found = places()
        program = TheProgram(qt, frame, found)
        begun.append(program)
        faults.catch(found.faults, program.tell_of_fault)
        Ending(qt, program.keep, program.end)
        program.begin(file)
        # From here on garbage is looked for (see `bootstrap.open_app`), but not among all this.
        gc.freeze()
        GarbageRound(qt)

    # The event loop goes round once more, so that what was painted is also seen.
    frame.painted.connect(lambda: QTimer.singleShot(0, begin))
    frame.appear()
    return qt.exec()


def _leave_sources_unread() -> None:
    """Keep PySide from reading the source of each module that is imported.

    It looks in them for its own name, in case one of them switches `__feature__`s on. None of ours
    does, and to read them all takes a tenth of what opening an empty window takes. Where a PySide
    has no such switch, nothing changes.
    """
    switch = sys.modules.get("shibokensupport.feature")
    if switch is not None:
        vars(switch)["_mod_uses_pyside"] = lambda _module: False
