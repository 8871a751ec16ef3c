"""A sample of the soak: each thing is laid once where it could do harm; there it is everywhere."""

from __future__ import annotations

import sys

import pytest

from soak.laid.trial import Trial
from soak.paths import a_world, trials

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as Unix has them")
SAMPLE = (
    Trial("write", "journal", "hard link"),
    Trial("destroy", "register", "link to a register"),
    Trial("keep aside", "renewing", "link"),
    Trial("own files", "faults", "link"),
    Trial("export", "out", "pipe"),
    Trial("read", "table", "endless file"),
    Trial("read", "table", "pipe", swapped=True),
)


def test_nothing_that_is_laid_costs_another_a_file() -> None:
    with a_world() as world:
        for trial, outcome in trials(SAMPLE, world, seed=1):
            assert not outcome.faults, (str(trial), outcome)
