"""An open file: how it is opened, seen to be in its place, written, copied and let go of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.texts import _
from tafelkit.store import gate, migration, schema, trouble, wiping
from tafelkit.store.claims import holding
from tafelkit.store.claims.claim import Claim, Holder, place_of, take
from tafelkit.store.claims.holding import Held, hold
from tafelkit.store.closing import closed_unless_done
from tafelkit.store.hot_journal import IS_BEING_WRITTEN, has_hot_journal
from tafelkit.store.password.growing import put
from tafelkit.store.password.locked import Locked
from tafelkit.store.standing import dated, exactly, identity, totals
from tafelkit.store.transactions import Transactions, leaving_no_journal

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Store:
    """One open SQLite file, held by us alone, or read only where another program holds it.

    It is read through sqlite3 and written through SQLAlchemy, over the same connection.
    """

    def __init__(
        self,
        path: Path,
        layout: schema.Layout,
        connection: sqlite3.Connection,
        *,
        read_only: bool,
        claim: Claim | None = None,
        holder: Holder | None = None,
    ) -> None:
        self.path = path
        self.layout = layout
        self.read_only = read_only
        self.holder = holder  # who has it open, where it is read only for that
        self.connection = connection
        self.was_wiped = False  # when it was opened, as that was still owed
        self._claim = claim
        self._transactions = Transactions(connection)
        self._stood = identity(path)
        # How the file stood when it was looked through, where it is read past whoever holds it.
        self._looked: tuple[int, ...] | None = None
        self._seen = dated(path)
        # The sums of seals by which the file is known again; after a failed commit it may have two.
        self._left = totals(connection)

    @property
    def version(self) -> int:
        """The file's `user_version`: 1000 x major + minor. Raises Refusal for a bad disk."""
        try:
            (found,) = self.connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error as error:
            raise trouble.refusal(error, self.path) or error from None
        return int(found)

    @property
    def is_newer(self) -> bool:
        """Whether a newer tafelkit made it, and it can be read only for that."""
        return self.version > schema.USER_VERSION

    @classmethod
    def create(cls, path: Path, layout: schema.Layout) -> Store:
        """A new empty file. Raises Refusal where there is one already or none can be."""
        from tafelkit.store.ddl import create_tables

        try:
            # SQLite would not say why it cannot make a file; the system does.
            path.open("xb").close()
        except OSError as error:
            raise trouble.refusal(error, path) or error from None
        try:
            store = cls(path, layout, holding.writing_connection(path), read_only=False)
            with closed_unless_done(store), store.transaction() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {layout.application_id}")
                connection.exec_driver_sql(f"PRAGMA user_version = {schema.USER_VERSION}")
                create_tables(connection, layout.tables)
        except (sqlite3.Error, OSError) as error:
            path.unlink(missing_ok=True)
            raise trouble.refusal(error, path) or error from None
        return store

    @classmethod
    def open(cls, path: Path, layout: schema.Layout, *, to_read: bool = False) -> Store:
        """A file that passed the gate; read only if told to, or if another program holds it.

        So is one of a newer minor version: what we wrote might not fit to what only that one
        knows. Raises Refusal for anything that is no sound file of ours.
        """
        stood = exactly(path)
        newer = gate.look(path, layout) > schema.USER_VERSION
        held: Held | Holder | None = None
        cut_short = has_hot_journal(path)  # what holds it alters it then
        if not (to_read or newer) or cut_short:
            held = hold(path, claimed=layout is schema.TAFEL)
        if newer and isinstance(held, Held):
            held.close()  # what was cut short is taken back now
            held = None
        if not isinstance(held, Held):
            return cls.to_read(path, layout, held)
        with closed_unless_done(held):
            store = cls.of_held(path, layout, held)
        with closed_unless_done(store):
            # What was looked at need not be what is held: it may have been replaced in between,
            # and even have come back, which its times tell.
            if stood is None or store._stood != stood[:2]:
                raise Refusal(_("op de plek van het bestand staat een ander bestand")).about(path)
            if not cut_short and exactly(path) != stood:
                raise Refusal(IS_BEING_WRITTEN).about(path)
            migration.migrate(store)
            store.was_wiped = store.wipe_what_is_owed()
        return store

    @classmethod
    def of_held(cls, path: Path, layout: schema.Layout, held: Held) -> Store:
        """The store of a file that we hold. Raises Refusal for one that does not pass the gate."""
        gate.inspect_open(held.connection, path, layout)
        return cls(path, layout, held.connection, read_only=False, claim=held.claim)

    @classmethod
    def to_read(cls, path: Path, layout: schema.Layout, holder: Holder | None) -> Store:
        """The store of a file that is only read, whatever who holds it does meanwhile.

        Raises Refusal for one that does not pass the gate.
        """
        looked = holding.looked_through(path, layout)
        store = cls(path, layout, looked.connection, read_only=True, holder=holder)
        store._looked = looked.stood
        store.check_as_looked()
        return store

    @property
    def on_disk(self) -> sqlite3.Connection:
        """The connection to the file itself."""
        return self.connection

    def hand_over(self) -> Held:
        """The file as we hold it, for another store; this one is used no more."""
        self._transactions.end()
        return Held(self.on_disk, self._claim)

    def go_on_from(self, before: Store) -> None:
        """Take that store's file for ours: what was put in its place since is another."""
        self._stood = before._stood

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: all of it is on the disk afterwards, or nothing of it.

        Raises sqlite3.Error when the disk does not take it, and Refusal where the file is gone.
        """
        self.be_in_place()
        with self._transactions.one() as connection:
            yield connection
            reached = totals(self.connection)
            self._left |= reached
        self._left = reached
        self._note()

    def wipe_what_is_owed(self) -> bool:
        """Leave nothing on the pages of what is gone, if that is owed; whether it was done.

        Where the disk does not take it now, it stays owed until the file is opened again.
        """
        with suppress(sqlite3.Error, OSError, Refusal):
            if wiping.is_owed(self.connection):
                self.be_in_place()
                with leaving_no_journal(self.on_disk):
                    self._wipe()
                self._note()
                return True
        return False

    def _wipe(self) -> None:
        wiping.wipe(self.connection)

    def check_as_looked(self) -> None:
        """Raise Refusal where what was just read may not be what was looked through."""
        if self._looked is not None and exactly(self.path) != self._looked:
            raise Refusal(IS_BEING_WRITTEN).about(self.path)

    def _note(self) -> None:
        """Note how the file stands now, to see later whether another wrote in it."""
        self._seen = dated(self.path)

    def be_in_place(self) -> None:
        """See that the file still is where it was, or take it up again where it came back.

        Writing would go on in a file that was moved or removed, and nobody would find it there.
        Raises Refusal where another file stands in its place, or none.
        """
        stands = identity(self.path)
        if stands is None:
            raise Refusal(
                _("het bestand staat niet meer op zijn plek; zet het terug of sla een kopie op")
            ).about(self.path)
        if stands != self._stood:
            self._take_up_again()
            self._stood = stands
        elif self._claim is not None and not self._claim.is_ours:
            self._claim_again(self._claim)

    def _take_up_again(self) -> None:
        another = Refusal(_("op de plek van het bestand staat een ander bestand; sla een kopie op"))
        try:
            gate.look(self.path, self.layout)
            held = hold(self.path, claimed=self._claim is not None)
            if not isinstance(held, Held):
                raise Refusal(_("het bestand is teruggekomen, maar niet te schrijven")).about(
                    self.path
                )
            with closed_unless_done(held):
                if not self._take_over(held):
                    raise another.about(self.path)
        except (Damaged, Locked):
            raise another.about(self.path) from None
        if self._claim is not None:
            self._claim.release()  # what lies there is the new one: that stays
        self._claim = held.claim

    def _take_over(self, held: Held) -> bool:
        """Go on with what is held, if it is what we wrote; False for any other file."""
        gate.inspect_open(held.connection, self.path, self.layout)
        if not self._left & totals(held.connection):
            return False
        with suppress(sqlite3.Error):  # what it was on may be gone
            self._close_connection()
        self.connection, self._transactions = held.connection, Transactions(held.connection)
        return True

    def _claim_again(self, claim: Claim) -> None:
        """Claim the file once more, unless another took it over or wrote in it meanwhile.

        That one thought we were gone: this computer slept, or the network was away. Raises Refusal
        too where no claim can be laid now: nobody would know that we write.
        """
        try:
            taken = take(self.path, locked=False)
        except OSError as error:
            raise trouble.refusal(error, place_of(self.path)) or error from None
        if isinstance(taken, Holder) or dated(self.path) != self._seen:
            if isinstance(taken, Claim):
                taken.release()
            raise Refusal(_("een andere computer werkt nu in dit bestand; sla een kopie op")).about(
                self.path
            )
        claim.release()
        self._claim = taken

    def copy_to(self, target: Path, *, clear: bool = False) -> None:
        """Copy the file as it is on the disk, through SQLite, so that its lock stays ours.

        In the `clear` it is without the password that the file is under. Raises Refusal when the
        disk does not take it.
        """
        try:
            with closing(sqlite3.connect(target.absolute())) as copy:
                (self.connection if clear else self.on_disk).backup(copy)
        except (sqlite3.Error, OSError) as error:
            failing = self.path if trouble.is_of_reading(error) else target
            raise trouble.refusal(error, failing) or error from None

    def copy_from(self, source: Path) -> None:
        """Put what another file of ours holds in the place of what is here, all of it or nothing.

        Raises Refusal when the disk does not take it.
        """
        self.be_in_place()
        try:
            with closing(gate.connection_to(source, None)) as copy:
                reached = totals(copy)
                self._left |= reached
                put(copy, self.connection, source.parent)
            self._left = reached
            self._note()
        except (sqlite3.Error, OSError) as error:
            raise trouble.refusal(error, self.path) or error from None

    def close(self) -> None:
        """Let go of the file."""
        self._close_connection()
        if self._claim is not None:
            self._claim.release()

    def _close_connection(self) -> None:
        self._transactions.end()
        self.connection.close()
