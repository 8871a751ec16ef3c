"""A line in which something new is typed; what is not entered yet stays on the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from tafelkit.ui.drafts import Drafts
from tafelkit.ui.widgets.fields import Line


class HoldsDraft:
    """A widget in which a draft is typed, so that the window can lead to it and enter it."""

    def take(self, draft: str) -> bool:
        """Take that draft in hand, if it stands in here; whether it does."""
        raise NotImplementedError

    def enter(self) -> None:
        """Do as Enter does. What can be entered leaves the drafts with that."""
        raise NotImplementedError


class DraftLine(Line, HoldsDraft):
    """Enter (`returnPressed`) keeps the words; until then they outlive the page as a draft.

    `beside` answers what the words are typed beside, where their meaning hangs on that.
    """

    def __init__(
        self,
        drafts: Drafts,
        draft: str,
        name: str,
        placeholder: str,
        beside: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__(drafts.get(draft).words)
        self._drafts = drafts
        self._draft = draft
        self._beside = beside
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self.remember)
        drafts.forgotten.connect(self._let_go)

    def remember(self) -> None:
        """Keep the words, with what they are typed beside now."""
        self._drafts.put(self._draft, self.text(), self._beside())

    def take(self, draft: str) -> bool:
        """Put the cursor behind the words."""
        if draft != self._draft:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        return True

    def _let_go(self, draft: str) -> None:
        if draft == self._draft:
            self.clear()

    def enter(self) -> None:
        """Send what Enter sends."""
        self.returnPressed.emit()
