"""Table signs: a seat's letter on either side of a sheet that is folded into a tent."""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain.drawing.marks import Group, Line, Mark, Words
from tafelkit.domain.sheets.forms.occasion import Occasion
from tafelkit.domain.sheets.paper import Paper
from tafelkit.domain.sheets.sheet import Piece, Sheet

_TICK = 12.0


def sign_sheets(paper: Paper, occasion: Occasion) -> Iterable[Sheet]:
    """A sign for each seat, on its side; it is folded along the middle."""
    sheet = paper.turned()
    for letter in occasion.letters:
        half = _half(sheet, letter, occasion)
        middle = sheet.height / 2
        upper = Group(half, sheet.width, middle, 180)
        lower = Group(half, 0, middle)
        fold = tuple(
            Line(x, middle, x + _TICK, middle, "edge", 0.2, dashed=True)
            for x in (0.0, sheet.width - _TICK)
        )
        words = occasion.language.say("Plaats {letter}", letter=letter)
        area = (0.0, middle, sheet.width, middle)
        pieces = (Piece((upper, *fold)), Piece((lower,), "figure", words, area))
        yield Sheet(sheet.width, sheet.height, pieces, words)


def _half(sheet: Paper, letter: str, occasion: Occasion) -> tuple[Mark, ...]:
    """One side of a sign, from the fold down."""
    height, width = sheet.height / 2, sheet.width
    size = height * 0.78 / 25.4 * 72
    word = occasion.language.say("plaats")
    foot = (20, height - 16, width - 40, 8)
    return (
        Words(0, 4, width, 10, word, 20, colour="soft", align="centre", anchor="middle"),
        Words(
            *(0, 8, width, height - 24), letter, size, "bold", "ink", "centre", "middle", leading=1
        ),
        Words(*foot, occasion.title, 14, colour="soft", align="centre", least_pt=8),
    )
