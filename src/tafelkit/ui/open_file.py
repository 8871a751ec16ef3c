"""A file that is open: what saves it, what it says of the disk, and its older copies."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.texts import Message, _, n_
from tafelkit.services.door import NEWER, READ_ONLY
from tafelkit.services.left_over import (
    BOTH_AS_BEFORE,
    COPIES_AS_BEFORE,
    TYPED_AS_BEFORE,
    telling,
    telling_of_words,
)
from tafelkit.services.output import put_in_place
from tafelkit.store.claims.claim import Holder
from tafelkit.store.copies import backup
from tafelkit.store.copies.backup import Copy
from tafelkit.store.document import Document
from tafelkit.store.files import workroom
from tafelkit.store.saving import Saver
from tafelkit.ui.copy_aside import keep_behind

_BUSY_SECONDS = 3.0


def is_same(path: Path, other: Path) -> bool:
    """Whether both are one file, by whatever name. It is not opened for that."""
    try:
        return path.samefile(other)
    except OSError:
        return False


class OpenFile(QObject):
    """An open `.tafel` file. `told` says, in the window's thread, that something was saved or not.

    `erased` says that words or names are gone for good, or are to be read no more, wherever else
    they may stand.

    It lets go of the document when it is closed, and when it cannot be made.
    """

    told = Signal()
    erased = Signal()

    def __init__(
        self,
        document: Document,
        now: Callable[[], datetime],
        backups: Path | None = None,
    ) -> None:
        super().__init__()
        self._document = document
        self._now = now
        self._backups = backups
        self.erased.connect(self._overwrite_what_was_left)

    def _overwrite_what_was_left(self) -> None:
        """See that the words are not in what killed runs left of a file either."""
        workroom.tidy_beside(self.path)
        workroom.tidy_passing()

    def _begin_saving(self) -> Saver:
        """What makes changes durable; begun when the file proved to be what was wanted."""
        # The saver speaks in its own thread; a signal carries that over to the window's.
        self._saver = Saver(self._now, self.told.emit)
        return self._saver

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._document.path

    @property
    def read_only(self) -> bool:
        """Whether another program holds the file, its folder is locked, or it is too new."""
        return self._document.read_only

    @property
    def is_newer(self) -> bool:
        """Whether a newer tafelkit made the file, and it can be read only for that."""
        return self._document.is_newer

    @property
    def why_read_only(self) -> Message:
        """What is said to who would alter a file that can be read only."""
        return NEWER if self.is_newer else READ_ONLY

    def check_free(self) -> None:
        """Raise Refusal while the file is in use for a long work; that of a table never is."""

    def check_alterable(self) -> None:
        """Raise Refusal where nothing can be altered in the file now."""
        self.check_free()
        if self.read_only:
            raise Refusal(self.why_read_only)

    @property
    def holder(self) -> Holder | None:
        """Who has it open elsewhere, if someone tells."""
        return self._document.holder

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
        if self.has_stopped:
            return _("het opslaan is gestopt door een fout in tafelkit")
        return self._saver.trouble.message if self._saver.trouble else None

    @property
    def has_stopped(self) -> bool:
        """Whether a fault of ours stopped the saving: what waits can go into a copy only."""
        return self._saver.fault is not None

    def settle(self, seconds: float) -> bool:
        """Wait until all is on the disk; False when that did not succeed in time."""
        return self._saver.flush(seconds)

    def keep(self, seconds: float = 5.0) -> bool:
        """Put on the disk what waits; False when it does not take it."""
        return self.settle(seconds)

    def save_copy(self, target: Path, *, clear: bool = False) -> None:
        """Make a copy elsewhere of the file with all that was done; `clear` takes its password off.

        Raises Refusal where the target is the file itself or does not take it.
        """
        self.check_free()
        if target.absolute() == self.path.absolute() or is_same(target, self.path):
            raise Refusal(_("{file}: dit is het bestand zelf; kies een andere naam", file=target))
        if self.settle(2.0):
            put_in_place(target, partial(self._document.copy_to, clear=clear), like=[self.path])
        else:
            self._write_copy(target, clear=clear)

    def _write_copy(self, target: Path, *, clear: bool) -> None:
        """Write what is on the disk, and in that copy what the disk does not take here."""
        left_out = 0

        def make(beside: Path) -> None:
            nonlocal left_out
            with self._saver.at_rest(_BUSY_SECONDS):
                waiting, fault = self._saver.in_line(self._document), self.has_stopped
                left_out = self._document.copy_with(beside, waiting, clear=clear, after_fault=fault)

        put_in_place(target, make, like=[self.path])
        if left_out:
            raise Refusal(
                n_(
                    "De kopie is er, maar zonder de wijziging waarop tafelkit vastloopt.",
                    "De kopie is er, maar zonder {count} wijzigingen waarop tafelkit vastloopt.",
                    left_out,
                )
            )

    @property
    def has_password(self) -> bool:
        """Whether the file is under a password."""
        return self._document.key is not None

    def set_password(self, password: str) -> None:
        """Put the file under a password or another one; an empty one takes it away.

        One copy is kept aside as the file is then; the older ones are overwritten and removed, for
        they open otherwise. Raises Refusal where that cannot be done now; then all is as it was,
        unless it says that only the copies are left, or what was not entered.
        """
        self.check_alterable()
        if not self.settle(5.0):
            raise Refusal(_("Eerst moet bewaard zijn wat nog wacht."))
        with self._to_renew():
            self._document.set_password(password)
        sealed = self._seal_beside()
        self.erased.emit()
        with telling(COPIES_AS_BEFORE if sealed else BOTH_AS_BEFORE):
            self._renew()
        if not sealed:
            raise Refusal(TYPED_AS_BEFORE)

    def _to_renew(self) -> AbstractContextManager[None]:
        """Within it that is done for which older copies must go."""
        if self._backups is None:
            return nullcontext()
        return backup.to_renew(self.path, self._backups, lambda: self._document.stands)

    def _renew(self) -> None:
        """Let older copies go. Raises Refusal where the disk does not."""
        self._overwrite_own_copies()
        if self._backups is not None:
            backup.renew(self.path, self._backups, self._now(), self._document.copy_to)

    def _renew_erased(self) -> None:
        """The same where words were erased. Raises LeftOver saying what is left of them."""
        with telling_of_words(remnants=self._document.has_remnants):
            self._renew()

    def _overwrite_own_copies(self) -> None:
        """Overwrite the copies that only this session needs."""

    def _seal_beside(self) -> bool:
        """Have what lies beside the file under the same password; whether it is."""
        raise NotImplementedError

    def backups(self) -> tuple[Copy, list[Copy]]:
        """A copy of the file as it is now, kept aside, and the older ones, newest first.

        Raises Refusal where none can be made: what one goes back from must be kept.
        """
        self.check_alterable()
        if self._backups is None or not self.settle(5.0):
            raise Refusal(_("Eerst moet bewaard zijn wat nog wacht."))
        backup.keep_held(self.path, self._backups, self._now(), self._document.copy_to)
        now, *older = backup.copies(self.path, self._backups)
        return now, older

    def go_back(self, copy: Path, now: Path) -> bool:
        """Go back to a copy as one step, and whether it can be undone; `now` is a copy as it is.

        What was erased since then stays so, and no step leads to words that are erased in the
        copy. Raises Refusal where it cannot be, and LeftOver where it was done in the file alone.
        """
        raise NotImplementedError

    def _shelf(self, name: str) -> Kit:
        """The kit of the file; any other would have to be in the copy itself."""
        return self._document.kit(name)

    def close(self) -> bool:
        """Let go of the file; False when something could not be written and is lost with that.

        Ask for `waiting` first: while something waits, the file can stay open.
        """
        done = self._saver.close()
        self._let_go()
        self._document.close()
        keep_behind(self.path, self._backups, self._now)
        return done

    def _let_go(self) -> None:
        """Let go of what is open beside the file."""
