"""The print room beside the window: of the table that is open, else of a kit. There is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.texts import Language
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.frame import Frame
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme

if TYPE_CHECKING:
    # Imported where they are needed: who records a table seldom prints.
    from tafelkit.ui.print_room.finds import SheetFinds
    from tafelkit.ui.print_room.room import PrintRoom
    from tafelkit.ui.window.window import TableWindow


class PrintRoomBeside:
    """Opens it, and closes it with what it prints."""

    def __init__(
        self,
        frame: Frame,
        theme: Theme,
        icons: Icons,
        resources: Path,
        dialogs: Dialogs,
        now: Callable[[], datetime],
    ) -> None:
        self._frame = frame
        self._theme = theme
        self._icons = icons
        self._resources = resources
        self._dialogs = dialogs
        self._now = now
        self.room: PrintRoom | None = None

    def open(self, table: TableWindow | None, kit: str, folder: Path, language: Language) -> None:
        """Print what a table has by now; without one, what a kit prepares.

        The folder is where it is saved first, where there is no table.
        """
        from tafelkit.ui.print_room.room import PrintRoom

        self.close()
        self.room = PrintRoom(
            self._frame,
            self._theme,
            self._icons,
            language,
            self._resources,
            table.session.path.parent if table else folder,
            kit=kit,
            record=(lambda: table.session.record) if table else None,
            table=table.session.path if table else None,
            finds=self._finds_of(table) if table else None,
            now=self._now,
            dialogs=self._dialogs,
        )
        self.room.appear()

    def close(self) -> None:
        """Close it, if it is there."""
        if self.room is not None:
            self.room.close()
            self.room.deleteLater()
        self.room = None

    def _finds_of(self, table: TableWindow) -> SheetFinds:
        """What is found on the sheets of a table; whoever follows it sees the table again."""
        from tafelkit.ui.print_room.finds import SheetFinds

        def follow(page: str, entry: str) -> None:
            table.desk.asked.emit(page, entry)
            self._frame.activateWindow()

        finds = SheetFinds(table.desk)
        finds.followed.connect(follow)
        return finds
