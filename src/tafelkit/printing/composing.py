"""Text of the tree as rows of type: paragraphs, quotes, bullets, labels, cells, footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from tafelkit.domain.texts import LanguageCode
from tafelkit.printing import styles as st
from tafelkit.printing.breaking import Line, broken
from tafelkit.printing.fonts import Fonts
from tafelkit.printing.setting import Placed, Row, footnote_label, rows_of, stretches
from tafelkit.printing.tagged import Tag, list_tag
from tafelkit.verslag import tree as t

BULLET = "–"
_CELL_GAP = 2 * st.MM
# What the numbers of pages in the contents have for themselves.
_PAGE_ROOM = 14 * st.MM
_PARAGRAPHS: dict[t.ParagraphKind, st.Style] = {
    "text": st.TEXT,
    "lead": st.LEAD,
    "term": st.TERM,
    "detail": st.DETAIL,
}


@dataclass(frozen=True)
class Chapter:
    """A chapter in the contents: where it is found, and on which page it begins."""

    number: str
    title: str
    anchor: str
    page: str


@dataclass(frozen=True)
class Composer:
    """Sets text in a report's fonts and language; `left` is where its rows begin."""

    fonts: Fonts
    language: LanguageCode

    def rows(
        self,
        spans: t.Spans,
        style: st.Style,
        left: float = 0.0,
        width: float = st.WIDTH,
        *,
        tag: Tag | None = None,
    ) -> list[Row]:
        """Spans as a paragraph up to the page's right edge, which is at `width`."""
        text = stretches(spans, style, self.language)
        tag = tag or Tag(style.role)
        return rows_of(text, style, width - left, self.fonts, left=left, tag=tag)

    def blocks(
        self, blocks: Sequence[t.Block], left: float, within: Tag | None = None
    ) -> list[Row]:
        """Paragraphs, quotes and bullets below one another."""
        rows: list[Row] = []
        last: st.Style | None = None
        for block in blocks:
            first, *others = self._block(block, left, within)
            if last is not None and (last is st.LEAD or not first.style.clings):
                first = replace(first, above=max(last.after, first.above))
            # A term and its explanation are not parted.
            rows += [replace(first, breaks=first.breaks and last is not st.TERM), *others]
            last = style_of(block)
        return rows

    def label(self, text: str, style: st.Style) -> list[Line]:
        """A label's lines, for the narrow column."""
        measure = st.SIDE - st.HANG
        return broken(stretches(t.said(text), style, self.language), measure, self.fonts)

    def cell(
        self, spans: t.Cell, style: st.Style, x: float, width: float, *, right: bool
    ) -> tuple[Row, ...]:
        """The text of a table's cell, from its left edge on or up to its right edge."""
        room = width - (_CELL_GAP if right else 0.0)
        lines = broken(stretches(spans, style, self.language), room, self.fonts)
        return tuple(
            Row((Placed(x + (width - line.width if right else 0.0), line),), style)
            for line in lines
        )

    def chapter(self, entry: Chapter, whole: Tag) -> list[Row]:
        """An entry of the contents: its title leads to the page whose number closes the line."""
        item = Tag("TOCI", whole)
        there = Tag("Reference", item)
        spans = (t.Span(entry.title, link=f"#{entry.anchor}"),)
        rows = self.rows(spans, st.CONTENTS, st.SIDE, st.WIDTH - _PAGE_ROOM, tag=there)
        page = broken(stretches(t.said(entry.page), st.CONTENTS, self.language), 99, self.fonts)
        closing = Placed(st.WIDTH - page[0].width, page[0], there)
        rows[-1] = replace(rows[-1], placed=(*rows[-1].placed, closing))
        if not entry.number:
            return rows
        return hung(rows, self.label(entry.number, st.NUMBER), Tag("Lbl", item))

    def footnote(self, footnote: t.Footnote) -> list[Row]:
        """A footnote below the text; its number hangs before it."""
        note = Tag("Note")
        rows = self.rows(footnote.spans, st.FOOTNOTE, st.SIDE + st.HANG, tag=Tag("P", note))
        number = footnote_label(footnote, st.FOOTNOTE, self.language)
        lines = broken(number, st.HANG, self.fonts)
        return labelled(rows, lines, st.SIDE, Tag("Lbl", note))

    def _block(self, block: t.Block, left: float, within: Tag | None) -> list[Row]:
        if isinstance(block, t.Paragraph):
            style = _PARAGRAPHS[block.kind]
            return self.rows(block.spans, style, left, tag=Tag(style.role, within))
        if isinstance(block, t.Quote):
            return self._quote(block, left, Tag("BlockQuote", within))
        assert isinstance(block, t.BulletList)
        bullets = list_tag("None", within)
        return [row for item in block.items for row in self._bullet(item, left, bullets)]

    def _quote(self, quote: t.Quote, left: float, within: Tag) -> list[Row]:
        texts = [(spans, st.QUOTE) for spans in quote.paragraphs]
        if quote.attribution:
            texts.append((t.said(quote.attribution), st.ATTRIBUTION))
        return [
            row
            for spans, style in texts
            for row in self.rows(spans, style, left, tag=Tag(style.role, within))
        ]

    def _bullet(self, item: t.Item, left: float, bullets: Tag) -> list[Row]:
        """A bullet within an item: its dash stands where the item's text begins."""
        whole = Tag("LI", bullets)
        rows = self.blocks(item.blocks, left + st.HANG, Tag("LBody", whole))
        return labelled(rows, self.label(BULLET, st.NUMBER), left, Tag("Lbl", whole))


def labelled(
    rows: Sequence[Row], label: Sequence[Line], x: float, tag: Tag | None = None
) -> list[Row]:
    """The rows with the lines of a label before them, and below them where it is longer."""
    blank = replace(rows[-1], placed=(), above=0.0, breaks=False)
    pairs = zip_longest(rows, label)
    return [
        row if line is None else _placed_before(row or blank, Placed(x, line, tag))
        for row, line in pairs
    ]


def hung(rows: Sequence[Row], label: Sequence[Line], tag: Tag) -> list[Row]:
    """The rows with a short label that ends just before the text."""
    return labelled(rows, label, st.SIDE - st.HANG - label[0].width, tag)


def beside(rows: Sequence[Row], label: Sequence[Line], tag: Tag) -> list[Row]:
    """The rows with a label in the narrow column."""
    return labelled(rows, label, 0.0, tag)


def style_of(block: t.Block) -> st.Style:
    """The style in which a block of text ends."""
    if isinstance(block, t.Paragraph):
        return _PARAGRAPHS[block.kind]
    if isinstance(block, t.Quote):
        return st.ATTRIBUTION if block.attribution else st.QUOTE
    return st.TEXT


def footnotes(spans: Iterable[t.Span]) -> list[t.Footnote]:
    """The footnotes that spans refer to."""
    return [span.footnote for span in spans if span.footnote is not None]


def _placed_before(row: Row, placed: Placed) -> Row:
    return replace(row, placed=(placed, *row.placed))
