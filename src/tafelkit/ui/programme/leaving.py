"""Leaving a programme, and the copies of it that go elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtWidgets import QWidget

from tafelkit.domain.gathering.pointed import personal_above, personal_at_tables
from tafelkit.domain.gathering.saying import Saying, of_link, of_own_card
from tafelkit.domain.personal.findings import Finding
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.window.leaving import Leaving

_MOST_SECONDS = 1.0  # thousands of tables are not looked through while someone waits


class ProgrammeLeaving(Leaving):
    """A copy holds all that was said, not only what is printed."""

    def __init__(self, parent: QWidget, desk: ProgrammeDesk, dialogs: Dialogs) -> None:
        super().__init__(parent, desk, desk.session, dialogs)
        self._desk = desk

    def _found(self) -> tuple[Sequence[Finding], bool]:
        until = perf_counter() + _MOST_SECONDS
        found = list(personal_above(self._desk.synthesis))
        for saying in self._sayings():
            found += personal_at_tables(saying)
            if perf_counter() > until:
                return found, False
        return found, self._desk.gathering.whole

    def _sayings(self) -> Iterator[Saying]:
        gathering = self._desk.gathering
        yield from gathering.sayings.values()
        for own in gathering.own_cards.values():
            yield of_own_card(own, gathering.all_tables[own.table].number)
        for link in gathering.links:
            yield of_link(link, gathering.all_tables[link.table].number)
