from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store.register import RegisterFile
from tafelkit.store.registers import MergedFrom, registers_in


def a_register(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    register = RegisterFile(folder / f"{name}.tafel", "a laptop")
    register.write(adding(_("Register"), e.Attendee(id=name, seat="a", name=name)))
    register.close()


def test_all_registers_in_folders_are_read_and_one_that_does_not_open_is_told(
    tmp_path: Path,
) -> None:
    for name in ("Karin", "Piet"):
        a_register(tmp_path / "stick", name)
    (tmp_path / "stick" / "x.register").write_bytes(b"geen register" * 100)
    read = list(registers_in((tmp_path / "stick", tmp_path / "weg")))
    names = [
        one.name
        for found in read
        if isinstance(found, tuple)
        for one in found
        if isinstance(one, e.Attendee)
    ]
    assert names == ["Karin", "Piet"]
    (refused,) = [found for found in read if isinstance(found, Refusal)]
    assert "x.register" in str(refused)


def test_one_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_register(tmp_path, "Karin")
    real = os.open

    def refused(path: Any, *how: Any, **more: Any) -> int:
        if str(path).endswith(".register"):
            raise PermissionError(errno.EACCES, "of someone else")
        return real(path, *how, **more)

    monkeypatch.setattr(os, "open", refused)
    (refusal,) = registers_in([tmp_path])
    assert isinstance(refusal, Refusal) and "Karin.register" in str(refusal)


def test_folders_are_remembered_by_programme(tmp_path: Path) -> None:
    kept, programme = tmp_path / "data" / "kept.json", tmp_path / "p.tafel"
    MergedFrom(kept).remember(programme, [tmp_path / "a" / "1.tafel", tmp_path / "b" / "2.tafel"])
    MergedFrom(kept).remember(programme, [tmp_path / "a" / "3.tafel"])
    assert MergedFrom(kept).near(programme) == (tmp_path, tmp_path / "b", tmp_path / "a")
    assert MergedFrom(kept).near(tmp_path / "c" / "q.tafel") == (tmp_path / "c",)
    for damaged in ("{", "[]", '{"x": 1}'):
        kept.write_text(damaged)
        assert MergedFrom(kept).near(programme) == (tmp_path,)


def test_without_a_place_nothing_is_remembered(tmp_path: Path) -> None:
    nowhere = MergedFrom()
    nowhere.remember(tmp_path / "p.tafel", [tmp_path / "a" / "1.tafel"])
    assert nowhere.near(tmp_path / "p.tafel") == (tmp_path,)
