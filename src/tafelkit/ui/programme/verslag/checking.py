"""Looks through what will be printed for what may say who someone is, a little at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.pointed import (
    PRINTED_KINDS,
    personal_above,
    personal_at_tables,
    personal_where,
)
from tafelkit.domain.gathering.saying import Saying, of_link, of_own_card
from tafelkit.domain.personal.findings import Finding, in_file_name, names_in
from tafelkit.domain.personal.kits import SeenKit
from tafelkit.domain.personal.registered import RegisteredNames
from tafelkit.domain.texts import Message, _, n_
from tafelkit.store.registers import registers_in
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
        self.unsought: Message | None = None  # of which registers the names were not looked for
        self._known: dict[str, tuple[e.Entry, tuple[Finding, ...]]] = {}
        self._names: RegisteredNames | None = None
        self._finding: list[Finding] = []
        self._seen_kit = SeenKit()
        self._left: Iterator[Sequence[Finding]] = iter(())
        self._next = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next.timeout.connect(lambda: self._go_on(_A_SLICE))
        # Other registers may lie near once other files were merged.
        desk.session.turned.connect(self._forget_names)
        desk.merging.changed.connect(self._forget_names)

    def begin(self) -> None:
        """Look through all there is now; few tables are looked through at once."""
        self.done = False
        self._finding = []
        self._left = self._all()
        self._go_on(_AT_ONCE)

    def stop(self) -> None:
        """Look no further."""
        self._next.stop()

    def _forget_names(self) -> None:
        self._names = None

    def _all(self) -> Iterator[Sequence[Finding]]:
        """What is found, bit by bit; the registers are read first."""
        if self._names is None:
            names = RegisteredNames()
            read, closed = 0, 0
            for register in registers_in(self._desk.merged_from.near(self._desk.path)):
                if isinstance(register, Refusal):
                    closed += 1
                else:
                    read += 1
                    names.add(names_in(register))
                yield ()
            self.unsought = _unsought(read, closed)
            self._names = names
            self._known.clear()
        names, synthesis = self._names, self._desk.synthesis
        yield tuple(personal_above(synthesis, names))
        yield in_file_name(synthesis.programme, self._desk.path, names)
        yield self._seen_kit.found_in(synthesis.kit, synthesis.programme)
        for table in tuple(self._desk.gathering.tables.values()):
            yield personal_where(table, names)
        for saying in self._printed():
            yield self._look(saying, names)

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
        for found in self._left:
            self._finding += found
            if perf_counter() > until:
                self._next.start()
                return
        self.found, self.done = tuple(self._finding), True
        self.changed.emit()

    def _look(self, saying: Saying, names: RegisteredNames) -> tuple[Finding, ...]:
        known = self._known.get(saying.id)
        if known is None or known[0] is not saying.entry:
            known = self._known[saying.id] = (saying.entry, personal_at_tables(saying, names))
        return known[1]


def _unsought(read: int, closed: int) -> Message | None:
    if closed:
        return n_(
            "Eén register bij de tafels gaat niet open: naar de namen daarin is niet gezocht.",
            "{count} registers bij de tafels gaan niet open: naar de namen daarin is niet gezocht.",
            closed,
        )
    if read:
        return None
    return _("Hier liggen geen registers van de tafels: naar de namen daarin is niet gezocht.")
