"""A table that is open: its file, its register, what saves them, and the hub in front of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.mark import silenced
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import register
from tafelkit.services.files import make_file, only_table
from tafelkit.services.hub import Hub
from tafelkit.store.copies import cut_short
from tafelkit.store.destroying import destroy_unopened
from tafelkit.store.document import Document
from tafelkit.store.drafts.journal import DraftJournal
from tafelkit.store.password.locked import Key
from tafelkit.store.register import RegisterFile, needs_password
from tafelkit.ui.drafts import Drafts
from tafelkit.ui.open_file import OpenFile
from tafelkit.ui.register_beside import NEWER_REGISTER, ClosedRegister, register_of


class Session(OpenFile):
    """One open table, and the register beside it.

    Raises Refusal for a document that does not hold together, or that holds a whole programme:
    there one cannot record.
    """

    def __init__(
        self,
        document: Document,
        now: Callable[[], datetime],
        backups: Path | None = None,
        drafts: Path | None = None,
    ) -> None:
        super().__init__(document, now, backups)
        try:
            record = document.record(only_table(document))
            self._marks = document.marks()
            self._register, entries, closed = register_of(document)
            self.register_is_locked = closed is not None and needs_password(document.path)
        except BaseException:
            document.close()
            raise
        self.hub = Hub(
            record,
            entries,
            document,
            self._register,
            self._begin_saving(),
            read_only=document.read_only,
            why_read_only=self.why_read_only,
            register_closed=closed,
            silenced=silenced(self._marks),
        )
        # Where nothing can be entered another program may be typing: its journal is left alone.
        journal = None
        if drafts is not None and not self.read_only:
            journal = DraftJournal(drafts, record.table.id, document.path, document.key)
        self.drafts = Drafts(journal, lambda: self.waiting == 0)
        self.told.connect(self.drafts.hand_over)
        self._finish_erasing()

    @property
    def record(self) -> Record:
        """The record as it is now."""
        return self.hub.record

    def keep(self, seconds: float = 5.0) -> bool:
        """Put on the disk what waits, and what stands in lines; False when it does not take it."""
        done = self.settle(seconds)
        return self.drafts.safe() and done

    def destroy_register(self) -> None:
        """Destroy the register for good. Raises Refusal where its file cannot be removed."""
        if self.register_goes_unopened and not self.read_only:
            destroy_unopened(self.path)  # who lost the password can begin anew
            self._take_register(RegisterFile(self.path, self._document.author))
            self.erased.emit()
            return
        self._check_register()
        self._register.destroy()
        self.hub.forget_register()
        self.erased.emit()

    @property
    def register_goes_unopened(self) -> bool:
        """Whether it can be destroyed though it does not open."""
        register = self._register
        damaged = isinstance(register, ClosedRegister) and register.is_damaged
        return self.register_is_locked or damaged

    @property
    def register_has_password(self) -> bool:
        """Whether the register is under a password."""
        return self.register_is_locked or self._register.has_password

    @property
    def names_wait(self) -> bool:
        """Whether something of the register is not on the disk yet; no copy of the file has it."""
        return bool(self._saver.in_line(self._register))

    def unlock_register(self, password: str) -> None:
        """Open the register by its password. Raises Refusal where that does not fit."""
        seats = self._document.known_seats() | {seat.id for seat in self.record.seats}
        self._take_register(RegisterFile(self.path, self._document.author, password, seats=seats))

    def _take_register(self, register: RegisterFile) -> None:
        self._register, self.register_is_locked = register, False
        closed = NEWER_REGISTER if register.is_newer else None
        self.hub.open_register(register, register.entries(), closed)
        self._finish_erasing()

    def set_register_password(self, password: str) -> None:
        """Put the register under a password; an empty one takes it away.

        Raises Refusal where that cannot be done now.
        """
        self._check_register()
        self._register.set_password(password)

    def _check_register(self) -> None:
        if self.read_only:
            raise Refusal(_("Dit bestand is alleen te lezen; het register blijft zoals het is."))
        if self.hub.register_closed is not None:
            raise Refusal(self.hub.register_closed)
        if not self.settle(5.0):
            raise Refusal(
                _("Het register blijft zoals het is: eerst moet bewaard zijn wat nog wacht.")
            )

    def erase(self, seat_id: str) -> None:
        """Erase what a seat said, here and in the copies kept aside; nothing brings it back.

        Its name goes from the register too. Raises Refusal where that cannot be done now.
        """
        if self.read_only:
            raise Refusal(_("Dit bestand is alleen te lezen; er is niets gewist."))
        if self.register_is_locked:
            raise Refusal(
                _("Open eerst het register met zijn wachtwoord: ook de naam moet daar weg.")
            )
        if self.hub.register_closed is not None:
            raise Refusal(
                _(
                    "Er is niets gewist: ook de naam moet weg, en het register is nu dicht. "
                    "{cause}",
                    cause=self.hub.register_closed,
                )
            )
        if not self.settle(5.0):
            raise Refusal(_("Er is niets gewist: eerst moet bewaard zijn wat nog wacht."))
        change, ids = erasing(self.record, seat_id)
        with self._to_renew():
            if self._backups is not None:
                cut_short.begin(self.path, self._backups, {seat_id})
            self._document.erase(self.record.table, change, ids)
        self._marks = self._document.marks()
        self.hub.erased(
            self._document.record(self.record.table), change.topics, silenced(self._marks)
        )
        seats = {seat_id}
        self._erase_beside(
            seats | self._owed(cut_short.NAMED), seats | self._owed(cut_short.IN_HAND)
        )
        self.erased.emit()
        self._renew_erased()

    def _erase_beside(self, named: Collection[str], in_hand: Collection[str]) -> None:
        """Let go of the names of seats, and of what was typed of them and not entered."""
        is_open = self.hub.register_closed is None
        if is_open:
            for seat_id in named:
                self.hub.run(register.forget(self.hub.register, seat_id))
            self.hub.forget_deeds(frozenset(e.REGISTER_KINDS))
        done = self.settle(5.0)  # until then the journal of lines keeps all that it had
        for seat_id in {*named, *in_hand}:
            done = self.drafts.forget(self.record, seat_id, in_hand=seat_id in in_hand) and done
        self.drafts.safe()
        if self._backups and done and self.drafts.trouble is None:
            cut_short.end(self.path, self._backups, cut_short.IN_HAND, in_hand)
            if is_open:
                cut_short.end(self.path, self._backups, cut_short.NAMED, named)

    def _owed(self, what: str) -> frozenset[str]:
        """The erased seats of which that stands beside the table still, as far as was noted."""
        if self._backups is None:
            return frozenset()
        return cut_short.begun(self.path, self._backups, what).intersection(self.hub.silenced)

    def _finish_erasing(self) -> None:
        """Erase beside the table what an erasing did not come to, be it one of another laptop."""
        if self._backups is None or self.read_only:
            return
        named, in_hand = self._owed(cut_short.NAMED), self._owed(cut_short.IN_HAND)
        if named or in_hand:
            self._erase_beside(named, in_hand)
        else:
            for what in (cut_short.NAMED, cut_short.IN_HAND):
                cut_short.end(self.path, self._backups, what)

    def go_back(self, copy: Path, now: Path) -> bool:
        """Go back to a copy by one change."""
        from tafelkit.services.restoring.back import back_to

        self.hub.run(back_to(self.record, now, copy, self._document.author))
        return True

    def _write_copy(self, target: Path, *, clear: bool) -> None:
        """The same; from the memory alone where the file cannot be read, or what waits written."""
        try:
            super()._write_copy(target, clear=clear)
        except Refusal as refused:
            try:
                self._make_anew(target, None if clear else self._document.key)
            except Refusal:
                raise
            except Exception:
                if not self.has_stopped:
                    raise
                raise refused from None  # what stopped the saving is in the way of this too

    def _make_anew(self, target: Path, key: Key | None) -> None:
        record = self.record
        make_file(
            target,
            record.programme,
            record.kit,
            (record.table, *record.entries.values()),
            self._document.author,
            key=key,
            like=[self.path],
            erased=self._marks,
        )

    def _seal_beside(self) -> bool:
        return self.drafts.take_key(self._document.key)

    def _let_go(self) -> None:
        self.drafts.close()
        self._register.close()
