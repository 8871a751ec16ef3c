"""The shapes of an SVG, each as the path that SVG says it is."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from tafelkit.exchange.svg.lengths import length

Attributes = Mapping[str, str]


class _Read:
    """The lengths of a shape in a viewport of some size."""

    def __init__(self, attributes: Attributes, width: float, height: float) -> None:
        self._attributes = attributes
        self._whole = {"x": width, "y": height, "r": math.hypot(width, height) / math.sqrt(2)}

    def __call__(self, *names: str, along: str) -> float:
        """The first of these that is given; a percentage is one of what lies along there."""
        given = (self._attributes.get(name, "auto") for name in names)
        text = next((text for text in given if text.strip() not in ("", "auto")), "0")
        return length(text, self._whole[along])


def _path(_read: _Read, attributes: Attributes) -> str:
    return attributes.get("d", "")


def _polyline(_read: _Read, attributes: Attributes) -> str:
    return f"M{attributes.get('points', '')}"


def _polygon(_read: _Read, attributes: Attributes) -> str:
    return f"M{attributes.get('points', '')}Z"


def _line(read: _Read, _attributes: Attributes) -> str:
    start = f"M{read('x1', along='x')} {read('y1', along='y')}"
    return f"{start}L{read('x2', along='x')} {read('y2', along='y')}"


def _rect(read: _Read, _attributes: Attributes) -> str:
    left, top = read("x", along="x"), read("y", along="y")
    width, height = read("width", along="x"), read("height", along="y")
    if width <= 0 or height <= 0:
        return ""
    right, bottom = left + width, top + height
    rx = min(read("rx", "ry", along="x"), width / 2)
    ry = min(read("ry", "rx", along="y"), height / 2)
    if rx <= 0 or ry <= 0:
        return f"M{left} {top}H{right}V{bottom}H{left}Z"
    round_ = f"A{rx} {ry} 0 0 1"
    return (
        f"M{left + rx} {top}H{right - rx}{round_} {right} {top + ry}"
        f"V{bottom - ry}{round_} {right - rx} {bottom}"
        f"H{left + rx}{round_} {left} {bottom - ry}"
        f"V{top + ry}{round_} {left + rx} {top}Z"
    )


def _circle(read: _Read, _attributes: Attributes) -> str:
    radius = read("r", along="r")
    return _around(read, radius, radius)


def _ellipse(read: _Read, _attributes: Attributes) -> str:
    return _around(read, read("rx", "ry", along="x"), read("ry", "rx", along="y"))


def _around(read: _Read, rx: float, ry: float) -> str:
    x, y = read("cx", along="x"), read("cy", along="y")
    if rx <= 0 or ry <= 0:
        return ""
    quarters = ((x, y + ry), (x - rx, y), (x, y - ry), (x + rx, y))
    arcs = "".join(f"A{rx} {ry} 0 0 1 {to_x} {to_y}" for to_x, to_y in quarters)
    return f"M{x + rx} {y}{arcs}Z"


_SHAPES: dict[str, Callable[[_Read, Attributes], str]] = {
    "path": _path, "polyline": _polyline, "polygon": _polygon, "line": _line, "rect": _rect,
    "circle": _circle, "ellipse": _ellipse,
}  # fmt: skip
SHAPES = frozenset(_SHAPES)


def path_of(name: str, attributes: Attributes, width: float, height: float) -> str:
    """The path of one of the SHAPES, empty where it shows nothing.

    Raises Refusal for a length that nobody can know.
    """
    return _SHAPES[name](_Read(attributes, width, height), attributes)
