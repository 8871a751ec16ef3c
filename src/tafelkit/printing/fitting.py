"""How a text of a drawing is set in its box: how large, and in which lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tafelkit.domain.drawing.marks import Weight, Words
from tafelkit.printing.breaking import Line, broken
from tafelkit.printing.fonts import SOFT_HYPHEN, Fonts, fonts
from tafelkit.printing.pieces import Manner
from tafelkit.printing.styles import MM

_STEP = 0.5  # points
# With these a line may end and its word go on.
_MAY_END = (SOFT_HYPHEN, "-", "–", "—", "/")
# Points; a text that is higher than its box by less than this is not seen to be.
_SLACK = 0.05


@dataclass(frozen=True)
class Fitted:
    """A text in lines of type of one size; `fits` tells whether they stay within their box."""

    size: float
    lines: list[Line]
    fits: bool


def fitted(words: Words, fonts: Fonts) -> Fitted:
    """The text as large as it fits, with whole words if it can be.

    What does not fit at its least size is set at that size all the same.
    """
    for size in _sizes(words):
        found = _set(words, size, fonts, hyphenated=False)
        if found.fits:
            return found
    if words.divided:
        for size in _sizes(words):
            divided = _set(words, size, fonts, hyphenated=True)
            if divided.fits:
                return divided
    return found


def fits_in(folder: Path) -> Callable[[Words], bool]:
    """Tells of a text whether it fits in its box, with the fonts in a folder."""
    faces = fonts(folder)
    return lambda words: fitted(words, faces).fits


def lines_in(folder: Path) -> Callable[[str, float, float, Weight], int]:
    """Tells on how many lines a text stands within so many millimetres, in a size and weight."""
    faces = fonts(folder)

    def count(text: str, width: float, size_pt: float, weight: Weight) -> int:
        stretches = [(text, Manner(weight, size_pt, "ink", "nl"))]
        return len(broken(stretches, width * MM, faces, hyphenated=False))

    return count


def _sizes(words: Words) -> Iterator[float]:
    size = words.size_pt
    while words.least_pt and size > words.least_pt:
        yield size
        size = max(words.least_pt, size - _STEP)
    yield size


def _set(words: Words, size: float, fonts: Fonts, *, hyphenated: bool) -> Fitted:
    manner = Manner(words.weight, size, words.colour, words.divided or "nl")
    text = [(words.text, manner)]
    room = int((words.height * MM + _SLACK) / (size * words.leading))
    # At the least size all of it is set, whether it fits or not.
    most = room if words.least_pt and size > words.least_pt else None
    lines = broken(text, words.width * MM, fonts, hyphenated=hyphenated, most=most)
    low = len(lines) <= room
    return Fitted(size, lines, low and not any(_breaks_a_word(line) for line in lines))


def _breaks_a_word(line: Line) -> bool:
    """Whether the line ends in the middle of a word, since the word is wider than the box."""
    return line.divides and not line.pieces[-1].text.endswith(_MAY_END)
