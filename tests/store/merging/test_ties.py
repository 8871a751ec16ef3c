"""What is known at one table is not brought by another, and points to what is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from soak.foreign.sealed import rewritten
from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.services import files
from tafelkit.services.merging import merge
from tafelkit.store import gate, rows, schema
from tafelkit.store.document import Document
from tafelkit.store.merging.ties import OF_TABLES, check_own, check_pointers, check_removed
from tafelkit.store.stamp import sealed
from tafelkit.store.writing import Rows
from tests.builders import a_full_record
from tests.store.merging.forging import aside, forged, removed, shown, version_of
from tests.store.merging.work import a_file, content, merged

RECORD = a_full_record()
SEAT, NOTE = RECORD.seats[0], RECORD.all(e.Note)[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "tafel.tafel", RECORD)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The file of table 8 of the same programme."""
    table = files.new_table(RECORD.programme, 8)
    files.make_file(tmp_path / "8.tafel", RECORD.programme, RECORD.kit, [table], "author")
    return tmp_path / "8.tafel"


def table_of(path: Path) -> str:
    with closing(Document.open(path, "author", to_read=True)) as document:
        return document.tables()[0].id


@contextmanager
def within(path: Path) -> Iterator[Rows]:
    with closing(Document.open(path, "author")) as document, document.merging() as merge:
        yield merge.rows


def test_a_file_of_which_more_is_to_be_asked_than_sqlite_takes_does_not_stop_others(
    path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = merged(path.parent, "programma", path)
    table = table_of(other)
    ticks = (e.Tick(id=new_id(), table=table, rank=1, subject="x") for _n in range(4000))
    forged(other, *map(shown, ticks))
    monkeypatch.setattr(gate, "MAX_VALUE_BYTES", 120_000)
    report = merge(programme, [other, path], "author")
    assert [file.result for file in report.files] == ["refused", "same"]
    assert "te groot" in str(report.files[0].reason)


def test_no_other_table_removes_what_was_said_at_one(path: Path, other: Path) -> None:
    version = f"{version_of(path, NOTE)},ffffffff:9"
    forged(other, removed(NOTE.id, "note", table_of(other), version))
    programme = merged(path.parent, "programma", path)
    told = content(programme)
    report = merge(programme, [other, path], "author")
    assert [found.result for found in report.files] == ["refused", "same"]
    assert "hoort al bij tafel 7" in str(report.files[0].reason)
    assert content(programme) == told
    # Whoever was first has it: whose it really is, nobody can tell.
    report = merge(path.parent / "andersom.tafel", [other, path], "author")
    assert [found.result for found in report.files] == ["added", "refused"]
    assert "hoort al bij tafel 8" in str(report.files[1].reason)


def test_nor_does_it_keep_aside_what_is_of_another_table(path: Path, other: Path) -> None:
    table = table_of(other)
    forged(other, aside(replace(NOTE, table=table, seat=None), table))
    report = merge(path.parent / "programma.tafel", [path, other], "author")
    assert [found.result for found in report.files] == ["added", "refused"]


def test_a_programme_of_which_a_table_is_gone_is_itself_named(path: Path, other: Path) -> None:
    programme = merged(path.parent, "programma", other, path)
    # A foreign hand leaves one of its seats at a table that is nowhere.
    rewritten(
        programme,
        f"DELETE FROM table_session WHERE id = '{RECORD.table.id}'",
        *(f"DELETE FROM {table.name} WHERE id <> '{SEAT.id}'" for table in OF_TABLES),
        f"UPDATE seat SET table_id = '{new_id()}'",
    )
    (report,) = merge(programme, [path], "author").files
    assert str(report.reason) == f"{programme}: van 'seat' met id {SEAT.id} ontbreekt de tafel"


def test_a_seat_of_another_table_is_named(path: Path, tmp_path: Path) -> None:
    programme = merged(path.parent, "programma", path)
    twin = files.new_table(RECORD.programme, 8)
    seat, other = replace(SEAT, table=twin.id), tmp_path / "b.tafel"
    files.make_file(other, RECORD.programme, RECORD.kit, [twin, seat], "author")
    (report,) = merge(programme, [other], "author").files
    cause = f"'seat' met id {SEAT.id} hoort al bij tafel 7 van 2023-06-20"
    assert str(report.reason) == f"{other}: {cause}"


def test_an_entry_does_not_become_another_kind_of_thing(path: Path) -> None:
    bad = path.with_name("slecht.tafel")
    bad.write_bytes(path.read_bytes())
    remark = e.Remark(id=NOTE.id, table=RECORD.table.id, text="was een aantekening")
    table = schema.TAFEL.kinds[e.Remark]
    version = f"{version_of(path, NOTE)},ffffffff:9"
    with closing(Document.open(bad, "x")) as document, document.merging() as merging:
        merging.rows.take(schema.TAFEL.kinds[e.Note], NOTE.id)
        merging.rows.put(table, sealed(table, rows.values(remark), version, "x"))
    report = merge(path.parent / "programma.tafel", [path, bad, path], "author")
    assert [found.result for found in report.files] == ["added", "refused", "same"]


def test_a_table_is_known_at_itself_also_when_it_was_removed(path: Path) -> None:
    gone = new_id()
    forged(path, removed(gone, "table_session", None))
    with within(path) as found:
        check_own(found, RECORD.table.id, [SEAT.id, NOTE.id, RECORD.table.id, new_id()])
        check_own(found, gone, [gone])
        check_removed(found, gone, [gone])
        for key in (gone, SEAT.id, RECORD.table.id):
            with pytest.raises(Refusal, match="hoort al bij"):
                check_own(found, None, [key])
        with pytest.raises(Refusal, match="hoort al bij"):
            check_removed(found, RECORD.table.id, [gone])


@pytest.mark.parametrize("gone", [SEAT, RECORD.table, RECORD.picks_of(SEAT.id)[0]])
def test_what_points_to_what_is_not_there_is_found_before_the_end(
    path: Path, gone: e.Entry
) -> None:
    with pytest.raises(Refusal, match="past niet bij wat er al staat"):
        take_out(path, RECORD.table.id, schema.TAFEL.kinds[type(gone)], gone.id)


def test_so_is_a_programme_without_its_kit(path: Path) -> None:
    with pytest.raises(Refusal, match="past niet bij wat er al staat"):
        take_out(path, None, schema.KIT, RECORD.kit.id)


def take_out(path: Path, table_id: str | None, table: schema.Table, key: str) -> None:
    """Take a row out that others point to: that is known at once, and SQLite tells at the end."""
    with within(path) as found:
        check_pointers(found, table_id)
        found.take(table, key)
        with pytest.raises(Refusal, match="wijst naar wat er niet is"):
            check_pointers(found, table_id)
