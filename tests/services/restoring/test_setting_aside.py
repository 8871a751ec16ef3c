from __future__ import annotations

import os
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.services.restoring.setting_aside import bring_back, set_aside

DAMAGED, SOUND = b"beschadigd", b"gaaf"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "tafel-07.tafel"
    path.write_bytes(DAMAGED)
    return path


def refuse(*_names: object) -> None:
    raise OSError(95, "no links here")


def full(*_names: object) -> None:
    raise OSError(28, "full")


@pytest.mark.parametrize("without_links", [False, True])
def test_it_is_aside_and_still_in_its_place(
    path: Path, monkeypatch: pytest.MonkeyPatch, without_links: bool
) -> None:
    if without_links:  # as on a stick with FAT
        monkeypatch.setattr(os, "link", refuse)
    aside = set_aside(path)
    assert aside == path.with_name("tafel-07 (beschadigd).tafel")
    assert path.read_bytes() == aside.read_bytes() == DAMAGED


def test_where_there_is_none_nothing_is_set_aside(path: Path) -> None:
    path.unlink()
    assert set_aside(path) is None and not list(path.parent.iterdir())


def test_what_belongs_to_its_form_goes_along_and_comes_back(path: Path) -> None:
    """Beside a sound file SQLite would take it for a part of that."""
    wal = Path(f"{path}-wal")
    wal.write_bytes(b"rest")
    aside = set_aside(path)
    assert Path(f"{aside}-wal").read_bytes() == b"rest" and not wal.exists()
    assert aside is not None
    bring_back(path, aside)
    assert wal.read_bytes() == b"rest" and path.read_bytes() == DAMAGED
    assert sorted(path.parent.iterdir()) == [path, wal]


def test_what_a_killed_run_had_set_aside_is_not_set_aside_twice(path: Path) -> None:
    aside = path.with_name("tafel-07 (beschadigd).tafel")
    os.link(path, aside)
    assert set_aside(path) == aside
    assert sorted(path.parent.iterdir()) == [aside, path]


def test_it_does_not_come_back_over_what_took_its_place(path: Path) -> None:
    aside = set_aside(path)
    assert aside is not None
    path.unlink()
    path.write_bytes(SOUND)
    bring_back(path, aside)
    assert (path.read_bytes(), aside.read_bytes()) == (SOUND, DAMAGED)


def test_a_disk_that_takes_nothing_leaves_it_in_its_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name in ((os, "link"), (os, "replace")):
        monkeypatch.setattr(module, name, full)
    monkeypatch.setattr("shutil.copy2", full)
    with pytest.raises(Refusal, match="schijf is vol"):
        set_aside(path)
    assert list(path.parent.iterdir()) == [path]
