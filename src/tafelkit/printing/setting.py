"""Lines of type on the page: rows that a block of text consists of, and how one is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.colors import Color, HexColor

from tafelkit.domain.drawing.tokens import LIGHT, Palette, colour
from tafelkit.printing.breaking import Line, broken
from tafelkit.printing.fonts import Fonts, Weight
from tafelkit.printing.pieces import Manner, Piece, Stretch
from tafelkit.printing.styles import Style
from tafelkit.verslag.tree import Span

# The part of its size that a face rises above and sinks below the line, as its designers give it.
ASCENT, DESCENT = 0.75, 0.25
_SUPERSCRIPT = 0.65
_STRONG: dict[Weight, Weight] = {"regular": "semibold", "italic": "bold italic"}
_SLANTED: dict[Weight, Weight] = {"regular": "italic", "semibold": "bold italic"}


@dataclass(frozen=True)
class Placed:
    """A line at its distance from the left edge of the block."""

    x: float
    line: Line


@dataclass(frozen=True)
class Row:
    """What stands on one line of the page: the text, and perhaps a label before it.

    `above` is room over it; `breaks` tells whether a page may end before it.
    """

    placed: tuple[Placed, ...]
    style: Style
    above: float = 0.0
    breaks: bool = False

    @property
    def height(self) -> float:
        """Its height without the room over it."""
        return self.style.leading


def stretches(spans: Iterable[Span], style: Style, language: str) -> list[Stretch]:
    """Spans in a style; a footnote's number stands raised behind its words."""
    found: list[Stretch] = []
    for span in spans:
        weight = _STRONG.get(style.weight, style.weight) if span.bold else style.weight
        weight = _SLANTED.get(weight, weight) if span.italic else weight
        tint = "accent" if span.link else "soft" if span.quiet else style.colour
        manner = Manner(weight, style.size, tint, span.language or language, span.link)
        found.append((span.text, manner))
        if span.footnote is not None:
            size = style.size * _SUPERSCRIPT
            found.append((str(span.footnote.number), raised(manner, size, style)))
    return found


def raised(manner: Manner, size: float, style: Style) -> Manner:
    """The manner of a small figure whose head stands as high as the text's."""
    return replace(manner, size=size, rise=(style.size - size) * 0.66)


def rows_of(
    text: list[Stretch], style: Style, measure: float, fonts: Fonts, *, left: float = 0.0
) -> list[Row]:
    """A paragraph as rows; a page ends neither after its first nor before its last line."""
    lines = broken(text, measure - style.left, fonts)
    return [
        Row(
            (Placed(left + style.left, line),),
            style,
            style.before if n == 0 else 0.0,
            not style.clings if n == 0 else 2 <= n <= len(lines) - 2,
        )
        for n, line in enumerate(lines)
    ]


def draw_row(canvas: Any, row: Row, x: float, top: float) -> None:
    """Draw a row whose upper edge is at `top`."""
    size = row.style.size
    baseline = top - (row.style.leading - size) / 2 - ASCENT * size
    for placed in row.placed:
        draw_line(canvas, placed.line, x + placed.x, baseline)


def draw_line(canvas: Any, line: Line, x: float, baseline: float, palette: Palette = LIGHT) -> None:
    """Draw a line of text from x on; its links become active."""
    text = canvas.beginText(x, baseline)
    for piece in line.pieces:
        text.setFont(piece.font, piece.manner.size)
        text.setFillColor(ink(palette, piece.manner.colour))
        text.setRise(piece.manner.rise)
        text.textOut(piece.text)
    canvas.drawText(text)
    for piece in line.pieces:
        if piece.manner.link:
            _link(canvas, piece, x, baseline)
        x += piece.width


def ink(palette: Palette, name: str) -> Color:
    """A colour by its token."""
    return HexColor(colour(palette, name))


def _link(canvas: Any, piece: Piece, x: float, baseline: float) -> None:
    size, target = piece.manner.size, piece.manner.link
    area = (x, baseline - DESCENT * size, x + piece.width, baseline + ASCENT * size)
    if target.startswith("#"):
        canvas.linkRect(piece.text, target[1:], area, relative=1)
        return
    canvas.linkURL(target, area, relative=1)
    canvas.setStrokeColor(ink(LIGHT, piece.manner.colour))
    canvas.setLineWidth(size / 24)
    under = baseline - 0.12 * size
    canvas.line(x, under, x + piece.width, under)
