"""What lies on the rapporteur's desk: shared by the programme's window and all its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from PySide6.QtCore import Signal

from tafelkit.domain.drawing.tokens import Palette, with_suits
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.counted import Counted
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.gathering.support import Support, support
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Language
from tafelkit.services.programme_hub import ProgrammeHub
from tafelkit.store.left_standing import LeftStanding
from tafelkit.store.registers import MergedFrom
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.merging.work import MergeWork
from tafelkit.ui.programme.session import ProgrammeSession
from tafelkit.ui.workplace import Workplace


class ProgrammeDesk(Workplace):
    """The programme and what every page of its window needs beside it.

    `traced` asks the window to show the records behind a figure: what the figure says, and the ids
    of the entries that it counts; `lines_traced` does so with the lines themselves: sayings or
    tables, as many as the figure says. `table_asked` asks for the record of a table: its id, and
    that of the entry to show there (or nothing); `doubles_asked` for a table beside those that may
    be the same.
    """

    traced = Signal(str, object)
    lines_traced = Signal(str, object)
    table_asked = Signal(str, str)
    doubles_asked = Signal(str)

    def __init__(
        self,
        session: ProgrammeSession,
        language: Language,
        theme: Theme,
        icons: Icons,
        now: Callable[[], datetime],
        dialogs: Dialogs | None = None,
        left_standing: LeftStanding | None = None,
        merged_from: MergedFrom | None = None,
    ) -> None:
        super().__init__(language, theme, icons, session.path, now, left_standing)
        self.session = session
        self.dialogs = dialogs or Dialogs()
        self.merging = MergeWork(session)
        self.merged_from = merged_from or MergedFrom()
        self.merging.changed.connect(self._remember_folders)

    def _remember_folders(self) -> None:
        """Where files were merged from lie the registers of their tables."""
        report = self.merging.report
        if self.merging.phase == "done" and report is not None:
            taken = [found.path for found in report.files if found.result != "refused"]
            self.merged_from.remember(self.session.path, taken)

    @property
    def door(self) -> ProgrammeHub:
        """The one door for edits of the programme."""
        return self.session.hub

    @property
    def synthesis(self) -> Synthesis:
        """What stands above the tables, as it is now."""
        return self.session.hub.synthesis

    @property
    def gathering(self) -> Gathering:
        """What the tables said, as far as it was gathered."""
        return self.session.gathering

    @property
    def palette(self) -> Palette:
        """The colours of the theme with those of the deck's suits."""
        return with_suits(self.theme.palette, self.synthesis.kit.deck, dark=self.theme.dark)

    @property
    def thresholds(self) -> Thresholds:
        """From which share of the tables a word of quantity may be used here."""
        try:
            return Thresholds.read(self.synthesis.prose("quantity").text)
        except Refusal:
            return Thresholds()

    def support(self, ids: Iterable[str]) -> Support:
        """What ids of evidence rest on."""
        return support(self.gathering, ids, self.thresholds)

    def card_name(self, card_id: str) -> str:
        """What a card is called in the language of the screen; an own card as it was written."""
        card = self.synthesis.kit.deck.by_id.get(card_id)
        if card is not None:
            return card.name.text(self.language.code)
        own = self.gathering.own_cards.get(card_id)
        return own.name if own else card_id

    def trace(self, figure: str, ids: Iterable[str]) -> None:
        """Show the records that a figure counts."""
        self.traced.emit(figure, tuple(dict.fromkeys(ids)))

    def trace_counted(self, figure: str, lines: Iterable[Counted]) -> None:
        """Show the picks behind a count of cards, a line for each that it counts."""
        self.lines_traced.emit(figure, self.gathering.of_counted(lines))

    def trace_tables(self, figure: str, ids: Iterable[str]) -> None:
        """Show the tables that a figure counts."""
        found = (self.gathering.tables[key] for key in ids)
        self.lines_traced.emit(figure, tuple(sorted(found, key=lambda one: (one.number, one.id))))
