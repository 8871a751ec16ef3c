"""Finds the cards that a motivation names, so that they can be offered as mentions.

Only whole words count, and only words that the deck itself names: `word_forms` derives from each
name and alias the forms in which people say it. What is not derived is not found, so that
"wantrouwen" is not taken for "vertrouwen", nor "onbetrouwbaar" for "betrouwbaarheid". What is
found is a question to the note taker, never a count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from tafelkit.domain.entries import OwnCard
from tafelkit.domain.kit import Deck
from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.typed.word_forms import folded, name_forms, phrase_forms

# A word keeps its inner hyphens and apostrophes: a compound is another word than its parts.
_WORD = re.compile(r"[^\W_][\u0300-\u036f]*(?:[-'’\u00ad\u2010\u2011]?[^\W_][\u0300-\u036f]*)*")
# What may stand between the words of one name: "menselijke. Maat" is two sentences.
_GAP = re.compile(r"[^\w.;:!?]{1,3}")

Words = tuple[str, ...]


class Suggestion(NamedTuple):
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
    if not text:
        return ()
    seen = set(own)
    found: list[Suggestion] = []
    for start, end, cards in _named_in(text, _patterns(deck, tuple(own_cards), language)):
        for card in cards:
            if card not in seen:
                seen.add(card)
                found.append(Suggestion(card, start, end))
    return tuple(found)


class _Pattern(NamedTuple):
    """Words in a row that name a card; of each, the forms it may have."""

    card: str
    words: tuple[frozenset[str], ...]
    literal: bool

    def fits(self, tokens: list[re.Match[str]], folds: Words, at: int) -> bool:
        """Whether the words from there on are these, with no more than a blank between."""
        end = at + len(self.words)
        if end > len(tokens):
            return False
        bent = all(fold in forms for fold, forms in zip(folds[at:end], self.words, strict=True))
        return bent and all(
            _GAP.fullmatch(tokens[n].string, tokens[n].end(), tokens[n + 1].start())
            for n in range(at, end - 1)
        )


_Patterns = dict[str, list[_Pattern]]


def _named_in(text: str, patterns: _Patterns) -> Iterator[tuple[int, int, list[str]]]:
    """Where cards are named: from, to, and which."""
    tokens = list(_WORD.finditer(text))
    folds = tuple(folded(token[0]) for token in tokens)
    at = 0
    while at < len(tokens):
        fitting = [p for p in patterns.get(folds[at], ()) if p.fits(tokens, folds, at)]
        longest = max((len(p.words) for p in fitting), default=0)
        fitting = [p for p in fitting if len(p.words) == longest]
        # A name itself goes before a form derived from another's.
        named = [p.card for p in fitting if p.literal] or [p.card for p in fitting]
        if named:
            yield tokens[at].start(), tokens[at + longest - 1].end(), named
        at += max(1, longest)


@lru_cache(maxsize=8)
def _patterns(deck: Deck, own_cards: tuple[OwnCard, ...], language: LanguageCode) -> _Patterns:
    """What names the cards, by the first word."""
    patterns: _Patterns = {}
    phrases = [
        (card.id, phrase)
        for card in deck.cards
        for phrase in (card.name.text(language), *card.aliases.words(language))
    ]
    for card, phrase in (*phrases, *((own.card, own.name) for own in own_cards)):
        words = tuple(folded(token[0]) for token in _WORD.finditer(phrase))
        for pattern in (*_spelt(card, words), *_bent(card, words, language)):
            for first in pattern.words[0]:
                patterns.setdefault(first, []).append(pattern)
    return patterns


def _spelt(card: str, words: Words) -> Iterator[_Pattern]:
    """The words as they are, and with hyphens where others write blanks."""
    apart = tuple(part for word in words for part in word.split("-") if part)
    for spelling in dict.fromkeys((words, apart, ("-".join(apart),))):
        if any(spelling):
            yield _Pattern(card, tuple(frozenset({word}) for word in spelling), literal=True)


def _bent(card: str, words: Words, language: LanguageCode) -> Iterator[_Pattern]:
    """One word in all its forms; of several words each as a noun or adjective may bend."""
    if len(words) == 1:
        forms = name_forms(words[0], language)
        single = frozenset(form for form in forms if " " not in form)
        yield _Pattern(card, (single,), literal=False)
        for form in forms - single:
            yield _Pattern(card, tuple(frozenset({part}) for part in form.split()), literal=False)
    elif words:
        yield _Pattern(card, tuple(phrase_forms(word, language) for word in words), literal=False)
