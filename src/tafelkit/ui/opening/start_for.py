"""The start screen, with what the program does for it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.exchange.kit_files import KitShelf
from tafelkit.ui.app import Places
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.opening.start import StartScreen

if TYPE_CHECKING:
    from tafelkit.ui.program import TheProgram


def start_for(
    program: TheProgram, places: Places, folder: Path, today: date, dialogs: Dialogs
) -> StartScreen:
    """The start screen of the program; the folder is where a new table is proposed."""
    start = StartScreen(
        program.theme,
        program.language,
        program.settings,
        KitShelf(places.resources),
        program.settings.kit or places.kit,
        folder,
        today,
        dialogs,
    )
    start.making.connect(program.make_table)
    start.opening.connect(program.open_table)
    start.restoring.connect(program.restore_table)
    start.looking_around.connect(program.look_around)
    start.looking_around_programme.connect(program.look_around_programme)
    start.merging.connect(program.merge_tables)
    start.printing.connect(program.open_print_room)
    start.language_asked.connect(program.set_language)
    start.look_asked.connect(program.set_dark)
    return start
