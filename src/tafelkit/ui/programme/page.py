"""A page of the programme's window."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.synthesis import Synthesis
from tafelkit.ui.pages.base import BasePage
from tafelkit.ui.programme.desk import ProgrammeDesk

# A programme of thousands of tables is gathered in very many steps; nobody reads that fast.
_PAUSE_MS = 300


class ProgrammePage(BasePage):
    """A page that shows what is on the rapporteur's desk.

    `refresh` is called for changes of its topics, `gathered` when more was gathered of the tables.
    """

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__(desk)
        self.desk = desk
        self._more = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._more.timeout.connect(self._show_more)
        desk.session.gathered.connect(self._take_gathered)

    @property
    def synthesis(self) -> Synthesis:
        """What stands above the tables, as it is now."""
        return self.desk.synthesis

    @property
    def gathering(self) -> Gathering:
        """What the tables said, as far as it was gathered."""
        return self.desk.gathering

    def gathered(self) -> None:
        """Show what was gathered since; now and then while it goes on."""
        self.refresh()

    def close_page(self) -> None:
        """Write what is being typed and stop listening."""
        self._more.stop()
        self.desk.session.gathered.disconnect(self._take_gathered)
        super().close_page()

    def _take_gathered(self) -> None:
        if not self._more.isActive():
            self._more.start()

    def _show_more(self) -> None:
        # A page that is not seen is refreshed when it comes to the front.
        if self.isVisible():
            self.gathered()
