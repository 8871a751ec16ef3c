"""What flows over the pages: blocks of text, tables and figures.

Each tells by `least` the height of the smallest part of it that may stand at the foot of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus.flowables import Flowable

from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.printing.fonts import Fonts
from tafelkit.printing.painting import Painter
from tafelkit.printing.setting import Row, draw_row, ink
from tafelkit.printing.styles import HEIGHT, MM
from tafelkit.verslag.tree import Figure

_HAIRLINE, _RULE = 0.4, 0.8
_CELL_ROOM = 3.0


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
        self._anchor = anchor
        self._entry = entry

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its width and height."""
        self.width, self.height = width, _height_of(self.rows)
        return self.width, self.height

    def least(self) -> float:
        """The height up to the first place where a page may end."""
        ends = (n for n, row in enumerate(self.rows) if n and row.breaks)
        return _height_of(self.rows[: next(ends, len(self.rows))])

    def split(self, _width: float, height: float) -> list[Flowable]:
        """What fits on this page, and the rest."""
        ends = [n for n, row in enumerate(self.rows) if n and row.breaks]
        fitting = [n for n in ends if _height_of(self.rows[:n]) <= height]
        if not fitting:
            return []
        first = TextBlock(self.rows[: fitting[-1]], anchor=self._anchor, entry=self._entry)
        first.spaceBefore = self.spaceBefore
        return [first, TextBlock(self.rows[fitting[-1] :], after=self.spaceAfter)]

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        _mark_place(self.canv, self._anchor, self._entry, self.height)
        top = self.height
        for n, row in enumerate(self.rows):
            top -= row.above if n else 0.0
            draw_row(self.canv, row, 0, top)
            top -= row.height


def _height_of(rows: Sequence[Row]) -> float:
    """The height of rows; the room over the first belongs to what is before it."""
    return sum(row.height + (row.above if n else 0.0) for n, row in enumerate(rows))


def _mark_place(canvas: Any, anchor: str, entry: Entry | None, top: float) -> None:
    if anchor:
        canvas.bookmarkHorizontal(anchor, 0, top)
    if entry is not None:
        canvas.addOutlineEntry(entry.title, anchor, entry.level)


@dataclass(frozen=True)
class TableRow:
    """A row of a table: the rows of type in each of its cells, placed from the table's left."""

    cells: tuple[tuple[Row, ...], ...]
    strong: bool = False  # a rule above it sets it off

    @property
    def height(self) -> float:
        """As high as its highest cell."""
        return max(_height_of(cell) for cell in self.cells) + 2 * _CELL_ROOM

    def cut(self, height: float) -> tuple[TableRow, TableRow]:
        """What of it fits in a height, and the rest: only for one that no page can hold."""
        room = height - 2 * _CELL_ROOM
        counts = [max(1, int(room // cell[0].height)) if cell else 0 for cell in self.cells]
        pairs = list(zip(self.cells, counts, strict=True))
        return (
            replace(self, cells=tuple(cell[:count] for cell, count in pairs)),
            replace(self, cells=tuple(cell[count:] for cell, count in pairs)),
        )


class TableBlock(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A table whose header stands on every page it reaches. Its last row keeps the notes."""

    keeps = False

    def __init__(
        self,
        caption: Sequence[Row],
        header: TableRow,
        rows: Sequence[TableRow],
        notes: Sequence[Row],
        left: float,
        after: float,
    ) -> None:
        super().__init__()
        self.spaceBefore = caption[0].above if caption else 0.0
        self.spaceAfter = after
        self._caption, self._header = tuple(caption), header
        self._rows, self._notes = tuple(rows), tuple(notes)
        self._left = left

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its width and height."""
        self.width = width
        self.height = self._height(len(self._rows)) + self._foot()
        return self.width, self.height

    def least(self) -> float:
        """The height of its first rows, or of the whole when it is short."""
        few = len(self._rows) <= 4
        return self._height(len(self._rows)) + self._foot() if few else self._height(2)

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits on this page, and the rest; never a last row alone."""
        most = max(1, len(self._rows) - 2)
        fitting = [n for n in range(1, most + 1) if self._height(n) <= height]
        if fitting and len(self._rows) > 1:
            rows, rest = self._rows[: fitting[-1]], self._rows[fitting[-1] :]
        elif self._rows[0].height > HEIGHT / 2 and height > HEIGHT / 3:
            head, tail = self._rows[0].cut(height - self._height(0))
            rows, rest = (head,), (tail, *self._rows[1:])
        else:
            return []
        first = TableBlock(self._caption, self._header, rows, (), self._left, 0)
        second = TableBlock((), self._header, rest, self._notes, self._left, self.spaceAfter)
        return [first, second]

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        top = self._draw_text(self._caption, self.height)
        top -= _CELL_ROOM if self._caption else 0.0
        top = self._draw_row(self._header, top)
        self._rule(top, _RULE)
        for n, row in enumerate(self._rows):
            if n:
                self._rule(top, _RULE if row.strong else _HAIRLINE)
            top = self._draw_row(row, top)
        self._rule(top, _RULE)
        self._draw_text(self._notes, top - (self._notes[0].above if self._notes else 0.0))

    def _height(self, count: int) -> float:
        """The height of caption, header and so many rows."""
        caption = _height_of(self._caption) + _CELL_ROOM if self._caption else 0.0
        return caption + self._header.height + sum(row.height for row in self._rows[:count])

    def _foot(self) -> float:
        return _height_of(self._notes) + self._notes[0].above if self._notes else 0.0

    def _draw_text(self, rows: Sequence[Row], top: float) -> float:
        for n, row in enumerate(rows):
            top -= row.above if n else 0.0
            draw_row(self.canv, row, self._left, top)
            top -= row.height
        return top

    def _draw_row(self, row: TableRow, top: float) -> float:
        for cell in row.cells:
            self._draw_text(cell, top - _CELL_ROOM)
        return top - row.height

    def _rule(self, y: float, thickness: float) -> None:
        self.canv.setLineWidth(thickness)
        self.canv.setStrokeColor(ink(LIGHT, "line" if thickness == _HAIRLINE else "edge"))
        self.canv.line(self._left, y, self.width, y)


class FigureBlock(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A drawing as wide as the page's text, and its caption."""

    keeps = False

    def __init__(self, figure: Figure, fonts: Fonts, caption: Sequence[Row], width: float) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = 12.0, 12.0
        self._figure, self._fonts, self._caption = figure, fonts, tuple(caption)
        self._scale = width / (figure.drawing.width * MM)
        self._drawn = figure.drawing.height * MM * self._scale

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its width and height."""
        self.width = width
        self.height = self._drawn + sum(row.above + row.height for row in self._caption)
        return self.width, self.height

    def least(self) -> float:
        """All of it: a figure is not cut."""
        return float(self.wrap(0, 0)[1])

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        self.canv.saveState()
        self.canv.translate(0, self.height)
        self.canv.scale(self._scale, self._scale)
        painter = Painter(self.canv, self._figure.colours, self._fonts)
        painter.draw(self._figure.drawing.marks)
        self.canv.restoreState()
        top = self.height - self._drawn
        for row in self._caption:
            top -= row.above
            draw_row(self.canv, row, 0, top)
            top -= row.height
