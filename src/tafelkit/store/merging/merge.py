"""One merge: files are added to a programme, all in the same transaction.

Whoever begins a merge ends it: what was added is on the disk afterwards, or nothing of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.conflict import unheard
from tafelkit.domain.merging.erased import without_words_of
from tafelkit.domain.merging.showing import shown, shown_above
from tafelkit.domain.merging.variant import Variant, agree, kept
from tafelkit.domain.method.doubles import LEFT_OUT
from tafelkit.domain.texts import _
from tafelkit.store import schema
from tafelkit.store.merging.clash import Unsound, clash
from tafelkit.store.merging.group import TABLES, Group, Held, Placed, wanted_rows
from tafelkit.store.merging.source import Source, adopted, check_apart, check_table
from tafelkit.store.writing import Rows

_SESSION = schema.TAFEL.kinds[e.Table]
_OF_TABLES = tuple(
    table for kind, table in schema.TAFEL.kinds.items() if issubclass(kind, e.TableEntry)
)
_ABOVE = (
    schema.KIT,
    schema.TAFEL.kinds[e.Programme],
    *(schema.TAFEL.kinds[kind] for kind in e.ABOVE_TABLES),
)
_GROUPED = (schema.ASIDE, schema.ERASED)

Show = Callable[[dict[str, tuple[Variant, ...]]], dict[str, Variant]]


class OtherProgramme(Refusal):
    """A file belongs to another programme; its tables can be adopted."""


@dataclass(frozen=True)
class Merged:
    """What a file brought: how many entries are new, altered, or said otherwise on two sides."""

    tables: int = 0
    added: int = 0
    updated: int = 0
    conflicts: int = 0

    def __add__(self, other: Merged) -> Merged:
        return Merged(
            self.tables + other.tables,
            self.added + other.added,
            self.updated + other.updated,
            self.conflicts + other.conflicts,
        )


class Merge:
    """The programme's side of a merge. Raises Unsound where what is in it cannot be read."""

    def __init__(self, rows: Rows, programme: e.Programme, kit: Kit) -> None:
        self.rows = rows
        self._programme = programme
        self._kit = kit  # as it was before anything was added
        self._sound: set[str] = set()
        self._see_above()
        with _of_ours():
            check_apart(self._above.held)

    def add(self, source: Source, *, adopt: bool = False) -> Merged:
        """Add a file; all of it, or nothing when it is refused.

        Raises Refusal for one of another programme, unless its tables are to be adopted.
        """
        if source.programme.id != self._programme.id:
            if not adopt:
                raise OtherProgramme(
                    _(
                        "dit hoort bij een ander programma, '{title}'",
                        title=source.programme.title[:60],
                    )
                ).about(source.path)
            source = adopted(source, self._programme)
        from sqlalchemy.exc import IntegrityError

        try:
            with self.rows.savepoint():
                result = self._add_above(source.above)
                for table_id, held in source.tables.items():
                    result += self._add_table(table_id, held)
        except (Refusal, sqlite3.IntegrityError, IntegrityError) as error:
            self._see_above()  # what it brought is gone again: the next may bring the same
            if isinstance(error, Refusal):
                raise
            raise clash(self.rows, source) from None
        return result

    def take_in(self, above: Group, tables: dict[str, Group]) -> None:
        """Add what was saved of a damaged file, which need not hold together."""
        self._unite(None, self._above, above, self._show_above)
        self._see_above()
        for table_id, group in tables.items():
            self._unite(table_id, self._table(table_id, group), group, shown)

    def unite(self, table_id: str | None, theirs: Group) -> None:
        """Add what a group has of one table, or of what stands above the tables without one."""
        if table_id is None:
            self._unite(None, self._above, theirs, self._show_above)
        else:
            self._unite(table_id, self._table(table_id, theirs), theirs, shown)
        self._see_above()
        self.settle_above()
        self._see_above()

    def kept(self, table_id: str | None, key: str) -> tuple[Variant, ...]:
        """The variants that are kept of an entry."""
        group = self._above if table_id is None else self._table(table_id, Group())
        return kept(group.variants(key), group.erased.get(key, ()))

    def placed(self, table_id: str | None) -> set[Placed]:
        """All rows of a table, and of what stands above the tables."""
        groups = [self._above]
        if table_id is not None:
            group = self._table(table_id, Group())
            # Of what was removed nothing but its row tells that it was there.
            self._fill(group, (schema.REMOVED,), "table_id", table_id)
            self._fill(group, (schema.REMOVED,), "id", table_id)
            groups.append(group)
        return {one for group in groups for placed in group.rows.values() for one in placed}

    def _add_table(self, table_id: str, held: Held) -> Merged:
        if not self._has_any(table_id) and _is_plain(held):
            self._sound.add(table_id)
            return self._add_new(held)
        theirs = Group.of(held)
        ours = self._table(table_id, theirs)
        if table_id not in self._sound:
            with _of_ours():
                check_table(ours.held, self._programme, self._kit)
            self._sound.add(table_id)
        return self._unite(table_id, ours, theirs, shown)

    def _has_any(self, table_id: str) -> bool:
        """Whether there is or was anything of a table."""
        if any(self.rows.has(table, table_id) for table in (_SESSION, schema.REMOVED)):
            return True
        return any(self.rows.sought(table, "table_id", table_id) for table in _GROUPED)

    def _add_new(self, held: Held) -> Merged:
        """Add a table that is nowhere yet, as it is: its rows and their seals hold here too."""
        for name, many in held.items():
            self.rows.put_all(TABLES[name], many)
        return Merged(
            tables=len(held.get(_SESSION.name, ())),
            added=sum(len(many) for name, many in held.items() if name != schema.REMOVED.name),
        )

    def _add_above(self, held: Held) -> Merged:
        if _written(held) <= self._known_above:
            return Merged()  # as nearly all files do, they bring the programme and its kit
        result = self._unite(None, self._above, Group.of(held), self._show_above)
        self._see_above()
        return result

    def tables(self) -> int:
        """How many tables there are now."""
        return self.rows.count(_SESSION)

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
        self._unite(None, self._above, Group(), self._show_above)

    def _show_above(self, above: dict[str, tuple[Variant, ...]]) -> dict[str, Variant]:
        return shown_above(above, self._is_known)

    def _unite(self, table_id: str | None, ours: Group, theirs: Group, show: Show) -> Merged:
        erased = {
            key: ours.erased.get(key, set()) | theirs.erased.get(key, set())
            for key in ours.erased.keys() | theirs.erased.keys()
        }
        silenced = ours.erased_seats | theirs.erased_seats
        united: dict[str, tuple[Variant, ...]] = {}
        for key in ours.rows.keys() | theirs.rows.keys():
            found = (*ours.variants(key), *theirs.variants(key))
            if silenced:
                found = tuple(filter(None, (without_words_of(silenced, one) for one in found)))
            variants = kept(found, erased.get(key, ()))
            if variants:
                united[key] = variants
        view, result = show(united), Merged()
        for key in sorted(ours.rows.keys() | theirs.rows.keys()):
            variants = united.get(key, ())
            wanted = wanted_rows(key, table_id, variants, view.get(key))
            wanted |= _once(ours.marks(key) | theirs.marks(key))
            before = ours.rows.get(key, set())
            if wanted != before:
                self._alter(before, wanted)
                lost = unheard(variants, is_shown=key in view)
                result += Merged(conflicts=1) if lost else _counted(ours.variants(key), variants)
        return result

    def _alter(self, before: set[Placed], wanted: set[Placed]) -> None:
        for name, row in sorted(before - wanted):
            self.rows.take(TABLES[name], row[0])
        for name, row in sorted(wanted - before):
            self.rows.put(TABLES[name], row)

    def _table(self, table_id: str, theirs: Group) -> Group:
        """What we have of a table, and of the entries that they have of it."""
        group = Group()
        self._fill(group, (_SESSION,), "id", table_id)
        self._fill(group, (*_OF_TABLES, *_GROUPED), "table_id", table_id)
        contested = {
            key
            for key, placed in group.rows.items()
            if any(name == schema.ASIDE.name for name, _row in placed)
        }
        for key in sorted(theirs.rows.keys() | contested):
            self._fill(group, (schema.REMOVED,), "id", key)
        return group

    def _see_above(self) -> None:
        self._above = group = Group()
        for table in _ABOVE:
            self._fill(group, (table,), "1", 1)
        self._fill(group, (schema.REMOVED, *_GROUPED), "table_id", None)
        for row in self.rows.sought(schema.REMOVED, "kind", _SESSION.name):
            del group.rows[row[0]]
        self._known_above = _written(group.held)

    def _fill(
        self, group: Group, tables: Iterable[schema.Table], column: str, value: object
    ) -> None:
        for table in tables:
            for row in self.rows.sought(table, column, value):
                group.add(table.name, row)

    def _is_known(self, key: str) -> bool:
        return any(self.rows.has(table, key) for table in _OF_TABLES)


