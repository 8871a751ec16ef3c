from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from tafelkit.ui import documents


def test_while_our_folder_is_not_there_the_nearest_above_it_is_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path / "Doc"))
    assert documents.ours() == tmp_path / "Doc" / "tafelkit"
    assert documents.nearest() == tmp_path
    documents.ours().mkdir(parents=True)
    assert documents.nearest() == documents.ours()
