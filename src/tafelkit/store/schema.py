"""The shape of a `.tafel` file and of a register: one SQL table for each kind of entry.

A file's `user_version` is 1000 x major + minor. A newer minor version can still be read: it has the
tables that are known here, and others, whose rows are stamped as ours are. A newer major version
cannot. Whoever alters a table here adds a migration and a kept file to the tests.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from tafelkit.domain import entries as e

TAFEL_ID = 0x7AFE1001
REGISTER_ID = 0x7AFE1002
VERSION_MAJOR, VERSION_MINOR = 1, 1
USER_VERSION = VERSION_MAJOR * 1000 + VERSION_MINOR


class Column(NamedTuple):
    """A column; `points` names the table whose id it keeps."""

    name: str
    kind: Literal["TEXT", "INTEGER", "REAL", "BLOB"] = "TEXT"
    nullable: bool = False
    points: str = ""


class Table(NamedTuple):
    """A table; its first column is its key, `sought_by` a column that rows are looked up by.

    `since` is the minor version in which it came.
    """

    name: str
    columns: tuple[Column, ...]
    sought_by: str = ""
    since: int = 0

    @property
    def index_name(self) -> str:
        """What its index is called, empty without one."""
        return f"{self.name}_by_{self.sought_by.removesuffix('_id')}" if self.sought_by else ""


@lru_cache(maxsize=64)
def names(table: Table) -> str:
    """The names of its columns, as SQL lists them."""
    return ", ".join(f'"{column.name}"' for column in table.columns)


@lru_cache(maxsize=64)
def selection(table: Table) -> str:
    """The SQL that reads its rows."""
    return f'SELECT {names(table)} FROM "{table.name}"'


@lru_cache(maxsize=64)
def insertion(table: Table) -> str:
    """The SQL that adds a row."""
    marks = ", ".join("?" * len(table.columns))
    return f'INSERT INTO "{table.name}" ({names(table)}) VALUES ({marks})'


class Layout(NamedTuple):
    """What a kind of file holds: its mark, its tables, and which of them keeps which entries.

    It is plain data, so that a file is looked at and read without SQLAlchemy; `ddl` makes SQL of
    it.
    """

    application_id: int
    tables: tuple[Table, ...]
    kinds: dict[type[e.Entry], Table]

    def as_of(self, minor: int) -> Layout:
        """The layout as it was in a minor version."""
        if minor >= VERSION_MINOR:
            return self
        return self._replace(tables=tuple(t for t in self.tables if t.since <= minor))

    def with_others(self, others: tuple[Table, ...]) -> Layout:
        """The layout of a newer minor version, with the tables that only that one knows."""
        return self._replace(tables=(*self.tables, *others))

    def table(self, name: str) -> Table:
        """The table with that name."""
        return next(table for table in self.tables if table.name == name)


MANIFEST = Table("manifest", (Column("key"), Column("value")))
# How a programme's file says that it is one, even while it holds one table or none.
GATHERS = "INSERT INTO manifest (key, value) VALUES ('gathers', 'tables')"
# What a manifest says of its file beside the sum of its seals, and how.
TOLD = {"gathers": "tables", "unwiped": "1"}

# What each row carries for merging and for noticing damage (see `stamp.py`).
STAMP = (Column("version"), Column("author"), Column("seal", "BLOB"))


def _text(name: str, nullable: bool = False) -> Column:
    return Column(name, "TEXT", nullable)


def _points(name: str, target: str, nullable: bool = False) -> Column:
    return Column(name, "TEXT", nullable, target)


def _integer(name: str, nullable: bool = False) -> Column:
    return Column(name, "INTEGER", nullable)


def _real(name: str, nullable: bool = False) -> Column:
    return Column(name, "REAL", nullable)


def _table(name: str, *columns: Column) -> Table:
    return Table(name, (_text("id"), *columns, *STAMP))


def _at_table(name: str, *columns: Column) -> Table:
    own = (_points("table_id", "table_session"), _integer("rank"), *columns)
    return Table(name, (_text("id"), *own, *STAMP), sought_by="table_id")


def _in_programme(name: str, *columns: Column) -> Table:
    return _table(name, _points("programme_id", "programme"), *columns)


REMOVED = _table("removed", _text("kind"), _text("table_id", nullable=True))
KIT = _table("kit", _text("content"))
# What several laptops wrote of one entry, while they do not agree (see `merging`). The content is
# that of the row without its stamp, as JSON; none where the entry was removed.
ASIDE = Table(
    "aside",
    (
        _text("id"),
        _text("entry_id"),
        _text("kind"),
        _text("table_id", nullable=True),
        _text("content", nullable=True),
        *STAMP,
    ),
    sought_by="table_id",
    since=1,
)
# What was erased for privacy: of an entry only versions that hold one of these may come back. One
# by nobody tells that it went with its seat (`Mark.with_seat`), and keeps nothing out by itself.
ERASED = Table(
    "erased",
    (_text("id"), _text("entry_id"), _text("kind"), _text("table_id", nullable=True), *STAMP),
    sought_by="table_id",
    since=1,
)


def _tafel() -> Layout:
    kinds: dict[type[e.Entry], Table] = {
        e.Programme: _table(
            "programme",
            _text("title"),
            _text("organiser"),
            _text("addressee"),
            _text("questions"),
            _text("language"),
            _points("kit", "kit"),
        ),
        e.Cluster: _in_programme(
            "cluster", _integer("rank"), _text("name"), _text("cards"), _text("text")
        ),
        e.Theme: _in_programme(
            "theme", _integer("rank"), _text("title"), _text("text"), _text("evidence")
        ),
        e.DevelopmentDirection: _in_programme(
            "development_direction", _integer("position"), _text("text"), _text("rests_on")
        ),
        e.Prose: _in_programme("prose", _text("place"), _text("text")),
        e.Table: _in_programme(
            "table_session",
            _integer("number"),
            _text("date"),
            _text("starts"),
            _text("ends"),
            _text("place"),
            _text("status"),
        ),
        e.Seat: _at_table("seat", _text("letter"), _text("background"), _text("detail")),
        e.OwnCard: _at_table("own_card", _text("card"), _text("name"), _text("description")),
        e.Pick: _at_table(
            "pick",
            _points("seat_id", "seat"),
            _text("card"),
            _text("reason"),
            _text("motivation"),
            _text("mentions"),
        ),
        e.Placement: _at_table(
            "placement",
            _points("pick_id", "pick"),
            _text("zone"),
            _real("x_mm", nullable=True),
            _real("y_mm", nullable=True),
            _real("rotation"),
        ),
        e.Direction: _at_table("direction", _text("text"), _text("rests_on"), _integer("agreed")),
        e.Note: _at_table(
            "note",
            _text("kind"),
            _text("text"),
            _points("seat_id", "seat", nullable=True),
            _integer("verbatim"),
            _text("cards"),
            _integer("works", nullable=True),
            _text("level", nullable=True),
            _text("pole_a", nullable=True),
            _text("pole_b", nullable=True),
            _text("zone"),
            _real("x_mm", nullable=True),
            _real("y_mm", nullable=True),
        ),
        e.Advice: _at_table("advice", _text("text"), _text("support"), _text("rests_on")),
        e.LookBack: _at_table("look_back", _text("missing_voices")),
        e.Remark: _at_table("remark", _points("seat_id", "seat", nullable=True), _text("text")),
        e.Call: _at_table("call", _text("text"), _text("answer")),
        e.RoundSpan: _at_table(
            "round_span", _text("round"), _text("started"), _text("ended", nullable=True)
        ),
        e.Extension: _at_table("extension", _text("round"), _integer("minutes")),
        e.Tick: _at_table("tick", _text("subject")),
        e.Link: _at_table("link", _text("title"), _text("url")),
    }
    shared = (MANIFEST, REMOVED, KIT, ASIDE, ERASED)
    return Layout(TAFEL_ID, (*shared, *kinds.values()), kinds)


def _register() -> Layout:
    kinds: dict[type[e.Entry], Table] = {
        e.Attendee: _table(
            "attendee",
            _text("seat_id"),
            _text("name"),
            _text("contact"),
            _text("keep_until"),
        ),
        e.Consent: _table(
            "consent",
            _text("seat_id"),
            _text("purpose"),
            _integer("given"),
            _text("date"),
        ),
    }
    return Layout(REGISTER_ID, (MANIFEST, REMOVED, *kinds.values()), kinds)


TAFEL = _tafel()
REGISTER = _register()
