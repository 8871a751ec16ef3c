"""A sample of `make soak`: the fuzzer, for a moment, on the readers that need least time."""

from __future__ import annotations

import pytest

from soak.fuzz import fuzz


@pytest.mark.parametrize("name", ["row", "kit in a file"])
def test_what_others_made_is_read_or_refused(name: str) -> None:
    found = fuzz(name, 0.3, seed=7)
    assert found.tried and len(found.steps) > 20
    assert not found.faults, found.faults
