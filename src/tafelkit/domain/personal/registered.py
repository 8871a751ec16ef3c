"""The names of a register, as they come back in what was said.

Whole or in part, in any case, with or without accents and particles, with an initial, turned round,
as someone's ('Fatima's', 'Jansens'). A part that is a word by itself counts with its capital, or
with more of the name beside it: 'Groot' is not 'groot'.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from tafelkit.domain.personal.given_words import NAMES_AND_WORDS, SMALL_WORDS
from tafelkit.domain.personal.listed import listed
from tafelkit.domain.personal.reading import Reading
from tafelkit.domain.personal.surnames import SURNAMES_AND_WORDS
from tafelkit.domain.personal.trace import Trace
from tafelkit.domain.personal.vocabulary import OFFICES, PARTICLES, RELATIONS, TITLES, WORKERS

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_BETWEEN = re.compile(r"[\s.,\-_']{1,4}")
_MOST_BETWEEN = 3
# They stand in many surnames and tell nothing by themselves.
_NO_PARTS = (PARTICLES - {"ben"}) | TITLES | listed("aan bij en of onder over uit voor tot t s y")
_WORDS_TOO = NAMES_AND_WORDS | SMALL_WORDS | SURNAMES_AND_WORDS | OFFICES | RELATIONS | WORKERS
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_NOBODY: Set[int] = frozenset()


class RegisteredNames:
    """The names to look for; each is known by its number."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._whose: defaultdict[str, set[int]] = defaultdict(set)
        self._initials: defaultdict[str, set[int]] = defaultdict(set)
        self._count = 0
        self.add(names)

    def add(self, names: Iterable[str]) -> None:
        """Look for these as well."""
        for name in names:
            self._count += 1
            for spelled in (name, unicodedata.normalize("NFC", name).lower().translate(_UMLAUTS)):
                for part in _parts(spelled):
                    self._whose[part].add(self._count)
                    self._initials[part[0]].add(self._count)

    def found_in(self, text: str) -> Iterator[Trace]:
        """Where they stand in a text as it is read."""
        if not self._whose:
            return
        words = list(_WORD.finditer(text))
        at = 0
        while at < len(words):
            whose = self._bearers(words[at].group())
            last = at
            if whose:
                told = _tells(words[at].group())
                while (found := self._further(text, words, last, whose)) is not None:
                    last, whose = found
                    told = True
                first, end = self._with_initials(text, words, at, last, whose)
                if told or (first, end) != (at, last):
                    yield Trace.at("name", text, words[first].start(), words[end].end())
                    last = end
            at = last + 1

    def _bearers(self, word: str) -> Set[int]:
        """Whose name a word is a part of, also with the ending of what is someone's."""
        key = _key(word)
        for ending in ("", "'s", "s", "'"):
            if key.endswith(ending) and (found := self._whose.get(key.removesuffix(ending))):
                return found
        return _NOBODY

    def _further(
        self, text: str, words: Sequence[re.Match[str]], at: int, whose: Set[int]
    ) -> tuple[int, Set[int]] | None:
        """The next part of the same name behind this one, past particles, and whose it is."""
        for after in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(words))):
            if not _BETWEEN.fullmatch(text, words[after - 1].end(), words[after].start()):
                return None
            both = self._bearers(words[after].group()) & whose
            if both and words[after].group() != words[at].group():
                return after, both
            if len(words[after].group()) > 1 and words[after].group().lower() not in PARTICLES:
                return None
        return None

    def _with_initials(
        self, text: str, words: Sequence[re.Match[str]], at: int, last: int, whose: Set[int]
    ) -> tuple[int, int]:
        """The name with an initial before it, past particles, or behind it."""
        for before in range(at - 1, max(at - 2 - _MOST_BETWEEN, -1), -1):
            if not _BETWEEN.fullmatch(text, words[before].end(), words[before + 1].start()):
                break
            if self._is_initial(text, words[before], whose):
                return before, last
            if words[before].group().lower() not in PARTICLES:
                break
        after = last + 1
        if (
            after < len(words)
            and _BETWEEN.fullmatch(text, words[last].end(), words[after].start())
            and self._is_initial(text, words[after], whose)
        ):
            return at, after
        return at, last

    def _is_initial(self, text: str, word: re.Match[str], whose: Set[int]) -> bool:
        letter = word.group()
        if len(letter) > 1 or not (letter.isupper() or text[word.end() : word.end() + 1] == "."):
            return False
        return bool(self._initials.get(letter.lower(), set()) & whose)


def _parts(name: str) -> Iterator[str]:
    """What of a name tells something: no particle, no initial; a double name also as one word."""
    for written in name.split():
        parts = [_key(part) for part in _WORD.findall(Reading.of(written).text)]
        parts.append("".join(parts).replace("'", ""))
        yield from (part for part in parts if len(part) > 1 and part not in _NO_PARTS)


def _key(word: str) -> str:
    """A word as it is looked up: whoever writes Meyer may mean Meijer."""
    return word.lower().replace("ij", "y")


def _tells(word: str) -> bool:
    """Whether a part of a name is one by itself."""
    if word[0].isupper() or word.lower() == word.upper():
        return True
    key = word.removesuffix("'").removesuffix("'s")
    return len(key) > 2 and not {key, key.removesuffix("s")} & _WORDS_TOO


NO_NAMES = RegisteredNames(())
