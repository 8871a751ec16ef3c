"""A card's picture: an SVG made into plain lines, so that no SVG travels inside a table's file."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import PICTURE_UNITS
from tafelkit.domain.shape import MAX_TEXT
from tafelkit.domain.texts import _
from tafelkit.exchange.bounded import read_bounded

MAX_BYTES = 200_000
# So many of those read last are remembered, as each table of a programme asks for the same deck:
# more than all decks that lie ready have.
REMEMBERED = 128
# What makes much of little when it is read: entities, and shapes used over and over.
_BLOWS_UP = re.compile(rb"<!ENTITY|<(?:\w+:)?use\b")


def read_picture(path: Path) -> str:
    """The lines of an SVG in a square of 24 units, as a path of absolute M, L, C and Z.

    Raises Refusal for a file that is missing, is no SVG or holds no lines.
    """
    try:
        return _lines(read_bounded(path, MAX_BYTES))
    except Refusal as refused:
        raise refused.about(path) from None


@lru_cache(REMEMBERED)
def _lines(content: bytes) -> str:
    # Reading a deck's pictures is rare; opening a table must not wait for this library.
    from svgelements import SVG, Shape

    if b"\0" in content:  # a photo, say, or letters of two bytes, in which `use` is not found
        raise Refusal(_("dit is geen leesbare SVG-tekening"))
    if _BLOWS_UP.search(content):
        raise Refusal(_("een tekening met ENTITY of use wordt niet gelezen; maak er lijnen van"))
    try:
        drawing = SVG.parse(io.BytesIO(content), reify=True)
        if not isinstance(drawing, SVG):
            raise Refusal(_("dit is geen leesbare SVG-tekening"))
    except Refusal:
        raise
    except Exception:  # the library lets many kinds of errors through for what is no SVG
        raise Refusal(_("dit is geen leesbare SVG-tekening")) from None
    scale = PICTURE_UNITS / max(float(drawing.width or 0), float(drawing.height or 0), 1e-9)
    shapes = [element for element in drawing.elements() if isinstance(element, Shape)]
    words = [word for shape in shapes for word in _words(shape, scale)]
    if not words:
        raise Refusal(_("in deze SVG staat geen tekening"))
    lines = "".join(words)
    if len(lines) > MAX_TEXT:
        raise Refusal(_("deze tekening is te ingewikkeld; neem er een met minder lijnen"))
    return lines


def _words(shape: Any, scale: float) -> Iterator[str]:
    from svgelements import Arc, Close, CubicBezier, Line, Move, Path, QuadraticBezier

    def point(at: Any) -> str:
        return f"{_number(at.x * scale)} {_number(at.y * scale)}"

    def curve(part: Any) -> str:
        return f"C{point(part.control1)} {point(part.control2)} {point(part.end)}"

    def arc(part: Any) -> str:
        return "".join(curve(cubic) for cubic in part.as_cubic_curves())

    words: dict[type, Callable[[Any], str]] = {
        Move: lambda part: f"M{point(part.end)}",
        Close: lambda _part: "Z",
        Line: lambda part: f"L{point(part.end)}",
        CubicBezier: curve,
        QuadraticBezier: lambda part: curve(_raised(part)),
        Arc: arc,
    }
    for part in Path(shape):
        yield words[type(part)](part)


def _raised(part: Any) -> Any:
    """A quadratic curve as the cubic one that is the same line."""
    from svgelements import CubicBezier

    first = part.start + (part.control - part.start) * (2 / 3)
    second = part.end + (part.control - part.end) * (2 / 3)
    return CubicBezier(part.start, first, second, part.end)


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
