"""A form is one column of rows to fill in, running on from sheet to sheet.

Millimetres; a hand writes on lines that are eight of them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tafelkit.domain.drawing.fitting import MM_PER_POINT, line_count, text_width
from tafelkit.domain.drawing.marks import Box, Line, Mark, Weight, Words
from tafelkit.domain.drawing.papers.note import seat_marks
from tafelkit.domain.sheets.paper import Paper
from tafelkit.domain.sheets.sheet import Piece, Role, Sheet
from tafelkit.domain.texts import Language

LINE_MM = 8.0
_SIDE, _TOP, _BOTTOM = 18.0, 16.0, 18.0
_LABEL_PT, _TEXT_PT, _HEADING_PT, _TITLE_PT = 9.5, 10.5, 13.0, 22.0
_TICK = 4.0
_GAP = 4.0
_AIR = 1.8  # above a text to read
_READ, _HEAD = 1.3, 1.15  # leading


@dataclass(frozen=True)
class Blank:
    """A line to write on behind its label; `share` is its part of the row."""

    label: str = ""
    share: float = 1.0


@dataclass(frozen=True)
class Ticks:
    """Boxes to tick, each with its word."""

    words: tuple[str, ...]
    share: float = 1.0


@dataclass(frozen=True)
class Letter:
    """A seat's letter in its ring."""

    letter: str
    share: float = 0.0


@dataclass(frozen=True)
class Said:
    """Words that stand in a row."""

    text: str
    share: float = 1.0
    weight: Weight = "regular"


Cell = Blank | Ticks | Letter | Said


@dataclass
class Column:
    """Fills sheets from the top down. `foot` runs along the foot of each."""

    paper: Paper
    language: Language
    foot: str
    text_pt: float = _TEXT_PT
    _pages: list[list[Piece]] = field(default_factory=lambda: [[]])
    _names: list[str] = field(default_factory=lambda: [""])
    _y: float = _TOP

    @property
    def width(self) -> float:
        """The width of what is written."""
        return self.paper.width - 2 * _SIDE

    @property
    def left(self) -> float:
        """How far what is left of the sheet reaches down."""
        return self.paper.height - _BOTTOM - self._y

    @property
    def pages(self) -> int:
        """How many sheets are filled."""
        return len(self._pages)

    def title(self, text: str) -> None:
        """Begin a form on a sheet of its own."""
        if self._pages[-1]:
            self._turn()
        self._names[-1] = text
        self._words(text, _TITLE_PT, "title", "semibold")
        self._y += 3

    def part(self, text: str) -> None:
        """Begin a part of a form on a sheet of its own."""
        if self._pages[-1]:
            self._turn()
        self.heading(text)

    def heading(self, text: str, room: float = 0.0) -> None:
        """Head a part; `room` is what must follow it on the same sheet."""
        self._room(_height(text, self.width, _HEADING_PT, _HEAD) + 5 + room)
        if self._pages[-1]:
            self._y += 4
        self._words(text, _HEADING_PT, "heading", "semibold", "accent")
        self._y += 1

    def text(self, text: str, weight: Weight = "regular") -> None:
        """A text to read."""
        self._y += _AIR
        self._words(text, self.text_pt, "text", weight)

    def row(self, *cells: Cell) -> None:
        """One line of things to fill in, side by side."""
        self._room(LINE_MM + 1)
        self._cells(cells)
        self._y += LINE_MM + 1

    def lines(self, count: int, label: str = "", indent: float = 0.0) -> None:
        """Lines to write on; the label stands before the first."""
        self._room(min(count, 3) * LINE_MM)
        for n in range(count):
            self._room(LINE_MM)
            self._cells((Blank(label if n == 0 else ""),), indent)
            self._y += LINE_MM

    def height_of(self, *texts: str) -> float:
        """How much room texts to read take, one below the other."""
        size = self.text_pt
        return sum(_AIR + _height(text, self.width, size, _READ) for text in texts)

    def keep(self, height: float) -> None:
        """See to it that what follows, so high, is not split over two sheets."""
        self._room(height)

    def space(self, height: float = 3.0) -> None:
        """Leave a little room."""
        self._y += height

    def rule(self) -> None:
        """A thin line between one thing and the next."""
        self._y += 2.5
        self._add(Piece((Line(_SIDE, self._y, _SIDE + self.width, self._y, "line", 0.2),)))
        self._y += 2.5

    def sheets(self) -> Iterable[Sheet]:
        """The sheets, numbered along their foot."""
        for number, pieces in enumerate(self._pages, start=1):
            foot = self._foot_marks(number)
            sheet = (self.paper.width, self.paper.height)
            yield Sheet(*sheet, (*pieces, Piece(foot)), self._names[number - 1])

    def _foot_marks(self, number: int) -> tuple[Mark, ...]:
        y = self.paper.height - 12
        page = self.language.say("Blad {page} van {pages}", page=number, pages=self.pages)
        return (
            Words(_SIDE, y, self.width * 0.75, 5, self.foot, 8, colour="soft", least_pt=6),
            Words(_SIDE, y, self.width, 5, page, 8, colour="soft", align="right"),
        )

    def _words(
        self, text: str, size: float, role: Role, weight: Weight, colour: str = "ink"
    ) -> None:
        leading = _READ if role == "text" else _HEAD
        height = _height(text, self.width, size, leading)
        self._room(height)
        box = (_SIDE, self._y, self.width, height)
        words = Words(*box, text, size, weight, colour, leading=leading)
        self._add(Piece((words,), role))
        self._y += height

    def _cells(self, cells: Sequence[Cell], indent: float = 0.0) -> None:
        fixed = sum(_fixed_width(cell) for cell in cells) + _GAP * (len(cells) - 1)
        spare = self.width - indent - fixed
        shares = sum(cell.share for cell in cells if not _fixed_width(cell)) or 1.0
        x = _SIDE + indent
        for cell in cells:
            width = _fixed_width(cell) or spare * cell.share / shares
            for piece in _cell_pieces(cell, x, self._y, width):
                self._add(piece)
            x += width + _GAP

    def _room(self, height: float) -> None:
        if height > self.left and self._pages[-1]:
            self._turn()

    def _turn(self) -> None:
        self._pages.append([])
        self._names.append("")
        self._y = _TOP

    def _add(self, piece: Piece) -> None:
        self._pages[-1].append(piece)


