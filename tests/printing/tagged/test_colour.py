from __future__ import annotations

import struct
from pathlib import Path

import pytest
from reportlab.lib.colors import CMYKColor, Color

from tafelkit.printing.tagged import (
    Canvas,
)
from tafelkit.printing.tagged.colour import _COLUMNS, _WHITE, NAME, in_rgb, srgb
from tests.printing.tagged.making import (
    drawn,
    failures,
)


def test_colours_become_those_of_the_document(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for colour in (CMYKColor(0.1, 0.9, 0.2, 0), (0.1, 0.9, 0.2, 0), "cmyk(1,0,0,0)", "red"):
            canvas.setFillColor(colour)
            canvas.setStrokeColor(colour)
            canvas.rect(0, 0, 9, 9, fill=1)

    assert failures(drawn(draw), tmp_path) == []


def test_a_colour_of_four_inks_is_one_of_light() -> None:
    for ink in (CMYKColor(1, 0, 0, 0, alpha=0.5), "cmyk(1,0,0,0)", (1, 0, 0, 0)):
        assert isinstance(in_rgb(ink), Color) and not isinstance(in_rgb(ink), CMYKColor)
        assert in_rgb(ink).rgb() == (0, 1, 1)
    assert in_rgb(CMYKColor(1, 0, 0, 0, alpha=0.5)).alpha == 0.5
    assert in_rgb("#1F5FA8").hexval() == "0x1f5fa8"
    assert in_rgb((0.1, 0.2, 0.3)) == (0.1, 0.2, 0.3)


def test_the_profile_holds_what_it_says_at_the_places_it_says() -> None:
    profile = srgb()
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[36:40] == b"acsp"
    count = int.from_bytes(profile[128:132], "big")
    found = {}
    for n in range(count):
        name, start, size = struct.unpack(">4sII", profile[132 + 12 * n : 144 + 12 * n])
        assert start % 4 == 0 and start + size <= len(profile)
        found[name] = profile[start : start + size]
    assert found[b"desc"][28:].decode("utf-16-be") == NAME
    assert found[b"rTRC"] == found[b"gTRC"] == found[b"bTRC"]


def test_the_three_colours_together_are_white() -> None:
    """Or a white page would be tinted: ICC's white is D50."""
    found = dict(zip((b"rXYZ", b"gXYZ", b"bXYZ"), _COLUMNS.values(), strict=True))
    together = [sum(column) for column in zip(*found.values(), strict=True)]
    assert together == pytest.approx(_WHITE, abs=0.0005)