def _once(marks: set[Placed]) -> set[Placed]:
    """Each mark once: whose name it carries is chosen the same way everywhere."""
    return set({row[0]: (name, row) for name, row in sorted(marks, reverse=True)}.values())


@contextmanager
def _of_ours() -> Iterator[None]:
    """What is wrong within is wrong in the programme, not in what is added."""
    try:
        yield
    except Refusal as refused:
        raise Unsound(refused.message) from None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Unsound(_("het bestand is beschadigd")) from None


def _written(held: Held) -> set[Placed]:
    """What was written, whoever wrote it."""
    return {(name, row[:-2]) for name, some in held.items() for row in some}


def _is_plain(held: Held) -> bool:
    """Whether each entry has one version only, so that what is there is what is shown."""
    ids = [row[0] for some in held.values() for row in some]
    return len(set(ids)) == len(ids) and not any(table.name in held for table in _GROUPED)


def _counted(before: list[Variant], variants: tuple[Variant, ...]) -> Merged:
    there = any(variant.content is not None for variant in variants)
    if _said(before) == _said(variants):
        return Merged()  # the same was made on two laptops
    if before and before[0].kind is Kit:
        return Merged()  # decks are united, nobody chooses from them; their cards are told
    if not agree(variants):
        return Merged(conflicts=1)
    if before:
        return Merged(updated=1)
    return Merged(added=int(there))


def _said(variants: Iterable[Variant]) -> set[tuple[object, str]]:
    return {(variant.content, variant.version) for variant in variants}
