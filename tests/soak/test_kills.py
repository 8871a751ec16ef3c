"""A sample of `make soak`: most kinds of work are killed once; there it is a thousand times."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from soak.kills import KINDS, kill

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills as one kills on Unix")
# A window on a programme takes long to open, and a kill needs it twice.
_FOR_LONG = ("erase_programme_window",)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in _FOR_LONG])
@pytest.mark.usefixtures("qapp")
def test_nothing_is_lost_when_it_is_killed(kind: str, tmp_path: Path) -> None:
    assert kill(kind, 1, tmp_path, first_seed=7) == []
