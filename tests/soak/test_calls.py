"""A sample of `make soak`: some calls of some works fail; there each call of each does."""

from __future__ import annotations

import pytest

from soak.beneath.sqlite_files import can
from soak.calls import attempts


@pytest.mark.parametrize(
    ("kind", "fault", "first"),
    [
        ("session", "full", 8),
        ("merge", "write", 60),
        ("make", "sync", 2),
        ("drafts", "remove", 1),
        ("merge", "read", 3),
        ("session", "killed", 19),
        ("merge", "killed", 121),
    ],
)
def test_nothing_is_lost_when_a_call_fails(kind: str, fault: str, first: int) -> None:
    if not can():
        pytest.skip("cannot be tried here")
    found = list(attempts(kind, fault, step=1000, first=first))
    assert found and not any(found), found
