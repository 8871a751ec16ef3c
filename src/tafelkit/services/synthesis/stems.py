"""The stems by which the forms of a word are known as one: vertrouwen, vertrouwde, vertrouwd."""

from __future__ import annotations

from collections.abc import Callable

from tafelkit.domain.texts import LanguageCode

_ALGORITHMS: dict[LanguageCode, str] = {"nl": "dutch", "en": "english"}


def stemming(language: LanguageCode) -> Callable[[str], str]:
    """What gives the stem of a folded word of a language."""
    # All its languages are imported with it, and that takes longer than a page may.
    from snowballstemmer import stemmer

    stem: Callable[[str], str] = stemmer(_ALGORITHMS[language]).stemWord
    return _with_participles(stem) if language == "nl" else stem


def _with_participles(stem: Callable[[str], str]) -> Callable[[str], str]:
    """A participle the algorithm leaves as it is goes by its longer form: vertrouwd, vertrouwde."""

    def stemmed(word: str) -> str:
        found = stem(word)
        is_left = found == word and word.endswith("d")
        return min(found, stem(word + "e"), key=len) if is_left else found

    return stemmed
