"""The one window of the program, around the start screen or a table.

It knows nothing of tables, so that it is painted before anything slow is imported.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from tafelkit.ui.enter_key import EnterKey
from tafelkit.ui.second_click import SecondClick

SUFFIX = ".tafel"
_USUAL_WIDTH, _USUAL_HEIGHT = 1366, 860


class Content(Protocol):
    """What is inside the frame."""

    def may_close(self) -> bool:
        """Whether the window can close now; the content says itself why not."""

    def closed(self) -> None:
        """Let go of everything: the window has closed or shows something else."""


class Frame(QMainWindow):
    """`painted` is sent once, when the window is seen first.

    `dropped` carries what was let go on it: paths of files, or of folders.
    """

    painted = Signal()
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._content: Content | None = None
        self._seen = False
        self._second_click, self._enter_key = SecondClick(), EnterKey()
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
        # At once, not when Qt comes to it: what is not visible cannot take the focus.
        widget.show()
        window = self.windowHandle()
        if window is not None:
            self._second_click.keep_from(window)

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
        event.ignore()  # unless it may be left: after a fault of ours all that waits is still here
        if self.may_leave():
            event.accept()
            self.leave_content()

    def showEvent(self, event: QShowEvent) -> None:
        """Keys come in from now on."""
        super().showEvent(event)
        self._enter_key.press_in(self.windowHandle())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window is seen first."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of ours, and folders."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on files of ours, and folders."""
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)


def _dropped(event: QDropEvent) -> list[Path]:
    """What can be opened or merged of what is let go; anything else is left aside."""
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == SUFFIX or path.is_dir()]
