from pathlib import Path

import pytest

from tafelkit.store.copies import beside


def test_a_name_tells_what_it_is_and_takes_none_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "tafel-07.tafel"
    first = beside.free_name(path, beside.DAMAGED)
    assert first.name == "tafel-07 (beschadigd).tafel"
    first.touch()
    assert beside.free_name(path, beside.DAMAGED).name == "tafel-07 (beschadigd 2).tafel"


def test_only_what_we_set_aside_is_found(tmp_path: Path) -> None:
    path = tmp_path / "t [1].tafel"
    ours = ["t [1] (beschadigd 2).tafel", "t [1] (beschadigd).tafel", "t [1] (vorm 1.0).tafel"]
    for name in (*ours, "t [1] (vormen).tafel", "t [1] (beschadigd door Jan).tafel", "t 1.tafel"):
        (tmp_path / name).touch()
    ours.append("t [1] (beschadigd).tafel-journal")  # words stand there too
    (tmp_path / ours[-1]).touch()
    assert [found.name for found in beside.of(path)] == sorted(ours)


def test_what_belongs_to_one_stands_before_it_though_that_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "t.tafel"
    for name in ("t (beschadigd).tafel", "t (beschadigd).tafel-journal", "t (vorm 1.0).tafel-wal"):
        (tmp_path / name).touch()
    (tmp_path / "t (beschadigd).tafel-shm").symlink_to(tmp_path / "t (beschadigd).tafel")
    damaged, older = beside.each(path)
    assert [file.name for file in damaged.files] == [
        f"{damaged.path.name}-journal",
        damaged.path.name,
    ]
    assert [file.name for file in older.files] == ["t (vorm 1.0).tafel-wal"]
    assert not older.path.exists()


def test_of_a_long_name_what_there_can_be_is_found(tmp_path: Path) -> None:
    """The names of what may belong to one that was set aside would be longer than one can be."""
    path = tmp_path / f"{'n' * 234}.tafel"
    aside = beside.free_name(path, beside.DAMAGED)
    aside.touch()
    assert len(aside.name) + len("-journal") > 255
    assert beside.of(path) == [aside]
    longer = tmp_path / f"{'n' * 249}.tafel"
    assert beside.of(longer) == []
    with pytest.raises(OSError, match="too long"):
        beside.free_name(longer, beside.DAMAGED).touch()
