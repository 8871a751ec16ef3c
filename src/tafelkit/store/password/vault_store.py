"""A store whose file is under a password: SQLite in memory before, and SQLite on the disk behind.

The file is held as any other, so its lock, its claim and its journal are those of `Store`; what
is read and written is the content in memory, and a transaction is done when the file has it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import gate, schema, trouble
from tafelkit.store.claims import holding
from tafelkit.store.claims.claim import Holder
from tafelkit.store.claims.holding import Held
from tafelkit.store.closing import closed_unless_done
from tafelkit.store.connection import Store
from tafelkit.store.hot_journal import has_hot_journal
from tafelkit.store.password import vault
from tafelkit.store.password.growing import grow, pages
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import Key
from tafelkit.store.password.locked_store import in_memory
from tafelkit.store.password.vault import Vault
from tafelkit.store.standing import totals
from tafelkit.store.transactions import leaving_no_journal

if TYPE_CHECKING:
    from sqlalchemy import Connection


def open_store(path: Path, layout: schema.Layout, *, to_read: bool = False) -> Store:
    """A file, under a password or not; as `Store.open` does."""
    if has_hot_journal(path):
        # Setting a password may have been cut short: until that is taken back, the file does not
        # tell in which form it is.
        gate.look(path, layout)
        held = holding.hold(path, claimed=layout is schema.TAFEL)
        if isinstance(held, Held):
            held.close()
    kind = VaultStore if gate.is_locked(path) else Store
    return kind.open(path, layout, to_read=to_read)


def create_store(path: Path, layout: schema.Layout, key: Key | None = None) -> Store:
    """A new empty file, under a key if one is given; as `Store.create` does."""
    store = Store.create(path, layout)
    if key is None:
        return store
    try:
        with closed_unless_done(store):
            return under_key(store, key)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def key_of(path: Path) -> Key | None:
    """The key of a file that nobody here holds, None for one without a password.

    Raises Refusal as opening it does.
    """
    if not gate.is_locked(path):
        return None
    with closing(gate.raw_connection(path, None)) as connection:
        return vault.opened(connection, path).key


def with_password(store: Store, password: str) -> Store:
    """The store of the same file under a password or another one; an empty one takes it away.

    The file stays held meanwhile. Raises Refusal where the disk does not take it, and for what is
    too large; then all is as it was.
    """
    return under_key(store, KEYRING.new_key(password) if password else None)


def under_key(store: Store, key: Key | None) -> Store:
    """The same with a key; the store that was given is used no more."""
    try:
        store.be_in_place()
        if isinstance(store, VaultStore) and key is not None:
            store.take_key(key)
            return store
        if isinstance(store, VaultStore):
            made = _opened_up(store)
        elif key is not None:
            made = _locked_up(store, key)
        else:
            return store
        made.go_on_from(store)
        return made
    except (sqlite3.Error, OSError, Refusal) as error:
        raise trouble.refusal(error, store.path) or error from None


def _locked_up(store: Store, key: Key) -> Store:
    content = store.connection.serialize()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as beside:
        made = Vault.begin(beside, key, content)
        grow(beside, pages(store.on_disk))
        held = store.hand_over()
        with leaving_no_journal(store.on_disk):
            beside.backup(held.connection)
    made.connection = held.connection
    return VaultStore(store.path, store.layout, held, None, made)


def _opened_up(store: VaultStore) -> Store:
    grow(store.connection, pages(store.on_disk))
    with leaving_no_journal(store.on_disk):
        store.connection.backup(store.on_disk)
    held = store.hand_over()
    store.connection.close()
    return Store(
        store.path, store.layout, held.connection, read_only=store.read_only, claim=held.claim
    )


class VaultStore(Store):
    """What is on the disk is never behind what is in memory: where writing fails, none is done."""

    def __init__(
        self,
        path: Path,
        layout: schema.Layout,
        held: Held | None,
        holder: Holder | None,
        opened: Vault,
    ) -> None:
        self.vault = opened
        super().__init__(
            path,
            layout,
            in_memory(opened.content),
            read_only=held is None,
            claim=held.claim if held else None,
            holder=holder,
        )

    @classmethod
    def of_held(cls, path: Path, layout: schema.Layout, held: Held) -> VaultStore:
        """The store of a file that we hold. Raises Refusal for one that does not pass the gate."""
        opened = vault.opened(held.connection, path)
        version = gate.check_content(path, opened.content, layout)
        if version > schema.USER_VERSION or vault.is_newer(held.connection):
            raise Refusal(_("een nieuwere tafelkit was hierin aan het schrijven; open het opnieuw"))
        return cls(path, layout, held, None, opened)

    @classmethod
    def to_read(cls, path: Path, layout: schema.Layout, holder: Holder | None) -> VaultStore:
        """The store of a file that is only read, as it is between two transactions."""
        try:
            raw = gate.raw_snapshot(path)
            with gate.unless_it_is_being_written(path, raw):
                connection = gate.raw_connection(path, raw)
                with closed_unless_done(connection):
                    opened = vault.opened(connection, path)
                    gate.check_content(path, opened.content, layout)
        except (sqlite3.Error, OSError) as error:
            raise holding.refusal(error, path) from error
        return cls(path, layout, None, holder, opened)

    @property
    def is_newer(self) -> bool:
        """Whether a newer tafelkit made it: what is in it, or the form under a password."""
        return super().is_newer or vault.is_newer(self.on_disk)

    @property
    def on_disk(self) -> sqlite3.Connection:
        """The connection to the file itself."""
        return self.vault.connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: all of it is on the disk afterwards, or nothing of it.

        Raises sqlite3.Error when the disk does not take it, and Refusal where the file is gone or
        grows too large.
        """
        before = self._left
        with super().transaction() as connection:
            yield connection
        self._put(before)

    def _wipe(self) -> None:
        super()._wipe()
        self._put(self._left)

    def _put(self, before: frozenset[str]) -> None:
        """Have the file hold what is in memory, or the memory what is in the file."""
        try:
            self.vault.write(self.connection.serialize())
        except BaseException:
            with closing(in_memory(self.vault.content)) as there:
                there.backup(self.connection)
            self._left |= before
            raise
        self._note()

    def take_key(self, key: Key) -> None:
        """Have the file under another key. Raises sqlite3.Error when the disk does not take it."""
        with leaving_no_journal(self.on_disk):
            self.vault.take_key(key)
        self._note()

    def copy_from(self, source: Path) -> None:
        """Put what another file of ours holds in the place of what is here, all or nothing."""
        before = self._left
        super().copy_from(source)
        try:
            self._put(before)
        except (sqlite3.Error, OSError, Refusal) as error:
            raise trouble.refusal(error, self.path) or error from None

    def _take_over(self, held: Held) -> bool:
        there = vault.opened(held.connection, self.path)
        gate.check_content(self.path, there.content, self.layout)
        with closing(in_memory(there.content)) as content:
            if not self._left & totals(content):
                return False
            content.backup(self.connection)
        with suppress(sqlite3.Error):  # what it was on may be gone
            self.vault.connection.close()
        self.vault = there
        return True

    def _close_connection(self) -> None:
        super()._close_connection()
        self.vault.connection.close()
