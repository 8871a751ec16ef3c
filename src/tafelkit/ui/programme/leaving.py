"""Leaving a programme, and the copies of it that go elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from tafelkit.domain.gathering.pointed import at_table, in_readings, personal_above
from tafelkit.domain.personal.findings import Finding, in_file_name, names_in
from tafelkit.domain.personal.kits import in_kit
from tafelkit.domain.personal.registered import RegisteredNames
from tafelkit.store.registers import registers_in
from tafelkit.ui.dialogs import Dialogs
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.window.leaving import Leaving

if TYPE_CHECKING:
    from tafelkit.ui.window.paged import PagedWindow

_MOST_SECONDS = 1.0  # thousands of tables are not looked through while someone waits


class ProgrammeLeaving(Leaving):
    """A copy holds all that was recorded, not only what is printed or counted."""

    def __init__(self, window: PagedWindow, desk: ProgrammeDesk, dialogs: Dialogs) -> None:
        super().__init__(window, desk, desk.session, dialogs)
        self._desk = desk

    def _found(self) -> tuple[Sequence[Finding], bool]:
        until = perf_counter() + _MOST_SECONDS
        names, whole = RegisteredNames(), True
        for read in registers_in(self._desk.merged_from.near(self._desk.path)):
            # Of one that is closed Verslag tells.
            names.add(names_in(read) if isinstance(read, tuple) else ())
            if perf_counter() > until:
                whole = False
                break
        found: list[Finding] = []
        for finding in self._all(names):
            found += finding
            if perf_counter() > until:
                return found, False
        return found, whole

    def _what_to_do(self) -> str:
        return self._desk.language.say(
            "Wat in het verslag komt, leidt bij Verslag naar zijn plaats, en kan daar blijven "
            "staan; de rest is in het bestand van de tafel te wijzigen."
        )

    def _all(self, names: RegisteredNames) -> Iterator[Sequence[Finding]]:
        synthesis, session = self._desk.synthesis, self._desk.session
        yield tuple(personal_above(synthesis, names))
        yield in_file_name(synthesis.programme, self._desk.path, names)
        yield in_kit(synthesis.kit, synthesis.programme)
        for record in session.document.records():
            yield at_table(record, names)
        for contested in session.conflicts:
            yield tuple(in_readings(contested, names))
