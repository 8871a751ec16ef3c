"""A table that is open: its file, its register, what saves them, and the hub in front of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _
from tafelkit.services.files import make_file
from tafelkit.services.hub import Hub
from tafelkit.services.output import put_in_place
from tafelkit.store import backup
from tafelkit.store.document import Document
from tafelkit.store.draft_journal import DraftJournal
from tafelkit.store.register import RegisterFile
from tafelkit.store.saving import Saver
from tafelkit.ui.drafts import Drafts


class Session(QObject):
    """One open table. `told` says, in the window's thread, that something was saved or was not.

    Raises Refusal for a file that is missing, foreign, damaged or too new, and for one that holds
    a whole programme: there one cannot record.
    """

    told = Signal()

    def __init__(
        self,
        path: Path,
        author: str,
        now: Callable[[], datetime],
        backups: Path | None = None,
        drafts: Path | None = None,
    ) -> None:
        super().__init__()
        self._author = author
        self._now = now
        self._backups = backups
        self._keep_backup(path)
        self._document = Document.open(path, author)
        try:
            record = self._document.record(_table_of(self._document))
            self._register, entries, closed = _register_of(path, author)
        except BaseException:
            self._document.close()
            raise
        # The saver speaks in its own thread; a signal carries that over to the window's.
        self._saver = Saver(now, self.told.emit)
        self.hub = Hub(
            record,
            entries,
            self._document,
            self._register,
            self._saver,
            read_only=self._document.read_only,
            register_closed=closed,
        )
        # Where nothing can be entered another program may be typing: its journal is left alone.
        journal = None
        if drafts is not None and not self.read_only:
            journal = DraftJournal(drafts, record.table.id, path)
        self.drafts = Drafts(journal, lambda: self.waiting == 0)
        self.told.connect(self.drafts.hand_over)

    @property
    def path(self) -> Path:
        """Where the table's file is."""
        return self._document.path

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return self.hub.record

    @property
    def read_only(self) -> bool:
        """Whether another program holds the file, or its folder is locked."""
        return self._document.read_only

    @property
    def saved_at(self) -> datetime | None:
        """When something was put on the disk last."""
        return self._saver.saved_at

    @property
    def waiting(self) -> int:
        """How many changes are not on the disk yet."""
        return self._saver.waiting

    @property
    def trouble(self) -> Message | None:
        """Why the disk does not take what waits, None while all goes well."""
        if self._saver.fault is not None:
            return _("het opslaan is gestopt door een fout in tafelkit")
        return self._saver.trouble.message if self._saver.trouble else None

    def settle(self, seconds: float) -> bool:
        """Wait until all is on the disk; False when that did not succeed in time."""
        return self._saver.fault is None and self._saver.flush(seconds)

    def keep(self, seconds: float = 5.0) -> bool:
        """Put on the disk what waits, and what stands in lines; False when it does not take it."""
        done = self.settle(seconds)
        return self.drafts.safe() and done

    def save_copy(self, target: Path) -> None:
        """Make a copy of the table elsewhere, without its register.

        With all of it on the disk the file is copied as it is; otherwise the copy is written from
        the memory, so that it can save what the disk did not take. Raises Refusal where the
        target is the file itself or does not take it.
        """
        if target.absolute() == self.path.absolute():
            raise Refusal(_("{file}: dit is het bestand zelf; kies een andere naam", file=target))
        if not self.settle(2.0):
            entries: Iterable[e.Entry] = (self.record.table, *self.record.entries.values())
            make_file(target, self.record.programme, self.record.kit, entries, self._author)
        else:
            put_in_place(target, self._document.copy_to)

    def destroy_register(self) -> None:
        """Destroy the register for good. Raises Refusal where its file cannot be removed."""
        if self.read_only:
            raise Refusal(_("Dit bestand is alleen te lezen: een ander programma heeft het open."))
        if self.hub.register_closed is not None:
            raise Refusal(self.hub.register_closed)
        if self.read_only:
            raise Refusal(_("Dit bestand is alleen te lezen; het register blijft zoals het is."))
        if not self.settle(5.0):
            raise Refusal(
                _("Het register is niet vernietigd: eerst moet bewaard zijn wat nog wacht.")
            )
        self._register.destroy()
        self.hub.forget_register()

    def close(self) -> bool:
        """Let go of the files; False when something could not be written and is lost with that.

        Ask for `waiting` first: while something waits, the table can stay open.
        """
        done = self._saver.fault is None and self._saver.close()
        self.drafts.close()
        self._register.close()
        self._document.close()
        self._keep_backup(self.path)
        return done

    def _keep_backup(self, path: Path) -> None:
        """Keep a copy aside, if it differs; without room for one, recording goes on."""
        if self._backups is not None:
            with suppress(Refusal):
                backup.keep(path, self._backups, self._now())


class _ClosedRegister:
    """Stands for a register that cannot be written; the hub sends it nothing."""

    def write(self, change: Change) -> None:
        """Refuse what never comes."""
        raise AssertionError(f"the register is closed: {change.label}")

    def destroy(self) -> None:
        """Refuse what never comes."""
        raise AssertionError("the register is closed")

    def close(self) -> None:
        """Do nothing: nothing is open."""


def _register_of(
    path: Path, author: str
) -> tuple[RegisterFile | _ClosedRegister, dict[str, e.Entry], Message | None]:
    """The register beside a table, its entries, and why it is closed if it is.

    A register that cannot be opened does not keep anyone from recording the table.
    """
    try:
        register = RegisterFile(path, author)
        if not register.read_only:
            return register, register.entries(), None
        register.close()
        closed = _("Het register is nu niet te gebruiken: een ander programma heeft het open.")
    except Refusal as refused:
        closed = refused.message
    return _ClosedRegister(), {}, closed


def _table_of(document: Document) -> e.Table:
    tables = document.tables()
    if len(tables) == 1:
        return tables[0]
    if not tables:
        raise Refusal(_("dit bestand bevat nog geen tafel")).about(document.path)
    raise Refusal(
        _(
            "dit is een programma met {count} tafels. Noteren gaat in het bestand van één tafel; "
            "open dat.",
            count=len(tables),
        )
    ).about(document.path)
