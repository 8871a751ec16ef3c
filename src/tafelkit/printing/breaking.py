"""Breaking text into lines: between words, softly hyphenated only where a line would gape.

A text is a row of stretches, each in one manner. Lengths are points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from pyphen import Pyphen

from tafelkit.printing.fonts import SOFT_HYPHEN, Fonts, Weight

# The part of a line that may stay empty before the next word is hyphenated.
_GAPE = 0.16
_LEAST_BEFORE, _LEAST_AFTER = 3, 3
_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}

_BLANKS = " \t\r\u2002-\u2006\u2008-\u200b\u3000"
_ENDS = "\n\u2028\u2029"
_TOKENS = re.compile(
    f"([{_ENDS}])|([{_BLANKS}]+)|({SOFT_HYPHEN})|([^{_ENDS}{_BLANKS}{SOFT_HYPHEN}]+)"
)
# A line may end after a hyphen, dash or slash within a word.
_JOINTS = re.compile(r"(?<=\w[-–—])(?=[^\W\d_])|(?<=\w/)(?=\w)")
_HYPHENATED = re.compile(r"[^\W\d_]{7,}")


@dataclass(frozen=True)
class Manner:
    """How words look; `rise` lifts them from the line, `link` is where they lead."""

    weight: Weight = "regular"
    size: float = 10.5
    colour: str = "ink"
    language: str = "nl"
    link: str = ""
    rise: float = 0.0


Stretch = tuple[str, Manner]


@dataclass(frozen=True)
class Piece:
    """Letters that one font draws, and how wide they are."""

    text: str
    manner: Manner
    font: str
    width: float


@dataclass(frozen=True)
class Line:
    """A line of text, and its width without the blank at its end."""

    pieces: tuple[Piece, ...]
    width: float


@dataclass(frozen=True)
class _Part:
    """Pieces that stay on one line if they fit.

    After it comes a blank (`spaced`), perhaps a hyphen (`soft`) or a new line (`last`).
    """

    pieces: tuple[Piece, ...]
    width: float
    spaced: bool = False
    soft: bool = False
    last: bool = False


def broken(
    stretches: Iterable[Stretch], measure: float, fonts: Fonts, *, hyphenated: bool = True
) -> list[Line]:
    """The text in lines no wider than the measure.

    Each line but the last ends in the blank that parts its last word from the next, so that
    words are not glued together when the text is copied or read aloud.
    """
    setter = _Setter(measure, fonts, hyphenated)
    for part in _parts(stretches, fonts):
        setter.add(part)
    setter.end_line()
    return setter.lines


def longest_word(stretches: Iterable[Stretch], fonts: Fonts) -> float:
    """The width of the widest part that no line end divides unless it must."""
    return max((part.width for part in _parts(stretches, fonts)), default=0.0)


class _Setter:
    """Fills one line after another."""

    def __init__(self, measure: float, fonts: Fonts, hyphenated: bool) -> None:
        self.lines: list[Line] = []
        self._hyphenated = hyphenated
        self._measure = measure
        self._fonts = fonts
        self._row: list[_Part] = []
        self._used = 0.0

    def add(self, part: _Part) -> None:
        """Put a part on this line or the next, dividing it where it must be."""
        while not self._fits(part):
            head, tail = self._divided(part)
            if head is not None:
                self._put(head)
            self.end_line()
            part = tail
        self._put(part)
        if part.last:
            self.end_line()

    def end_line(self) -> None:
        """Begin a new line."""
        if self._row:
            self.lines.append(_line(self._row, self._fonts))
        self._row, self._used = [], 0.0

    def _put(self, part: _Part) -> None:
        self._used += self._blank() + part.width
        self._row.append(part)

    def _fits(self, part: _Part) -> bool:
        if not self._row and _letters(part) == 1:
            return True
        hyphen = _hyphen(part, self._fonts).width if part.soft else 0.0
        # A hundredth of a point is no reason to break: sums of widths are not exact.
        return self._used + self._blank() + part.width + hyphen <= self._measure + 0.01

    def _blank(self) -> float:
        if not self._row or not self._row[-1].spaced:
            return 0.0
        return _blank(self._row[-1], self._fonts).width

    def _divided(self, part: _Part) -> tuple[_Part | None, _Part]:
        """What still goes on this line, if anything, and the rest."""
        room = self._measure - self._used - self._blank()
        if self._hyphenated and (not self._row or room > _GAPE * self._measure):
            at = _hyphenation(part, room, self._fonts)
            if at:
                head, tail = _cut(part, at, self._fonts)
                return replace(head, soft=True), tail
        if self._row:
            return None, part
        at = min(_as_much(part, room, self._fonts), _letters(part) - 1)
        return _cut(part, max(1, at), self._fonts)


def _parts(stretches: Iterable[Stretch], fonts: Fonts) -> list[_Part]:
    parts: list[_Part] = []
    pieces: list[Piece] = []

    def close(*, spaced: bool = False, soft: bool = False, last: bool = False) -> None:
        if pieces:
            width = sum(piece.width for piece in pieces)
            parts.append(_Part(tuple(pieces), width, spaced, soft, last))
            pieces.clear()
        elif parts and (spaced or last):
            parts[-1] = replace(parts[-1], spaced=True, soft=False, last=last)

    for text, manner in stretches:
        for end, blanks, soft, letters in _TOKENS.findall(text):
            if end:
                close(last=True)
            elif blanks:
                close(spaced=blanks != "\u200b")
            elif soft:
                close(soft=True)
            else:
                for n, word in enumerate(_JOINTS.split(letters)):
                    if n:
                        close()
                    pieces.extend(_pieces(word, manner, fonts))
    close(last=True)
    return parts


def _pieces(text: str, manner: Manner, fonts: Fonts) -> list[Piece]:
    return [
        Piece(run, manner, font, fonts.width(font, run, manner.size))
        for font, run in fonts.runs(text, manner.weight)
    ]


def _line(row: list[_Part], fonts: Fonts) -> Line:
    pieces: list[Piece] = []
    for n, part in enumerate(row):
        pieces.extend(part.pieces)
        if part.spaced and n < len(row) - 1:
            same = part.pieces[-1].manner == row[n + 1].pieces[0].manner
            blank = _blank(part, fonts)
            pieces.append(blank if same else _without_link(blank))
    end = row[-1]
    if end.soft:
        pieces.append(_hyphen(end, fonts))
    width = sum(piece.width for piece in pieces)
    if end.spaced or end.last:
        pieces.append(_without_link(_blank(end, fonts)))
    return Line(tuple(_merged(pieces)), width)


def _merged(pieces: list[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last and last.font == piece.font and last.manner == piece.manner:
            text, width = last.text + piece.text, last.width + piece.width
            merged[-1] = replace(last, text=text, width=width)
        else:
            merged.append(piece)
    return merged


def _blank(part: _Part, fonts: Fonts) -> Piece:
    return _own(part, " ", fonts)


def _hyphen(part: _Part, fonts: Fonts) -> Piece:
    """The hyphen at a line's end: a soft one, so that a copied text has the whole word."""
    return _own(part, SOFT_HYPHEN, fonts)


