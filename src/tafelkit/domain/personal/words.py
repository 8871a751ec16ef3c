"""The words of a text as names are sought among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tafelkit.domain.personal import vocabulary as v

_WORD = re.compile(r"'[ts](?!\w)|(?<![^\W_])(?>[^\W\d_]+(?:['\-][^\W\d_]+)*)(?![0-9])")


class Word(NamedTuple):
    """A word, as it is in lower case, and whether it goes on from the one before.

    `first` is whether a sentence may begin with it, `dotted` whether a dot follows; `between` is
    what stands before it.
    """

    text: str
    low: str
    start: int
    end: int
    joined: bool
    first: bool
    dotted: bool
    between: str

    @property
    def capital(self) -> bool:
        """Whether it begins with one, and is more than a letter."""
        return self.text[0].isupper() and len(self.text) > 1

    @property
    def shouted(self) -> bool:
        """Whether it is all capitals, as an abbreviation is."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def initial(self) -> bool:
        """Whether it is one, as of a given name."""
        return self.dotted and (
            (len(self.text) == 1 and self.text.isupper()) or self.text in ("Th", "Chr", "Ph", "IJ")
        )

    @property
    def stem(self) -> str:
        """Without what makes it someone's: 'Fatima's', 'Jansens'."""
        return self.low.removesuffix("'s").removesuffix("'")


Words = Sequence[Word]


def following(words: Words, at: int) -> Word | None:
    """The word there, if it goes on from the one before."""
    return words[at] if at < len(words) and words[at].joined else None


def before(words: Words, at: int) -> str:
    """The word before that one in lower case, empty where it is the first."""
    return words[at - 1].low if at > 0 else ""


def words_of(text: str) -> Words:
    """The words of a text as it is read."""
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        between, word = text[end : match.start()], match.group()
        joined = bool(found) and between != "" and not between.replace("\n", "", 1).strip(" ")
        # A form of address may be cut short, and an initial always is: 'dhr. A. Jansen'.
        if found and between in (". ", ".", ".-"):
            last = found[-1]
            joined = last.low in v.SHORT_TITLES or len(last.low) == 1 or last.initial
        goes_on = joined or between.strip(" ").startswith((",", "-", "/"))
        first = not found or not goes_on or "\n" in between
        end = match.end()
        dotted = text[end : end + 1] == "."
        found.append(Word(word, word.lower(), *match.span(), joined, first, dotted, between))
    return found
