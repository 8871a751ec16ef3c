from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import a_table, be_new_here


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be_new_here(tmp_path, monkeypatch)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return a_table(tmp_path)
