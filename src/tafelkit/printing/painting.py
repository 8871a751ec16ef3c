"""Draws a `Drawing` on paper, in vectors: the same description the screen draws with Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tafelkit.domain.drawing import marks as m
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.domain.kit import PICTURE_UNITS
from tafelkit.printing.fitting import fitted
from tafelkit.printing.fonts import Fonts
from tafelkit.printing.setting import ASCENT, draw_line, ink
from tafelkit.printing.styles import MM

_DASHES = (3.0, 2.0)  # in times the thickness of the line
_ROUND = 1  # PDF's number for round line caps and joins


class Painter:
    """Draws marks on a canvas whose origin is the drawing's top left corner.

    Marks count millimetres downwards, a page counts points upwards.
    """

    def __init__(self, canvas: Any, palette: Palette, fonts: Fonts) -> None:
        self._canvas = canvas
        self._palette = palette
        self._fonts = fonts

    def draw(self, marks: Sequence[m.Mark]) -> None:
        """Draw marks in order."""
        for mark in marks:
            self._canvas.saveState()
            _DRAWERS[type(mark)](self, mark)
            self._canvas.restoreState()

    def box(self, box: m.Box) -> None:
        """Draw a rectangle."""
        if box.fill:
            self._canvas.setFillColor(ink(self._palette, box.fill))
        drawn = self._pen(box.line, box.line_mm, dashed=box.dashed)
        place = (box.x * MM, -(box.y + box.height) * MM, box.width * MM, box.height * MM)
        how = {"stroke": int(drawn), "fill": int(box.fill is not None)}
        if box.radius:
            self._canvas.roundRect(*place, box.radius * MM, **how)
        else:
            self._canvas.rect(*place, **how)

    def line(self, line: m.Line) -> None:
        """Draw a straight line."""
        if self._pen(line.colour, line.line_mm, dashed=line.dashed):
            self._canvas.line(line.x1 * MM, -line.y1 * MM, line.x2 * MM, -line.y2 * MM)

    def strokes(self, strokes: m.Strokes) -> None:
        """Draw a picture's path, filled or in lines with round ends."""
        unit = strokes.size * MM / PICTURE_UNITS
        path = self._canvas.beginPath()
        for word, numbers in steps(strokes.path):
            at = [
                (strokes.x * MM + x * unit, -strokes.y * MM - y * unit)
                for x, y in zip(numbers[::2], numbers[1::2], strict=True)
            ]
            if word == "M":
                path.moveTo(*at[0])
            elif word == "L":
                path.lineTo(*at[0])
            elif word == "C":
                path.curveTo(*at[0], *at[1], *at[2])
            else:
                path.close()
        self._canvas.setFillColor(ink(self._palette, strokes.colour))
        self._canvas.setStrokeColor(ink(self._palette, strokes.colour))
        self._canvas.setLineWidth(strokes.units * unit)
        self._canvas.setLineCap(_ROUND)
        self._canvas.setLineJoin(_ROUND)
        self._canvas.drawPath(path, stroke=int(not strokes.filled), fill=int(strokes.filled))

    def words(self, words: m.Words) -> None:
        """Set a text in its box, smaller where it must and may be."""
        found = fitted(words, self._fonts)
        size, lines = found.size, found.lines
        step = size * words.leading
        spare = words.height * MM - len(lines) * step
        top = {"top": 0.0, "middle": spare / 2, "bottom": spare}[words.anchor]
        baseline = -words.y * MM - top - (step - size) / 2 - ASCENT * size
        for line in lines:
            room = words.width * MM - line.width
            indent = {"left": 0.0, "centre": room / 2, "right": room}[words.align]
            draw_line(self._canvas, line, words.x * MM + indent, baseline, self._palette)
            baseline -= step

    def group(self, group: m.Group) -> None:
        """Draw marks moved and turned together."""
        self._canvas.translate(group.x * MM, -group.y * MM)
        self._canvas.rotate(-group.degrees)
        self.draw(group.marks)

    def _pen(self, colour: str | None, line_mm: float, *, dashed: bool) -> bool:
        """Take up a pen; False where there is nothing to draw with it."""
        if colour is None or line_mm <= 0:
            return False
        self._canvas.setStrokeColor(ink(self._palette, colour))
        self._canvas.setLineWidth(line_mm * MM)
        if dashed:
            self._canvas.setDash([times * line_mm * MM for times in _DASHES])
        return True


def steps(path: str) -> Iterator[tuple[str, list[float]]]:
    """The steps of a path of absolute M, L, C and Z, each with its own numbers."""
    for word, rest in re.findall(r"([MLCZ])([^MLCZ]*)", path):
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", rest)]
        if word == "Z":
            yield word, []
        size = 6 if word == "C" else 2
        for start in range(0, len(numbers), size):
            yield word, numbers[start : start + size]


_DRAWERS: dict[type, Callable[[Painter, Any], None]] = {
    m.Box: Painter.box,
    m.Line: Painter.line,
    m.Strokes: Painter.strokes,
    m.Words: Painter.words,
    m.Group: Painter.group,
}
