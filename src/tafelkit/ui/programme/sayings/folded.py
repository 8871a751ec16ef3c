"""Sayings made ready to be searched, each once: typing a letter is to take no time."""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain.gathering.saying import Saying
from tafelkit.domain.typed.word_forms import folded


class FoldedSayings:
    """The words of sayings without case and accents."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, saying: Saying) -> str:
        """The words of a saying."""
        found = self._known.get(saying.entry.id)
        if found is None:
            found = self._known[saying.entry.id] = folded(saying.words)
        return found

    def with_words(self, sayings: Iterable[Saying], words: str) -> list[Saying]:
        """Those of the sayings that have all of these words, in the same order."""
        found = list(sayings)
        for word in folded(words).split():
            found = [one for one in found if word in self.of(one)]
        return found
