"""What a word is taken for: a given name, a surname, a place, a saying that everyone knows."""

from __future__ import annotations

from tafelkit.domain.personal import given_words as g
from tafelkit.domain.personal import nobody
from tafelkit.domain.personal import surnames as s
from tafelkit.domain.personal import vocabulary as v
from tafelkit.domain.personal.given_names import GIVEN_NAMES
from tafelkit.domain.personal.words import Word, Words, following

# Each saying by each of its words, with how many come before that one.
_SAYINGS: dict[str, list[tuple[tuple[str, ...], int]]] = {}
for _saying in nobody.SAYINGS:
    for _before, _word in enumerate(_saying):
        _SAYINGS.setdefault(_word, []).append((_saying, _before))


def is_given(word: Word) -> bool:
    """Whether it is a given name by itself, also written small or as someone's: 'Fatima's'."""
    if word.text[0].isupper() and not word.shouted:
        stem = word.stem.partition("-")[0]
        of_someone = not word.first and len(stem) > 4 and stem[-1] == "s"
        return stem in GIVEN_NAMES or (of_someone and stem[:-1] in GIVEN_NAMES)
    known = word.stem in GIVEN_NAMES and word.stem not in g.SMALL_WORDS
    return known and (not word.shouted or len(word.text) > 3)


def is_surname(words: Words, at: int) -> bool:
    """Whether it is a surname by itself."""
    word = words[at]
    if known_surname(word):
        return not word.shouted
    follows = following(words, at + 1)
    spoken = not word.first or (follows is not None and follows.low in v.HUMAN_VERBS)
    ending = word.stem.endswith(s.ENDINGS) and len(word.stem) > 5 and word.stem not in s.NO_SURNAMES
    return spoken and ending and is_name(word) and word.low not in nobody.PLACES


def known_surname(word: Word) -> bool:
    """Whether it is a common surname, also as someone's: 'Jansens'."""
    stem = word.stem
    return stem in s.SURNAMES or (word.capital and stem.removesuffix("s") in s.SURNAMES)


def known_with_particle(words: Words, last: int) -> bool:
    """Whether the particle before a word makes a surname of it: 'de Vries', 'van Dijk'."""
    particle, stem = words[last - 1].low, words[last].stem
    return (particle == "de" and stem in s.AFTER_DE) or (particle == "van" and stem in s.AFTER_VAN)


def is_name(word: Word) -> bool:
    """Whether it is written as a name is."""
    return word.capital and not word.shouted


def is_nobody(word: Word) -> bool:
    """Whether it is a people, a town or an institution."""
    return word.low in nobody.NO_NAMES or word.low in nobody.PLACES or is_institution(word)


def is_place(word: Word) -> bool:
    """Whether it is a street, a school, a prize that bears a name."""
    return word.low.endswith(nobody.PLACE_ENDINGS) or word.low in nobody.NO_NAMES


def is_thing(word: Word) -> bool:
    """Whether it is one of these, or an institution."""
    return is_place(word) or is_institution(word)


def is_institution(word: Word) -> bool:
    """Whether it is a body of some kind, or what one makes: a council, a ministry, an act."""
    return word.low in nobody.INSTITUTIONS or word.low.endswith(nobody.INSTITUTION_ENDINGS)


def is_saying(words: Words, at: int) -> bool:
    """Whether it is Jan Modaal, or another whom everyone knows and nobody is."""
    return any(
        tuple(word.low for word in words[max(0, at - before) : at - before + len(saying)]) == saying
        for saying, before in _SAYINGS.get(words[at].low, ())
    )
