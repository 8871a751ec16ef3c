"""A text as someone reads it: what does not show is gone, and each sign has its plainest form.

A soft hyphen, a sign without width, an accent, a digit of another script, a second space or a word
cut off at the end of a line hide nothing from a reader, so they hide nothing from a search.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

# Letters that are no letter with an accent to Unicode, and are one to whoever leaves accents out.
_LETTERS = {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d"}
_LETTERS |= {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "ʼ": "'", "ʻ": "'"}
_LETTERS |= {"\r": ""}
_LETTERS |= dict.fromkeys("‘’‚‛′´`", "'") | dict.fromkeys("‐‑‒–—−﹣", "-")
_LINE_ENDS = "\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_BESIDES = re.compile(r"(?<=[^\W\d_])-[ ]*\n[ ]*(?=[^\W\d_])(?![A-Z])|(?<= ) +")


class _Plain(dict[int, str]):
    """What each sign is read as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = self[code] = _plain(chr(code))
        return plain


_PLAIN = _Plain()


@dataclass(frozen=True)
class Reading:
    """The text as it is read, with the way back to the text as it is written."""

    written: str
    text: str

    @classmethod
    def of(cls, written: str) -> Reading:
        """The reading of a text."""
        text = written.translate(_PLAIN)
        return cls(written, _BESIDES.sub("", text))

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the written text that stands which is read from `start` up to `end`."""
        if self.written.isascii() and len(self.text) == len(self.written):
            return start, end
        return self._places[start], self._places[end - 1] + 1

    @cached_property
    def _places(self) -> list[int]:
        """For each sign that is read where it is written."""
        places = [at for at, sign in enumerate(self.written) for _ in _PLAIN[ord(sign)]]
        if len(places) == len(self.text):
            return places
        kept, after = [], 0
        for cut in _BESIDES.finditer(self.written.translate(_PLAIN)):
            kept += places[after : cut.start()]
            after = cut.end()
        return kept + places[after:]


def _plain(sign: str) -> str:
    """One sign as it is read; nothing for one that does not show."""
    if sign in _LETTERS:
        return _LETTERS[sign]
    if sign in _LINE_ENDS:
        return "\n"
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if kind in ("Zs", "Cc"):
        return " "
    if kind in ("Cf", "Mn", "Me"):
        return ""
    if kind[0] in "LPS":
        parts = unicodedata.normalize("NFKD", sign)
        shown = [_LETTERS.get(part, part) for part in parts if unicodedata.category(part)[0] != "M"]
        return "".join(shown).strip() or sign
    return sign
