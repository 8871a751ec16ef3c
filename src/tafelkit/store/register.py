"""The register beside a table's file: names and consents, in a file that can go by itself."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, suppress
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import rows, schema, trouble
from tafelkit.store.connection import Store
from tafelkit.store.destroying import (
    SUFFIX,
    check_alone,
    destroy,
    finish_destroying,
    let_go_of_older,
    overwriting_what_was,
    was_overwritten,
)
from tafelkit.store.files.whole import whole
from tafelkit.store.newer import TOO_NEW
from tafelkit.store.password.locked import (
    Key,
    Locked,
    is_locked,
    new_key,
    put,
    put_bytes,
)
from tafelkit.store.password.locked_store import LockedStore
from tafelkit.store.standing import identity
from tafelkit.store.transactions import leaving_no_journal
from tafelkit.store.writing import RowWriter


def needs_password(table_file: Path) -> bool:
    """Whether the register beside a table's file is under a password."""
    try:
        return is_locked(table_file.with_suffix(SUFFIX))
    except Refusal:
        return False  # why it cannot be read is said by who opens it


def read_register(table_file: Path, password: str | None = None) -> tuple[e.Entry, ...]:
    """What the register beside a table's file says; nothing where there is none.

    Whoever has it open does not notice. Raises Refusal for what is none of ours, and Locked where
    it needs a password.
    """
    path = table_file.with_suffix(SUFFIX)
    try:
        if not path.exists() or was_overwritten(path):
            return ()
    except OSError as error:
        raise trouble.refusal(error, path, to_read=True) or error from None
    with closing(_opened(path, password, to_read=True)) as store:
        return tuple(_entries(store))


def _opened(path: Path, password: str | None, *, to_read: bool = False) -> Store:
    if not is_locked(path):
        return Store.open(path, schema.REGISTER, to_read=to_read)
    if password is None:
        raise Locked(_("het register is op slot; er hoort een wachtwoord bij")).about(path)
    store = LockedStore.unlock(path, schema.REGISTER, password)
    if not to_read and not store.read_only:
        store.wipe_what_is_owed()
    return store


class RegisterFile:
    """The register of one table; its file is made when the first name is written.

    `seats` are the ids of all that ever sat at that table, by which its own register is known.
    Raises Locked where it needs a password, and Refusal where that does not fit, or where it is
    another table's.
    """

    def __init__(
        self,
        table_file: Path,
        author: str,
        password: str | None = None,
        *,
        seats: Collection[str] | None = None,
    ) -> None:
        self.path = table_file.with_suffix(SUFFIX)
        self._table_file = table_file
        self._author = author
        self._store: Store | None = None
        self._writer: RowWriter | None = None
        try:
            if was_overwritten(self.path):
                self.path.unlink()
            finish_destroying(self.path)
        except OSError as error:
            raise trouble.refusal(error, self.path) or error from None
        if self.path.exists():
            self._hold(_opened(self.path, password))
            if seats is not None:
                self._check_of(seats)

    def _check_of(self, seats: Collection[str]) -> None:
        """Let go of a register with names, none of which is of who sat at the table."""
        try:
            named = {
                entry.seat
                for entry in self.entries().values()
                if isinstance(entry, e.Attendee | e.Consent)
            }
            if named and named.isdisjoint(seats):
                raise Refusal(
                    _("dit is het register van een andere tafel; zet het bij die tafel")
                ).about(self.path)
        except Refusal:
            self.close()
            raise

    @property
    def has_password(self) -> bool:
        """Whether its file is under a password."""
        return isinstance(self._store, LockedStore)

    def set_password(self, password: str) -> None:
        """Put the file under a password or another one; an empty one takes it away.

        Raises Refusal where there is no file yet, or the disk does not take it: then all is as it
        was.
        """
        self._check_writable()
        if self._store is None:
            raise Refusal(_("Er is nog geen register om een wachtwoord op te zetten."))
        content, before = self._store.connection.serialize(), self._key
        after = new_key(password) if password else None
        self._store.close()  # not every system replaces a file that is open
        try:
            with overwriting_what_was(self.path):
                if after is None:
                    put_bytes(self.path, content)
                else:
                    put(self.path, content, after)
        except OSError as error:
            self._hold_with(content, before)
            raise trouble.refusal(error, self.path) or error from None
        self._hold_with(content, after)

    @property
    def _key(self) -> Key | None:
        return self._store.key if isinstance(self._store, LockedStore) else None

    def _hold_with(self, content: bytes, key: Key | None) -> None:
        """Hold what is on the disk now."""
        if key is None:
            self._hold(Store.open(self.path, schema.REGISTER))
        else:
            self._hold(LockedStore(self.path, schema.REGISTER, content, key))

    @property
    def read_only(self) -> bool:
        """Whether another program holds the register, or a newer tafelkit made it."""
        return self._store is not None and self._store.read_only

    @property
    def is_newer(self) -> bool:
        """Whether a newer tafelkit made it, and it can be read only for that."""
        return self._store is not None and self._store.is_newer

    def _check_writable(self) -> None:
        if self.is_newer:
            raise Refusal(TOO_NEW).about(self.path)
        if self.read_only:
            raise Refusal(
                _("het register is in gebruik door een ander programma; sluit dat eerst")
            ).about(self.path)

    def entries(self) -> dict[str, e.Entry]:
        """Everything in the register, by id. Raises Refusal for what is none of ours."""
        return {} if self._store is None else {entry.id: entry for entry in _entries(self._store)}

    def write(self, change: Change) -> None:
        """Make a change durable. Raises Refusal when the disk does not take it, or it cannot be."""
        self._check_writable()
        if self._writer is None:
            self._begin(change)
        else:
            assert self._store is not None
            with leaving_no_journal(self._store.on_disk):
                self._writer.write(change, leaving_nothing=True)
            self._store.wipe_what_is_owed()

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()

    def destroy(self) -> None:
        """Overwrite the file and remove it; a name written afterwards begins a new one.

        Overwriting reaches what the disk lets be overwritten; copies elsewhere stay. Raises
        Refusal while another program holds the file, or where the disk does not let it go.
        """
        self._check_writable()
        known = identity(self.path)
        check_alone(self.path)  # asked before it is let go of
        content, key = self._store.connection.serialize() if self._store else b"", self._key
        self.close()
        self._store = self._writer = None
        try:
            destroy(self.path, known)
        except Refusal:
            if content and identity(self.path) == known:
                self._hold_with(content, key)  # it is all there still
            raise

    def _begin(self, change: Change) -> None:
        """Make the file with what comes first in it: a half one could not be opened again."""
        try:
            if self.path.exists():
                raise FileExistsError(errno.EEXIST, "made by another program")
            with (
                whole(self.path, like=[self._table_file]) as half,
                closing(Store.create(half, schema.REGISTER)) as store,
            ):
                RowWriter(store, self._author).write(change)
        except (OSError, Refusal) as error:
            raise trouble.refusal(error, self.path) or error from None
        self._hold(Store.open(self.path, schema.REGISTER))

    def _hold(self, store: Store) -> None:
        self._store = store
        self._writer = RowWriter(store, self._author)
        if not store.read_only:
            with suppress(OSError):
                let_go_of_older(self.path)


def _entries(store: Store) -> Iterator[e.Entry]:
    for kind, table in schema.REGISTER.kinds.items():
        names = ", ".join(f'"{name}"' for name in rows.columns(kind))
        try:
            for row in store.connection.execute(f'SELECT {names} FROM "{table.name}"'):
                yield rows.entry(kind, row)
        except (sqlite3.Error, Refusal) as error:
            raise trouble.refusal(error, store.path) or error from None
