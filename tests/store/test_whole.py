from __future__ import annotations

import errno
import os
import stat
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest

from tafelkit.store.whole import whole


def test_it_is_there_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.tafel"
    target.write_text("old")
    with whole(target) as beside:
        beside.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new" and list(tmp_path.iterdir()) == [target]


def test_what_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.tafel"
    target.write_text("old")
    with suppress(ZeroDivisionError), whole(target) as beside:
        beside.write_text("half")
        raise ZeroDivisionError
    assert target.read_text() == "old" and list(tmp_path.iterdir()) == [target]


def test_what_a_killed_run_left_is_cleared_away_first(tmp_path: Path) -> None:
    target = tmp_path / "a.tafel"
    (tmp_path / "a.tafel.half").write_text("half")
    (tmp_path / "a.tafel.half-journal").write_text("its journal")
    with whole(target) as beside:
        assert list(tmp_path.iterdir()) == []
        beside.write_text("new")
    assert list(tmp_path.iterdir()) == [target]


def test_the_folder_tells_of_it_before_anything_else_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    target = tmp_path / "a.tafel"

    def fsync(number: int) -> None:
        assert target.read_text() == "new"
        synced.append(stat.S_ISDIR(os.fstat(number).st_mode))

    monkeypatch.setattr(os, "fsync", fsync)
    with whole(target) as beside:
        beside.write_text("new")
    assert synced == [True]


@pytest.mark.parametrize(("number", "said"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_folder_that_cannot_be_synced_is_none_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: bool
) -> None:
    def fsync(_number: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="no") if said else nullcontext(), whole(tmp_path / "a") as b:
        b.write_text("new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
