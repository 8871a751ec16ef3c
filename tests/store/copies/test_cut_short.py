"""Which seat is being erased is known to whoever opens the table next."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.copies import backup, cut_short


def test_it_is_known_until_all_is_done(tmp_path: Path) -> None:
    path, folder = tmp_path / "t.tafel", tmp_path / "b"
    assert cut_short.begun(path, folder) is None
    backup.begin_renewing(path, folder)
    cut_short.begin(path, folder, "een-plaats")
    assert cut_short.begun(path, folder) == "een-plaats"
    assert cut_short.begun(tmp_path / "ander.tafel", folder) is None
    cut_short.end(path, folder)
    cut_short.end(path, folder)
    assert cut_short.begun(path, folder) is None


def test_what_is_no_note_of_ours_is_none(tmp_path: Path) -> None:
    path, folder = tmp_path / "t.tafel", tmp_path / "b"
    backup.begin_renewing(path, folder)
    (backup.folder_of(path, folder) / "wissen").write_bytes(b"\xff\xfe")
    assert cut_short.begun(path, folder) is None


@pytest.mark.parametrize("seat_id", ["plaats \u00e9\u00e9n", "a" * 5000])
def test_a_foreign_file_has_ids_of_any_letters(tmp_path: Path, seat_id: str) -> None:
    path, folder = tmp_path / "t.tafel", tmp_path / "b"
    backup.begin_renewing(path, folder)
    cut_short.begin(path, folder, seat_id)
    assert cut_short.begun(path, folder) == seat_id


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_for_a_pipe_in_its_place_nobody_waits(tmp_path: Path) -> None:
    path, folder = tmp_path / "t.tafel", tmp_path / "b"
    backup.begin_renewing(path, folder)
    os.mkfifo(backup.folder_of(path, folder) / "wissen")
    assert cut_short.begun(path, folder) is None
    cut_short.begin(path, folder, "een-plaats")
    assert cut_short.begun(path, folder) == "een-plaats"


def test_where_a_link_in_its_place_leads_nothing_is_altered(tmp_path: Path) -> None:
    path, folder, others = tmp_path / "t.tafel", tmp_path / "b", tmp_path / "others.txt"
    backup.begin_renewing(path, folder)
    others.write_text("van een ander")
    (backup.folder_of(path, folder) / "wissen").symlink_to(others)
    cut_short.begin(path, folder, "een-plaats")
    assert cut_short.begun(path, folder) == "een-plaats"
    assert others.read_text() == "van een ander"


def test_a_disk_that_takes_no_note_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=re.escape(f"{tmp_path / 'b'}: ")):
        cut_short.begin(tmp_path / "t.tafel", tmp_path / "b", "een-plaats")
