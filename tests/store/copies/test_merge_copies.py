import os
import stat
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.services.files import make_file
from tafelkit.store.copies.merge_copies import MergeCopies, check_readable, went_since
from tafelkit.store.erasures import Erasure
from tests.builders import a_full_record
from tests.store.merging.forging import version_of


def a_programme(path: Path) -> Record:
    record = a_full_record()
    entries = (record.table, *record.entries.values())
    make_file(path, record.programme, record.kit, entries, "proef", gathers=True)
    return record


def test_only_the_user_can_look_into_their_folder(tmp_path: Path) -> None:
    folder = tmp_path / "kopieen" / "terug"
    copies = MergeCopies(folder)
    assert not folder.exists()
    before, after = copies.pair()
    assert before.parent == after.parent == folder and before != after
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert copies.pair() != (before, after)


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    folder = tmp_path / "terug"
    (before, _after) = MergeCopies(folder).pair()
    before.write_text("wat iemand zei")
    with before.open("rb") as file:
        copies = MergeCopies(folder)
        assert file.read() == bytes(len("wat iemand zei"))
    assert not folder.exists()
    (before, _after) = copies.pair()
    before.write_text("wat iemand zei")
    copies.clear()
    assert not folder.exists()


def test_what_was_erased_is_overwritten_in_them(tmp_path: Path) -> None:
    copies = MergeCopies(tmp_path / "terug")
    copies.overwrite()  # where there are none there is nothing to do
    (before, _after) = copies.pair()
    before.write_text("wat iemand zei")
    with before.open("rb") as file:
        copies.overwrite()
        assert not before.exists()
        assert file.read() == bytes(len("wat iemand zei"))


def test_where_no_folder_can_be_made_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refusal):
        MergeCopies(tmp_path / "file" / "terug").pair()


def test_what_cannot_be_read_is_no_way_back(tmp_path: Path) -> None:
    (tmp_path / "before").write_text("half een kopie")
    with pytest.raises(Refusal, match="er is niets gewijzigd"):
        check_readable(tmp_path / "before")
    a_programme(tmp_path / "p")
    check_readable(tmp_path / "p")


def test_they_lack_a_mark_of_a_table_that_one_of_them_has(tmp_path: Path) -> None:
    copies = MergeCopies(tmp_path / "terug")
    assert not copies.lack({"mark": Erasure("table")})
    first, second = (copies.pair()[0] for _time in range(2))
    record = a_programme(first)
    second.write_text("half een kopie")
    table, note = record.table.id, record.all(e.Note)[0]
    assert copies.lack({"mark": Erasure(table)})
    assert not copies.lack({"mark": Erasure("another")}) and not copies.lack({})
    # What went with its seat elsewhere may never have been here.
    written = version_of(first, note)
    assert copies.lack({"mark": Erasure(table, note.id, written)})
    assert not copies.lack({"mark": Erasure(table, "another", written)})
    assert not copies.lack({"mark": Erasure(table, note.id, "ffffffff:2")})  # this is another's


def test_a_step_may_lead_to_what_went_of_a_table_that_was_there(tmp_path: Path) -> None:
    before = tmp_path / "before"
    record = a_programme(before)
    gone = Erasure(record.table.id, record.all(e.Note)[0].id, "ffffffff:2")
    assert went_since(before, {"mark": gone})
    for erased in ({}, {"mark": gone._replace(table="new")}, {"mark": Erasure(record.table.id)}):
        assert not went_since(before, erased)
    before.write_text("half een kopie")
    assert went_since(before, {})


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_link_in_the_place_of_their_folder_leads_to_nothing_of_ours(tmp_path: Path) -> None:
    (tmp_path / "ander").mkdir()
    (tmp_path / "ander" / "brief").write_text("van een ander")
    (tmp_path / "terug").symlink_to(tmp_path / "ander")
    before, _after = MergeCopies(tmp_path / "terug").pair()
    before.write_text("wat iemand zei")
    assert [path.name for path in (tmp_path / "ander").iterdir()] == ["brief"]
    assert (tmp_path / "ander" / "brief").read_text() == "van een ander"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_in_the_place_of_their_folder_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "terug")
    copies = MergeCopies(tmp_path / "terug")
    with pytest.raises(Refusal):
        copies.pair()
