"""Names: words that stand where a name stands.

Of names there is no end, so they are sought by what stands around them as well: a form of address,
a given name, initials, 'mijn buurman'. A word that is a name and more besides (Roos, Wil) counts
only with something around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.personal import given_words as g
from tafelkit.domain.personal import nobody
from tafelkit.domain.personal import surnames as s
from tafelkit.domain.personal import vocabulary as v
from tafelkit.domain.personal.given_names import GIVEN_NAMES
from tafelkit.domain.personal.listed import endings
from tafelkit.domain.personal.senses import (
    is_given,
    is_institution,
    is_name,
    is_nobody,
    is_place,
    is_saying,
    is_surname,
    is_thing,
    known_surname,
    known_with_particle,
)
from tafelkit.domain.personal.trace import Trace
from tafelkit.domain.personal.words import Words, before, following, words_of

_MOST_PARTICLES = 3
_ADDRESSES = v.TITLES | v.OFFICES
# With such an end 'ik ben' tells where someone is from, not how they are called.
_PEOPLES = endings("er aar ees ist aan se ier ch")

# Of what is written small only these begin a name.
_SMALL_BEGINNINGS = GIVEN_NAMES | s.SURNAMES | _ADDRESSES | {"van", "ten", "ter"}


def likely(text: str) -> Iterator[Trace]:
    """What looks like a name in a text as it is read, from its beginning to its end."""
    words = words_of(text)
    for at, word in enumerate(words):
        if word.text.islower() and word.stem not in _SMALL_BEGINNINGS:
            continue
        last = _end_of_name(words, at)
        if last is not None:
            yield Trace.at("person", text, word.start, words[last].end)


def _end_of_name(words: Words, at: int) -> int | None:
    """The last word of the name that begins with this one, None where none does."""
    word = words[at]
    if before(words, at) in v.BEFORE_NO_NAME or is_saying(words, at):
        return None
    if len(word.text) == 1 or word.initial:
        return (_after_initials if word.initial else _after_letter)(words, at)
    if _introduced(words, at):
        return _whole(words, at)
    if word.low in _ADDRESSES and not word.shouted:
        return _addressed(words, at)
    if word.text in ("van", "ten", "ter") and before(words, at) in v.BEFORE_NAMES:
        return _after_particle(words, at)
    if is_given(word):
        return _whole(words, at)
    if word.capital and word.stem in g.NAMES_AND_WORDS:
        return _with_word(words, at)
    if is_name(word) and word.low in v.PARTICLES:
        return _after_particle(words, at)
    if is_surname(words, at):
        return _unless_a_thing(words, at)
    return _unknown(words, at)


def _whole(words: Words, at: int) -> int | None:
    """The end of a given name, with its surname if it has one; a street is no person."""
    last = _surname(words, at + 1)
    if last is not None:
        return _unless_a_thing(words, last)
    after = _past_particles(words, at + 1)
    follows = following(words, after)
    if follows and follows.capital and is_thing(follows):
        by_article = before(words, at) in v.ARTICLES
        surname = not by_article and follows.low.endswith(nobody.ONLY_WAYS) and is_name(follows)
        return after if surname else None
    return at


def _unless_a_thing(words: Words, last: int) -> int | None:
    """The end of a name, where it is not that of a school or a street."""
    follows = following(words, last + 1)
    return None if follows and follows.capital and is_thing(follows) else last


def _with_word(words: Words, at: int) -> int | None:
    """The same of a name that is a word too: where a sentence begins it needs more around it."""
    word, last = words[at], _surname(words, at + 1)
    if last is not None and words[last].capital:
        after = words[last]
        known = known_surname(after) or known_with_particle(words, last)
        plain = word.first or word.shouted
        if not (is_institution(after) or after.low in v.OFFICES) and (
            known or last > at + 1 or not plain
        ):
            of_verb = plain and word.stem in g.SENTENCE_WORDS and not known
            return None if of_verb else _unless_a_thing(words, last)
    follows = following(words, at + 1)
    if follows and follows.low in v.HUMAN_VERBS:
        return at
    plain = word.first or word.shouted or word.stem in g.MIDST_WORDS
    after_article = before(words, at) in v.ARTICLES
    return None if plain or after_article or (follows and follows.capital) else at


def _addressed(words: Words, at: int) -> int | None:
    """The end of a surname after a form of address or an office: 'mevrouw De Vries'."""
    last = _past_particles(words, at + 1)
    word, title = following(words, last), words[at].low
    if word is None or word.low in _ADDRESSES:
        return None
    if not is_name(word):
        return _surname(words, at + 1)
    if title not in v.FORMS_OF_ADDRESS and is_nobody(word):
        return None
    of_what = words[at + 1].text == "van" and last == at + 2
    if title in v.HEADS and of_what and not (word.low in s.AFTER_VAN or is_surname(words, last)):
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
    of_someone = words[at].joined and before(words, at) in v.BEFORE_PEOPLE
    begins = words[after].low in v.BEGINNINGS and (last == after or is_institution(words[last]))
    alone = of_someone and not begins
    return last if after - at > 1 or particle or alone or known_surname(words[last]) else None


def _after_letter(words: Words, at: int) -> int | None:
    """The same after an initial without its dot, where particle and word make a surname."""
    last = _surname(words, at + 1)
    if last is None or last == at + 1 or words[at].text.islower():
        return None
    return last if known_with_particle(words, last) else None


def _after_particle(words: Words, at: int) -> int | None:
    """The end of a surname that begins with its particle: 'zonder Van der Meer', 'De Boer zei'."""
    word, last = words[at], _surname(words, at)
    if last is None or last == at or not words[last].capital or is_institution(words[last]):
        return None
    strong = any(each.low in ("der", "den") for each in words[at + 1 : last])
    if word.low == "de":
        return last if words[last].low in s.AFTER_DE and not word.first else None
    follows = following(words, last + 1)
    speaks = follows is not None and follows.low in v.HUMAN_VERBS
    if word.first and not (strong or speaks or known_surname(words[last])):
        return None
    return None if words[last].low in nobody.PLACES else _unless_a_thing(words, last)


def _unknown(words: Words, at: int) -> int | None:
    """The end of a name of which the given name is not known: 'zei Sjoukje van der Meer'."""
    word = words[at]
    if word.first or not word.text.replace("-", "").istitle() or is_institution(word):
        return None
    if word.low in v.BEFORE_NO_NAME:
        return None
    if before(words, at) in v.SPEAKING and word.joined and not is_nobody(word):
        return _whole(words, at)
    last = _surname(words, at + 1)
    if last is None or is_institution(words[last]):
        return None
    between = words[at + 1 : last]
    if not between:
        return last if _is_someone(words, at) else None
    if words[last].low in nobody.PLACES and not known_with_particle(words, last):
        return None
    strong = any(each.text in v.STRONG_PARTICLES for each in between)
    return last if strong and between[0].text.islower() else None


def _is_someone(words: Words, at: int) -> bool:
    """Whether two words with a capital are someone and no Publieke Zaken: 'met Rias Immink'."""
    word, next_ = words[at], words[at + 1]
    announced = word.joined and before(words, at) in v.BEFORE_PEOPLE
    plain = not word.text.endswith("e") and next_.text.replace("-", "").istitle()
    return announced and plain and not any(map(is_nobody, (word, next_)))


def _surname(words: Words, at: int) -> int | None:
    """The last word of a surname that begins there with its particles, None where none does."""
    last = _past_particles(words, at)
    word = following(words, last)
    if word is None:
        return None
    if not is_name(word):
        small = word.stem in s.SURNAMES or (
            last > at and words[last - 1].low == "de" and word.stem in s.AFTER_DE
        )
        shouted = word.shouted and len(word.text) > 3 and words[at - 1].shouted
        return last if small or shouted else None
    # A particle makes a name of what is a place by itself: Van Dijk, Van der Laan.
    of_place = last > at and word.low in nobody.PLACE_ENDINGS
    return last if of_place or not is_place(word) else None


def _past_particles(words: Words, at: int) -> int:
    begin = at
    while (
        (word := following(words, at)) and word.low in v.PARTICLES and at - begin < _MOST_PARTICLES
    ):
        at += 1
    return at


def _introduced(words: Words, at: int) -> bool:
    """Whether the words before say that a name comes: 'ik heet', 'mijn buurman'."""
    word = words[at]
    named = is_name(word) or is_given(word)
    if not at or not (named or word.stem in GIVEN_NAMES) or is_nobody(word):
        return False
    nearest, further = before(words, at), before(words, at - 1)
    if nearest in v.SIGNED:
        return word.between.strip() in ((":",) if nearest in ("naam", "name") else (",", ":", ""))
    if not word.joined:
        return False
    if nearest in v.RELATIONS or nearest in v.WORKERS:
        known = word.stem in g.NAMES_AND_WORDS or nearest in v.WORKERS
        return further in v.POSSESSIVES or (known and word.capital)
    if nearest in ("heet", "heette") and (further in v.RELATIONS or further in v.WORKERS):
        return True
    if (further, nearest) in (("ik", "ben"), ("i", "am")):
        return named and not word.low.endswith(_PEOPLES)
    return (further, nearest) in v.INTRODUCTIONS