def _fixed_width(cell: Cell) -> float:
    """The width of a cell that is as wide as what is in it; 0 for one that shares what is left."""
    if isinstance(cell, Letter):
        return LINE_MM
    if isinstance(cell, Ticks):
        return sum(_tick_width(word) for word in cell.words)
    return 0.0


def _tick_width(word: str) -> float:
    return _TICK + 1.5 + text_width(word, _LABEL_PT) + 4


def _cell_pieces(cell: Cell, x: float, y: float, width: float) -> Iterable[Piece]:
    foot = y + LINE_MM
    if isinstance(cell, Letter):
        yield Piece(tuple(seat_marks(cell.letter, x, foot - 7, 7)), "text")
    elif isinstance(cell, Said):
        yield Piece((_label(cell.text, x, y, width, cell.weight, "ink"),), "text")
    elif isinstance(cell, Ticks):
        for word in cell.words:
            box = Box(x, foot - 0.8 - _TICK, _TICK, _TICK, None, "edge", 0.3)
            text = _label(word, x + _TICK + 1.5, y, _tick_width(word), "regular", "ink")
            yield Piece((box, text), "text")
            x += _tick_width(word)
    else:
        taken = 0.0
        if cell.label:
            taken = min(text_width(cell.label, _LABEL_PT) + 2, width * 0.7)
            yield Piece((_label(cell.label, x, y, taken, "regular", "soft"),), "text")
        yield Piece((Line(x + taken, foot, x + width, foot, "edge", 0.2),))


def _label(text: str, x: float, y: float, width: float, weight: Weight, colour: str) -> Words:
    return Words(
        *(x, y, width, LINE_MM - 0.6), text, _LABEL_PT, weight, colour, anchor="bottom", least_pt=6
    )


def _height(text: str, width: float, size: float, leading: float) -> float:
    return line_count(text, width, size) * size * MM_PER_POINT * leading
