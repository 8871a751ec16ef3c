"""The path of an SVG as moves, straight lines, cubic curves and closings, all absolute."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from tafelkit.exchange.svg.refusals import library_only, too_much
from tafelkit.exchange.svg.transforms import Point

# M and L with a point, C with three, Z with none.
Step = tuple[str, tuple[Point, ...]]

# More than fit into the text of a picture.
_MOST_PARTS = 25_000
_PART = re.compile(r"[A-DF-Za-df-z]|\d*\.?\d+(?:[eE][-+]?\d+)?", re.ASCII)
# How far around a cubic curve follows an arc.
_PIECE = math.tau / 12
# The library looks for the beginning of what is closed step by step; so it stands at hand.
_GOES_ON = re.compile(r"[Zz](?=[\s,]*[^\s,Mm])")


def steps_of(path: str) -> list[Step]:
    """The steps of a path, up to the first fault in it, as SVG has it.

    Raises Refusal for a path that cannot be read.
    """
    # Reading a deck's pictures is rare; opening a table must not wait for this library.
    from svgelements import Path

    if path.lstrip()[:1] not in ("M", "m"):
        return []
    if len(_PART.findall(path)) > _MOST_PARTS:
        raise too_much()
    read = Path()
    with library_only():
        with suppress(ValueError):
            read.parse(_GOES_ON.sub("zm0 0", path))
        return [step for part in read for step in _steps(part)]


def _steps(part: Any) -> Iterator[Step]:
    from svgelements import Arc, Close, CubicBezier, Move, QuadraticBezier

    if isinstance(part, Close):
        yield "Z", ()
    elif isinstance(part, Arc):
        pieces = math.ceil(abs(part.sweep) / _PIECE - 1e-6)
        for cubic in part.as_cubic_curves(pieces):
            yield from _steps(cubic)
        if pieces == 0:  # straight, as it has no radius
            yield "L", (_at(part.end),)
    elif isinstance(part, CubicBezier):
        yield "C", (_at(part.control1), _at(part.control2), _at(part.end))
    elif isinstance(part, QuadraticBezier):
        control = part.control
        yield "C", (_two_thirds(part.start, control), _two_thirds(part.end, control), _at(part.end))
    else:
        yield "M" if isinstance(part, Move) else "L", (_at(part.end),)


def _two_thirds(end: Any, control: Any) -> Point:
    """Where the control of a cubic curve lies that is the same line as a quadratic one."""
    return _at(end + (control - end) * (2 / 3))


def _at(point: Any) -> Point:
    return float(point.x), float(point.y)
