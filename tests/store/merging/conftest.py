from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.builders import a_full_record
from tests.store.merging.work import a_file


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """The file of a full table on two laptops."""
    one = a_file(tmp_path / "one.tafel", a_full_record())
    other = tmp_path / "other.tafel"
    shutil.copy(one, other)
    return one, other
