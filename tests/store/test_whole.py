from __future__ import annotations

from contextlib import suppress
from pathlib import Path

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
