"""Lines of type on the page: rows that a block of text consists of, and how one is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any
from urllib.parse import quote

from reportlab.lib.colors import Color, HexColor

from tafelkit.domain.drawing.tokens import LIGHT, Palette, colour
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.domain.wording import shortened
from tafelkit.printing.breaking import GAPE, Line, broken
from tafelkit.printing.fonts import Fonts, Weight
from tafelkit.printing.pieces import Manner, Piece, Stretch
from tafelkit.printing.styles import Style
from tafelkit.printing.tagged import Tag
from tafelkit.verslag.tree import Footnote, Span
from tafelkit.verslag.tree import plain as words_of

# The part of its size that a face rises above and sinks below the line, as its designers give it.
ASCENT, DESCENT = 0.75, 0.25
_SUPERSCRIPT = 0.65
# What stands in an address as it is (RFC 3986); all else is written in percents.
_SAFE = "%/:?#[]@!$&'()*+,;=~-._"
_LINK_WORDS = 150  # characters that tell where a link leads
_STRONG: dict[Weight, Weight] = {"regular": "semibold", "italic": "bold italic"}
_SLANTED: dict[Weight, Weight] = {"regular": "italic", "semibold": "bold italic"}


@dataclass(frozen=True)
class Placed:
    """A line at its distance from the left edge of the block, and what it is a part of."""

    x: float
    line: Line
    tag: Tag | None = None


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


def stretches(spans: Iterable[Span], style: Style, language: LanguageCode) -> list[Stretch]:
    """Spans in a style; a footnote's number stands raised behind its words."""
    found: list[Stretch] = []
    for span in spans:
        weight = _STRONG.get(style.weight, style.weight) if span.bold else style.weight
        weight = _SLANTED.get(weight, weight) if span.italic else weight
        tint = "accent" if span.link else "soft" if span.quiet else style.colour
        tags = tuple(_tags(span, language))
        manner = Manner(weight, style.size, tint, span.language or language, span.link, tags=tags)
        found.append((span.text, manner))
        if span.footnote is not None:
            found.append(_reference(span.footnote, manner, style, language))
    return found


def footnote_label(footnote: Footnote, style: Style, language: LanguageCode) -> list[Stretch]:
    """The number before a footnote, which leads back to where it is referred to."""
    number = str(footnote.number)
    there, here = _reference_name(footnote), f"footnote-{number}"
    back = Language(language).say("Terug naar de verwijzing naar noot {number}", number=number)
    tags = (Tag("Link", leads=back),)
    manner = Manner(style.weight, style.size, style.colour, language, f"#{there}", 0.0, here, tags)
    return [(number, manner)]


def raised(manner: Manner, size: float, style: Style) -> Manner:
    """The manner of a small figure whose head stands as high as the text's."""
    return replace(manner, size=size, rise=(style.size - size) * 0.66)


def rows_of(
    text: list[Stretch],
    style: Style,
    measure: float,
    fonts: Fonts,
    *,
    left: float = 0.0,
    tag: Tag | None = None,
) -> list[Row]:
    """A paragraph as rows.

    A page ends neither after its first nor before its last line, nor within a word: whoever hears
    a page would hear half of it.
    """
    gape = 1.0 if style.large else GAPE
    lines = broken(text, measure - style.left, fonts, gape=gape)
    return [
        Row(
            (Placed(left + style.left, line, tag),),
            style,
            style.before if n == 0 else 0.0,
            not style.clings if n == 0 else 2 <= n <= len(lines) - 2 and not lines[n - 1].divides,
        )
        for n, line in enumerate(lines)
    ]


def divides(row: Row) -> bool:
    """Whether the row ends within a word."""
    return any(placed.line.divides for placed in row.placed)


def draw_row(canvas: Any, row: Row, x: float, top: float) -> None:
    """Draw a row whose upper edge is at `top`."""
    size = row.style.size
    baseline = top - (row.style.leading - size) / 2 - ASCENT * size
    for placed in row.placed:
        with nullcontext() if placed.tag is None else canvas.inside(placed.tag):
            draw_line(canvas, placed.line, x + placed.x, baseline)


def draw_line(canvas: Any, line: Line, x: float, baseline: float, palette: Palette = LIGHT) -> None:
    """Draw a line of text from x on; its links become active."""
    for word, run in groupby(line.pieces, key=lambda piece: piece.manner.word):
        pieces = list(run)
        with nullcontext() if word is None else canvas.divided(word):
            _write(canvas, pieces, x, baseline, palette)
        for piece in pieces:
            _mark_place(canvas, piece, x, baseline)
            x += piece.width


def ink(palette: Palette, name: str) -> Color:
    """A colour by its token."""
    return HexColor(colour(palette, name))


def _write(
    canvas: Any, pieces: Sequence[Piece], x: float, baseline: float, palette: Palette
) -> None:
    text = canvas.beginText(x, baseline)
    for piece in pieces:
        with ExitStack() as stack:
            for tag in piece.manner.tags:
                stack.enter_context(text.inside(tag))
            text.setFont(piece.font, piece.manner.size)
            text.setFillColor(ink(palette, piece.manner.colour))
            text.setRise(piece.manner.rise)
            text.textOut(piece.text)
    canvas.drawText(text)


def _mark_place(canvas: Any, piece: Piece, x: float, baseline: float) -> None:
    """Make a link active, and a place known by its name."""
    size, target = piece.manner.size, piece.manner.link
    top = baseline + ASCENT * size
    if piece.manner.anchor:
        canvas.bookmarkHorizontal(piece.manner.anchor, x, top)
    if not target:
        return
    area = (x, baseline - DESCENT * size, x + piece.width, top)
    with canvas.inside(next(tag for tag in piece.manner.tags if tag.role == "Link")):
        if target.startswith("#"):
            canvas.linkRect(piece.text, target[1:], area, relative=1)
            return
        canvas.linkURL(quote(target, safe=_SAFE), area, relative=1)
    canvas.setStrokeColor(ink(LIGHT, piece.manner.colour))
    canvas.setLineWidth(size / 24)
    under = baseline - 0.12 * size
    canvas.line(x, under, x + piece.width, under)


def _tags(span: Span, language: str) -> Iterable[Tag]:
    """What a span is within its paragraph: a link, a phrase in another language."""
    if span.link:
        yield Tag("Link", leads=shortened(span.text, _LINK_WORDS))
    if span.language not in (None, language):
        yield Tag("Span", lang=span.language)


def _reference(footnote: Footnote, manner: Manner, style: Style, language: LanguageCode) -> Stretch:
    """The number that refers to a footnote, and leads there."""
    number = str(footnote.number)
    small = raised(manner, style.size * _SUPERSCRIPT, style)
    leads = Language(language).say(
        "Noot {number}: {words}",
        number=number,
        words=shortened(words_of(footnote.spans), _LINK_WORDS),
    )
    link = Tag("Link", leads=leads)
    return number, replace(
        small,
        link=f"#footnote-{number}",
        anchor=_reference_name(footnote),
        tags=(Tag("Reference"), link),
    )


def _reference_name(footnote: Footnote) -> str:
    return f"reference-{footnote.number}"
