from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tafelkit.bootstrap import resources
from tafelkit.ui.look.theme import Theme


def test_without_room_for_temporary_files_the_icons_are_those_that_came_along(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(tmp_path / "gone"))
    monkeypatch.chdir(tmp_path)
    theme = Theme(qapp, resources())
    assert theme.drawn("check") == (resources() / "icons" / "check.svg").as_posix()
    assert not list(tmp_path.iterdir()), "icons were drawn where the program was begun"


def test_an_icon_that_the_disk_does_not_take_is_not_left_by_half(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme(qapp, resources(), dark=False)
    theme.dark = True

    def full(path: Path, _text: str, encoding: str) -> int:
        path.write_bytes(b"<svg")
        raise OSError(errno.ENOSPC, "no space left")

    with monkeypatch.context() as on_a_full_disk:
        on_a_full_disk.setattr(Path, "write_text", full)
        assert theme.drawn("check") == (resources() / "icons" / "check.svg").as_posix()
    assert Path(theme.drawn("check")).read_text(encoding="utf-8").endswith("</svg>\n")
