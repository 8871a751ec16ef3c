"""Names: those of the register, and words that stand where a name stands.

Of the second kind there is no end, so they are sought by what stands around them: a form of
address, a given name, initials, 'mijn buurman'. A word that is a name and more besides (Roos, Wil)
counts only with something around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tafelkit.domain.personal import vocabulary as v
from tafelkit.domain.personal.trace import Trace

# Words of three letters and more that stand in many surnames and tell nothing by themselves.
_PARTICLE = re.compile(
    "aan|bij|del|della|den|der|des|dos|het|onder|over|ten|ter|tot|uit|uijt|van|vanden|vander|ver"
    "|von|voor|zum|zur"
)
_WORD = re.compile(r"'t(?!\w)|[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_MOST_PARTICLES = 3


class _Word(NamedTuple):
    """A word, as it is in lower case, and whether it goes on from the one before.

    `first` is whether a sentence may begin with it, `dotted` whether a dot follows.
    """

    text: str
    low: str
    start: int
    end: int
    joined: bool
    first: bool
    dotted: bool


def registered(text: str, names: Iterable[str]) -> Iterator[Trace]:
    """The names of the register in a text, whole or a part that tells something."""
    folded = _plain(text)
    for name in names:
        for pattern in _ways_to_write(_plain(name)):
            for match in pattern.finditer(folded):
                start, end = match.span()
                yield Trace("name", text[start:end], start, end)


def likely(text: str) -> Iterator[Trace]:
    """What looks like a name, from its given name or initials to the end of its surname."""
    words = _words(text)
    for at, word in enumerate(words):
        last = _end_of_name(words, at)
        if last is not None:
            end = words[last].end
            yield Trace("person", text[word.start : end], word.start, end)


def _end_of_name(words: list[_Word], at: int) -> int | None:
    """The last word of the name that begins with this one, None where none does."""
    word = words[at]
    if at and words[at - 1].low in v.BEFORE_NO_NAME:
        return None
    if _is_initial(word):
        return _after_initials(words, at)
    if _introduced(words, at):
        return _whole(words, at)
    if word.low in v.TITLES and not _is_shouted(word):
        last = _surname(words, at + 1)
        return None if last is None or words[last].low in v.OFFICES else last
    if word.text in v.GIVEN_NAMES or word.text.partition("-")[0] in v.GIVEN_NAMES:
        return None if _is_saying(words, at) else _whole(words, at)
    if word.text in v.NAMES_AND_WORDS:
        return None if word.first and word.text in v.VERBS else _with_word(words, at)
    return _unknown(words, at)


def _whole(words: list[_Word], at: int) -> int | None:
    """The end of a given name, with its surname if it has one; a street is no person."""
    last = _surname(words, at + 1)
    if last is not None:
        return last
    follows = _follows(words, _past_particles(words, at + 1))
    return None if follows and _is_place(follows) else at


def _with_word(words: list[_Word], at: int) -> int | None:
    """The same of a name that is a word too: where a sentence begins it needs a particle."""
    last = _surname(words, at + 1)
    if last is None or _is_institution(words[last]) or words[last].low in v.OFFICES:
        return None
    return None if words[at].first and last == at + 1 else last


def _after_initials(words: list[_Word], at: int) -> int | None:
    """The end of a surname after initials: more than one, or a particle, or it may be a seat."""
    if words[at].joined and _is_initial(words[at - 1]):
        return None  # it began before
    after = at
    while after < len(words) and _is_initial(words[after]) and (after == at or words[after].joined):
        after += 1
    last = _surname(words, after)
    particle = last is not None and words[after].low in v.PARTICLES and words[after].text.islower()
    return last if after - at > 1 or particle else None


def _unknown(words: list[_Word], at: int) -> int | None:
    """The end of a name of which the given name is not known: 'zei Sjoukje van der Meer'."""
    word = words[at]
    if word.first or not _is_name(word) or _is_institution(word) or word.low in v.PARTICLES:
        return None
    last = _surname(words, at + 1)
    if last is None or _is_institution(words[last]):
        return None
    between = words[at + 1 : last]
    strong = any(each.text in v.STRONG_PARTICLES for each in between)
    return last if strong and between[0].text.islower() else None


def _surname(words: list[_Word], at: int) -> int | None:
    """The last word of a surname that begins there with its particles, None where none does."""
    last = _past_particles(words, at)
    word = _follows(words, last)
    if word is None or not _is_name(word):
        return None
    # A particle makes a name of what is a place by itself: Van Dijk, Van der Laan.
    of_place = last > at and word.low in v.PLACE_ENDINGS
    return last if of_place or not _is_place(word) else None


def _past_particles(words: list[_Word], at: int) -> int:
    begin = at
    while (
        (word := _follows(words, at)) and word.low in v.PARTICLES and at - begin < _MOST_PARTICLES
    ):
        at += 1
    return at


def _follows(words: list[_Word], at: int) -> _Word | None:
    """The word there, if it goes on from the one before."""
    return words[at] if at < len(words) and words[at].joined else None


def _introduced(words: list[_Word], at: int) -> bool:
    """Whether the words before say that a name comes: 'ik heet', 'mijn buurman'."""
    word = words[at]
    if not at or not word.joined or not _is_name(word) or word.low in v.NO_NAMES:
        return False
    before, further = words[at - 1].low, words[at - 2].low if at > 1 else ""
    if before in v.RELATIONS:
        return word.text in v.NAMES_AND_WORDS or further in v.POSSESSIVES
    return (further, before) in v.INTRODUCTIONS


def _is_name(word: _Word) -> bool:
    return word.text[0].isupper() and len(word.text) > 1 and not _is_shouted(word)


def _is_shouted(word: _Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _is_initial(word: _Word) -> bool:
    return len(word.text) == 1 and word.text.isupper() and word.dotted


def _is_place(word: _Word) -> bool:
    """Whether it is a street, a school, a prize that bears a name."""
    return word.low.endswith(v.PLACE_ENDINGS) or word.low in v.NO_NAMES


def _is_institution(word: _Word) -> bool:
    return word.low in v.INSTITUTIONS or word.low.endswith(v.INSTITUTION_ENDINGS)


def _is_saying(words: list[_Word], at: int) -> bool:
    """Whether it is Jan Modaal, or another whom everyone knows and nobody is."""
    return any(
        tuple(word.low for word in words[at : at + len(saying)]) == saying for saying in v.SAYINGS
    )


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    end = 0
    for match in _WORD.finditer(text):
        between, word = text[end : match.start()], match.group()
        joined = bool(found) and between != "" and not between.strip(" ")
        # A form of address is cut short, and an initial always: 'dhr. A. Jansen'.
        if (
            found
            and between in (". ", ".")
            and (found[-1].low in v.TITLES or len(found[-1].low) == 1)
        ):
            joined = True
        first = not found or not (joined or between.strip(" ").startswith((",", "-", "/")))
        end = match.end()
        dotted = text[end : end + 1] == "."
        found.append(_Word(word, word.lower(), *match.span(), joined, first, dotted))
    return found


def _ways_to_write(name: str) -> Iterator[re.Pattern[str]]:
    """A whole name in any case; a part of one only with its capital, for 'Groot' is not 'groot'."""
    words = name.split()
    if len(words) > 1:
        whole = r"\s+".join(map(re.escape, words))
        yield re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE)
    for word in words:
        part = word.strip('.,;:()"')
        if len(words) == 1 or (len(part) > 2 and not _PARTICLE.fullmatch(part.lower())):
            capital = re.escape(part[:1].upper() + part[1:])
            if capital:
                yield re.compile(rf"(?<!\w){capital}(?!\w)")


def _plain(text: str) -> str:
    """The text without accents, letter for letter, so that places in it stay the same."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)
