"""Text as pieces, each drawn by one font, in parts between which a line may end.

A text is a row of stretches, each in one manner. Lengths are points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from unicodedata import normalize

from tafelkit.printing.fonts import SOFT_HYPHEN, Fonts, Weight
from tafelkit.printing.tagged import DividedWord, Tag

_BLANKS = " \t\r\u2002-\u2006\u2008-\u200b\u3000"
_NO_WIDTH = "\u200b"
_ENDS = "\n\u2028\u2029"
_TOKENS = re.compile(
    f"([{_ENDS}])|([{_BLANKS}]+)|({SOFT_HYPHEN})|([^{_ENDS}{_BLANKS}{SOFT_HYPHEN}]+)"
)
# A line may end after a hyphen, dash or slash within a word.
_JOINTS = re.compile(r"(?<=\w[-–—])(?=[^\W\d_])|(?<=\w/)(?=\w)")

# The longest word that is read as one, in letters; no word of any language is longer.
_LONGEST_WORD = 100


@dataclass(frozen=True)
class Manner:
    """How words look, and what they are.

    `rise` lifts them from the line, `link` is where they lead, `anchor` the name of their place.
    `tags` are what they are within their paragraph, outermost first; `word` is the one that they
    are a part of.
    """

    weight: Weight = "regular"
    size: float = 11.0
    colour: str = "ink"
    language: str = "nl"
    link: str = ""
    rise: float = 0.0
    anchor: str = ""
    tags: tuple[Tag, ...] = ()
    word: DividedWord | None = None


Stretch = tuple[str, Manner]


@dataclass(frozen=True)
class Piece:
    """Letters that one font draws, and how wide they are."""

    text: str
    manner: Manner
    font: str
    width: float


@dataclass(frozen=True)
class Part:
    """Pieces that stay on one line if they fit.

    After it comes a blank (`spaced`), perhaps a hyphen (`soft`) or a new line (`last`).
    """

    pieces: tuple[Piece, ...]
    width: float
    spaced: bool = False
    soft: bool = False
    last: bool = False


def parts_of(stretches: Iterable[Stretch], fonts: Fonts) -> Iterator[Part]:
    """The text as parts; two stretches without a blank between them share one."""
    # The last one found may still be altered by what comes after it.
    parts: list[Part] = []
    pieces: list[Piece] = []

    def close(*, spaced: bool = False, soft: bool = False, last: bool = False) -> None:
        if pieces:
            width = sum(piece.width for piece in pieces)
            parts.append(Part(tuple(pieces), width, spaced, soft, last))
            pieces.clear()
        elif parts and (spaced or last):
            last = last or parts[-1].last
            parts[-1] = replace(parts[-1], spaced=True, soft=False, last=last)

    for text, manner in stretches:
        for end, blanks, soft, letters in _TOKENS.findall(text):
            words = _JOINTS.split(letters)
            for word in words[:-1]:
                pieces.extend(pieces_of(word, manner, fonts))
                close()
            pieces.extend(pieces_of(words[-1], manner, fonts))
            if end or soft or blanks:
                visible = bool(blanks.strip(_NO_WIDTH))
                close(spaced=visible, soft=bool(soft), last=bool(end))
            yield from parts[:-1]
            del parts[:-1]
    close(last=True)
    yield from parts


def pieces_of(text: str, manner: Manner, fonts: Fonts) -> list[Piece]:
    """The text as pieces, by the fonts that have its letters.

    Letters that no font has are printed as their codes, and read aloud as themselves.
    """
    pieces: list[Piece] = []
    composed = normalize("NFC", text)
    for lacking, run in groupby(composed, key=lambda letter: fonts.lacks(letter, manner.weight)):
        letters = "".join(run)
        how = manner
        if lacking:
            how = replace(manner, tags=(*manner.tags, Tag("Span", actual=letters)))
        pieces += [
            Piece(drawn, how, font, fonts.width(font, drawn, manner.size))
            for font, drawn in fonts.runs(letters, manner.weight)
        ]
    return pieces


def blank_after(part: Part, fonts: Fonts) -> Piece:
    """The blank that parts it from the next word."""
    return _own(part, " ", fonts)


def hyphen_after(part: Part, fonts: Fonts) -> Piece:
    """The hyphen at a line's end: a soft one, so that a copied text has the whole word."""
    return _own(part, SOFT_HYPHEN, fonts)


def plain(piece: Piece) -> Piece:
    """The piece as one of the paragraph's own: it leads nowhere and is part of nothing."""
    return replace(piece, manner=replace(piece.manner, link="", anchor="", tags=(), word=None))


def ending(piece: Piece) -> Piece:
    """The blank at a line's end: it leads nowhere, but is a part of the phrase that goes on.

    Outside the phrase it would be read after all of it, and part no words in it.
    """
    tags = tuple(tag for tag in piece.manner.tags if not tag.actual)
    return replace(piece, manner=replace(piece.manner, link="", anchor="", tags=tags, word=None))


def divided(part: Part) -> Part:
    """The part as a word that is divided, so that it is read as one.

    A word that is a link, or partly in another language, is left as it is: its soft hyphen tells.
    So is one over more than a few lines, which might go on on the next page.
    """
    is_part = any(piece.manner.tags or piece.manner.word for piece in part.pieces)
    if is_part or letter_count(part) > _LONGEST_WORD:
        return part
    word = DividedWord("".join(piece.text for piece in part.pieces))
    return replace(
        part,
        pieces=tuple(replace(p, manner=replace(p.manner, word=word)) for p in part.pieces),
    )


def letter_count(part: Part) -> int:
    """How many letters it has."""
    return sum(len(piece.text) for piece in part.pieces)


def letters_within(part: Part, room: float, fonts: Fonts) -> int:
    """How many of its letters fit in the room."""
    count, used = 0, 0.0
    for piece in part.pieces:
        for letter in piece.text:
            used += fonts.width(piece.font, letter, piece.manner.size)
            if used > room:
                return count
            count += 1
    return count


def cut(part: Part, at: int, fonts: Fonts) -> tuple[Part, Part]:
    """The first letters of a part, and the others."""
    before: list[Piece] = []
    after: list[Piece] = []
    for piece in part.pieces:
        text = piece.text[:at]
        width = fonts.width(piece.font, text, piece.manner.size)
        if text:
            before.append(replace(piece, text=text, width=width))
        if rest := piece.text[at:]:
            after.append(replace(piece, text=rest, width=piece.width - width))
        at = max(0, at - len(piece.text))
    first = Part(tuple(before), sum(piece.width for piece in before))
    return first, replace(part, pieces=tuple(after), width=sum(piece.width for piece in after))


def _own(part: Part, text: str, fonts: Fonts) -> Piece:
    manner = part.pieces[-1].manner
    font = fonts.name(manner.weight)
    return Piece(text, manner, font, fonts.width(font, text, manner.size))
