"""The second half of a double click, where the first half already brought something else up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow


class SecondClick(QObject):
    """Keeps it from what now lies under the mouse, which nobody meant to click."""

    def __init__(self) -> None:
        super().__init__()
        self._came = False

    def keep_from(self, window: QWindow) -> None:
        """Swallow the next click in the window, if it makes a double one of the last."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """A click ends with its release: whatever comes after that is meant."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._came = True
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            window.removeEventFilter(self)
            came, self._came = self._came, False
            return came
        return False
