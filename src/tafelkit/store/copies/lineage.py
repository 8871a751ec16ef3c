"""Which table or programme a copy is of, so that it is found whatever the file was called.

A file may be renamed, moved, or reached by another way, and its copies lie by its name and place.
So the name of a copy bears a mark, made of the id of its table or programme. It can be read of a
copy under a password too: the id is random, or made of a kit and a title, and the mark tells only
that two copies are of one table, as the name of their folder mostly does.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from sys import getsizeof
from typing import Any, NamedTuple, TypeVar

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.merging.mark import WITH_SEAT
from tafelkit.domain.merging.version import holds
from tafelkit.domain.texts import _
from tafelkit.store import bounds, gate, inspection, schema, stamp, wiping
from tafelkit.store.erasures import Erasure, by_name, marks_in
from tafelkit.store.files.overwriting import is_ours_alone
from tafelkit.store.password.vault_store import key_of

T = TypeVar("T", bound=tuple[Any, ...])

# What merges are taken back with lies in such a folder (see `merge_copies`).
TAKING_BACK = "terug"
# The first copies ever were told apart by their moment alone.
_NAMED = re.compile(r"[0-9]{6} .*|[0-9]{4}-.*")
_MARK = re.compile(r" ([0-9a-f]{16})")
_MARK_AT = -17
# What stands before the place in the name of a folder.
_STEM = slice(0, -13)
# A file of a longer name has its copies too, in a folder that bears the beginning of it.
_MOST_OF_STEM = 255 - 13
# What is kept of what a copy tells, and the longest of its texts: far more than those of ours take.
_MOST_BYTES, _LONGEST = 64 << 20, 1 << 20
_TABLE = schema.TAFEL.kinds[e.Table]
_SEAT = schema.TAFEL.kinds[e.Seat].name
# The versions of notes that may go with their seat and still say something, by their table.
_EACH = "IN (SELECT value FROM json_each(?))"
_SAYING = [schema.TAFEL.kinds[kind].name for kind in WITH_SEAT]
_SAID = {name: f'SELECT id, version FROM "{name}" WHERE id {_EACH}' for name in _SAYING} | {
    schema.ASIDE.name: "SELECT entry_id, version FROM aside "
    f"WHERE entry_id {_EACH} AND content IS NOT NULL"
}


class Known(NamedTuple):
    """What tells whether a copy may stay beside a newer one of the same.

    `erased` has what was erased, by its names, and `seats` which seats were; `lock` is the salt of
    its password, and `has_remnants` says that its pages may still tell of what was erased.
    """

    copy: Path
    mark: str
    tables: frozenset[str]
    erased: dict[str, Erasure]
    lock: bytes
    has_remnants: bool = False
    seats: frozenset[str] = frozenset()

    def must_go(self, newest: Known) -> bool:
        """Whether it holds what was erased in a newer one, or opens otherwise."""
        return self.lacks_erasing(newest) or (
            self.lock != newest.lock and self._is_of_the_tables_of(newest)
        )

    def tells_of_erased(self, newest: Known) -> bool:
        """Whether it may tell of what was erased, and a newer one of those tables does not."""
        remnants = self.has_remnants and not newest.has_remnants
        return self.lacks_erasing(newest) or (remnants and bool(self.tables & newest.tables))

    def lacks_erasing(self, newest: Known) -> bool:
        """Whether it holds a table of which something was erased that it may still have."""
        return self.lacks(newest.erased)

    def lacks(self, erased: Mapping[str, Erasure]) -> bool:
        """Whether it holds a table of which that was erased, and does not know it.

        What went with its seat elsewhere it must have itself.
        """
        missing = [erased[name] for name in erased.keys() - self.erased.keys()]
        # Nothing is erased but of a table: another mark takes nothing away.
        ours = [one for one in missing if one.table in self.tables]
        return any(one.entry is None for one in ours) or (bool(ours) and _has_any(self.copy, ours))

    def is_apart_from(self, other: Known) -> bool:
        """Whether it is of another table or programme, with nothing of what that one was of."""
        if self.lacks_erasing(other):
            return False
        if self.mark == other.mark:
            return not self._is_of_the_tables_of(other)
        return not self.tables & other.tables

    def _is_of_the_tables_of(self, other: Known) -> bool:
        """Two programmes of one kit and title have one id, and may be of other tables."""
        return not (self.tables and other.tables) or bool(self.tables & other.tables)


def known(copy: Path) -> Known | None:
    """What a copy tells of itself; None where it cannot be read.

    One that lies beside a table may be anyone's: so nothing of it is read before its schema was
    looked at, and then only so much, and for so long.
    """
    try:
        key = key_of(copy)
        with gate.reading(copy) as connection, bounds.soon(connection):
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
            inspection.check_schema(connection, schema.TAFEL)
            tables = _tables(connection)
            with closing(marks_in(connection)) as marks:
                erased = by_name(_few(marks))
            lock, owed = key.salt if key else b"", wiping.is_owed(connection)
            seats = _seats(connection) if erased else frozenset()
            mark = _mark_of(connection, tables)
            return Known(copy, mark, tables, erased, lock, owed, seats)
    except (sqlite3.Error, OSError, ValueError, TypeError, Refusal):
        return None


def _tables(connection: sqlite3.Connection) -> frozenset[str]:
    """The ids of its tables. Raises Damaged where one of those is not what was written."""
    rows = list(_few(connection.execute(schema.selection(_TABLE))))
    if any(stamp.seal(_TABLE.name, row[:-1]) != row[-1] for row in rows):
        raise Damaged(_("het bestand is beschadigd"))
    return frozenset(row[0] for row in rows)


def _seats(connection: sqlite3.Connection) -> frozenset[str]:
    found = connection.execute("SELECT entry_id FROM erased WHERE kind = ?", (_SEAT,))
    return frozenset(str(key) for (key,) in _few(found))


def _has_any(copy: Path, gone: Iterable[Erasure]) -> bool:
    """Whether a copy has words that went so; also where that cannot be read.

    What another wrote meanwhile is no such word, whoever said what stood there before.
    """
    versions: dict[str, list[str]] = defaultdict(list)
    for one in gone:
        versions[str(one.entry)].append(one.version)
    try:
        with gate.reading(copy) as connection, bounds.soon(connection):
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
            asked = json.dumps(list(versions))
            said = (
                row
                for name in _SAID.keys() & there
                for row in connection.execute(_SAID[name], (asked,))
            )
            return any(holds(version, before) for key, before in said for version in versions[key])
    except (sqlite3.Error, OSError, ValueError, Refusal):
        return True


def _few(rows: Iterable[T]) -> Iterator[T]:
    """The rows, as they come. Raises Refusal once they take more than they may."""
    taken = 0
    for row in rows:
        taken += sum(map(getsizeof, row))
        if taken > _MOST_BYTES:
            raise Refusal(bounds.TOO_LARGE)
        yield row


def _mark_of(connection: sqlite3.Connection, tables: frozenset[str]) -> str:
    gathers = connection.execute("SELECT 1 FROM manifest WHERE key = 'gathers'").fetchone()
    if gathers or len(tables) != 1:
        found = connection.execute("SELECT id FROM programme").fetchone() or ("",)
        return mark_of_programme(found[0])
    return mark_of_table(min(tables))


def mark_of_table(key: str) -> str:
    """The mark of copies of a table, by its id."""
    return _digest(f"table {key}")


def mark_of_programme(key: str) -> str:
    """The mark of copies of a programme, by its id."""
    return _digest(f"programme {key}")


def _digest(of: str) -> str:
    return hashlib.blake2b(of.encode(), digest_size=8).hexdigest()


def name_of_folder(path: Path) -> str:
    """What the folder is called in which the copies of a file are, by its name and place."""
    place = hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    stem = path.stem[:_MOST_OF_STEM]
    while _room_of(stem) > _MOST_OF_STEM:
        stem = stem[:-1]
    return f"{stem}-{place}"


def _room_of(name: str) -> int:
    """What a name takes of the 255 that any system gives it: bytes, or halves of letters."""
    if os.name == "nt":
        return len(name.encode("utf-16-le", "surrogatepass")) // 2
    return len(os.fsencode(name))


def name_before(copy: Path, beside: Path) -> Path:
    """The name that the file of a copy had, in the folder of another: it was there or elsewhere."""
    return beside.with_name(f"{copy.parent.name[_STEM]}{copy.suffix}")


def mark_in(copy: Path) -> str:
    """The mark that the name of a copy bears; empty for one that an older tafelkit kept."""
    found = _MARK.fullmatch(copy.stem[_MARK_AT:])
    return found.group(1) if found else ""


def marked(copy: Path) -> Path:
    """Have the name of a copy bear its mark, if it can be read; where it is then.

    Raises OSError where the disk does not take that.
    """
    if mark_in(copy):
        return copy
    told = known(copy)
    return copy.rename(copy.with_stem(f"{copy.stem} {told.mark}")) if told else copy


def elsewhere(mark: str, own: Path) -> list[Path]:
    """The copies with a mark that lie by another name than in a folder of copies."""
    return [copy for copy in all_but(own) if mark_in(copy) == mark]


def adopt(own: Path) -> None:
    """Mark the copies by other names that an older tafelkit kept; what cannot be read waits."""
    for copy in all_but(own):
        with suppress(OSError):
            marked(copy)


def all_but(own: Path) -> Iterator[Path]:
    """The copies of any file that lie by another name than in a folder of copies."""
    for copy in sorted(own.parent.glob("*/*")):
        if copy.parent == own or not _NAMED.fullmatch(copy.name):
            continue
        with suppress(FileNotFoundError):  # it went meanwhile
            if is_ours_alone(copy):
                yield copy
