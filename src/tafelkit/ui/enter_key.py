"""Enter presses the button that has the focus, as Space does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterKey(QObject):
    """Only where nothing else answers it: what has a meaning of its own for Enter keeps that.

    It is looked at where the key comes in, not where it ends: a line that answers Enter may have
    handed the focus to a button by then.
    """

    def press_in(self, window: QWindow) -> None:
        """Have Enter press buttons in this window."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        """Down and up again as Space is, so that a button looks pressed while it is held."""
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return False
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        button = QApplication.focusWidget()
        if not isinstance(button, QPushButton | QToolButton):
            return False
        if not _answered(button, event, event.key()):
            _answered(button, event, Qt.Key.Key_Space)
        return True


def _answered(button: QWidget, event: QKeyEvent, key: int) -> bool:
    """Whether the button, or what it is in, takes the key."""
    sent = QKeyEvent(event.type(), key, event.modifiers(), "", event.isAutoRepeat(), event.count())
    QApplication.sendEvent(button, sent)
    return sent.isAccepted()
