"""The one window of the program, around the start screen or a table.

It knows nothing of tables, so that it is painted before anything slow is imported.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

SUFFIX = ".tafel"
_USUAL_WIDTH, _USUAL_HEIGHT = 1366, 860


class Content(Protocol):
    """What is inside the frame."""

    def may_close(self) -> bool:
        """Whether the window can close now; the content says itself why not."""

    def closed(self) -> None:
        """Let go of everything: the window has closed or shows something else."""


class Frame(QMainWindow):
    """`painted` is sent once, when the window is seen first; `dropped` for a file let go on it."""

    painted = Signal()
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._content: Content | None = None
        self._seen = False
        self.setWindowTitle("tafelkit")
        self.setAcceptDrops(True)

    def appear(self) -> None:
        """Be seen in the middle of the screen, or on all of it where it is small."""
        room = self.screen().availableGeometry()
        if room.width() <= _USUAL_WIDTH or room.height() <= _USUAL_HEIGHT:
            # With the geometry alone its title bar would lie above the screen.
            self.setGeometry(room)
            self.showMaximized()
        else:
            self.resize(_USUAL_WIDTH, _USUAL_HEIGHT)
            self.move(room.center() - self.rect().center())
            self.show()

    def show_content(self, widget: QWidget, content: Content) -> None:
        """Show something else; what was shown before lets go first."""
        self.leave_content()
        self._content = content
        self.setCentralWidget(widget)

    def leave_content(self) -> None:
        """Have what is shown let go of everything."""
        content, self._content = self._content, None
        if content is not None:
            content.closed()

    def may_leave(self) -> bool:
        """Whether what is shown can make place for something else now."""
        return self._content is None or self._content.may_close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when what is inside can."""
        if not self.may_leave():
            event.ignore()
            return
        self.leave_content()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is seen first."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a table's file."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a table's file."""
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() == SUFFIX else None
