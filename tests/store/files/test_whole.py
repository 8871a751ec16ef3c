from __future__ import annotations

import errno
import os
import stat
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest

from tafelkit.store.files.whole import whole

needs_rights = pytest.mark.skipif(os.name != "posix", reason="rights as Unix has them")


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


def test_it_is_made_where_nobody_else_looks(tmp_path: Path) -> None:
    with whole(tmp_path / "a.tafel") as half:
        assert stat.S_IMODE(half.parent.stat().st_mode) == 0o700 or os.name != "posix"
        half.write_text("new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.tafel"]


@needs_rights
def test_who_may_read_it_stays_the_same(tmp_path: Path) -> None:
    target, source = tmp_path / "a.tafel", tmp_path / "b.tafel"
    for path in (target, source):
        path.write_text("old")
    target.chmod(0o640)
    source.chmod(0o600)
    for like in ([], [source]):
        with whole(target, like=like) as half:
            half.write_text("new")
        assert _mode(target) == 0o640


@needs_rights
def test_a_new_one_is_read_by_no_more_people_than_what_it_is_made_of(tmp_path: Path) -> None:
    source = tmp_path / "b.tafel"
    source.write_text("old")
    for number, (mode, wanted) in enumerate([(0o600, 0o600), (0o400, 0o600), (0o666, 0o644)]):
        source.chmod(mode)
        with whole(tmp_path / str(number), like=[source]) as half:
            half.write_text("new")
            half.chmod(0o644)
        assert _mode(tmp_path / str(number)) == wanted
    with whole(tmp_path / "c", like=[tmp_path / "geen"]) as half:
        half.write_text("new")
        half.chmod(0o644)
    assert _mode(tmp_path / "c") == 0o644


@pytest.mark.parametrize("links", [True, False])
def test_what_is_to_be_new_takes_the_place_of_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def link(_one: Path, _other: Path) -> None:
        raise PermissionError(errno.EPERM, "one name only")

    if not links:
        monkeypatch.setattr(os, "link", link)
    target = tmp_path / "a.tafel"
    with whole(target, anew=True) as half:
        half.write_text("first")
    with pytest.raises(FileExistsError):
        _make_anew(target)
    (tmp_path / "link.tafel").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        _make_anew(tmp_path / "link.tafel")
    assert target.read_text() == "first" and target.stat().st_nlink == 1
    assert (tmp_path / "link.tafel").is_symlink() and not (tmp_path / "nowhere").exists()


def test_a_place_that_was_taken_for_it_is_free_again_when_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_given: object) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(os, "link", fails)
    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(OSError, match="no"), whole(tmp_path / "a.tafel", anew=True) as half:
        half.write_text("new")
    assert list(tmp_path.iterdir()) == []


def test_the_folder_tells_of_it_before_anything_else_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    target = tmp_path / "a.tafel"

    def fsync(number: int) -> None:
        folder = stat.S_ISDIR(os.fstat(number).st_mode)
        assert target.exists() == folder
        synced.append("folder" if folder else "file")

    monkeypatch.setattr(os, "fsync", fsync)
    with whole(target) as half:
        half.write_text("new")
    assert synced == ["file", "folder"]


@pytest.mark.parametrize(("number", "said"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_a_folder_that_cannot_be_synced_is_none_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: bool
) -> None:
    def fsync(given: int) -> None:
        if stat.S_ISDIR(os.fstat(given).st_mode):
            raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="no") if said else nullcontext(), whole(tmp_path / "a") as b:
        b.write_text("new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def _make_anew(path: Path) -> None:
    with whole(path, anew=True) as half:
        half.write_text("second")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
