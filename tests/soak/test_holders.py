"""A sample of `make soak`: two programs with one file, that see each other's locks or do not."""

from __future__ import annotations

import pytest

from soak.holders import attempt, can


@pytest.mark.parametrize("kind", ["asleep"])
def test_who_comes_second_reads_and_who_is_gone_blocks_nobody(kind: str) -> None:
    if not can(kind):
        pytest.skip("cannot be tried here")
    assert attempt(kind, 7) == ""
