"""Finds the cards that a motivation names, so that they can be offered as mentions.

Only whole words count, and only words that the deck itself names: `word_forms` derives from each
name and alias the forms in which people say it. What is not derived is not found, so that
"wantrouwen" is not taken for "vertrouwen", nor "onbetrouwbaar" for "betrouwbaarheid". What is
found is a question to the note taker, never a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from tafelkit.domain.entries import OwnCard
from tafelkit.domain.kit import Card, Deck
from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.word_forms import folded, name_forms, phrase_forms

# A word keeps its inner hyphens and apostrophes: a compound is another word than its parts.
_WORD = re.compile(r"[^\W_]+(?:[-'’\u00ad\u2011][^\W_]+)*")
# What may stand between the words of one name.
_GAP = re.compile(r"[^\w.;:!?]{0,3}")

Words = tuple[str, ...]


@dataclass(frozen=True)
class Suggestion:
    """A card that the text seems to name, in its characters from `start` up to `end`."""

    card: str
    start: int
    end: int


def suggestions(
    deck: Deck,
    own_cards: Iterable[OwnCard],
    text: str,
    language: LanguageCode,
    own: Iterable[str] = (),
) -> tuple[Suggestion, ...]:
    """The cards named in a text, each once, in the order in which they are named.

    `language` is that of the text; `own` are the ids of cards that need no suggestion, since
    this seat picked or mentioned them. Of overlapping names the longest counts: who says
    "menselijke maat" does not name a card "maat".
    """
    index = _index(deck, tuple(own_cards), language)
    seen = set(own)
    found: list[Suggestion] = []
    for start, end, cards in index.named_in(text):
        for card in cards:
            if card not in seen:
                seen.add(card)
                found.append(Suggestion(card, start, end))
    return tuple(found)


class _Index:
    """The cards by the words that name them."""

    def __init__(self) -> None:
        self._cards: dict[Words, list[str]] = {}
        self._longest: dict[str, int] = {}

    def add(self, words: Words, card: str) -> None:
        """Let these words name the card as well."""
        cards = self._cards.setdefault(words, [])
        if card not in cards:
            cards.append(card)
        self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def holds(self, words: Words) -> bool:
        """Whether these words name a card."""
        return words in self._cards

    def named_in(self, text: str) -> Iterable[tuple[int, int, list[str]]]:
        """Where cards are named: from, to, and which."""
        tokens = [(folded(match[0]), *match.span()) for match in _WORD.finditer(text)]
        at = 0
        while at < len(tokens):
            length = self._match(text, tokens, at)
            if length:
                words = tuple(word for word, _, _ in tokens[at : at + length])
                yield tokens[at][1], tokens[at + length - 1][2], self._cards[words]
            at += max(1, length)

    def _match(self, text: str, tokens: list[tuple[str, int, int]], at: int) -> int:
        """How many words from there on make the longest name, 0 where none begins."""
        most = min(self._longest.get(tokens[at][0], 0), len(tokens) - at)
        for length in range(most, 0, -1):
            run = tokens[at : at + length]
            together = all(
                _GAP.fullmatch(text, before[2], after[1])
                for before, after in zip(run, run[1:], strict=False)
            )
            if together and tuple(word for word, _, _ in run) in self._cards:
                return length
        return 0


@lru_cache(maxsize=8)
def _index(deck: Deck, own_cards: tuple[OwnCard, ...], language: LanguageCode) -> _Index:
    """What names the cards. A literal name goes before a form derived from another's."""
    index = _Index()
    phrases = [(card.id, phrase) for card in deck.cards for phrase in _phrases(card, language)]
    phrases += [(own.card, own.name) for own in own_cards]
    literal = [(card, _words(phrase)) for card, phrase in phrases]
    for card, words in literal:
        for spelling in _spellings(words):
            index.add(spelling, card)
    derived = [
        (card, form)
        for card, words in literal
        for form in _forms(words, language)
        if not index.holds(form)
    ]
    for card, form in derived:
        index.add(form, card)
    return index


def _phrases(card: Card, language: LanguageCode) -> tuple[str, ...]:
    return (card.name.text(language), *card.aliases.words(language))


def _words(phrase: str) -> Words:
    return tuple(folded(match[0]) for match in _WORD.finditer(phrase))


def _spellings(words: Words) -> Iterable[Words]:
    """The words as they are, and written with hyphens where others write spaces."""
    if words:
        yield words
    if len(words) > 1:
        yield ("-".join(words),)
    apart = tuple(part for word in words for part in word.split("-") if part)
    if apart and apart != words:
        yield apart


def _forms(words: Words, language: LanguageCode) -> Iterable[Words]:
    """A single word in all its forms; of several words each as a noun or adjective may bend."""
    if len(words) == 1:
        return ((form,) for form in name_forms(words[0], language))
    bent = [sorted(phrase_forms(word, language)) for word in words]
    return product(*bent)
