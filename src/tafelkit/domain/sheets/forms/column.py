"""A form is one column of rows to fill in, running on from sheet to sheet.

All lengths are millimetres.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tafelkit.domain.drawing.fitting import MM_PER_POINT, line_count
from tafelkit.domain.drawing.marks import Line, Mark, Weight, Words
from tafelkit.domain.sheets.forms.cells import LINE_MM, Blank, Cell, row_pieces
from tafelkit.domain.sheets.paper import Paper
from tafelkit.domain.sheets.sheet import Piece, Role, Sheet
from tafelkit.domain.texts import Language, LanguageCode

_SIDE, _TOP, _BOTTOM = 18.0, 16.0, 18.0
_TEXT_PT, _HEADING_PT, _TITLE_PT = 10.5, 13.0, 22.0
_AIR = 1.8  # above a text to read
_HANG = 4.5  # before an item of a list
_READ, _HEAD = 1.3, 1.15  # leading

# On how many lines a text stands within a width, in a type size and a weight.
Lines = Callable[[str, float, float, Weight], int]


def reckoned(text: str, width: float, size_pt: float, _weight: Weight) -> int:
    """The lines a text surely fits on, in any face: for who has no font at hand."""
    return line_count(text, width, size_pt)


@dataclass
class Column:
    """Fills sheets from the top down. `foot` runs along the foot of each; `lines_of` measures."""

    paper: Paper
    language: Language
    foot: str
    text_pt: float = _TEXT_PT
    lines_of: Lines = reckoned
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
        whole = self.paper.height - _TOP - _BOTTOM
        own = self._height(text, _HEADING_PT, _HEAD, "semibold") + 5
        self._room(own + min(room, whole - own))
        if self._pages[-1]:
            self._y += 4
        self._words(text, _HEADING_PT, "heading", "semibold", "accent")
        self._y += 1

    def text(
        self, text: str, weight: Weight = "regular", language: LanguageCode | None = None
    ) -> None:
        """A text to read; one that is longer than a sheet goes on on the next.

        `language` is that of a text in another one than the form's.
        """
        foreign = None if language == self.language.code else language
        for part in self._parts(text, weight):
            self._y += _AIR
            self._words(part, self.text_pt, "text", weight, language=foreign)

    def item(self, text: str) -> None:
        """An item of a list, its dash hanging before it."""
        self._y += _AIR
        height = self._height(text, self.text_pt, _READ, "regular", _HANG)
        self._room(height)
        known: dict[str, Any] = {"size_pt": self.text_pt, "leading": _READ}
        label = Words(_SIDE, self._y, _HANG, height, "–", **known)
        words = Words(_SIDE + _HANG, self._y, self.width - _HANG, height, text, **known)
        self._add(Piece((label, words), "item"))
        self._y += height

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

    def height_of(self, *texts: str, items: bool = False) -> float:
        """How much room texts to read take, one below the other, or such `items` of a list."""
        hang = _HANG if items else 0.0
        size = self.text_pt
        return sum(_AIR + self._height(text, size, _READ, "regular", hang) for text in texts)

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
        self,
        text: str,
        size: float,
        role: Role,
        weight: Weight,
        colour: str = "ink",
        language: LanguageCode | None = None,
    ) -> None:
        leading = _READ if role == "text" else _HEAD
        height = self._height(text, size, leading, weight)
        self._room(height)
        box = (_SIDE, self._y, self.width, height)
        words = Words(*box, text, size, weight, colour, leading=leading)
        self._add(Piece((words,), role, language=language))
        self._y += height

    def _parts(self, text: str, weight: Weight) -> Iterator[str]:
        """The text, in as many parts as there are sheets needed for it."""
        room = self.paper.height - _TOP - _BOTTOM - _AIR
        words = text.split(" ")
        while words:
            low = range(1, len(words) + 1)
            if self._height(" ".join(words), self.text_pt, _READ, weight) <= room:
                count = len(words)
            else:
                count = bisect_right(
                    low,
                    room,
                    key=lambda n: self._height(" ".join(words[:n]), self.text_pt, _READ, weight),
                )
            yield " ".join(words[: max(1, count)])
            words = words[max(1, count) :]

    def _height(
        self, text: str, size: float, leading: float, weight: Weight, hang: float = 0.0
    ) -> float:
        lines = self.lines_of(text, self.width - hang, size, weight)
        return lines * size * MM_PER_POINT * leading

    def _cells(self, cells: Sequence[Cell], indent: float = 0.0) -> None:
        for piece in row_pieces(cells, _SIDE + indent, self._y, self.width - indent):
            self._add(piece)

    def _room(self, height: float) -> None:
        if height > self.left and self._pages[-1]:
            self._turn()

    def _turn(self) -> None:
        self._pages.append([])
        self._names.append("")
        self._y = _TOP

    def _add(self, piece: Piece) -> None:
        self._pages[-1].append(piece)
