"""A sample of `make soak`: a damaged file is made whole; there it is hundreds."""

from __future__ import annotations

import random
from pathlib import Path

from soak.rescues import one


def test_what_is_whole_in_a_damaged_file_comes_back(tmp_path: Path) -> None:
    assert one(tmp_path, random.Random("rescue-2")).startswith("restored")
