"""A line in which something new is typed; what is not kept yet stays on the desk."""

from __future__ import annotations

from tafelkit.ui.widgets.fields import Line


class DraftLine(Line):
    """Enter (`returnPressed`) keeps the words; until then they outlive the page as a draft."""

    def __init__(self, drafts: dict[str, str], draft: str, name: str, placeholder: str) -> None:
        super().__init__(drafts.get(draft, ""))
        self._drafts = drafts
        self._draft = draft
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self._remember)

    def _remember(self, text: str) -> None:
        self._drafts[self._draft] = text
