"""How much room a text takes, reckoned without a font: for what must be known on every medium.

The reckoning is generous, so that what is said to fit does fit in the family of the program.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

MM_PER_POINT = 25.4 / 72
LEADING = 1.2
ELLIPSIS = "…"
# Widths of the semibold face in twentieths of the type size, rounded up.
_WIDTHS = {
    letter: twentieths / 20
    for twentieths, letters in {
        4: " ",
        6: "ijlI',.:;’‘ï·",
        7: "f!()-/[]",
        8: "rt",
        9: "sz*?",
        10: "cevxyFJLY“”–éëè",
        12: "bdnpqBCKPR",
        13: "DGNU&",
        14: "HOQ",
        15: "wM",
        16: "W—",
        17: "m%",
        18: "@",
        20: "…↔",
    }.items()
    for letter in letters
}
_USUAL = 0.55


@dataclass(frozen=True)
class Fitted:
    """A text as it is shown: how large, how high it stands, and cut where it must be."""

    text: str
    size_pt: float
    height: float


def text_width(text: str, size_pt: float) -> float:
    """About how wide a text is on one line, in millimetres."""
    return sum(_share(letter) for letter in text) * size_pt * MM_PER_POINT


def line_count(text: str, width: float, size_pt: float) -> int:
    """On how many lines a text stands within a width."""
    return sum(_lines_of(part, width, size_pt) for part in text.split("\n"))


def fitted(
    text: str, width: float, height: float, sizes: Sequence[float], *, whole_words: bool = True
) -> Fitted:
    """The text at the largest of the sizes that fits; cut where the smallest does not.

    It is cut between words, or with `whole_words` off in the middle of one, to show more of it.
    """
    for size in sizes:
        needed = line_count(text, width, size) * size * MM_PER_POINT * LEADING
        if needed <= height:
            return Fitted(text, size, needed)
    return Fitted(_shortened(text, width, height, size, whole_words), size, height)


def _shortened(text: str, width: float, height: float, size_pt: float, whole_words: bool) -> str:
    lines = max(1, math.floor(height / (size_pt * MM_PER_POINT * LEADING)))
    if line_count(text, width, size_pt) <= lines:
        # All of it is there, on a line that is lower than its letters.
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if line_count(text[:middle].rstrip() + ELLIPSIS, width, size_pt) <= lines:
            low = middle
        else:
            high = middle - 1
    head = text[:low]
    if whole_words and low < len(text) and not text[low].isspace() and " " in head.strip():
        # A cut within a word gives way to one before it.
        head = head[: head.rstrip().rfind(" ") + 1]
    return head.rstrip(" ,;:\n") + ELLIPSIS


def _lines_of(text: str, width: float, size_pt: float) -> int:
    lines, filled, space = 1, 0.0, text_width(" ", size_pt)
    for word in text.split():
        needed = text_width(word, size_pt)
        if filled and filled + space + needed > width:
            lines, filled = lines + 1, 0.0
        if needed > width:
            # A word that is wider than the box is broken by the medium.
            extra = math.ceil(needed / width) - 1
            lines, needed = lines + extra, needed - extra * width
        filled += needed + (space if filled else 0.0)
    return lines


def _share(letter: str) -> float:
    """The width of a letter as a share of the type size."""
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if ord(letter) < 0x250:
        return _USUAL
    return 1.15 if unicodedata.east_asian_width(letter) in "WF" else 0.75
