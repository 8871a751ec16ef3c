"""A `.tafel` file: a programme with one table or many, and the one way to alter it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.texts import _
from tafelkit.store import schema, wiping
from tafelkit.store.connection import Store
from tafelkit.store.kit_text import kit_text
from tafelkit.store.password.locked import Key
from tafelkit.store.password.vault_store import create_store, open_store, with_password
from tafelkit.store.reading import Reading
from tafelkit.store.transactions import leaving_no_journal
from tafelkit.store.writing import RowWriter

if TYPE_CHECKING:
    from tafelkit.domain.merging.conflict import Conflict
    from tafelkit.domain.merging.variant import Variant
    from tafelkit.store.merging.group import Placed
    from tafelkit.store.merging.merge import Merge
    from tafelkit.store.merging.swap import Swap


class Document(Reading):
    """An open `.tafel` file, and the one way to alter it."""

    def __init__(self, store: Store, author: str) -> None:
        super().__init__(store)
        self.author = author
        self._writer = RowWriter(store, author)

    @classmethod
    def create(
        cls,
        path: Path,
        programme: e.Programme,
        kit: Kit,
        author: str,
        entries: Iterable[e.Entry] = (),
        *,
        gathers: bool = False,
        key: Key | None = None,
        erased: Collection[Mark] = (),
        laid: Collection[Placed] = (),
    ) -> Document:
        """A new file with a programme, its kit, and the entries that it begins with.

        `gathers` says that it is a programme's file, even while it holds one table or none; with a
        key it is under a password from its first byte. `erased` are the marks of what was erased of
        the entries before. `laid` are the rows of the programme and its kit where they come from
        another file: here they are no other version of them. Raises Refusal where a file stands
        already, or the disk does not take one.
        """
        document = cls(create_store(path, schema.TAFEL, key), author)
        try:
            with document._writer.transaction() as within:
                for name, row in laid:
                    within.put(schema.TAFEL.table(name), row)
                if not laid:
                    document._writer.found(within, schema.KIT, (kit.id, kit_text(kit)))
                    document._writer.found_entry(within, programme)
                document._writer.found_erased(within, entries, erased)
                if gathers:
                    within.connection.exec_driver_sql(schema.GATHERS)
        except Refusal:
            document.close()
            path.unlink(missing_ok=True)
            raise
        document._kits[kit.id] = kit
        return document

    @classmethod
    def open(cls, path: Path, author: str, *, to_read: bool = False) -> Document:
        """An existing file. Where another program holds it, it is opened read only.

        Raises Refusal for a file that is missing, foreign, damaged, in use or too new, and Locked
        for one under a password that was not given.
        """
        return cls(open_store(path, schema.TAFEL, to_read=to_read), author)

    def set_password(self, password: str) -> None:
        """Put the file under a password or another one; an empty one takes it away.

        Raises Refusal where the disk does not take it; then all is as it was.
        """
        self._store = with_password(self._store, password)
        self._begin_anew()

    def write(self, change: Change) -> None:
        """Make a change durable, all of it or nothing.

        Raises Refusal when the disk does not take it.
        """
        self._writer.write(change)

    def copy_to(self, target: Path, *, clear: bool = False) -> None:
        """Copy the file as it is on the disk; in the `clear` it is without its password.

        Raises Refusal when the disk does not take it.
        """
        self._store.copy_to(target, clear=clear)

    def copy_with(
        self,
        target: Path,
        changes: Iterable[Change],
        *,
        clear: bool = False,
        after_fault: bool = False,
    ) -> int:
        """Copy the file, and write in the copy what is still to be written here.

        It bears the versions that it will have here too, so that merging finds one and the same.
        Answers how many changes are not in it: those at which there is a fault of ours again, if it
        is made `after_fault`. Raises Refusal when the disk does not take it, or the file cannot be
        read.
        """
        self.copy_to(target, clear=clear)
        with closing(Document.open(target, self.author)) as copy:
            copy._writer = RowWriter(copy._store, self.author, self._writer.writer)
            left_out = 0
            for change in changes:
                try:
                    copy.write(change)
                except Refusal:
                    raise
                except Exception:
                    if not after_fault:
                        raise
                    left_out += 1
        return left_out

    def put_back(self, copy: Path) -> None:
        """Put what a copy of this file holds in the place of what there is, all of it or nothing.

        Raises Refusal when the disk does not take it.
        """
        self._store.copy_from(copy)
        self._store.wipe_what_is_owed()
        self._kits.clear()
        self._begin_anew()

    def _begin_anew(self) -> None:
        # What is written from here on is no newer version of what was put away.
        self._writer = RowWriter(self._store, self.author)

    def settle(self, contested: Conflict, chosen: Variant) -> Swap:
        """Choose one of the variants of a conflict; what became of the rows, to be taken back.

        Raises Refusal where it cannot be chosen, or the disk does not take it.
        """
        from tafelkit.store.merging.settling import settle

        with self.merging() as merge:
            return settle(merge, contested, chosen, self._writer.writer, self.author)

    def erase(self, table: e.Table, change: Change, ids: Collection[str]) -> None:
        """Carry out a change of a table, and erase of these ids what any copy still has of them.

        Nothing brings that back. Raises Refusal when the disk does not take it.
        """
        from tafelkit.store.merging.erasing import erase

        with self.merging() as merge:
            for step in change.steps:
                if step.entry.id not in ids:
                    self._writer.write_step(merge.rows, step)
            steps = [step for step in change.steps if step.entry.id in ids]
            erase(merge, table.id, steps, self._writer.writer, self.author)
        self._begin_anew()

    @property
    def was_wiped(self) -> bool:
        """Whether that was done when it was opened: copies of before may have such remnants too."""
        return self._store.was_wiped

    @property
    def has_remnants(self) -> bool:
        """Whether the disk did not take it yet that nothing on the pages tells of erased words."""
        return self._asked(wiping.is_owed)

    def carry_out(self, swap: Swap) -> None:
        """Take a choice back, or make it again. Raises Refusal when the disk does not take it."""
        with self._writer.transaction() as within:
            swap.carry_out(within)
        self._begin_anew()

    def kit_in_force(self) -> Kit:
        """The kit of the programme as it is now, also amid a merge that alters it."""
        self._kits.clear()
        return self.kit(self.programme().kit)

    @contextmanager
    def merging(self) -> Iterator[Merge]:
        """Files to add to this one: all that were added stay, or none after an error.

        Whoever added them ends with `settle_above`, so that a plan, which is taken back, has it
        too.

        Raises Refusal when the disk does not take them, or this file holds what cannot be read.
        """
        from tafelkit.store.merging.merge import Merge
        from tafelkit.store.merging.outcome import Unsound

        self._kits.clear()
        above = self.synthesis()
        try:
            with leaving_no_journal(self._store.on_disk), self._writer.transaction() as within:
                marks = within.erasures()
                yield Merge(within, above.programme, above.kit)
                if within.erasures() - marks:
                    within.owe_wiping()
            self._store.wipe_what_is_owed()
        except Unsound as unsound:
            raise unsound.about(self.path) from None
        except sqlite3.IntegrityError:
            # A file that a foreign hand made can hold what does not go together.
            raise Refusal(_("wat erin moest komen past niet bij wat er al staat")).about(
                self.path
            ) from None
        finally:
            self._kits.clear()  # what was added may have brought other cards
