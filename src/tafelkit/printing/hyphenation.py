"""Where a word may be hyphenated at the end of a line."""

from __future__ import annotations

import re
from functools import lru_cache

from pyphen import Pyphen

from tafelkit.printing.fonts import Fonts
from tafelkit.printing.pieces import Part, hyphen_after, letters_within

_LEAST_BEFORE, _LEAST_AFTER = 3, 3
_DICTIONARIES = {"nl": "nl_NL", "en": "en_GB"}
# Words are hyphenated, addresses and the like are not.
_WORD = re.compile(r"\W*([^\W\d_]{7,300})\W*")


def hyphenation(part: Part, room: float, fonts: Fonts) -> int:
    """How many letters of the part, with a hyphen, go into the room; 0 where none may."""
    word = _WORD.fullmatch("".join(piece.text for piece in part.pieces))
    if word is None:
        return 0
    most = letters_within(part, room - hyphen_after(part, fonts).width, fonts)
    ends = (word.start(1) + at for at in syllables(word.group(1), _language(part)))
    return max((end for end in ends if end <= most), default=0)


@lru_cache(maxsize=4096)
def syllables(word: str, language: str) -> tuple[int, ...]:
    """Where a word may be hyphenated; not where its spelling would change."""
    dictionary = Pyphen(lang=_DICTIONARIES.get(language, "nl_NL"))
    return tuple(
        int(at)
        for at in dictionary.positions(word)
        if at.data is None and _LEAST_BEFORE <= at <= len(word) - _LEAST_AFTER
    )


def _language(part: Part) -> str:
    return part.pieces[0].manner.language
