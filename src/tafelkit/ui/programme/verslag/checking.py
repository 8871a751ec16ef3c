"""Looks through what will be printed for what may say who someone is, a little at a time."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.pointed import (
    PRINTED_KINDS,
    personal_above,
    personal_at_tables,
)
from tafelkit.domain.gathering.saying import Saying, of_link, of_own_card
from tafelkit.domain.personal.findings import Finding
from tafelkit.ui.programme.desk import ProgrammeDesk

# In seconds, and in between what the user does: thousands of tables hold nobody up.
_AT_ONCE, _A_SLICE = 0.05, 0.008
_PAUSE_MS = 4


class Checking(QObject):
    """`found` holds what was found, `done` is whether all was looked through; `changed` says so.

    What was looked through stays known by its entry, so that only what is new is looked at again.
    """

    changed = Signal()

    def __init__(self, desk: ProgrammeDesk) -> None:
        super().__init__()
        self._desk = desk
        self.found: tuple[Finding, ...] = ()
        self.done = False
        self._known: dict[str, tuple[e.Entry, tuple[Finding, ...]]] = {}
        self._finding: list[Finding] = []
        self._left: Iterator[Saying] = iter(())
        self._next = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next.timeout.connect(lambda: self._go_on(_A_SLICE))

    def begin(self) -> None:
        """Look through all there is now; few tables are looked through at once."""
        self.done = False
        self._finding = list(personal_above(self._desk.synthesis))
        self._left = self._printed()
        self._go_on(_AT_ONCE)

    def stop(self) -> None:
        """Look no further."""
        self._next.stop()

    def _printed(self) -> Iterator[Saying]:
        gathering = self._desk.gathering
        # Taken at once, for more may be gathered meanwhile; sorted out while it goes on.
        for saying in tuple(gathering.sayings.values()):
            if isinstance(saying.entry, PRINTED_KINDS):
                yield saying
        for own in tuple(gathering.own_cards.values()):
            yield of_own_card(own, gathering.tables[own.table].number)
        for link in tuple(gathering.links):
            yield of_link(link, gathering.tables[link.table].number)

    def _go_on(self, seconds: float) -> None:
        until = perf_counter() + seconds
        for saying in self._left:
            self._finding += self._look(saying)
            if perf_counter() > until:
                self._next.start()
                return
        self.found, self.done = tuple(self._finding), True
        self.changed.emit()

    def _look(self, saying: Saying) -> tuple[Finding, ...]:
        known = self._known.get(saying.id)
        if known is None or known[0] is not saying.entry:
            known = self._known[saying.id] = (saying.entry, personal_at_tables(saying))
        return known[1]
