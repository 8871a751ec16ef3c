"""What a drawing consists of. All lengths are millimetres, type sizes points.

A colour is a token (`paper`, `surface`, `ink`, `soft`, `line`, `edge`, `accent`, `ground`, or
`suit:A`) that each medium looks up in its own palette, or `#RRGGBB`. Texts are broken into lines
by the medium, within their box; both use the same font, so they break alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tafelkit.domain.texts import LanguageCode

Colour = str
Align = Literal["left", "centre", "right"]
Anchor = Literal["top", "middle", "bottom"]
Weight = Literal["regular", "semibold", "bold", "italic"]


@dataclass(frozen=True)
class Box:
    """A rectangle; `radius` rounds its corners, `line_mm` 0 leaves its edge away."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    line: Colour | None = None
    line_mm: float = 0.2
    radius: float = 0.0
    dashed: bool = False


@dataclass(frozen=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: Colour = "line"
    line_mm: float = 0.2
    dashed: bool = False


@dataclass(frozen=True)
class Strokes:
    """A path of absolute M, L, C and Z in a square of 24 units, drawn `size` millimetres wide.

    `filled` fills it; otherwise its lines are drawn `units` thick with round ends.
    """

    x: float
    y: float
    size: float
    path: str
    colour: Colour = "ink"
    units: float = 1.5
    filled: bool = False


@dataclass(frozen=True)
class Words:
    """A text within a box, broken into lines.

    `least_pt` lets it shrink so far to fit its height, and rather than break a long word. Where
    that is not enough, paper divides its words as the language of `divided` does.
    """

    x: float
    y: float
    width: float
    height: float
    text: str
    size_pt: float
    weight: Weight = "regular"
    colour: Colour = "ink"
    align: Align = "left"
    anchor: Anchor = "top"
    least_pt: float | None = None
    leading: float = 1.2
    divided: LanguageCode | None = None


@dataclass(frozen=True)
class Group:
    """Marks that belong together, moved to (x, y) and turned clockwise round that point."""

    marks: tuple[Mark, ...]
    x: float = 0.0
    y: float = 0.0
    degrees: float = 0.0
    name: str = ""


Mark = Box | Line | Strokes | Words | Group


@dataclass(frozen=True)
class Drawing:
    """Marks on a sheet; later ones lie over earlier ones."""

    width: float
    height: float
    marks: tuple[Mark, ...]
