"""Draws a `Drawing` with Qt: cards and canvas on the screen from the description paper uses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from tafelkit.domain.drawing import marks as m
from tafelkit.domain.drawing.tokens import Palette, colour

FAMILY = "Source Sans Pro"
_MM_PER_POINT = 25.4 / 72
# Fonts are laid out large and scaled down, so that no size is rounded to whole pixels.
_FINE = 20.0
_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "italic": QFont.Weight.Normal,
    "semibold": QFont.Weight.DemiBold,
    "bold": QFont.Weight.Bold,
}
_ALIGN: dict[str, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def draw(painter: QPainter, marks: tuple[m.Mark, ...], palette: Palette) -> None:
    """Draw marks; the painter's unit is the millimetre."""
    for mark in marks:
        painter.save()
        _DRAWERS[type(mark)](painter, mark, palette)
        painter.restore()


@lru_cache(maxsize=256)
def path_of(text: str) -> QPainterPath:
    """The path of a card's picture, in its square of 24 units. It is kept: do not alter it."""
    path = QPainterPath()
    for word, numbers in _words(text):
        if word == "M":
            path.moveTo(*numbers)
        elif word == "L":
            path.lineTo(*numbers)
        elif word == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path


def _words(text: str) -> Iterator[tuple[str, list[float]]]:
    for word, rest in re.findall(r"([MLCZ])([^MLCZ]*)", text):
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", rest)]
        size = 6 if word == "C" else 2
        if word == "Z":
            yield word, []
        for start in range(0, len(numbers), size):
            yield word, numbers[start : start + size]


def _draw_box(painter: QPainter, box: m.Box, palette: Palette) -> None:
    painter.setPen(_pen(palette, box.line, box.line_mm, dashed=box.dashed))
    painter.setBrush(QColor(colour(palette, box.fill)) if box.fill else Qt.BrushStyle.NoBrush)
    rectangle = QRectF(box.x, box.y, box.width, box.height)
    if box.radius:
        painter.drawRoundedRect(rectangle, box.radius, box.radius)
    else:
        painter.drawRect(rectangle)


def _draw_line(painter: QPainter, line: m.Line, palette: Palette) -> None:
    painter.setPen(_pen(palette, line.colour, line.line_mm, dashed=line.dashed))
    painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))


def _draw_strokes(painter: QPainter, strokes: m.Strokes, palette: Palette) -> None:
    painter.translate(strokes.x, strokes.y)
    painter.scale(strokes.size / 24, strokes.size / 24)
    path = path_of(strokes.path)
    ink = QColor(colour(palette, strokes.colour))
    if strokes.filled:
        painter.fillPath(path, ink)
        return
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.strokePath(path, QPen(ink, strokes.units, Qt.PenStyle.SolidLine, cap, join))


def _draw_words(painter: QPainter, words: m.Words, palette: Palette) -> None:
    size = words.size_pt
    layout, height = _laid_out(words, size)
    while words.least_pt and size > words.least_pt:
        if height <= words.height * _FINE and not _breaks_a_word(layout):
            break
        size = max(words.least_pt, size - 0.5)
        layout, height = _laid_out(words, size)
    spare = words.height * _FINE - height
    down = {"top": 0.0, "middle": spare / 2, "bottom": spare}[words.anchor]
    painter.translate(words.x, words.y)
    painter.scale(1 / _FINE, 1 / _FINE)
    painter.setPen(QColor(colour(palette, words.colour)))
    layout.draw(painter, QPointF(0, down))


def _laid_out(words: m.Words, size_pt: float) -> tuple[QTextLayout, float]:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size_pt * _MM_PER_POINT * _FINE)))
    font.setWeight(_WEIGHTS[words.weight])
    font.setItalic(words.weight == "italic")
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    option = QTextOption(_ALIGN[words.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(words.text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    metrics = QFontMetricsF(font)
    step = size_pt * _MM_PER_POINT * _FINE * words.leading
    lift = max(0.0, metrics.height() - step) / 2
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(words.width * _FINE)
        line.setPosition(QPointF(0, top - lift))
        top += step
    layout.endLayout()
    return layout, top


def _breaks_a_word(layout: QTextLayout) -> bool:
    """Whether a line ends in the middle of a word, since the word is wider than the box."""
    units = layout.text().encode("utf-16-le")  # of which Qt counts the halves
    ends = (2 * layout.lineAt(n).textStart() for n in range(1, layout.lineCount()))
    return any(_last(units[:end]).isalnum() and _first(units[end:]).isalnum() for end in ends)


def _last(units: bytes) -> str:
    return units[-4:].decode("utf-16-le", "ignore")[-1:]


def _first(units: bytes) -> str:
    return units[:4].decode("utf-16-le", "ignore")[:1]


def _draw_group(painter: QPainter, group: m.Group, palette: Palette) -> None:
    painter.translate(group.x, group.y)
    painter.rotate(group.degrees)
    draw(painter, group.marks, palette)


def _pen(palette: Palette, name: str | None, line_mm: float, *, dashed: bool) -> QPen:
    if name is None or line_mm <= 0:
        return QPen(Qt.PenStyle.NoPen)
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    return QPen(QColor(colour(palette, name)), line_mm, style)


_DRAWERS: dict[type[m.Mark], Callable[[QPainter, Any, Palette], None]] = {
    m.Box: _draw_box,
    m.Line: _draw_line,
    m.Strokes: _draw_strokes,
    m.Words: _draw_words,
    m.Group: _draw_group,
}
