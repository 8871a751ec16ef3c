"""What stands side by side in a row of a form: lines to write on, boxes to tick, words.

Millimetres; a hand writes on lines that are eight of them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tafelkit.domain.drawing.fitting import text_width
from tafelkit.domain.drawing.marks import Box, Line, Weight, Words
from tafelkit.domain.drawing.papers.note import seat_marks
from tafelkit.domain.sheets.sheet import Piece

LINE_MM = 8.0
_LABEL_PT = 9.5
_TICK, _BESIDE = 4.0, 1.5
_GAP = 4.0
_TICKED = 0.8  # of a row


@dataclass(frozen=True)
class Blank:
    """A line to write on behind its label; `share` is its part of the row.

    What is known already is `filled` in.
    """

    label: str = ""
    share: float = 1.0
    filled: str = ""


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


def row_pieces(cells: Sequence[Cell], x: float, y: float, width: float) -> Iterator[Piece]:
    """Cells side by side, from (x, y) on; what is left of the width goes by their shares."""
    room = width - _GAP * (len(cells) - 1)
    shares = sum(cell.share for cell in cells if not _fixed_width(cell))
    # Words to tick may be too many; then they leave some room for what stands beside them.
    most = room * (_TICKED if shares else 1.0)
    least, usual = (sum(_fixed_width(cell, so_much) for cell in cells) for so_much in (0.0, 1.0))
    squeezed = max(0.0, (most - least) / (usual - least)) if usual > most else 1.0
    spare = room - sum(_fixed_width(cell, squeezed) for cell in cells)
    for cell in cells:
        own = _fixed_width(cell, squeezed) or spare * cell.share / shares
        yield from _cell_pieces(cell, x, y, own, squeezed)
        x += own + _GAP


def _fixed_width(cell: Cell, squeezed: float = 1.0) -> float:
    """The width of a cell that is as wide as what is in it; 0 for one that shares what is left.

    Words to tick are `squeezed` into a part of their width.
    """
    if isinstance(cell, Letter):
        return LINE_MM
    if isinstance(cell, Ticks):
        return sum(_tick_width(word, squeezed) for word in cell.words)
    return 0.0


def _tick_width(word: str, squeezed: float) -> float:
    return _TICK + _BESIDE + squeezed * (text_width(word, _LABEL_PT) + _GAP)


def _cell_pieces(cell: Cell, x: float, y: float, width: float, squeezed: float) -> Iterable[Piece]:
    foot = y + LINE_MM
    if isinstance(cell, Letter):
        yield Piece(tuple(seat_marks(cell.letter, x, foot - 7, 7)), "text")
    elif isinstance(cell, Said):
        yield Piece((_label(cell.text, x, y, width, cell.weight, "ink"),), "text")
    elif isinstance(cell, Ticks):
        for word in cell.words:
            step = _tick_width(word, squeezed)
            box = Box(x, foot - 0.8 - _TICK, _TICK, _TICK, None, "edge", 0.3)
            beside = _TICK + _BESIDE
            text = _label(word, x + beside, y, step - beside, "regular", "ink")
            yield Piece((box, text), "text")
            x += step
    else:
        taken = 0.0
        if cell.label:
            taken = min(text_width(cell.label, _LABEL_PT) + 2, width * 0.7)
            yield Piece((_label(cell.label, x, y, taken, "regular", "soft"),), "text")
        yield Piece((Line(x + taken, foot, x + width, foot, "edge", 0.2),))
        if cell.filled:
            # A little in from where the line begins, as far as a short line allows.
            inset = min(1.0, (width - taken) / 2)
            begin, room = x + taken + inset, width - taken - inset
            yield Piece((_label(cell.filled, begin, y, room, "semibold", "ink"),), "text")


def _label(text: str, x: float, y: float, width: float, weight: Weight, colour: str) -> Words:
    return Words(
        *(x, y, width, LINE_MM - 0.6), text, _LABEL_PT, weight, colour, anchor="bottom", least_pt=6
    )
