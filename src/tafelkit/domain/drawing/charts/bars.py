"""A chart of lying bars: one for each thing that was counted, parted by kind, with its figure.

The kinds differ in pattern (full, hatched, dotted, empty) as well as in shade, so that the chart
can be read in black and white, and a legend above names them in the order in which they follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tafelkit.domain.drawing.fitting import text_width
from tafelkit.domain.drawing.marks import Align, Box, Drawing, Line, Mark, Words

WIDTH = 160.0
_NAMES, _FIGURE = 46.0, 12.0  # the columns beside the bars
ROW = 6.4
_BAR, _LEGEND = 4.2, 8.0
_SIZE, _HATCH = 9.0, 1.5
_SWATCH, _BETWEEN = 6.0, 5.0


@dataclass(frozen=True)
class Bar:
    """What was counted, and how often in each kind."""

    name: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All kinds together."""
        return sum(self.parts)


def bar_chart(
    bars: Sequence[Bar], kinds: Sequence[str] = (), most: int = 0, width: float = WIDTH
) -> Drawing:
    """The bars below one another; `kinds` names their parts, at most four, in a legend.

    `most` is the total of the longest bar, where these are a part of a longer chart.
    """
    top = _LEGEND if kinds else 0.0
    marks: list[Mark] = [*_legend(kinds)]
    scale = _scale(most or max((bar.total for bar in bars), default=0), width)
    for n, bar in enumerate(bars):
        marks += _bar(bar, top + n * ROW, scale)
    height = top + len(bars) * ROW
    if bars:
        marks.append(Line(_NAMES, top, _NAMES, height, "edge", 0.3))
    return Drawing(width, height, tuple(marks))


def part_at(bar: Bar, x: float, most: int, width: float = WIDTH) -> int | None:
    """Which part of a bar lies so far from the left; None beside them."""
    left, scale = _NAMES, _scale(most, width)
    for n, part in enumerate(bar.parts):
        if left <= x < left + part * scale:
            return n
        left += part * scale
    return None


def _scale(most: int, width: float) -> float:
    """How long a bar is for each that is counted."""
    return (width - _NAMES - _FIGURE) / (most or 1)


def _bar(bar: Bar, top: float, scale: float) -> Iterator[Mark]:
    """A bar between its name and its figure."""
    yield _words(0.0, top, _NAMES - 2, bar.name, "right")
    x, y = _NAMES, top + (ROW - _BAR) / 2
    for n, part in enumerate(bar.parts):
        if part:
            yield from _filled(x, y, part * scale, _BAR, n)
            x += part * scale
    yield _words(x + 1.5, top, _FIGURE - 1.5, str(bar.total))


def _legend(kinds: Sequence[str]) -> Iterator[Mark]:
    """Each kind in words beside its pattern."""
    x = _NAMES
    for n, kind in enumerate(kinds):
        yield from _filled(x, (ROW - _BAR) / 2, _SWATCH, _BAR, n)
        wide = text_width(kind, _SIZE) + 2
        yield _words(x + _SWATCH + 1.5, 0.0, wide, kind)
        x += _SWATCH + wide + _BETWEEN


def _words(x: float, y: float, width: float, text: str, align: Align = "left") -> Words:
    return Words(x, y, width, ROW, text, _SIZE, align=align, anchor="middle", least_pt=6.0)


def _filled(x: float, y: float, width: float, height: float, kind: int) -> Iterator[Mark]:
    """A part of a bar in the pattern of its kind."""
    fills = ("accent", "ground", "surface", "surface")
    yield Box(x, y, width, height, fills[kind], "accent", 0.25)
    if kind == 1:
        yield from _hatched(x, y, width, height)
    elif kind == 2:
        yield from _dotted(x, y, width, height)


def _hatched(x: float, y: float, width: float, height: float) -> Iterator[Line]:
    """Lines that rise to the right, cut at the edges of the part."""
    start = _HATCH
    while start < width + height:
        left, right = max(0.0, start - height), min(start, width)
        yield Line(x + left, y + start - left, x + right, y + start - right, "accent", 0.2)
        start += _HATCH


def _dotted(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    """Two rows of dots, the lower one between those of the upper."""
    for row, indent in ((height * 0.3, 0.5), (height * 0.7, 0.5 + _HATCH / 2)):
        across = indent
        while across + 0.5 < width:
            yield Box(x + across, y + row - 0.25, 0.5, 0.5, "accent", None, radius=0.25)
            across += _HATCH
