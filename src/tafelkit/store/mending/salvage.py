"""What of a damaged file is still whole: every row whose seal says that it is as it was written.

A seal covers the name of a row's table and all its values, so it tells which table a row is of
although the schema is gone, and that not a bit of it was altered. The sum of all seals tells
whether all that was ever there was found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.version import holds, is_version
from tafelkit.domain.texts import _
from tafelkit.store import schema, stamp, trouble
from tafelkit.store.contents import sound_rows
from tafelkit.store.files import regular
from tafelkit.store.hot_journal import IS_BEING_WRITTEN, has_hot_journal
from tafelkit.store.mending import pages, unsealing
from tafelkit.store.mending.unsealing import unsealed
from tafelkit.store.merging.group import KINDS, TABLES, Group
from tafelkit.store.password import vault
from tafelkit.store.password.locked import Key
from tafelkit.store.stamp import Row
from tafelkit.store.taking_back import taken_back

_BY_WIDTH: dict[int, list[schema.Table]] = {}
for _table in schema.TAFEL.tables:
    if _table is not schema.MANIFEST:
        _BY_WIDTH.setdefault(len(_table.columns), []).append(_table)
_REALS = {
    table.name: tuple(n for n, column in enumerate(table.columns) if column.kind == "REAL")
    for table in schema.TAFEL.tables
}
# Where what was said at a table stands.
_SAYING = {"text", "motivation", "pole_a", "pole_b", "missing_voices"}
_MOST_LETTERS = 300
_SUM = re.compile(r"[0-9a-f]{32}")


@dataclass
class Salvage:
    """The rows that are whole, by the name of their table; and what is known to be lost.

    `broken` counts the rows that are there and not whole any more, by the table that they lay in;
    `doubtful` has the words of such rows by the id that they seem to have, for people to look at.
    """

    rows: dict[str, dict[str, Row]] = field(default_factory=dict)
    broken: Counter[str] = field(default_factory=Counter)
    doubtful: dict[str, str] = field(default_factory=dict)
    gathers: bool = False
    complete: bool = False
    is_newer: bool = False  # its header tells a version that knows more than we do
    key: Key | None = None  # by which it is open; what is made of it is under the same

    @property
    def count(self) -> int:
        """How many rows are whole."""
        return sum(len(found) for found in self.rows.values())

    def placed(self) -> Iterable[tuple[str, Row]]:
        """Each row with the name of its table."""
        return ((name, row) for name, found in self.rows.items() for row in found.values())


def read(path: Path) -> Salvage:
    """Look through a file as far as it can be read; nothing of it where it never was one of ours.

    Never call this while we hold the file (see `gate.look`). Raises Refusal where the disk does
    not give it, or for one too large to be looked through; and as `unsealed` does.
    """
    with _refusing(path):
        content = _content(path)
        found = _whole_in(content)
        try:
            opened = unsealed(content)
        except Refusal:
            if not found.count:
                raise
            opened = None  # and yet it is in the clear, at least for a part
    if opened is None:
        return found
    within = _whole_in(opened.content)
    within.complete &= opened.whole
    within.is_newer |= found.is_newer
    found = max(within, found, key=lambda found: found.count)
    found.key = opened.key
    return found


def check_password(path: Path) -> None:
    """Raise Locked where a damaged file waits for its password. Refuses as `read` does."""
    with _refusing(path):
        unsealing.check_password(_content(path))


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, Refusal) as error:
        raise trouble.refusal(error, path, to_read=True) or error from None


def _whole_in(content: bytes) -> Salvage:
    """What is whole in the pages of a content."""
    sizes = dict.fromkeys((pages.page_size(content), pages.USUAL_PAGE))
    found = max((_sorted_out(content, size) for size in sizes), key=lambda found: found.count)
    version = int.from_bytes(content[60:64], "big")
    sealed = int.from_bytes(content[68:72], "big") == vault.LAYOUT.application_id
    known = vault.VERSION if sealed else schema.USER_VERSION
    found.is_newer = known < version < (schema.VERSION_MAJOR + 1) * 1000
    return found


def _content(path: Path) -> bytes:
    """All of it without what was cut short: rows of half a transaction are whole, and belie it."""
    if not path.is_file():
        return b""
    if path.stat().st_size > pages.MAX_BYTES:
        raise Refusal(_("dit bestand is te groot om te redden wat er nog in staat"))
    if has_hot_journal(path):
        content = taken_back(path)
        if content is not None:
            return content
        if has_hot_journal(path):
            raise Refusal(IS_BEING_WRITTEN)
    return regular.content_of(path, pages.MAX_BYTES)


def of_sound(path: Path) -> Salvage:
    """All of a file that is sound. Raises Refusal for one that is not."""
    salvage = Salvage(complete=True)
    for name, row in sound_rows(path):
        salvage.rows.setdefault(name, {})[str(row[0])] = row
    return salvage


def _sorted_out(content: bytes, size: int) -> Salvage:
    salvage, sums = Salvage(), set[str]()
    for cells in pages.cells(content, size):
        names, broken = Counter[str](), 0
        altered: list[tuple[Any, ...]] = []
        for row in cells:
            if row is None:
                broken += 1
            elif len(row) == 2:
                names["manifest"] += 1  # or an index, which holds nothing of its own
                if row[0] == "total" and _SUM.fullmatch(str(row[1])):
                    sums.add(str(row[1]))
                salvage.gathers |= row == ("gathers", "tables")
            else:
                name = _keep(salvage, row)
                broken += not name
                altered += () if name else (row,)
                names[name] += bool(name)
        (lay_in, _count), *_more = names.most_common(1) or [("", 0)]
        if broken and lay_in != "manifest":
            salvage.broken[lay_in] += broken
            salvage.doubtful |= dict(_words(lay_in, altered))
    total = stamp.Total()
    for _name, row in salvage.placed():
        total.add(row[-1])
    salvage.complete = str(total) in sums
    return salvage


def _words(name: str, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, str]]:
    """What seems to stand in rows of a table that are not as they were written."""
    columns = [column.name for column in TABLES[name].columns] if name in TABLES else []
    for row in rows:
        said = zip(columns, row, strict=False) if len(row) == len(columns) else ()
        words = [str(value) for column, value in said if column in _SAYING and value]
        if words:
            text = " · ".join(words)[:_MOST_LETTERS]
            yield str(row[0]), "".join(one if one.isprintable() else "?" for one in text)


def _keep(salvage: Salvage, cell: tuple[Any, ...]) -> str:
    """Keep a row if it is whole, under the table that its seal names; empty if it is not."""
    for table in _BY_WIDTH.get(len(cell), ()):
        row = _as_read(table, cell)
        if _is_sealed(table.name, row):
            if not _is_sound(table.name, row):
                return ""
            found, key = salvage.rows.setdefault(table.name, {}), str(row[0])
            # Of a write that the disk lost an older row is there too.
            if key not in found or not holds(found[key][-3], row[-3]):
                found[key] = row
            return table.name
    return ""


def _is_sealed(name: str, row: Row) -> bool:
    # None of our columns holds bytes but the seal; they could not even be sealed.
    if not isinstance(row[-1], bytes) or any(isinstance(value, bytes) for value in row[:-1]):
        return False
    return stamp.seal(name, row[:-1]) == row[-1]


def _as_read(table: schema.Table, cell: tuple[Any, ...]) -> Row:
    """As SQLite would give it: a real number without a fraction lies there as a whole one."""
    reals = _REALS[table.name]
    if not reals:
        return cell
    return tuple(
        float(value) if n in reals and isinstance(value, int) else value
        for n, value in enumerate(cell)
    )


def _is_sound(name: str, row: Row) -> bool:
    """Whether the row says what such a row can say: anyone can seal."""
    if not all(isinstance(value, str) for value in (row[0], row[-3], row[-2])):
        return False
    if not is_version(row[-3]):
        return False
    if name in (schema.REMOVED.name, schema.ERASED.name):
        kind, table_id = row[-5], row[-4]
        return kind in KINDS and isinstance(row[-6], str) and isinstance(table_id, str | None)
    group = Group()
    try:
        group.add(name, row)
        (key,) = group.rows
        return all(
            variant.content is None or variant.content.id == key for variant in group.variants(key)
        )
    except (Refusal, ValueError, TypeError, KeyError, RecursionError, AssertionError):
        return False
