"""A line in which something new is typed; what is not kept yet stays on the desk."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from tafelkit.ui.widgets.fields import leaves_undo


class DraftLine(QLineEdit):
    """Enter (`returnPressed`) keeps the words; until then they outlive the page as a draft."""

    def __init__(self, drafts: dict[str, str], draft: str, name: str, placeholder: str) -> None:
        super().__init__(drafts.get(draft, ""))
        self._drafts = drafts
        self._draft = draft
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._remember)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: they belong to the record."""
        if event.type() == QEvent.Type.ShortcutOverride and leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def _remember(self, text: str) -> None:
        self._drafts[self._draft] = text
