"""The forms in which people say a word: plural, adjective, verb. A small set of rules, no lexicon.

Rules only ever derive from a word of the deck, so a form that does not exist does no harm; but
none may make another everyday word of it. Hence two cautions: no comparative of a noun ("moed"
does not give "moeder"), and no adjective of fewer than five letters ("openheid" does not give
"open", "snelheid" not "snel"). What the rules miss, a deck gives as an alias.
"""

from __future__ import annotations

import unicodedata

from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.typed import word_forms_en, word_forms_nl


def folded(word: str) -> str:
    """A word without case, accents, apostrophes and soft hyphens."""
    if word.isascii():
        # Most words; a programme of thousands of tables is folded as a whole.
        return word.lower().replace("'", "")
    plain = unicodedata.normalize("NFKD", word).casefold()
    plain = unicodedata.normalize("NFKD", plain)
    kept = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’\u00ad")
    return kept.replace("\u2010", "-").replace("\u2011", "-")


def name_forms(word: str, language: LanguageCode) -> frozenset[str]:
    """All forms of a folded word that names something by itself, the word included."""
    rules = word_forms_nl if language == "nl" else word_forms_en
    return frozenset({word} | rules.name_forms(word))


def phrase_forms(word: str, language: LanguageCode) -> frozenset[str]:
    """The forms of a folded word within a name of several words, the word included."""
    rules = word_forms_nl if language == "nl" else word_forms_en
    return frozenset({word} | rules.phrase_forms(word))
