"""Of two files that do not fit the one that is wrong is named, and the entry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from soak.foreign.sealed import rewritten
from tafelkit.services import files
from tafelkit.services.merging import merge
from tests.builders import a_full_record
from tests.store.merging.work import a_file, merged


def test_a_programme_of_which_a_table_is_gone(tmp_path: Path) -> None:
    record = a_full_record()
    own, twin = a_file(tmp_path / "a.tafel", record), files.new_table(record.programme, 8)
    files.make_file(tmp_path / "b.tafel", record.programme, record.kit, [twin], "author")
    programme = merged(tmp_path, "programma", tmp_path / "b.tafel", own)
    seat = record.seats[0]
    # A foreign hand leaves one of its seats at a table that is nowhere.
    rewritten(
        programme,
        f"DELETE FROM table_session WHERE id = '{record.table.id}'",
        *(f"DELETE FROM {name} WHERE id <> '{seat.id}'" for name in _OF_TABLES),
        f"UPDATE seat SET table_id = '{twin.id[:-1]}f'",
    )
    (report,) = merge(programme, [own], "author").files
    assert str(report.reason) == f"{programme}: van 'seat' met id {seat.id} ontbreekt de tafel"


def test_a_file_with_what_another_table_has(tmp_path: Path) -> None:
    record = a_full_record()
    programme = merged(tmp_path, "programma", a_file(tmp_path / "a.tafel", record))
    twin = files.new_table(record.programme, 8)
    seat = replace(record.seats[0], table=twin.id)
    other = tmp_path / "b.tafel"
    files.make_file(other, record.programme, record.kit, [twin, seat], "author")
    (report,) = merge(programme, [other], "author").files
    assert str(report.reason) == f"{other}: 'seat' met id {seat.id} hoort al bij een andere tafel"


_OF_TABLES = ("placement", "pick", "own_card", "note", "advice", "direction", "remark", "seat")
