"""What lies over the page for a moment: a title, something to look at, and a way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from tafelkit.domain.texts import Language


class OverPage(QWidget):
    """`left` says that one wants back: by Escape or by the button.

    `head` has the title and the button, to be laid out by who lies over the page.
    """

    left = Signal()

    def __init__(self, language: Language, title: str) -> None:
        super().__init__()
        self.title = QLabel(title, wordWrap=True)
        self.title.setProperty("kind", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.back = QPushButton(language.say("Terug (Esc)"))
        self.back.clicked.connect(self.left)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)

    def begin(self) -> None:
        """Put the focus where one looks first; called when it is laid over the page."""
        self.back.setFocus()

    def refresh(self) -> None:
        """Show what is recorded; called after each change while it lies there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
