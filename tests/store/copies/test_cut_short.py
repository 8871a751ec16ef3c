"""Which seat is being erased is known to whoever opens the table next."""

from __future__ import annotations

from pathlib import Path

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
