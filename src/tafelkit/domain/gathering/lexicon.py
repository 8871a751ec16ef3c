"""The words of what was said: where each is used, in whichever form, and what a search finds."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.typed.word_forms import folded

_WORD = re.compile(r"[^\W_]+")
# Who searches for a few letters is still typing: those stand for no word yet.
_LEAST_TO_BEND = 4


class Lexicon:
    """Sayings in the order in which they came; of each, the stems of its words.

    `stem` gives what the forms of a folded word have in common; `everyday` are the folded words
    that tell nothing of what a text is about. A saying is known by its place.
    """

    def __init__(self, stem: Callable[[str], str], everyday: Collection[str] = ()) -> None:
        self.sayings: list[Saying] = []
        self._folded: list[str] = []
        self._stem = stem
        self._stems: dict[str, str] = dict.fromkeys(everyday, "")
        self._places: dict[str, array[int]] = {}

    def add(self, saying: Saying) -> None:
        """Take in one more saying."""
        place, text = len(self.sayings), folded(saying.words)
        self.sayings.append(saying)
        self._folded.append(text)
        for stem in self._stems_of(text):
            self._places.setdefault(stem, array("I")).append(place)

    def places(self, stem: str) -> Sequence[int]:
        """Where a stem is used, in order."""
        return self._places.get(stem, ())

    def stems(self, words: str) -> frozenset[str]:
        """The stems of the words of a text that tell something."""
        return frozenset(self._stems_of(folded(words)))

    def forms(self, words: str, stems: Collection[str]) -> tuple[str, ...]:
        """The words of a text that have one of these stems, as they are written there."""
        found: dict[str, str] = {}
        for word in _WORD.findall(words):
            stem = self._stem_of(folded(word))
            if stem in stems:
                found.setdefault(stem, word.lower())
        return tuple(found.values())

    def finding(self, query: str) -> Callable[[int], bool]:
        """What tells of a place whether all words of a query are used there.

        A word is found as it was typed, whole or not, and in its other forms.
        """
        wanted = [(part, self._bent(part)) for part in folded(query).split()]
        texts = self._folded

        def found(place: int) -> bool:
            text = texts[place]
            return all(part in text or place in bent for part, bent in wanted)

        return found

    def _bent(self, part: str) -> frozenset[int]:
        """Where other forms of a word are used."""
        words = _WORD.findall(part)
        if len(words) != 1 or len(part) < _LEAST_TO_BEND:
            return frozenset()
        return frozenset(self.places(self._stem_of(words[0])))

    def _stems_of(self, text: str) -> set[str]:
        return set(self._all(_WORD.findall(text)))

    def _all(self, words: Iterable[str]) -> Iterator[str]:
        known = self._stems
        for word in words:
            stem = known.get(word)
            if stem is None:
                stem = self._stem_of(word)
            if stem:
                yield stem

    def _stem_of(self, word: str) -> str:
        """The stem of a folded word; empty where the word tells nothing."""
        if word not in self._stems:
            self._stems[word] = self._stem(word) if len(word) > 1 and not word.isdigit() else ""
        return self._stems[word]
