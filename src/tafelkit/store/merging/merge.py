"""One merge: files are added to a programme, all in the same transaction.

Whoever begins a merge ends it: what was added is on the disk afterwards, or nothing of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.conflict import unheard
from tafelkit.domain.merging.erased import went_with_seat, without_words_of
from tafelkit.domain.merging.mark import WITH_SEAT
from tafelkit.domain.merging.room import HERE, room_for
from tafelkit.domain.merging.showing import shown
from tafelkit.domain.merging.variant import Variant, kept
from tafelkit.domain.merging.version import writers
from tafelkit.domain.method.doubles import LEFT_OUT
from tafelkit.domain.texts import _
from tafelkit.store import schema, trouble
from tafelkit.store.merging.above import Standing
from tafelkit.store.merging.adopting import adopted
from tafelkit.store.merging.group import (
    ABOUT_ENTRIES,
    TABLES,
    Group,
    Held,
    Placed,
    as_one,
    is_plain,
    wanted_rows,
)
from tafelkit.store.merging.losses import losses
from tafelkit.store.merging.outcome import (
    Altered,
    Merged,
    OtherProgramme,
    Unsound,
    counted,
    of_ours,
)
from tafelkit.store.merging.source import Source, check_table, table_of_removed
from tafelkit.store.merging.swap import Swap
from tafelkit.store.merging.ties import (
    OF_TABLES,
    SESSION,
    check_own,
    check_pointers,
    check_removed,
)
from tafelkit.store.writing import Rows


class Merge:
    """The programme's side of a merge.

    What cannot stand in it, as a foreign hand may have put it there, stays as it is; nothing is
    added to a programme that has such things (Unsound).
    """

    def __init__(self, rows: Rows, programme: e.Programme, kit: Kit) -> None:
        self.rows = rows
        self._programme = programme
        self._kit = kit  # as it was before anything was added
        self._sound: set[str | None] = set()
        self._above = Standing(rows, programme.id)
        # How many notes that were known here went with their seat: copies may have their words.
        self._gone = 0
        # The versions of notes that went in this merge, whatever took them, by their entries.
        self._went: dict[str, set[str]] = {}

    def add(self, source: Source, *, adopt: bool = False) -> Merged:
        """Add a file; all of it, or nothing when it is refused.

        Raises Refusal for one of another programme, unless its tables are to be adopted.
        """
        if source.programme.id != self._programme.id:
            if not adopt:
                title = source.programme.title[:60]
                other = _("dit hoort bij een ander programma, '{title}'", title=title)
                raise OtherProgramme(other).about(source.path)
            source = adopted(source, self._programme)
        self.check()
        from sqlalchemy import exc

        clashes = (sqlite3.IntegrityError, exc.IntegrityError, sqlite3.DataError, exc.DataError)
        self._above.is_altered = False
        try:
            with self.rows.savepoint():
                result = self._above.add(source.above)
                for table_id, held in source.tables.items():
                    result += self._add_table(table_id, held)
        except (Refusal, *clashes) as error:
            if self._above.is_altered:  # what it brought is gone again: the next may bring the same
                self._above = Standing(self.rows, self._programme.id)
            raise self._why_not(source, error) from None
        return result

    def check(self) -> None:
        """Raise Unsound where something stands above the tables here that cannot stand there."""
        if None not in self._sound:
            self._above.check()
            self._sound.add(None)

    def _why_not(self, source: Source, error: Exception) -> Refusal:
        """Why a file is refused, or SQLite does not take what it brings."""
        if isinstance(error, Refusal):
            return error if isinstance(error, Unsound) else error.about(source.path)
        if isinstance(getattr(error, "orig", error), sqlite3.DataError):
            return Refusal(trouble.TOO_BIG).about(source.path)  # more than it can be asked about
        try:
            for table_id, held in source.tables.items():
                check_own(self.rows, table_id, Group.of(held).rows.keys())
        except Refusal as refused:  # it has the id of something else here
            return self._why_not(source, refused)
        return Refusal(_("een deel hiervan hoort al bij een andere tafel")).about(source.path)

    def take_in(self, above: Group, tables: dict[str, Group]) -> None:
        """Add what was saved of a damaged file, which need not hold together."""
        self._above.unite(above)
        for table_id, group in tables.items():
            self._unite(table_id, self._table(table_id, group), group)

    def unite(self, table_id: str | None, theirs: Group) -> None:
        """Add what a group has of one table, or of what stands above the tables without one."""
        if table_id is None:
            self._above.unite(theirs)
        else:
            self._unite(table_id, self._table(table_id, theirs), theirs)
        self.settle_above()

    def kept(self, table_id: str | None, key: str) -> tuple[Variant, ...]:
        """The variants that are kept of an entry."""
        group = self.group(table_id)
        return kept(group.variants(key), group.erased.get(key, ()))

    def group(self, table_id: str | None) -> Group:
        """What there is of a table, or above the tables."""
        return self._above.group if table_id is None else self._table(table_id, Group())

    def placed(self, table_id: str | None) -> set[Placed]:
        """All rows of a table, and of what stands above the tables."""
        groups = [self._above.group]
        if table_id is not None:
            group = self._table(table_id, Group())
            # Of what was removed nothing but its row tells that it was there.
            self._fill(group, (schema.REMOVED,), "table_id", table_id)
            self._fill(group, (schema.REMOVED,), "id", table_id)
            groups.append(group)
        return {one for group in groups for placed in group.rows.values() for one in placed}

    def _add_table(self, table_id: str, held: Held) -> Merged:
        if not self._has_any(table_id) and is_plain(held):
            self._sound.add(table_id)
            ids = [row[0] for some in held.values() for row in some]
            check_removed(self.rows, table_id, ids)
            check_own(self.rows, table_id, [row[0] for row in held.get(schema.REMOVED.name, ())])
            room_for([max((row[-3] for some in held.values() for row in some), key=writers)])
            return self._add_new(held)
        theirs = Group.of(held)
        ours = self._table(table_id, theirs)
        check_own(self.rows, table_id, theirs.rows.keys() - ours.rows.keys())
        if table_id not in self._sound:
            with of_ours():
                check_table(table_id, ours.held, self._programme, self._kit)
            self._sound.add(table_id)
        before = self._gone
        result = self._unite(table_id, ours, theirs, foreign=True)
        self._gone += sum(
            not marks <= ours.with_seat.get(key, set())
            for key, marks in theirs.with_seat.items()
            if key in ours.rows
        )
        check_pointers(self.rows, table_id)
        sessions = ours.held.get(SESSION.name)
        if not sessions:
            return result + Merged(tables=int(self.rows.has(SESSION, table_id)))
        one = Altered(
            sessions[0][2],
            result.added,
            result.updated,
            result.conflicts,
            *losses(ours, theirs, self._went),
            from_copies=self._gone > before,
            table=table_id,
        )
        if one.erases:
            self.rows.owe_wiping()
        return result + Merged(altered=(one,)) if one != Altered(one.number) else result

    def _has_any(self, table_id: str) -> bool:
        """Whether there is or was anything of a table."""
        if any(self.rows.has(table, table_id) for table in (SESSION, schema.REMOVED)):
            return True
        return any(self.rows.sought(table, "table_id", table_id) for table in ABOUT_ENTRIES)

    def _add_new(self, held: Held) -> Merged:
        """Add a table that is nowhere yet, as it is: its rows and their seals hold here too."""
        for name, many in held.items():
            self.rows.put_all(TABLES[name], many)
        return Merged(
            tables=len(held.get(SESSION.name, ())),
            added=sum(len(many) for name, many in held.items() if name != schema.REMOVED.name),
        )

    def tables(self) -> int:
        """How many tables there are now."""
        return self.rows.count(SESSION)

    def tables_by_day(self) -> list[tuple[int, str, int]]:
        """Each number and date, and how many tables that count have both."""
        found = self.rows.connection.exec_driver_sql(
            "SELECT number, date, count(*) FROM table_session WHERE date <> '' "
            "AND ? || id NOT IN (SELECT place FROM prose) "
            "GROUP BY number, date ORDER BY date, number",
            (LEFT_OUT,),
        )
        return [(number, date, count) for number, date, count in found]

    def settle_above(self) -> None:
        """Show of what the rapporteur made what it rests on; the last thing of a merge."""
        self._above.settle()

    def _unite(self, table_id: str, ours: Group, theirs: Group, *, foreign: bool = False) -> Merged:
        silenced = ours.silenced | theirs.silenced
        united: dict[str, tuple[Variant, ...]] = {}
        for key in ours.rows.keys() | theirs.rows.keys():
            found = (*ours.variants(key), *theirs.variants(key))
            if silenced:
                found = tuple(filter(None, (without_words_of(silenced, one) for one in found)))
            room = ours.room_for(theirs, key) if foreign else HERE
            erased = ours.erased.get(key, set()) | theirs.erased.get(key, set())
            variants = kept(found, erased, room)
            if len({one.kind for one in found}) > 1:
                raise Refusal(_("het id {id} komt twee keer voor", id=key[:40]))
            if variants:
                united[key] = variants
        view, result = shown(united), Merged()
        for key in sorted(ours.rows.keys() | theirs.rows.keys()):
            variants = united.get(key, ())
            wanted = wanted_rows(key, table_id, variants, view.get(key))
            wanted |= as_one(ours.marks(key) | theirs.marks(key))
            before = ours.rows.get(key, set())
            if wanted != before:
                Swap(frozenset(before - wanted), frozenset(wanted - before)).carry_out(self.rows)
                self._remember(key, ours.variants(key), variants)
                lost = unheard(variants, is_shown=key in view)
                result += Merged(conflicts=1) if lost else counted(ours.variants(key), variants)
        return result

    def _remember(self, key: str, before: list[Variant], kept: tuple[Variant, ...]) -> None:
        """Remember what went of a note: whether an erased seat said it may be known only later."""
        went = {one.version for one in before if one.kind in WITH_SEAT and one.content is not None}
        if went := went - {one.version for one in kept}:
            self._went.setdefault(key, set()).update(went)
        gone = {one.version for one in kept if went_with_seat(one)}
        if before and not gone <= {one.version for one in before if went_with_seat(one)}:
            self._gone += 1

    def _table(self, table_id: str, theirs: Group) -> Group:
        """What we have of a table, and of the entries that they have of it."""
        group = Group()
        self._fill(group, (SESSION,), "id", table_id)
        self._fill(group, (*OF_TABLES, *ABOUT_ENTRIES), "table_id", table_id)
        contested = {
            key
            for key, placed in group.rows.items()
            if any(name == schema.ASIDE.name for name, _row in placed)
        }
        for key in sorted(theirs.rows.keys() | contested):
            for row in self.rows.sought(schema.REMOVED, "id", key):
                if table_of_removed(row) == table_id:
                    group.add(schema.REMOVED.name, row)
        return group

    def _fill(
        self, group: Group, tables: Iterable[schema.Table], column: str, value: object
    ) -> None:
        for table in tables:
            for row in self.rows.sought(table, column, value):
                group.add(table.name, row)
