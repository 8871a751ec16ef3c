"""How English words bend. Words are folded: lower case, without accents (see `word_forms`)."""

from __future__ import annotations

_VOWELS = "aeiou"
# A shorter word is left as it is, and a shorter adjective is everyday: open, fair, free.
_LEAST_TO_BEND = 4
_LEAST_QUALITY = 5
# Noun's end and adjective's end: what has the quality that the noun names.
_QUALITIES = (
    ("ness", ""),
    ("ability", "able"),
    ("ibility", "ible"),
    ("plicity", "ple"),
    ("ity", ""),
    ("ity", "e"),
    ("esty", "est"),
    ("cracy", "cratic"),
    ("ncy", "nt"),
    ("nce", "nt"),
    ("sion", "sive"),
    ("ation", "ative"),
    ("courage", "courageous"),
)
# Noun's end and verb's end: what one does.
_DEEDS = (("ation", "ate"), ("ment", ""))


def name_forms(word: str) -> set[str]:
    """Plural, adjective and verb."""
    if len(word) < _LEAST_TO_BEND:
        return set()
    forms = _plural(word) | _verb(word)
    forms |= {quality for quality in _changed(word, _QUALITIES) if len(quality) >= _LEAST_QUALITY}
    for verb in _changed(word, _DEEDS):
        if len(verb) >= _LEAST_QUALITY:
            forms |= {verb} | _plural(verb) | _verb(verb)
    return forms


def phrase_forms(word: str) -> set[str]:
    """The plural."""
    return _plural(word) if len(word) >= _LEAST_TO_BEND else set()


def _changed(word: str, ends: tuple[tuple[str, str], ...]) -> list[str]:
    return [word.removesuffix(old) + new for old, new in ends if word.endswith(old)]


def _plural(word: str) -> set[str]:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return {word[:-1] + "ies"}
    return {word + "es"} if word.endswith(("s", "x", "ch", "sh")) else {word + "s"}


def _verb(word: str) -> set[str]:
    if word.endswith("e"):
        return {word + "d", word[:-1] + "ing"}
    forms = {word + "ed", word + "ing"}
    if word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return forms
