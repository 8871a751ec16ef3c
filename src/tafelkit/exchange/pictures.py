"""A card's picture: an SVG made into plain lines, so that no SVG travels inside a table's file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import PICTURE_UNITS
from tafelkit.domain.shape import MAX_TEXT
from tafelkit.domain.texts import _
from tafelkit.exchange.bounded import read_bounded
from tafelkit.exchange.svg.drawing import steps_in_square
from tafelkit.exchange.svg.refusals import too_much, unreadable

MAX_BYTES = 200_000
# So many of those read last are remembered, as each table of a programme asks for the same deck:
# more than all decks that lie ready have.
REMEMBERED = 128
# In units of the square; no drawing that can be seen in it reaches as far.
_FAR = 1e6


def read_picture(path: Path) -> str:
    """The lines of an SVG in a square of 24 units, as a path of absolute M, L, C and Z.

    Raises Refusal for a file that is missing, is no SVG or holds no lines.
    """
    try:
        return _lines(read_bounded(path, MAX_BYTES))
    except Refusal as refused:
        raise refused.about(path) from None


@lru_cache(REMEMBERED)
def _lines(content: bytes) -> str:
    if b"\0" in content:  # a photo, say, or letters of two bytes
        raise unreadable()
    words: list[str] = []
    size = 0
    for letter, points in steps_in_square(content, PICTURE_UNITS):
        words.append(letter + " ".join(f"{_number(x)} {_number(y)}" for x, y in points))
        size += len(words[-1])
        if size > MAX_TEXT:
            raise too_much()
    if not words:
        raise Refusal(_("in deze SVG staat geen tekening"))
    return "".join(words)


def _number(value: float) -> str:
    if not abs(value) <= _FAR:  # nor a number that is none
        raise Refusal(_("deze tekening reikt te ver buiten haar vlak"))
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
