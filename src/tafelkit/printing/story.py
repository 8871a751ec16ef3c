"""From the tree of a report to what flows over its pages; one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise
from typing import Any

from reportlab.platypus.flowables import CondPageBreak, Flowable

from tafelkit.domain.texts import Language
from tafelkit.domain.wording import shortened
from tafelkit.printing import styles as st
from tafelkit.printing.breaking import Line, longest_word
from tafelkit.printing.composing import (
    BULLET,
    Chapter,
    Composer,
    beside,
    footnotes,
    hung,
    labelled,
    style_of,
)
from tafelkit.printing.figure_block import FigureBlock, FigurePage
from tafelkit.printing.fonts import Fonts
from tafelkit.printing.keeping import keeps_next, kept_together
from tafelkit.printing.setting import Row, stretches
from tafelkit.printing.table_block import TableBlock, TableRow
from tafelkit.printing.tagged import Tag, data_cell, header_cell, list_tag
from tafelkit.printing.text_block import ContentsBlock, Entry, TextBlock
from tafelkit.verslag import tree as t

# A column of figures is as wide as its heading and what parts it from the one before.
_NUMBER_COLUMN, _BETWEEN = 15 * st.MM, 4 * st.MM
# A table with more columns of figures than this takes the whole width of the page.
_FEW_COLUMNS = 4
# A drawing that is so many times as wide as the text could not be read within it.
_TOO_WIDE = 2.0
# With so much of a page left, what begins a new one stays on it.
_MUCH_LEFT = 0.7
_BOOKMARK = 150  # characters


def story_of(verslag: t.Verslag, fonts: Fonts) -> list[Flowable]:
    """The whole report as flowables; a table of contents is still to be told the pages."""
    teller = _Teller(fonts, verslag)
    story = [*teller.opening()]
    for is_text, run in groupby(enumerate(verslag.blocks), key=_is_text):
        if is_text:
            texts = [block for _n, block in run]
            headed = bool(story) and keeps_next(story[-1])
            story += teller.text(texts, keeps=headed and all(map(_is_detail, texts)))
        else:
            for n, block in run:
                story += _SETTERS[type(block)](teller, block, f"block-{n}")
    return list(kept_together(story))


class _Teller:
    """Sets one block after another; `name` is where a block is found when it has no anchor."""

    def __init__(self, fonts: Fonts, verslag: t.Verslag) -> None:
        self._fonts = fonts
        self._verslag = verslag
        self._composer = Composer(fonts, verslag.language)

    def opening(self) -> Iterator[Flowable]:
        """The title, and what stands above and below it."""
        verslag = self._verslag
        lines = [(verslag.above, st.ABOVE), (t.said(verslag.title), st.TITLE)]
        lines += [(t.said(text), st.BELOW) for text in verslag.below]
        for spans, style in lines:
            rows = self._composer.rows(spans, style, st.SIDE)
            known: dict[str, Any] = {}
            if style is st.TITLE:
                known = {"anchor": "title", "entry": Entry(verslag.title, 0)}
            yield TextBlock(rows, after=style.after, keeps=True, **known)

    def heading(self, heading: t.Heading, name: str) -> Iterator[Flowable]:
        """A heading; a chapter's number stands before it."""
        style = st.HEADINGS[min(heading.level, 3)]
        rows = self._composer.rows(heading.spans, style, st.SIDE)
        title = heading.text
        if heading.number:
            number = self._composer.label(heading.number, st.CHAPTER)
            rows = labelled(rows, number, 0.0, rows[0].placed[0].tag)
            title = f"{heading.number} {title}"
        anchor = heading.anchor or name
        entry = Entry(shortened(title, _BOOKMARK), heading.level)
        yield TextBlock(rows, after=style.after, keeps=True, anchor=anchor, entry=entry)

    def text(self, blocks: Sequence[t.Block], *, keeps: bool = False) -> Iterator[TextBlock]:
        """Paragraphs and quotes below one another, and the footnotes they refer to.

        What explains a heading `keeps` what follows with it, as the heading does.
        """
        rows = self._composer.blocks(blocks, st.SIDE)
        yield TextBlock(rows, after=style_of(blocks[-1]).after, keeps=keeps)
        for block in blocks:
            for footnote in footnotes(block.spans) if isinstance(block, t.Paragraph) else ():
                yield TextBlock(self._composer.footnote(footnote), after=st.TEXT.after)

    def bullets(self, bullets: t.BulletList, _name: str) -> Iterator[Flowable]:
        """Items with a dash before them."""
        whole = list_tag("None")
        for item in bullets.items:
            yield self._item(item, whole, self._composer.label(BULLET, st.NUMBER), hung)

    def numbered(self, numbered: t.NumberedList, _name: str) -> Iterator[Flowable]:
        """Items whose number hangs before the text."""
        whole = list_tag("Decimal")
        for item in numbered.items:
            yield self._item(item, whole, self._composer.label(item.label, st.NUMBER), hung)

    def labelled(self, labelled_list: t.LabelledList, _name: str) -> Iterator[Flowable]:
        """Items whose label stands in the narrow column."""
        whole = list_tag("None")
        for item in labelled_list.items:
            yield self._item(item, whole, self._composer.label(item.label, st.LABEL), beside)

    def table(self, table: t.Table, _name: str) -> Iterator[Flowable]:
        """A table: few columns below the text, many over the whole width."""
        figures = len(table.columns) - 1
        left = st.SIDE if figures <= _FEW_COLUMNS else 0.0
        edges = self._edges(table.header, left)
        whole = Tag("Table")
        rows = [self._row(cells, st.CELL, edges, whole) for cells in table.rows]
        rows += [
            self._row(cells, st.TOTAL_CELL, edges, whole, strong=True) for cells in table.totals
        ]
        notes = [row for note in footnotes(table.caption) for row in self._composer.footnote(note)]
        above = Tag("Caption", whole)
        caption = self._composer.rows(table.caption, st.CAPTION, st.SIDE, tag=above)
        header = self._row(table.header, st.HEADER_CELL, edges, whole)
        yield TableBlock(caption, header, rows, notes, left, after=st.TABLE_AFTER)

    def figure(self, figure: t.Figure, name: str) -> Iterator[Flowable]:
        """A drawing in the text; one that is too wide for it gets a page of its own."""
        tag = Tag("Figure", Tag("Div"), alt=figure.alternative)
        below = Tag("Caption", tag.parent)
        if figure.drawing.width * st.MM <= _TOO_WIDE * st.WIDTH:
            caption = self._composer.rows(figure.caption, st.CAPTION, tag=below)
            yield FigureBlock(figure, caption, self._fonts, tag)
            return
        caption = self._composer.rows(figure.caption, st.CAPTION, width=st.PLATE_WIDTH, tag=below)
        say = Language(self._verslag.language).say
        where = t.Span(say("Zie de figuur op de volgende pagina."), link=f"#{name}")
        for line in self.text([t.Paragraph((where,), "detail")]):
            yield FigurePage(line, figure, caption, self._fonts, tag, name)

    def contents(self, contents: t.Contents, name: str) -> Iterator[Flowable]:
        """The chapters that follow, each leading there."""
        yield from self.heading(t.Heading(1, t.said(contents.title)), name)
        begun = self._verslag.blocks.index(contents)
        chapters = [
            (block, block.anchor or f"block-{n}")
            for n, block in enumerate(self._verslag.blocks)
            if n > begun and isinstance(block, t.Heading) and block.level == 1
        ]
        yield ContentsBlock(partial(self._entries, chapters), st.CONTENTS.after)

    def _entries(
        self, chapters: Sequence[tuple[t.Heading, str]], pages: Mapping[str, int]
    ) -> list[Row]:
        """The rows of the contents; where a page is not known its number is left out."""
        whole = Tag("TOC")
        rows: list[Row] = []
        for heading, anchor in chapters:
            page = str(pages.get(anchor, ""))
            chapter = Chapter(heading.number, heading.text, anchor, page)
            entry = self._composer.chapter(chapter, whole)
            rows += [replace(entry[0], breaks=bool(rows)), *entry[1:]]
        return rows

    def page_break(self, _break: t.PageBreak, _name: str) -> Iterator[Flowable]:
        """What follows begins on a new page, unless hardly anything stands on this one."""
        yield CondPageBreak(_MUCH_LEFT * st.HEIGHT)

    def _item(
        self,
        item: t.Item,
        whole: Tag,
        label: Sequence[Line],
        placed: Callable[[Sequence[Row], Sequence[Line], Tag], list[Row]],
    ) -> TextBlock:
        """An item of a list, its label placed before its text."""
        tag = Tag("LI", whole)
        rows = self._composer.blocks(item.blocks, st.SIDE, Tag("LBody", tag))
        rows = placed(rows, label, Tag("Lbl", tag))
        return TextBlock(rows, after=style_of(item.blocks[-1]).after, anchor=item.anchor)

    def _edges(self, header: t.Row, left: float) -> list[float]:
        """Where the columns begin, and where the last one ends; the first has what is left."""
        edges = [st.WIDTH]
        for cell in reversed(header[1:]):
            words = stretches(cell, st.HEADER_CELL, self._verslag.language)
            wide = longest_word(words, self._fonts) + _BETWEEN
            edges.insert(0, edges[0] - max(_NUMBER_COLUMN, wide))
        return [left, *edges]

    def _row(
        self,
        cells: t.Row,
        style: st.Style,
        edges: Sequence[float],
        whole: Tag,
        *,
        strong: bool = False,
    ) -> TableRow:
        set_cells = tuple(
            self._composer.cell(cell, style, x, end - x, right=n > 0)
            for n, (cell, (x, end)) in enumerate(zip(cells, pairwise(edges), strict=True))
        )
        tag = Tag("TR", whole)
        tags = tuple(_cell_tag(tag, style, cell, n) for n, cell in enumerate(cells))
        return TableRow(set_cells, tag, tags, strong)


def _cell_tag(row: Tag, style: st.Style, cell: t.Cell, column: int) -> Tag:
    """What a cell is: the header of its column or its row, or data; an empty one heads nothing."""
    if not t.plain(cell).strip():
        return data_cell(row)
    if style.role == "TH":
        return header_cell(row, "Column")
    return data_cell(row) if column else header_cell(row, "Row")


def _is_text(numbered: tuple[int, t.Block]) -> bool:
    return isinstance(numbered[1], t.Paragraph | t.Quote)


def _is_detail(block: t.Block) -> bool:
    return isinstance(block, t.Paragraph) and block.kind == "detail"


_SETTERS: dict[type, Callable[[_Teller, Any, str], Iterator[Flowable]]] = {
    t.Heading: _Teller.heading,
    t.BulletList: _Teller.bullets,
    t.NumberedList: _Teller.numbered,
    t.LabelledList: _Teller.labelled,
    t.Table: _Teller.table,
    t.Figure: _Teller.figure,
    t.Contents: _Teller.contents,
    t.PageBreak: _Teller.page_break,
}
