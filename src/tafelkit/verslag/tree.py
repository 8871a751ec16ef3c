"""The content of a report as a small tree; PDF, office files and the screen each render it.

Texts are plain: nothing in them is markup. A `Span` without a language is in that of its report.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.domain.texts import LanguageCode

ParagraphKind = Literal["text", "lead", "term", "detail"]
ColumnKind = Literal["text", "number"]


@dataclass(frozen=True)
class Footnote:
    """A note at the foot: what the number in the text refers to."""

    number: int
    spans: Spans


@dataclass(frozen=True)
class Span:
    """Words in one manner.

    `link` is a web address, or `#name` for the block with that anchor. `quiet` words may be
    passed over by the eye. A `footnote` follows the words.
    """

    text: str
    bold: bool = False
    italic: bool = False
    quiet: bool = False
    language: LanguageCode | None = None
    link: str = ""
    footnote: Footnote | None = None


Spans = tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is a chapter, whose `number` is printed before it."""

    level: int
    spans: Spans
    number: str = ""
    anchor: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return plain(self.spans)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: running text, a lead that stands out, a term that is explained, or a detail."""

    spans: Spans
    kind: ParagraphKind = "text"


@dataclass(frozen=True)
class Quote:
    """Someone's literal words, paragraph by paragraph, and whose they are."""

    paragraphs: tuple[Spans, ...]
    attribution: str = ""


@dataclass(frozen=True)
class Item:
    """One item of a list; its label is a number, or a word or two."""

    blocks: tuple[Block, ...]
    label: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class BulletList:
    """Items in no particular order."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class NumberedList:
    """Items that others refer to by their number, which is their label."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class LabelledList:
    """Items that each say in a word what they are about."""

    items: tuple[Item, ...]


Cell = Spans
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """Figures to compare. The first cell of each row is its header; `totals` close the table."""

    header: Row
    rows: tuple[Row, ...]
    columns: tuple[ColumnKind, ...]
    caption: Spans
    totals: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A drawing in its colours, what it says in words, and its caption."""

    drawing: Drawing
    colours: Palette = field(repr=False)
    alternative: str
    caption: Spans


@dataclass(frozen=True)
class Contents:
    """The chapters that follow, and where they begin."""

    title: str


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page, unless hardly anything stands on this one."""


Block = (
    Heading
    | Paragraph
    | Quote
    | BulletList
    | NumberedList
    | LabelledList
    | Table
    | Figure
    | Contents
    | PageBreak
)


@dataclass(frozen=True)
class Metadata:
    """What a catalogue would keep of the report; `foot` runs along every page."""

    title: str
    author: str
    subject: str
    date: str
    status: str
    edition: str
    foot: str


@dataclass(frozen=True)
class Verslag:
    """A report: what stands above and below its title, and its blocks."""

    title: str
    language: LanguageCode
    metadata: Metadata
    above: Spans
    below: tuple[str, ...]
    blocks: tuple[Block, ...]


def figures_beside_names(count: int) -> tuple[ColumnKind, ...]:
    """The columns of a table of so many figures for each of the things that are named first."""
    figures: tuple[ColumnKind, ...] = ("number",)
    return ("text", *figures * count)


def plain(spans: Spans) -> str:
    """The words of spans without their manner."""
    return "".join(span.text for span in spans)


def said(text: str) -> Spans:
    """One span of the report's own words."""
    return (Span(text),)
