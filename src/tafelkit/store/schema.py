"""The shape of a `.tafel` file and of a register: one SQL table for each kind of entry.

A file's `user_version` is 1000 x major + minor. A newer minor version can still be read, a newer
major version cannot. Whoever alters a table here adds a migration and a kept file to the tests.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from tafelkit.domain import entries as e

TAFEL_ID = 0x7AFE1001
REGISTER_ID = 0x7AFE1002
VERSION_MAJOR, VERSION_MINOR = 1, 0
USER_VERSION = VERSION_MAJOR * 1000 + VERSION_MINOR


@dataclass(frozen=True)
class Layout:
    """What a kind of file holds: its mark, its tables, and which of them keeps which entries."""

    application_id: int
    metadata: MetaData
    kinds: dict[type[e.Entry], Table]
    manifest: Table
    removed: Table
    kit: Table | None = None


def _stamp() -> list[Column[object]]:
    """What each row carries for merging and for noticing damage (see `stamp.py`)."""
    return [
        Column("version", Text, nullable=False),
        Column("author", Text, nullable=False),
        Column("seal", LargeBinary, nullable=False),
    ]


def _text(name: str, nullable: bool = False) -> Column[object]:
    return Column(name, Text, nullable=nullable)


def _points(name: str, target: str, nullable: bool = False) -> Column[object]:
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=nullable)


def _table(metadata: MetaData, name: str, *columns: Column[object]) -> Table:
    key: Column[object] = Column("id", Text, primary_key=True, nullable=False)
    return Table(
        name, metadata, key, *columns, *_stamp(), sqlite_strict=True, sqlite_with_rowid=False
    )


def _shared(metadata: MetaData) -> tuple[Table, Table]:
    manifest = Table(
        "manifest",
        metadata,
        Column("key", Text, primary_key=True, nullable=False),
        _text("value"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    removed = _table(metadata, "removed", _text("kind"), _text("table_id", nullable=True))
    return manifest, removed


def _tafel() -> Layout:
    metadata = MetaData()
    manifest, removed = _shared(metadata)

    def at_table(name: str, *columns: Column[object]) -> Table:
        made = _table(
            metadata,
            name,
            _points("table_id", "table_session"),
            Column("rank", Integer, nullable=False),
            *columns,
        )
        Index(f"{name}_by_table", made.c.table_id)
        return made

    def in_programme(name: str, *columns: Column[object]) -> Table:
        return _table(metadata, name, _points("programme_id", "programme"), *columns)

    def integer(name: str, nullable: bool = False) -> Column[object]:
        return Column(name, Integer, nullable=nullable)

    def real(name: str, nullable: bool = False) -> Column[object]:
        return Column(name, REAL, nullable=nullable)

    kit = _table(metadata, "kit", _text("content"))
    kinds: dict[type[e.Entry], Table] = {
        e.Programme: _table(
            metadata,
            "programme",
            _text("title"),
            _text("organiser"),
            _text("addressee"),
            _text("questions"),
            _text("language"),
            _points("kit", "kit"),
        ),
        e.Cluster: in_programme(
            "cluster", integer("rank"), _text("name"), _text("cards"), _text("text")
        ),
        e.Theme: in_programme(
            "theme", integer("rank"), _text("title"), _text("text"), _text("evidence")
        ),
        e.DevelopmentDirection: in_programme(
            "development_direction", integer("position"), _text("text"), _text("rests_on")
        ),
        e.Prose: in_programme("prose", _text("place"), _text("text")),
        e.Table: in_programme(
            "table_session",
            integer("number"),
            _text("date"),
            _text("starts"),
            _text("ends"),
            _text("place"),
            _text("status"),
        ),
        e.Seat: at_table("seat", _text("letter"), _text("background"), _text("detail")),
        e.OwnCard: at_table("own_card", _text("card"), _text("name"), _text("description")),
        e.Pick: at_table(
            "pick",
            _points("seat_id", "seat"),
            _text("card"),
            _text("reason"),
            _text("motivation"),
            _text("mentions"),
        ),
        e.Placement: at_table(
            "placement",
            _points("pick_id", "pick"),
            _text("zone"),
            real("x_mm", nullable=True),
            real("y_mm", nullable=True),
            real("rotation"),
        ),
        e.Direction: at_table("direction", _text("text"), _text("rests_on"), integer("agreed")),
        e.Note: at_table(
            "note",
            _text("kind"),
            _text("text"),
            _points("seat_id", "seat", nullable=True),
            integer("verbatim"),
            _text("cards"),
            integer("works", nullable=True),
            _text("level", nullable=True),
            _text("pole_a", nullable=True),
            _text("pole_b", nullable=True),
            _text("zone"),
            real("x_mm", nullable=True),
            real("y_mm", nullable=True),
        ),
        e.Advice: at_table("advice", _text("text"), _text("support"), _text("rests_on")),
        e.LookBack: at_table("look_back", _text("missing_voices")),
        e.Remark: at_table("remark", _points("seat_id", "seat", nullable=True), _text("text")),
        e.Call: at_table("call", _text("text"), _text("answer")),
        e.RoundSpan: at_table(
            "round_span", _text("round"), _text("started"), _text("ended", nullable=True)
        ),
        e.Extension: at_table("extension", _text("round"), integer("minutes")),
        e.Tick: at_table("tick", _text("subject")),
        e.Link: at_table("link", _text("title"), _text("url")),
    }
    return Layout(TAFEL_ID, metadata, kinds, manifest, removed, kit)


def _register() -> Layout:
    metadata = MetaData()
    manifest, removed = _shared(metadata)
    kinds: dict[type[e.Entry], Table] = {
        e.Attendee: _table(
            metadata,
            "attendee",
            _text("seat_id"),
            _text("name"),
            _text("contact"),
            _text("keep_until"),
        ),
        e.Consent: _table(
            metadata,
            "consent",
            _text("seat_id"),
            _text("purpose"),
            Column("given", Integer, nullable=False),
            _text("date"),
        ),
    }
    return Layout(REGISTER_ID, metadata, kinds, manifest, removed)


TAFEL = _tafel()
REGISTER = _register()
