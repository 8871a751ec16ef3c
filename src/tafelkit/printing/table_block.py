"""Tables that flow over the pages, their header on each of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.printing.setting import Row, divides, draw_row, ink
from tafelkit.printing.styles import HEIGHT
from tafelkit.printing.tagged import Artifact, Tag
from tafelkit.printing.text_block import LEAST_ROWS, height_of

_HAIRLINE, _RULE = 0.4, 0.8
_CELL_ROOM = 3.0
# A table that is no higher is not parted.
_SHORT = 0.5 * HEIGHT


@dataclass(frozen=True)
class TableRow:
    """A row of a table: the rows of type in each of its cells, placed from the table's left.

    `tag` and `tags` are what it and its cells are.
    """

    cells: tuple[tuple[Row, ...], ...]
    tag: Tag
    tags: tuple[Tag, ...]
    strong: bool = False  # a rule above it sets it off

    @property
    def height(self) -> float:
        """As high as its highest cell."""
        return max(height_of(cell) for cell in self.cells) + 2 * _CELL_ROOM

    def cut(self, height: float) -> tuple[TableRow, TableRow]:
        """What of it fits in a height, and the rest: only for one that no page can hold."""
        room = height - 2 * _CELL_ROOM
        counts = [_rows_within(cell, room) for cell in self.cells]
        pairs = list(zip(self.cells, counts, strict=True))
        return (
            replace(self, cells=tuple(cell[:count] for cell, count in pairs)),
            replace(self, cells=tuple(cell[count:] for cell, count in pairs)),
        )


def _rows_within(cell: tuple[Row, ...], room: float) -> int:
    """How many of a cell's rows go into the room; the last of them ends with a whole word."""
    most = max(1, int(room // cell[0].height)) if cell else 0
    whole = (n for n in range(most, 0, -1) if n >= len(cell) or not divides(cell[n - 1]))
    return next(whole, most)


class TableBlock(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A table whose header stands on every page it reaches. Its last row keeps the notes.

    `continued`: its header has been read on an earlier page.
    """

    def __init__(
        self,
        caption: Sequence[Row],
        header: TableRow,
        rows: Sequence[TableRow],
        notes: Sequence[Row],
        left: float,
        after: float,
        *,
        continued: bool = False,
    ) -> None:
        super().__init__()
        self.spaceBefore = caption[0].above if caption else 0.0
        self.spaceAfter = after
        self._caption, self._header = tuple(caption), header
        self._rows, self._notes = tuple(rows), tuple(notes)
        self._left = left
        self._continued = continued

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its width and height."""
        self.width = width
        self.height = self._whole()
        return self.width, self.height

    def least(self) -> float:
        """The height of its first rows, or of the whole when it is short."""
        return self._whole() if self._whole() <= _SHORT else self._height(LEAST_ROWS)

    def split(self, _width: float, height: float) -> list[Flowable]:
        """What fits on this page, and the rest; no row alone, and of a short table nothing."""
        if self._whole() <= _SHORT:
            return []
        most = max(1, len(self._rows) - LEAST_ROWS)
        # Two rows may be so high that no page holds them both.
        least = min(most, LEAST_ROWS) if self._height(LEAST_ROWS) <= HEIGHT else 1
        fitting = [n for n in range(least, most + 1) if self._height(n) <= height]
        if fitting and len(self._rows) > 1:
            rows, rest = self._rows[: fitting[-1]], self._rows[fitting[-1] :]
        elif self._height(1) > height > HEIGHT / 3 and self._rows[0].height > HEIGHT / 2:
            head, tail = self._rows[0].cut(height - self._height(0))
            rows, rest = (head,), (tail, *self._rows[1:])
        else:
            return []
        known = self._continued
        first = TableBlock(self._caption, self._header, rows, (), self._left, 0, continued=known)
        second = TableBlock(
            (), self._header, rest, self._notes, self._left, self.spaceAfter, continued=True
        )
        return [first, second]

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        top = self._draw_text(self._caption, self.height)
        top -= _CELL_ROOM if self._caption else 0.0
        top = self._draw_header(top)
        self._rule(top, _RULE)
        for n, row in enumerate(self._rows):
            if n:
                self._rule(top, _RULE if row.strong else _HAIRLINE)
            top = self._draw_row(row, top)
        self._rule(top, _RULE)
        self._draw_text(self._notes, top - (self._notes[0].above if self._notes else 0.0))

    def _height(self, count: int) -> float:
        """The height of caption, header and so many rows."""
        caption = height_of(self._caption) + _CELL_ROOM if self._caption else 0.0
        return caption + self._header.height + sum(row.height for row in self._rows[:count])

    def _whole(self) -> float:
        return self._height(len(self._rows)) + self._foot()

    def _foot(self) -> float:
        return height_of(self._notes) + self._notes[0].above if self._notes else 0.0

    def _draw_text(self, rows: Sequence[Row], top: float) -> float:
        for n, row in enumerate(rows):
            top -= row.above if n else 0.0
            draw_row(self.canv, row, 0, top)
            top -= row.height
        return top

    def _draw_header(self, top: float) -> float:
        bottom = top - self._header.height
        repeated = self.canv.artifact(Artifact("Pagination"))
        with repeated if self._continued else nullcontext():
            tops = [bottom + _CELL_ROOM + height_of(cell) for cell in self._header.cells]
            self._draw_cells(self._header, tops)
        return bottom

    def _draw_row(self, row: TableRow, top: float) -> float:
        self._draw_cells(row, [top - _CELL_ROOM] * len(row.cells))
        return top - row.height

    def _draw_cells(self, row: TableRow, tops: Sequence[float]) -> None:
        with self.canv.inside(row.tag):
            for cell, tag, top in zip(row.cells, row.tags, tops, strict=True):
                with self.canv.inside(tag):
                    self._draw_text(cell, top)

    def _rule(self, y: float, thickness: float) -> None:
        self.canv.setLineWidth(thickness)
        self.canv.setStrokeColor(ink(LIGHT, "line" if thickness == _HAIRLINE else "edge"))
        self.canv.line(self._left, y, self.width, y)
