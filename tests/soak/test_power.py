"""A sample of `make soak`: the power goes off some times; there it does three hundred times."""

from __future__ import annotations

import pytest

from soak.beneath.sqlite_files import can
from soak.power import attempt


def test_nothing_shown_as_saved_is_lost_when_the_power_goes_off() -> None:
    if not can():
        pytest.skip("cannot be tried here")
    assert [attempt("power", number) for number in (1, 2)] == ["", ""]