def _own(part: _Part, text: str, fonts: Fonts) -> Piece:
    manner = part.pieces[-1].manner
    font = fonts.name(manner.weight)
    return Piece(text, manner, font, fonts.width(font, text, manner.size))


def _without_link(piece: Piece) -> Piece:
    return replace(piece, manner=replace(piece.manner, link=""))


def _hyphenation(part: _Part, room: float, fonts: Fonts) -> int:
    """How many letters of the part go before the hyphen, 0 where none may."""
    text = "".join(piece.text for piece in part.pieces)
    room -= _hyphen(part, fonts).width
    most = _as_much(part, room, fonts)
    best = 0
    for word in _HYPHENATED.finditer(text):
        for at in _syllables(word.group(), part.pieces[0].manner.language):
            if best < word.start() + at <= most:
                best = word.start() + at
    return best


@lru_cache(maxsize=4096)
def _syllables(word: str, language: str) -> tuple[int, ...]:
    """Where a word may be hyphenated; not where its spelling would change."""
    dictionary = Pyphen(lang=_DICTIONARIES.get(language, "nl_NL"))
    return tuple(
        int(at)
        for at in dictionary.positions(word)
        if at.data is None and _LEAST_BEFORE <= at <= len(word) - _LEAST_AFTER
    )


def _letters(part: _Part) -> int:
    return sum(len(piece.text) for piece in part.pieces)


def _as_much(part: _Part, room: float, fonts: Fonts) -> int:
    """How many letters of the part fit in the room."""
    count, used = 0, 0.0
    for piece in part.pieces:
        for letter in piece.text:
            used += fonts.width(piece.font, letter, piece.manner.size)
            if used > room:
                return count
            count += 1
    return count


def _cut(part: _Part, at: int, fonts: Fonts) -> tuple[_Part, _Part]:
    """The first letters of a part, and the others."""
    before: list[Piece] = []
    after: list[Piece] = []
    for piece in part.pieces:
        for text, side in ((piece.text[:at], before), (piece.text[at:], after)):
            if text:
                width = fonts.width(piece.font, text, piece.manner.size)
                side.append(replace(piece, text=text, width=width))
        at = max(0, at - len(piece.text))
    first = _Part(tuple(before), sum(piece.width for piece in before))
    return first, replace(part, pieces=tuple(after), width=sum(piece.width for piece in after))
