"""A sample of `make soak`: a damaged file is made whole; there it is hundreds."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from soak.rescues import one
from tafelkit.store.password import locked


@pytest.mark.parametrize("password", ["", "geheim"])
def test_what_is_whole_in_a_damaged_file_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, password: str
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    assert one(tmp_path, random.Random("rescue-2"), password).startswith("restored")
