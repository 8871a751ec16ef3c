"""Looks for garbage in the window's thread alone.

Python looks for it in whatever thread happens to make an object, so also in the one that saves. A
widget that was closed may be such garbage, and Qt wants widgets to end in the thread they were made
in: anywhere else the program falls over, and only now and then.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GarbageRound(QObject):
    """Looks every second, as long as its parent lives; Python does not by itself any more."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(look)
        timer.start()


def look() -> None:
    """Look where Python would by now: at what is new, or further back when it is time for that."""
    pairs = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(pairs) if count > most]
    if due:
        gc.collect(due[-1])
