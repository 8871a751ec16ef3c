"""Tables: one element over however many pages, whose cells know their headers."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus import tables as platypus
from reportlab.platypus.flowables import Flowable

from .tags import Artifact, Scope, Tag, data_cell, header_cell
from .trouble import TaggingError

_REPEATED = Artifact("Pagination")


class Table(platypus.Table):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's table.

    The first `header_rows` head their columns, and are repeated on each page unless `repeatRows`
    says otherwise; the first `header_columns` head their rows. An empty header cell is no header.
    """

    def __init__(
        self,
        data: Any,
        *args: Any,
        header_rows: int = 1,
        header_columns: int = 0,
        tag: Tag | None = None,
        **kwargs: Any,
    ) -> None:
        if not kwargs.get("splitByRow", 1):
            raise TaggingError("A table whose columns go to other pages cannot be read in order.")
        kwargs.setdefault("repeatRows", min(header_rows, len(data)))
        kwargs["renderCB"] = _mark
        super().__init__(data, *args, **kwargs)
        self.tag = tag or Tag("Table")
        self._headers = header_rows, header_columns
        self._grid: _Grid | None = None
        # Which row of the whole table each of this part is; a repeated one is no content.
        self._origins: list[int] = list(range(len(data)))
        self._repeated = 0

    @property
    def grid(self) -> _Grid:
        """The tags of the whole table's rows and cells, known when it has been wrapped."""
        if self._grid is None:
            self._grid = _grid_of(self)
        return self._grid

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        """What fits on this page, and the rest; both are the same table."""
        parts: list[Flowable] = super().split(availWidth, availHeight)
        if len(parts) < 2:
            return parts
        first, rest = parts
        repeated = (
            len(self.repeatRows) if isinstance(self.repeatRows, tuple | list) else self.repeatRows
        )
        first._origins, first._repeated = self._origins[: first._nrows], self._repeated
        # The row that is split, if any, is in both.
        rest._origins = [*self._origins[:repeated], *self._origins[repeated - rest._nrows :]]
        rest._repeated = repeated
        for part in parts:
            part.tag, part._headers, part._grid = self.tag, self._headers, self.grid
        return parts

    def start(self, row: int) -> Tag | Artifact:
        """What a row of this part is."""
        return _REPEATED if row < self._repeated else self.grid.rows[self._origins[row]]

    def cell(self, row: int, column: int) -> Tag:
        """What a cell of this part is."""
        return self.grid.cells[self._origins[row], column]

    def role_of(self, row: int, column: int, value: Any) -> Scope | None:
        """What a cell heads, if it is a header."""
        rows, columns = self._headers
        if value in ("", None, [], ()):
            return None
        if row < rows:
            return "Column"
        return "Row" if column < columns else None


@dataclass
class _Grid:
    """The tags of a whole table. A cell that another spans is that other."""

    rows: list[Tag]
    cells: dict[tuple[int, int], Tag] = field(default_factory=dict)


def _grid_of(table: Table) -> _Grid:
    grid = _Grid([Tag("TR", table.tag) for _ in range(table._nrows)])
    spans = getattr(table, "_spanRanges", None) if table._spanCmds else None
    for row, values in enumerate(table._cellvalues):
        for column, value in enumerate(values):
            reach = spans[column, row] if spans else (column, row, column, row)
            if reach is None:
                continue
            _, _, last_column, last_row = reach
            rows, columns = last_row - row + 1, last_column - column + 1
            scope = table.role_of(row, column, value)
            parent = grid.rows[row]
            tag = (
                data_cell(parent, rows=rows, columns=columns)
                if scope is None
                else header_cell(parent, scope, rows=rows, columns=columns)
            )
            covered = [
                (r, c) for r in range(row, last_row + 1) for c in range(column, last_column + 1)
            ]
            grid.cells.update(dict.fromkeys(covered, tag))
    return grid


def _mark(table: Table, event: str, *args: Any) -> None:
    """What ReportLab calls while it draws a table."""
    if event == "startTable":
        table.marks = [_entered(table, table.tag)]
    elif event == "startRow":
        table.row = args[0]
        table.marks.append(_entered(table, table.start(args[0])))
    elif event == "startCell":
        table.marks.append(_entered(table, table.cell(args[0], args[1])))
    elif event in ("endCell", "endRow", "endTable"):
        table.marks.pop().close()


def _entered(table: Table, tag: Tag | Artifact) -> ExitStack:
    stack = ExitStack()
    canvas = table.canv
    stack.enter_context(canvas.artifact(tag) if isinstance(tag, Artifact) else canvas.inside(tag))
    return stack
