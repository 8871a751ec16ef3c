from __future__ import annotations

from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store import left_standing
from tafelkit.store.left_standing import NAME, LeftStanding


def test_what_was_left_standing_is_known_at_the_next_opening(tmp_path: Path) -> None:
    path = tmp_path / "data" / NAME
    LeftStanding(path).leave("a phone 12ab")
    assert "a phone 12ab" in LeftStanding(path)
    assert "a phone 12ac" not in LeftStanding(path)
    LeftStanding(path).take_up(["a phone 12ab"])
    assert "a phone 12ab" not in LeftStanding(path)


def test_two_windows_add_to_one_list(tmp_path: Path) -> None:
    path = tmp_path / NAME
    one, other = LeftStanding(path), LeftStanding(path)
    one.leave("a")
    other.leave("b")
    assert "a" in LeftStanding(path) and "b" in LeftStanding(path)


@pytest.mark.parametrize("content", [b"", b"{}", b"[[[", b"\xff", b"3", b'["a", 3]'])
def test_a_damaged_list_means_that_nothing_was_left(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / NAME
    path.write_bytes(content)
    standing = LeftStanding(path)
    assert "b" not in standing
    standing.leave("b")
    assert "b" in LeftStanding(path)


def test_the_list_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(left_standing, "_MOST", 3)
    standing = LeftStanding(tmp_path / NAME)
    for mark in "abcd":
        standing.leave(mark)
    assert [mark in standing for mark in "abcd"] == [False, True, True, True]


def test_a_disk_that_takes_nothing_is_told_and_nothing_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    standing = LeftStanding(tmp_path / "file" / NAME)
    with pytest.raises(Refusal):
        standing.leave("a")
    assert "a" not in standing


def test_without_a_place_it_is_known_while_the_window_is_open() -> None:
    standing = LeftStanding()
    standing.leave("a")
    assert "a" in standing and "a" not in LeftStanding()
