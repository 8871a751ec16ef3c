"""Breaking text into lines: between words, softly hyphenated only where a line would gape."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from tafelkit.printing.fonts import Fonts
from tafelkit.printing.hyphenation import hyphenation
from tafelkit.printing.pieces import (
    Part,
    Piece,
    Stretch,
    blank_after,
    cut,
    divided,
    ending,
    hyphen_after,
    letter_count,
    letters_within,
    parts_of,
    plain,
)

# The part of a line that may stay empty before the next word is hyphenated.
GAPE = 0.2
# Points; sums of widths are not exact, and so little is no reason to begin a new line.
_SLACK = 0.01


@dataclass(frozen=True)
class Line:
    """A line of text, and its width without the blank at its end.

    `divides`: it ends within a word, which goes on on the next line.
    """

    pieces: tuple[Piece, ...]
    width: float
    divides: bool = False


def broken(
    stretches: Iterable[Stretch],
    measure: float,
    fonts: Fonts,
    *,
    hyphenated: bool = True,
    gape: float = GAPE,
    most: int | None = None,
) -> list[Line]:
    """The text in lines no wider than the measure; at least one, if an empty one.

    With more than `most` lines, what comes after those need not be there: that many do not fit.

    Each line ends in the blank that parts its last word from the next, so that words are not
    glued together when the text is copied or read aloud; a word that is divided has none. A word
    is hyphenated where more than `gape` of a line would stay empty, or no line could hold it.
    """
    setter = _Setter(measure, fonts, gape if hyphenated else None)
    for part in parts_of(stretches, fonts):
        setter.add(part)
        if most is not None and len(setter.lines) > most:
            break
    setter.end_line()
    return setter.lines or [Line((), 0.0)]


def longest_word(stretches: Iterable[Stretch], fonts: Fonts) -> float:
    """The width of the widest part that no line end divides unless it must."""
    return max((part.width for part in parts_of(stretches, fonts)), default=0.0)


class _Setter:
    """Fills one line after another."""

    def __init__(self, measure: float, fonts: Fonts, gape: float | None) -> None:
        self.lines: list[Line] = []
        self._measure = measure
        self._fonts = fonts
        self._gape = gape
        self._row: list[Part] = []
        self._used = 0.0

    def add(self, part: Part) -> None:
        """Put a part on this line or the next, dividing it where it must be."""
        while not self._fits(part):
            head, part = self._divided(part)
            if head is not None:
                self._put(head)
            self.end_line()
        self._put(part)
        if part.last:
            self.end_line()

    def end_line(self) -> None:
        """Begin a new line."""
        if self._row:
            self.lines.append(_line(self._row, self._fonts))
        self._row, self._used = [], 0.0

    def _put(self, part: Part) -> None:
        self._used = self._begin() + part.width
        self._row.append(part)

    def _begin(self) -> float:
        """Where on the line the next part would begin."""
        if not self._row or not self._row[-1].spaced:
            return self._used
        return self._used + blank_after(self._row[-1], self._fonts).width

    def _fits(self, part: Part) -> bool:
        if not self._row and letter_count(part) == 1:
            return True
        hyphen = hyphen_after(part, self._fonts).width if part.soft else 0.0
        return self._begin() + part.width + hyphen <= self._measure + _SLACK

    def _divided(self, part: Part) -> tuple[Part | None, Part]:
        """What still goes on this line, if anything, and the rest."""
        room = self._measure - self._begin()
        if self._gape is not None and (not self._row or room > self._gape * self._measure):
            at = hyphenation(part, room, self._fonts)
            if at:
                head, tail = cut(divided(part), at, self._fonts)
                return replace(head, soft=True), tail
        if self._row:
            return None, part
        at = min(letters_within(part, room, self._fonts), letter_count(part) - 1)
        return cut(part, max(1, at), self._fonts)


def _line(row: list[Part], fonts: Fonts) -> Line:
    pieces: list[Piece] = []
    for part, following in zip(row, [*row[1:], None], strict=True):
        pieces.extend(part.pieces)
        if part.spaced and following is not None:
            same = part.pieces[-1].manner == following.pieces[0].manner
            blank = blank_after(part, fonts)
            pieces.append(blank if same else plain(blank))
    end = row[-1]
    if end.soft:
        pieces.append(hyphen_after(end, fonts))
    width = sum(piece.width for piece in pieces)
    if end.spaced or end.last:
        blank = blank_after(end, fonts)
        pieces.append(plain(blank) if end.last else ending(blank))
    return Line(tuple(_merged(pieces)), width, not (end.spaced or end.last))


def _merged(pieces: list[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for (font, manner), run in groupby(pieces, key=lambda piece: (piece.font, piece.manner)):
        alike = list(run)
        text = "".join(piece.text for piece in alike)
        merged.append(Piece(text, manner, font, sum(piece.width for piece in alike)))
    return merged
