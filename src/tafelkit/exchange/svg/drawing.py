"""What an SVG shows: the steps of its lines, in a square."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tafelkit.exchange.svg.elements import Element, read_elements
from tafelkit.exchange.svg.lengths import length
from tafelkit.exchange.svg.paths import Step, steps_of
from tafelkit.exchange.svg.refusals import blows_up
from tafelkit.exchange.svg.shapes import SHAPES, path_of
from tafelkit.exchange.svg.styles import Styles
from tafelkit.exchange.svg.transforms import Matrix, Transforms, moved, times

# What is in another element (definitions, clippings, words, what is none of SVG) is not drawn.
_GROUPS = frozenset(("svg", "g", "a", "switch"))
# How large a drawing is that does not tell.
_UNTOLD = 1000.0
_STAYS: Matrix = (1, 0, 0, 1, 0, 0)
# Of the room that is left, how much lies before: xMinYMax has none at the left and all above.
_SHARE = {"Min": 0.0, "Max": 1.0}


class Frame(NamedTuple):
    """Where something is drawn: how it comes into the square, and of what percentages are."""

    matrix: Matrix
    width: float
    height: float


def steps_in_square(content: bytes, side: float) -> Iterator[Step]:
    """The steps of an SVG, scaled so that its longest side is that of the square.

    Raises Refusal, at the latest amid the steps, for what cannot be read or drawn.
    """
    root, css = read_elements(content)
    styles = Styles(css)
    attributes = styles.of(root)
    box = _box(attributes) or (0.0, 0.0, _UNTOLD, _UNTOLD)
    _x, _y, width, height = _place(attributes, Frame(_STAYS, *box[2:]))
    if min(width, height) <= 0:
        return
    scale = side / max(width, height)
    outermost = {key: given for key, given in root.attributes.items() if key not in ("x", "y")}
    frame = Frame((scale, 0, 0, scale, 0, 0), *box[2:])
    yield from _Drawing(styles).steps(root._replace(attributes=outermost), frame)


class _Drawing:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._transforms = Transforms()

    def steps(self, element: Element, around: Frame) -> Iterator[Step]:
        if element.name == "use":
            raise blows_up()
        if element.name not in _GROUPS | SHAPES:
            return
        attributes = self._styles.of(element)
        if attributes.get("display", "").strip().lower() == "none":
            return
        frame = self._transformed(attributes, around)
        if element.name in SHAPES:
            for letter, points in steps_of(path_of(element.name, attributes, *frame[1:])):
                yield letter, tuple(moved(point, frame.matrix) for point in points)
            return
        if element.name == "svg":
            frame = _viewport(attributes, frame)
        for inner in element.inside if frame.width > 0 and frame.height > 0 else ():
            yield from self.steps(inner, frame)

    def _transformed(self, attributes: Mapping[str, str], around: Frame) -> Frame:
        text = attributes.get("transform", "")
        if not text:
            return around
        own = self._transforms.read(text, around.width, around.height)
        return around._replace(matrix=times(around.matrix, own))


def _viewport(attributes: Mapping[str, str], around: Frame) -> Frame:
    """Within an `svg`: its view box is put in its place as `preserveAspectRatio` tells."""
    x, y, width, height = _place(attributes, around)
    left, top, wide, high = _box(attributes) or (0.0, 0.0, width, height)
    if min(width, height, wide, high) <= 0:
        return Frame(around.matrix, 0, 0)
    across, down = width / wide, height / high
    aspect = attributes.get("preserveAspectRatio", "").strip()
    if not aspect.startswith("none"):
        across = down = (max if aspect.endswith("slice") else min)(across, down)
    x += (width - wide * across) * _SHARE.get(aspect[1:4], 0.5) - left * across
    y += (height - high * down) * _SHARE.get(aspect[5:8], 0.5) - top * down
    return Frame(times(around.matrix, (across, 0, 0, down, x, y)), wide, high)


def _place(attributes: Mapping[str, str], around: Frame) -> tuple[float, float, float, float]:
    def read(name: str, whole: float, default: str) -> float:
        given = attributes.get(name, "").strip()
        return length(default if given in ("", "auto") else given, whole)

    return (
        read("x", around.width, "0"), read("y", around.height, "0"),
        read("width", around.width, "100%"), read("height", around.height, "100%"),
    )  # fmt: skip


def _box(attributes: Mapping[str, str]) -> tuple[float, float, float, float] | None:
    """The view box; None for one that is none, which SVG passes by."""
    numbers = attributes.get("viewBox", "").replace(",", " ").split()
    try:
        left, top, wide, high = map(float, numbers)
    except ValueError:
        return None
    return (left, top, wide, high) if all(map(math.isfinite, (left, top, wide, high))) else None
