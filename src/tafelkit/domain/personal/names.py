"""Names: words that stand where a name stands.

Of names there is no end, so they are sought by what stands around them as well: a form of address,
a given name, initials, 'mijn buurman'. A word that is a name and more besides (Roos, Wil) counts
only with something around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tafelkit.domain.personal import given_words as g
from tafelkit.domain.personal import nobody
from tafelkit.domain.personal import surnames as s
from tafelkit.domain.personal import vocabulary as v
from tafelkit.domain.personal.given_names import GIVEN_NAMES
from tafelkit.domain.personal.trace import Trace
from tafelkit.domain.personal.words import Word, words_of

_MOST_PARTICLES = 3
_ADDRESSES = v.TITLES | v.OFFICES
# With such an end 'ik ben' tells where someone is from, not how they are called.
_PEOPLES = ("er", "aar", "ees", "ist", "aan", "se", "ier", "ch")

# Of what is written small only these begin a name.
_SMALL_BEGINNINGS = GIVEN_NAMES | s.SURNAMES | _ADDRESSES | {"van", "ten", "ter"}
# Each saying by each of its words, with how many come before that one.
_SAYINGS: dict[str, list[tuple[tuple[str, ...], int]]] = {}
for _saying in nobody.SAYINGS:
    for _before, _word in enumerate(_saying):
        _SAYINGS.setdefault(_word, []).append((_saying, _before))

Words = Sequence[Word]


def likely(text: str, words: Words | None = None) -> Iterator[Trace]:
    """What looks like a name in a text as it is read, from its beginning to its end."""
    words = words_of(text) if words is None else words
    for at, word in enumerate(words):
        if word.text.islower() and word.stem not in _SMALL_BEGINNINGS:
            continue
        last = _end_of_name(words, at)
        if last is not None:
            yield Trace.at("person", text, word.start, words[last].end)


def _end_of_name(words: Words, at: int) -> int | None:
    """The last word of the name that begins with this one, None where none does."""
    word = words[at]
    if (at and words[at - 1].low in v.BEFORE_NO_NAME) or _is_saying(words, at):
        return None
    if word.initial:
        return _after_initials(words, at)
    if _introduced(words, at):
        return _whole(words, at)
    if word.low in _ADDRESSES and not word.shouted:
        return _addressed(words, at)
    if word.text in ("van", "ten", "ter") and words[at - 1].low in v.BEFORE_NAMES:
        return _after_particle(words, at)
    if _is_given(word):
        return _whole(words, at)
    if word.capital and word.stem in g.NAMES_AND_WORDS:
        return _with_word(words, at)
    if _is_name(word) and word.low in v.PARTICLES:
        return _after_particle(words, at)
    if _is_surname(words, at):
        return _unless_a_thing(words, at)
    return _unknown(words, at)


def _whole(words: Words, at: int) -> int | None:
    """The end of a given name, with its surname if it has one; a street is no person."""
    last = _surname(words, at + 1)
    if last is not None:
        return _unless_a_thing(words, last)
    after = _past_particles(words, at + 1)
    follows = _follows(words, after)
    if follows and follows.capital and _is_thing(follows):
        by_article = at > 0 and words[at - 1].low in v.ARTICLES
        surname = not by_article and follows.low.endswith(nobody.ONLY_WAYS) and _is_name(follows)
        return after if surname else None
    return at


def _unless_a_thing(words: Words, last: int) -> int | None:
    """The end of a name, where it is not that of a school or a street."""
    follows = _follows(words, last + 1)
    return None if follows and follows.capital and _is_thing(follows) else last


def _with_word(words: Words, at: int) -> int | None:
    """The same of a name that is a word too: where a sentence begins it needs more around it."""
    word, last = words[at], _surname(words, at + 1)
    if last is not None and words[last].capital:
        after = words[last]
        known = _known_surname(after) or last > at + 1
        if not (_is_institution(after) or after.low in v.OFFICES) and (known or not word.first):
            of_verb = word.first and word.stem in g.SENTENCE_WORDS and not _known_surname(after)
            return None if of_verb else _unless_a_thing(words, last)
    follows = _follows(words, at + 1)
    if follows and follows.low in v.HUMAN_VERBS:
        return at
    plain = word.first or word.shouted or word.stem in g.MIDST_WORDS
    after_article = at > 0 and words[at - 1].low in v.ARTICLES
    return None if plain or after_article or (follows and follows.capital) else at


def _addressed(words: Words, at: int) -> int | None:
    """The end of a surname after a form of address or an office: 'mevrouw De Vries'."""
    last = _past_particles(words, at + 1)
    word, title = _follows(words, last), words[at].low
    if word is None or word.low in _ADDRESSES:
        return None
    if not _is_name(word):
        return _surname(words, at + 1)
    if title not in v.FORMS_OF_ADDRESS and _is_nobody(word):
        return None
    of_what = words[at + 1].text == "van" and last == at + 2
    if title in v.HEADS and of_what and not (word.low in s.AFTER_VAN or _is_surname(words, last)):
        return None
    return _whole(words, last)


def _after_initials(words: Words, at: int) -> int | None:
    """The end of a surname after initials: one letter alone may be a seat, and end a sentence."""
    if at and words[at].joined and words[at - 1].initial:
        return None  # it began before
    after = at
    while after < len(words) and words[after].initial and (after == at or words[after].joined):
        after += 1
    last = _surname(words, after)
    if last is None or not words[last].capital:
        return None
    particle = words[after].low in v.PARTICLES and words[after].text.islower()
    of_someone = at > 0 and words[at].joined and words[at - 1].low in v.BEFORE_PEOPLE
    begins = words[after].low in v.BEGINNINGS and (last == after or _is_institution(words[last]))
    alone = of_someone and not begins
    return last if after - at > 1 or particle or alone or _known_surname(words[last]) else None


def _after_particle(words: Words, at: int) -> int | None:
    """The end of a surname that begins with its particle: 'zonder Van der Meer', 'De Boer zei'."""
    word, last = words[at], _surname(words, at)
    if last is None or last == at or not words[last].capital or _is_institution(words[last]):
        return None
    strong = any(each.low in ("der", "den") for each in words[at + 1 : last])
    if word.low == "de":
        return last if words[last].low in s.AFTER_DE and not word.first else None
    follows = _follows(words, last + 1)
    speaks = follows is not None and follows.low in v.HUMAN_VERBS
    if word.first and not (strong or speaks or _known_surname(words[last])):
        return None
    return None if words[last].low in nobody.PLACES else _unless_a_thing(words, last)


def _unknown(words: Words, at: int) -> int | None:
    """The end of a name of which the given name is not known: 'zei Sjoukje van der Meer'."""
    word = words[at]
    if word.first or not word.text.replace("-", "").istitle() or _is_institution(word):
        return None
    if word.low in v.BEFORE_NO_NAME:
        return None
    if at and words[at - 1].low in v.SPEAKING and word.joined and not _is_nobody(word):
        return _whole(words, at)
    last = _surname(words, at + 1)
    if last is None or _is_institution(words[last]):
        return None
    between = words[at + 1 : last]
    if not between:
        return last if _is_someone(words, at) else None
    strong = any(each.text in v.STRONG_PARTICLES for each in between)
    return last if strong and between[0].text.islower() else None


def _is_someone(words: Words, at: int) -> bool:
    """Whether two words with a capital are someone and no Publieke Zaken: 'met Rias Immink'."""
    word, next_ = words[at], words[at + 1]
    announced = word.joined and words[at - 1].low in v.BEFORE_PEOPLE
    plain = not word.text.endswith("e") and next_.text.replace("-", "").istitle()
    return announced and plain and not any(map(_is_nobody, (word, next_)))


def _surname(words: Words, at: int) -> int | None:
    """The last word of a surname that begins there with its particles, None where none does."""
    last = _past_particles(words, at)
    word = _follows(words, last)
    if word is None:
        return None
    if not _is_name(word):
        small = word.stem in s.SURNAMES or (
            last > at and words[last - 1].low == "de" and word.stem in s.AFTER_DE
        )
        shouted = word.shouted and len(word.text) > 3 and words[at - 1].shouted
        return last if small or shouted else None
    # A particle makes a name of what is a place by itself: Van Dijk, Van der Laan.
    of_place = last > at and word.low in nobody.PLACE_ENDINGS
    return last if of_place or not _is_place(word) else None


def _past_particles(words: Words, at: int) -> int:
    begin = at
    while (
        (word := _follows(words, at)) and word.low in v.PARTICLES and at - begin < _MOST_PARTICLES
    ):
        at += 1
    return at


def _follows(words: Words, at: int) -> Word | None:
    """The word there, if it goes on from the one before."""
    return words[at] if at < len(words) and words[at].joined else None


def _introduced(words: Words, at: int) -> bool:
    """Whether the words before say that a name comes: 'ik heet', 'mijn buurman'."""
    word = words[at]
    if not at or not (_is_name(word) or _is_given(word)) or _is_nobody(word):
        return False
    before, further = words[at - 1].low, words[at - 2].low if at > 1 else ""
    if before in v.SIGNED:
        return word.between.strip() in ((":",) if before in ("naam", "name") else (",", ":", ""))
    if not word.joined:
        return False
    if before in v.RELATIONS or before in v.WORKERS:
        known = word.stem in g.NAMES_AND_WORDS or before in v.WORKERS
        return further in v.POSSESSIVES or (known and word.capital)
    if (further, before) in (("ik", "ben"), ("i", "am")):
        return not word.low.endswith(_PEOPLES)
    return (further, before) in v.INTRODUCTIONS


def _is_given(word: Word) -> bool:
    """Whether it is a given name by itself, also written small or as someone's: 'Fatima's'."""
    if word.text[0].isupper() and not word.shouted:
        stem = word.stem.partition("-")[0]
        of_someone = not word.first and len(stem) > 4 and stem[-1] == "s"
        return stem in GIVEN_NAMES or (of_someone and stem[:-1] in GIVEN_NAMES)
    known = word.stem in GIVEN_NAMES and word.stem not in g.SMALL_WORDS
    return known and (not word.shouted or len(word.text) > 3)


def _is_surname(words: Words, at: int) -> bool:
    """Whether it is a surname by itself."""
    word = words[at]
    if _known_surname(word):
        return not word.shouted
    follows = _follows(words, at + 1)
    spoken = not word.first or (follows is not None and follows.low in v.HUMAN_VERBS)
    ending = word.stem.endswith(s.ENDINGS) and len(word.stem) > 5 and word.stem not in s.NO_SURNAMES
    return spoken and ending and _is_name(word) and word.low not in nobody.PLACES


def _known_surname(word: Word) -> bool:
    stem = word.stem
    return stem in s.SURNAMES or (word.capital and stem.removesuffix("s") in s.SURNAMES)


def _is_name(word: Word) -> bool:
    return word.capital and not word.shouted


def _is_nobody(word: Word) -> bool:
    """Whether it is a people, a town or an institution."""
    return word.low in nobody.NO_NAMES or word.low in nobody.PLACES or _is_institution(word)


def _is_place(word: Word) -> bool:
    """Whether it is a street, a school, a prize that bears a name."""
    return word.low.endswith(nobody.PLACE_ENDINGS) or word.low in nobody.NO_NAMES


def _is_thing(word: Word) -> bool:
    return _is_place(word) or _is_institution(word)


def _is_institution(word: Word) -> bool:
    return word.low in nobody.INSTITUTIONS or word.low.endswith(nobody.INSTITUTION_ENDINGS)


def _is_saying(words: Words, at: int) -> bool:
    """Whether it is Jan Modaal, or another whom everyone knows and nobody is."""
    return any(
        tuple(word.low for word in words[max(0, at - before) : at - before + len(saying)]) == saying
        for saying, before in _SAYINGS.get(words[at].low, ())
    )
