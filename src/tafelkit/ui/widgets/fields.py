"""Fields that write what is typed after a short pause, and when they are left.

Filling a field from the record never writes. A field that is being typed in is not filled, so no
word is lost to a refresh. Undo belongs to the record: these fields keep none of their own.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from tafelkit.ui.look.theme import wear

PAUSE_MS = 700
LONGEST_MS = 4000  # who types on without a pause loses no more than this to a crash


class WrittenField:
    """The manner of writing, shared by fields of one line and of many."""

    def _begin(self, widget: QWidget, write: Callable[[str], None]) -> None:
        self._write = write
        self._kept = ""
        self._filling = False
        self._pause = QTimer(widget)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._latest = QTimer(widget)
        self._latest.setSingleShot(True)
        self._latest.setInterval(LONGEST_MS)
        self._latest.timeout.connect(self.flush)

    def words(self) -> str:
        """What stands in the field."""
        raise NotImplementedError

    def put(self, text: str) -> None:
        """Make the text stand in the field."""
        raise NotImplementedError

    def fill(self, text: str) -> None:
        """Show what is recorded, unless something newer is being typed."""
        if self._pause.isActive():
            return
        self._kept = text
        if text != self.words():
            self._filling = True
            self.put(text)
            self._filling = False

    def typed(self) -> None:
        """Note that something was typed."""
        if not self._filling:
            self._pause.start()
            if not self._latest.isActive():
                self._latest.start()

    def flush(self) -> None:
        """Write now what is not written yet."""
        self._pause.stop()
        self._latest.stop()
        text = self.words()
        if text != self._kept:
            self._kept = text
            self._write(text)


def leaves_undo(event: QEvent) -> bool:
    """Whether the event is an undo or redo key, which the window handles for the whole record."""
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class Line(QLineEdit):
    """A line without an undo of its own: the window takes back what was done to the record."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep no undo of its own, also where the window has nothing to undo."""
        if leaves_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer none in the menu either: it would bring back words that were erased."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)


class LineField(Line, WrittenField):
    """A field of one line. `name` is for screen readers.

    Words that were refused stay in it, marked, until they are mended.
    """

    def __init__(self, write: Callable[[str], None], name: str, placeholder: str = "") -> None:
        super().__init__()
        self._begin(self, write)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self.flush)
        self.refused = False

    def mark(self, right: bool) -> None:
        """Mark words that were refused; once they are right, no longer."""
        self.refused = not right
        wear(self, "wrong", self.refused)

    def fill(self, text: str) -> None:
        """Show what is recorded, unless what stands here is newer."""
        if not self.refused:
            super().fill(text)

    def words(self) -> str:
        """What stands in the field."""
        return self.text()

    def put(self, text: str) -> None:
        """Make the text stand in the field, the cursor where it was."""
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(place)


class LeftField(LineField):
    """A field of one line that writes only when it is left: half a date is no date yet."""

    def typed(self) -> None:
        """Wait until the field is left."""


class TextField(QPlainTextEdit, WrittenField):
    """A field of many lines; Tab leaves it. `name` is for screen readers."""

    def __init__(self, write: Callable[[str], None], name: str, placeholder: str = "") -> None:
        super().__init__()
        self._begin(self, write)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.textChanged.connect(self.typed)

    def words(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Make the text stand in the field, the cursor where it was."""
        place = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write on leaving the field."""
        super().focusOutEvent(event)
        self.flush()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)
