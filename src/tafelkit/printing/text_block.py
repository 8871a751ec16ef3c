"""Blocks of text that flow over the pages, without widows and orphans."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from reportlab.platypus.flowables import Flowable

from tafelkit.printing.setting import Row, divides, draw_row
from tafelkit.printing.styles import HEIGHT

# A heading stands with at least so many rows of what it heads.
LEAST_ROWS = 2


@dataclass(frozen=True)
class Entry:
    """An entry in the outline of the document; level 0 is outermost."""

    title: str
    level: int


class TextBlock(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Rows of text that belong together. A heading `keeps` what follows with it."""

    def __init__(
        self,
        rows: Sequence[Row],
        *,
        after: float = 0.0,
        keeps: bool = False,
        anchor: str = "",
        entry: Entry | None = None,
    ) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self.keeps = keeps
        self.spaceBefore = self.rows[0].above
        self.spaceAfter = after
        self.anchor = anchor
        self.entry = entry

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its width and height."""
        self.width, self.height = width, height_of(self.rows)
        return self.width, self.height

    def least(self) -> float:
        """The height of what at least stands with its heading."""
        ends = (n for n in self._ends() if n >= LEAST_ROWS)
        return height_of(self.rows[: next(ends, len(self.rows))])

    def split(self, _width: float, height: float) -> list[Flowable]:
        """What fits on this page, and the rest."""
        used = list(accumulate(row.height + row.above for row in self.rows))
        room = height + self.rows[0].above
        fitting = [n for n in self._ends() if used[n - 1] <= room]
        if not fitting:
            return []
        first = TextBlock(self.rows[: fitting[-1]], anchor=self.anchor, entry=self.entry)
        first.spaceBefore = self.spaceBefore
        return [first, TextBlock(self.rows[fitting[-1] :], after=self.spaceAfter)]

    def _ends(self) -> list[int]:
        """After how many rows a page may end; also elsewhere, where no page could hold the rest."""
        ends = [n for n, row in enumerate(self.rows) if n and row.breaks]
        first = ends[0] if ends else len(self.rows)
        if height_of(self.rows[:first]) <= HEIGHT:
            return ends
        inner = range(LEAST_ROWS, first - LEAST_ROWS + 1)
        between_words = [n for n in inner if not divides(self.rows[n - 1])]
        # A word may go on for pages, as one does in a script that writes no spaces.
        if between_words and height_of(self.rows[: between_words[0]]) <= HEIGHT:
            return between_words
        return [*inner]

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        _mark_place(self.canv, self.anchor, self.entry, self.height)
        top = self.height
        for n, row in enumerate(self.rows):
            top -= row.above if n else 0.0
            draw_row(self.canv, row, 0, top)
            top -= row.height


class ContentsBlock(TextBlock):
    """The table of contents: as high before it is known where the chapters begin as after."""

    def __init__(self, rows_with: Callable[[Mapping[str, int]], Sequence[Row]], after: float):
        super().__init__(rows_with({}), after=after)
        self._rows_with = rows_with

    def say(self, pages: Mapping[str, int]) -> None:
        """Say on which page each chapter begins."""
        self.rows = tuple(self._rows_with(pages))


def height_of(rows: Sequence[Row]) -> float:
    """The height of rows; the room over the first belongs to what is before it."""
    return sum(row.height + (row.above if n else 0.0) for n, row in enumerate(rows))


def _mark_place(canvas: Any, anchor: str, entry: Entry | None, top: float) -> None:
    if anchor:
        canvas.bookmarkHorizontal(anchor, 0, top)
    if entry is not None:
        canvas.addOutlineEntry(entry.title, anchor, entry.level)
