"""A programme that is open: its file, what saves it, the door to it, and what its tables said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer, Signal

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.merging.conflict import Conflict
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.record import Record
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Message, _
from tafelkit.services.programme_hub import Exchange, ProgrammeHub, Settling
from tafelkit.store.copies import backup, lineage
from tafelkit.store.copies.merge_copies import MergeCopies, check_readable, went_since
from tafelkit.store.document import Document
from tafelkit.store.files.workroom import free_room, passing
from tafelkit.ui.open_file import OpenFile

# What is gathered before anything is shown, so that fifteen tables stand there at once; and in
# between what the user does, so that ten thousand hold nobody up. In seconds.
_AT_ONCE, _A_SLICE = 0.25, 0.008
_PAUSE_MS = 4


class ProgrammeSession(OpenFile):
    """One open programme. `gathered` says that more was gathered of its tables, or all anew.

    `lending` says that the file was lent to a long work, or is ours again; `turned` that a merge
    was taken back, or done again. Raises Refusal for a document that does not hold together.
    """

    gathered = Signal()
    lending = Signal(bool)
    turned = Signal()

    def __init__(
        self,
        document: Document,
        now: Callable[[], datetime],
        backups: Path | None = None,
    ) -> None:
        super().__init__(document, now, backups)
        try:
            synthesis = document.synthesis()
            self._not_counted = synthesis.left_out
            self.gathering = Gathering(document.tables(), self._not_counted)
        except BaseException:
            document.close()
            raise
        self._copies = MergeCopies(_folder_for_copies(document, backups))
        self.hub = ProgrammeHub(
            synthesis,
            document,
            self._begin_saving(),
            self._exchange,
            self._alter,
            read_only=document.read_only,
            why_read_only=self.why_read_only,
        )
        self.hub.subscribe(self._follow)
        self._conflicts: tuple[Conflict, ...] | None = None
        self.told.connect(self._look_at_conflicts)
        self._begin_reading()
        self._next = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._next.timeout.connect(self._gather_on)
        self._gather(_AT_ONCE)

    @property
    def document(self) -> Document:
        """The file, for who reads of it what was not gathered."""
        return self._document

    def record(self, table_id: str) -> Record:
        """All that was recorded at a table. Raises Refusal where it cannot be read now."""
        self.check_free()
        return self._document.record(self.gathering.all_tables[table_id])

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """All that laptops do not agree on, as it is on the disk."""
        if self._conflicts is None and not self.hub.lent:
            self._conflicts = self._document.conflicts()
        return self._conflicts or ()

    def choose(self, contested: Conflict, chosen: Variant) -> None:
        """Settle a conflict by one of its variants. Raises Refusal where that cannot be."""
        self.check_alterable()
        self._check_settled()
        swap = self._document.settle(contested, chosen)
        self.hub.merged(Settling(_("Keuze uit twee lezingen"), swap), self._taken_over())

    def lend(self) -> Document:
        """Hand out the file for a long work: until `take_back` nothing else is done with it.

        Raises Refusal while it is lent already, or not all is on the disk yet.
        """
        self._check_at_rest()
        self.pause_gathering()
        self.hub.lent = True
        self.lending.emit(True)
        return self._document

    def take_back(self) -> None:
        """The file is ours again."""
        self.hub.lent = False
        self.lending.emit(False)
        self.go_on_gathering()

    def check_free(self) -> None:
        """Raise Refusal while the file is lent."""
        self.hub.check_free()

    def go_back(self, copy: Path, now: Path) -> bool:
        """Go back to a copy as a whole."""
        from tafelkit.services.restoring.back import made_of

        self._check_at_rest()
        self.pause_gathering()
        try:
            deed = self.begin_exchange(_("Herstellen"))
            made_of(now, copy, deed.after, self._shelf, self._document.author)
            self._document.put_back(deed.after)
        except Refusal:
            self.go_on_gathering()  # the file is as it was
            raise
        self.turned.emit()
        return self.finish_exchange(deed)

    def gather_anew(self) -> None:
        """Look at all tables again: the file has others now, or others count."""
        self._conflicts = None
        self.gathering = Gathering(self._document.tables(), self._not_counted)
        self._begin_reading()
        self._gather(_AT_ONCE)
        self.gathered.emit()

    def pause_gathering(self) -> None:
        """Read nothing of the file for now: something else is being done with it."""
        self._next.stop()

    def go_on_gathering(self) -> None:
        """Read on where it was paused."""
        if not self._read_out:
            self._next.start()

    def begin_exchange(self, label: Message) -> Exchange:
        """Put the file aside as it is, before all of it may become another.

        Raises Refusal when the disk does not take it, or not all is on it yet.
        """
        self._check_settled()
        deed = Exchange(label, *self._copies.pair())
        self._document.copy_to(deed.before)
        check_readable(deed.before)
        return deed

    def finish_exchange(self, deed: Exchange, *, erases: bool = False) -> bool:
        """Take what became of the file; whether that is a step that can be taken back.

        Where it `erases`, or a file brought that someone's words were erased, what was before had
        them, or a step before leads to them. Raises LeftOver where copies have them for now.
        """
        erased = self._document.erasures()
        if erases or self._copies.lack(erased):
            self._forget_before()
            return False
        if went_since(deed.before, erased):  # a choice before may lead to those words
            self.hub.erased(self.hub.synthesis)
        self.hub.merged(deed, self._taken_over())
        return True

    def begin_erasing(self, stood: str) -> None:
        """Note that a merge takes words away: copies go though it be killed. Raises Refusal."""
        if self._backups is not None:
            backup.begin_renewing(self.path, self._backups, stood)

    def erase(self, table_id: str, seat_id: str) -> None:
        """Erase what a seat said at a table, here and in all copies; nothing brings it back.

        Raises Refusal where that cannot be done now.
        """
        self.check_alterable()
        self._check_settled()
        record = self.record(table_id)
        with self._to_renew():
            self._document.erase(record.table, *erasing(record, seat_id))
        self._forget_before()

    def _seal_beside(self) -> bool:
        """Take no merge back any more: its copies open otherwise, and go."""
        self.hub.erased(self.hub.synthesis)
        return True

    def _forget_before(self) -> None:
        """See to it that what was erased is in no copy, and that no undo brings it back."""
        self.hub.erased(self._taken_over())
        self.erased.emit()
        self._renew_erased()

    def _overwrite_own_copies(self) -> None:
        self._copies.overwrite()

    def _exchange(self, deed: Exchange | Settling) -> Synthesis:
        self._check_at_rest()
        self.pause_gathering()
        try:
            if isinstance(deed, Settling):
                self._document.carry_out(deed.swap)
            else:
                # The other way round comes back to what there is now.
                self._document.copy_to(deed.before)
                self._document.put_back(deed.after)
                self.turned.emit()
        except Refusal:
            self.go_on_gathering()  # the file is as it was
            raise
        return self._taken_over()

    def _taken_over(self) -> Synthesis:
        """What the file holds after something large was done with it."""
        synthesis = self._document.synthesis()
        self._not_counted = synthesis.left_out
        self.gather_anew()
        return synthesis

    def _check_at_rest(self) -> None:
        self.check_free()
        self._check_settled()

    def _check_settled(self) -> None:
        if not self.settle(5.0):
            raise Refusal(_("Eerst moet bewaard zijn wat nog wacht."))

    def _follow(self, topics: frozenset[type[e.Entry]], _initiator: object) -> None:
        """Gather anew where other tables count than did."""
        not_counted = self.hub.synthesis.left_out
        if e.Prose in topics and not_counted != self._not_counted:
            self._not_counted = not_counted
            self.gather_anew()

    def _look_at_conflicts(self) -> None:
        """Look again when something was saved: what was altered may have been contested."""
        if self._conflicts and not self.hub.lent and not self.waiting:
            self._conflicts = None

    def _alter(self, entry: e.TableEntry) -> None:
        self.gathering.alter(entry)

    def _gather_on(self) -> None:
        self._gather(_A_SLICE)
        self.gathered.emit()

    def _begin_reading(self) -> None:
        self.unreadable: Message | None = None  # why not all tables can be gathered, if so
        self._read_out = False
        self._records = self._reading()

    def _reading(self) -> Iterator[Record]:
        """The records of all tables; where one cannot be read, of those that can."""
        try:
            yield from self._document.records()
        except Refusal as refused:
            self.unreadable = refused.message
            gathered = {**self.gathering.standings, **self.gathering.standings_left_out}
            for table_id, table in self.gathering.all_tables.items():
                if table_id not in gathered:
                    with suppress(Refusal):
                        yield self._document.record(table)

    def _gather(self, seconds: float) -> None:
        """Gather for some time, and go on later where that was not enough."""
        until = perf_counter() + seconds
        for record in self._records:
            self.gathering.add(record)
            if perf_counter() > until:
                break
        else:
            self._read_out = True
        self.go_on_gathering()

    def _let_go(self) -> None:
        self.pause_gathering()
        self._copies.clear()


def _folder_for_copies(document: Document, backups: Path | None) -> Path:
    """Where copies of the file lie that only this session needs."""
    # Who only reads makes none, and lets those be of who holds the file.
    if backups is None or document.read_only:
        return free_room(passing())
    return backup.folder_of(document.path, backups) / lineage.TAKING_BACK
