"""A table of contents whose entries lead to their headings."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.flowables import Flowable, Spacer
from reportlab.platypus.tableofcontents import TableOfContents

from .tags import Tag
from .trouble import TaggingError


class Contents(TableOfContents):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's table of contents, for `multiBuild`; `levelStyles` must have embedded fonts."""

    def __init__(self, levelStyles: list[Any], *, dots: str = " . ", **kwargs: Any) -> None:  # noqa: N803
        super().__init__(levelStyles=levelStyles, **kwargs)
        self.tag = Tag("TOC")
        self._dots = dots

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Its width and height."""
        self._lines = self._entry_lines()
        heights = [line.wrapOn(self.canv, availWidth, 1 << 20)[1] for line in self._lines]
        self.width, self.height = availWidth, sum(heights)
        return self.width, self.height

    def split(self, _availWidth: float, _availHeight: float) -> list[Flowable]:  # noqa: N803
        """Its entries, which go on from page to page."""
        return list(self._lines)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        """Draw its entries below one another."""
        y += self.height
        for line in self._lines:
            y -= line.height
            line.drawOn(canvas, x, y, _sW)

    def _entry_lines(self) -> list[Flowable]:
        """An entry for each heading of the last run; one within another's level is in its list."""
        lists = [self.tag]
        lines: list[Flowable] = []
        for level, title, page, key in self._lastEntries:
            style = self.getLevelStyle(level)
            del lists[level + 1 :]
            while len(lists) <= level:
                lists.append(Tag("TOC", lists[-1]))
            lines.append(_Entry(title, self._number(page), key, style, lists[-1], self._dots))
        return lines or [Spacer(0, 0)]

    def _number(self, page: int) -> str:
        return str(self.formatter(page) if self.formatter else page)


class _Entry(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A title, dots, and the number of its page; all of it leads there."""

    def __init__(self, title: str, page: str, key: str, style: Any, toc: Tag, dots: str) -> None:
        super().__init__()
        if not key:
            raise TaggingError(f"The entry {title!r} of the contents has no place to lead to.")
        self.tag = Tag("Link", Tag("Reference", Tag("TOCI", toc)))
        self._title, self._page, self._key = title, page, key
        self._style, self._dots = style, dots

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Its width and height."""
        style = self._style
        self._room = stringWidth(self._page, style.fontName, style.fontSize)
        gap = stringWidth(self._dots or "  ", style.fontName, style.fontSize)
        measure = availWidth - style.leftIndent - style.rightIndent - self._room - 2 * gap
        self._rows = _broken(self._title, style, measure)
        self.width = availWidth
        self.height = style.spaceBefore + len(self._rows) * style.leading + style.spaceAfter
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        style, canvas = self._style, self.canv
        top = self.height - style.spaceBefore
        baseline = top - style.fontSize
        right = self.width - style.rightIndent
        canvas.setFont(style.fontName, style.fontSize)
        canvas.setFillColor(style.textColor)
        with canvas.inside(self.tag):
            for row in self._rows:
                canvas.drawString(style.leftIndent, baseline, row + " ")
                baseline -= style.leading
            baseline += style.leading
            canvas.drawRightString(right, baseline, self._page)
            bottom = top - len(self._rows) * style.leading
            words = f"{self._title}, {self._page}"
            area = (style.leftIndent, bottom, right, top)
            canvas.linkRect(words, self._key, area, relative=1, thickness=0)
        end = style.leftIndent + stringWidth(self._rows[-1] + " ", style.fontName, style.fontSize)
        self._draw_dots(end, right - self._room, baseline)

    def _draw_dots(self, left: float, right: float, baseline: float) -> None:
        step = stringWidth(self._dots, self._style.fontName, self._style.fontSize)
        count = int((right - left) / step) if step else 0
        with self.canv.artifact():
            if count > 0:
                self.canv.drawRightString(right, baseline, count * self._dots)


def _broken(title: str, style: Any, measure: float) -> list[str]:
    """The title in rows."""
    rows = [""]
    for word in title.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and stringWidth(longer, style.fontName, style.fontSize) > measure:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows
