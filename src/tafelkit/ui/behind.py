"""What waits until the window has been drawn, and is then done beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

A_MOMENT_MS = 400  # after this the window has been drawn and stands still


def in_a_moment(window: QObject, name: str, do: Callable[[], None]) -> None:
    """Do something in a thread of that name, unless the window is gone by then."""
    thread = threading.Thread(target=do, name=name, daemon=True)
    # Not `thread.start` itself: a timer does not keep alive whose method it calls.
    QTimer.singleShot(A_MOMENT_MS, window, partial(threading.Thread.start, thread))


def tidy(data: Path) -> None:
    """Remove what nobody came back for: words in lines, and what killed runs left half made."""
    from tafelkit.store.drafts import journal
    from tafelkit.store.files import workroom

    journal.tidy(data / "drafts")
    workroom.tidy_passing()
