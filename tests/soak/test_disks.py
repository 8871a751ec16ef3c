"""A sample of `make soak`: each kind of bad disk once; there it is a hundred times."""

from __future__ import annotations

import pytest

from soak.disks import KINDS, attempt, can


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_on_such_a_disk(kind: str) -> None:
    if not can(kind):
        pytest.skip("cannot be tried here")
    assert attempt(kind, 7) == ""
