"""A sample of `make soak`: the fuzzer, for a moment, on the readers that need least time."""

from __future__ import annotations

from pathlib import Path

import pytest

from soak.fuzz import fuzz
from soak.fuzzing.bounds import TooMuch, bounds
from soak.fuzzing.spelling import DRAWINGS, spelt_otherwise
from tafelkit import bootstrap
from tafelkit.domain.errors import Refusal
from tafelkit.exchange.kit_files import read_canvas
from tafelkit.exchange.pictures import read_picture


@pytest.mark.parametrize("name", ["row", "kit in a file"])
def test_what_others_made_is_read_or_refused(name: str) -> None:
    found = fuzz(name, 0.3, seed=7)
    assert found.tried and len(found.steps) > 20
    assert not found.faults, found.faults


def test_what_takes_long_or_much_is_told_whatever_its_reader_catches() -> None:
    def goes_on() -> None:
        while True:
            try:
                while True:
                    pass
            except Exception:
                pass

    with pytest.raises(TooMuch, match="too long"), bounds(seconds=0.1):
        goes_on()
    with pytest.raises(TooMuch, match="MB more than any before"), bounds(most=-1):
        pass
    with bounds():
        pass


def test_a_kit_that_is_spelt_otherwise_is_the_same(tmp_path: Path) -> None:
    ours = bootstrap.resources() / "canvas" / "gemeente.toml"
    others = tmp_path / "x.toml"
    others.write_bytes(spelt_otherwise(ours.read_bytes()))
    assert others.read_bytes() != ours.read_bytes()
    assert read_canvas(others) == read_canvas(ours)


def test_pictures_to_begin_from_are_drawn_but_for_what_none_is(tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    first, second = DRAWINGS
    path.write_bytes(first)
    assert read_picture(path).count("Z") == 4
    path.write_bytes(second)
    with pytest.raises(Refusal, match="use"):
        read_picture(path)
    path.write_bytes(b"\n".join(line for line in second.splitlines() if b":use" not in line))
    assert read_picture(path).count("M") == 2
