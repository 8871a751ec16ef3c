"""The page in front, and what lies over it; Escape leads back, one at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from tafelkit.ui.pages.base import BasePage
from tafelkit.ui.window.over import OverPage


class PageStack(QStackedWidget):
    """All pages that were shown, one of them in front."""

    def __init__(self) -> None:
        super().__init__()
        self._page: BasePage | None = None
        # What lies over the page, the last one on top, and what had the focus before it came.
        self._over: list[tuple[OverPage, QWidget | None]] = []

    @property
    def overlay(self) -> OverPage | None:
        """What lies on top."""
        return self._over[-1][0] if self._over else None

    def show_page(self, page: BasePage) -> None:
        """Bring a page to the front; nothing lies over it."""
        self._page = page
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        while self._over:
            self._let_go(self._over.pop()[0])

    def lay(self, shown: OverPage) -> None:
        """Lay something over the page and what lies there.

        It takes the place of what lies on top where that is of its kind.
        """
        before = QApplication.focusWidget()
        if type(self.overlay) is type(shown):
            before = self._over[-1][1]
            self._take_off()
        self._over.append((shown, before))
        shown.left.connect(self._back)
        self.addWidget(shown)
        self.setCurrentWidget(shown)
        shown.begin()

    def refresh_overlays(self) -> None:
        """Show in what lies over the page what is recorded."""
        for shown, _before in self._over:
            shown.refresh()

    def uncover(self) -> None:
        """Take away all that lies over the page, which is in front again."""
        page = self._page
        if self._over and page is not None:
            self.show_page(page)
            page.refresh()
            page.begin()

    def _back(self) -> None:
        """Back to what lies below, and there to what was in hand."""
        before = self._take_off()
        below = self._below
        if self.overlay is None:
            below.refresh()  # more may have been gathered than it showed
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            below.begin()

    @property
    def _below(self) -> OverPage | BasePage:
        """What is in front once the one on top was taken off."""
        found = self.overlay or self._page
        assert found is not None
        return found

    def _take_off(self) -> QWidget | None:
        """Take off what lies on top; what had the focus before it came."""
        shown, before = self._over.pop()
        # Before it goes, as the stack would bring any page to the front.
        self.setCurrentWidget(self._below)
        self._let_go(shown)
        return before

    def _let_go(self, shown: OverPage) -> None:
        self.removeWidget(shown)
        shown.deleteLater()
