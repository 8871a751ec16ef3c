"""The lines of a paragraph: what ReportLab writes in one go, whose it is and how it ends."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportlab.platypus import paragraph as platypus

from .inline import Phrases
from .tags import Artifact, DividedWord, Tag
from .text import SOFT_HYPHEN, Text

# What ReportLab calls the words that it divides; LL is one at the end of a page.
_HYPHENATED = (
    platypus._SplitWordHY,
    platypus._SplitFragHY,
    platypus._SplitWordLL,
    platypus._SplitFragLL,
)
_DIVIDED = (platypus._SplitWord, platypus._SplitFrag)
_ENDS_WORD = (platypus._SplitWordEnd, platypus._HSFrag)


@dataclass
class Piece:
    """What is written in one go: the tags it stands in, None if it is decoration; how it ends.

    `word` is the one whose first part it ends with, `resumed` the one that it begins with the
    `rest` of.
    """

    tags: list[Tag] | None
    text: str = ""
    end: str = ""
    word: DividedWord | None = None
    resumed: DividedWord | None = None
    rest: str = ""


class Lines(Text):
    """The text of a paragraph."""

    def __init__(self, canvas: Any, x: float, y: float, tag: Tag, pieces: Iterable[Piece]) -> None:
        super().__init__(canvas, x, y, tag=tag)
        self._pieces = iter(pieces)

    def _textOut(self, text: str, TStar: Any = 0) -> None:  # noqa: N802, N803  # ReportLab's names
        # After the last piece ReportLab only draws dots.
        piece = next(self._pieces, Piece(None))
        if piece.resumed is not None:
            with self.divided(piece.resumed):
                super()._textOut(piece.rest)
            text = text.removeprefix(piece.rest)
        if piece.end == SOFT_HYPHEN:
            text = text.removesuffix("-")
        if piece.word is not None:
            before, blank, begun = text.rpartition(" ")
            super()._textOut(before + blank)
            with self.divided(piece.word):
                super()._textOut(begun + piece.end, TStar)
            return
        with ExitStack() as stack:
            for tag in [Artifact("Layout")] if piece.tags is None else piece.tags:
                stack.enter_context(self.inside(tag))
            super()._textOut(text + piece.end, TStar)


def pieces_of(paragraph: Any, fragments: list[Any], phrases: Phrases) -> list[Piece]:
    """What ReportLab will write of a broken paragraph, in order.

    `fragments` are the words that it has been broken into.
    """
    ends = ends_of(paragraph, fragments)
    if paragraph.kind == 0:
        tags = phrases.around(paragraph)
        lines = [
            [Piece(tags, " ".join(words), end)]
            for (_, words), end in zip(paragraph.lines, ends, strict=True)
        ]
    else:
        lines = [
            _line(line.words, end, phrases) for line, end in zip(paragraph.lines, ends, strict=True)
        ]
    for line, following in pairwise(lines):
        _join(line, following[0])
    return [piece for line in lines for piece in line]


def ends_of(paragraph: Any, fragments: list[Any]) -> list[str]:
    """What each line of a broken paragraph ends with: a blank, unless a word goes on."""
    if paragraph.kind == 0:
        rows = [words for _, words in paragraph.lines]
        return [_end(words[-1], next_row[0]) for words, next_row in pairwise([*rows, [None]])]
    starts = [line.sFW for line in paragraph.lines] + [len(fragments)]
    return [_end(_last_word(fragments[start:end])) for start, end in pairwise(starts)]


def _last_word(words: list[Any]) -> Any:
    own = [word for word in words if not isinstance(word, platypus._InjectedFrag)]
    return own[-1] if own else None


def _line(written: list[Any], end: str, phrases: Phrases) -> list[Piece]:
    """A line; behind an anchor or a picture ReportLab writes nothing, to end it."""
    pieces = [Piece(phrases.around(f), f.text) for f in written if not hasattr(f, "cbDefn")]
    if hasattr(written[-1], "cbDefn"):
        pieces.append(Piece([]))
    last = next((piece for piece in reversed(pieces) if piece.text), pieces[-1])
    last.end = end
    return pieces


def _join(line: list[Piece], first: Piece) -> None:
    """Note the word that is divided between the end of a line and the next one's beginning.

    Not one that is partly in a phrase or in other type, nor one over three lines: that is
    written with its soft hyphen only.
    """
    last = next((piece for piece in reversed(line) if piece.text), line[-1])
    if last.end != SOFT_HYPHEN or last.tags or first.tags:
        return
    begun = last.text.rpartition(" ")[2].removesuffix("-")
    rest, blank, _ = first.text.partition(" ")
    if begun and rest and " " in last.text and (blank or first.end == " "):
        last.word = first.resumed = DividedWord(begun + rest)
        first.rest = rest


def _end(word: Any, following: Any = None) -> str:
    """What a line ends with after its last word, before the following one.

    A blank parts them, as no line end is kept in the file; a soft hyphen says that the word goes
    on.
    """
    if isinstance(word, _HYPHENATED) or _is_divided_softly(word, following):
        return SOFT_HYPHEN
    if isinstance(word, _DIVIDED) and not isinstance(word, _ENDS_WORD):
        return ""
    return " "


def _is_divided_softly(word: Any, following: Any) -> bool:
    """Whether ReportLab has put a hyphen where the text has a soft one; it does not tell."""
    soft = platypus._SHYStr
    return isinstance(word, soft) and word.endswith("-") and isinstance(following, soft | None)
