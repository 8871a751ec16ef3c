"""Finding cards by what someone types: while searching the deck, and in the entry line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.typed.word_forms import folded

Words = tuple[str, ...]


def search(record: Record, text: str, language: LanguageCode) -> tuple[str, ...]:
    """The ids of the cards that hold all that is typed, in the order of the deck.

    A number finds its card; letters are looked for at the beginnings of the words of names and
    aliases. Nothing typed finds them all.
    """
    typed = _words(text)
    return tuple(
        card
        for card, number, phrases in _catalogue(record, language)
        if all(_holds(word, number, phrases) for word in typed)
    )


def by_number(record: Record, number: int) -> str:
    """The id of the card with that number, empty where the deck has none."""
    return next((card.id for card in record.kit.deck.cards if card.number == number), "")


def by_name(record: Record, name: str, language: LanguageCode) -> str:
    """The id of the card with that very name, empty where there is none."""
    words = _words(name)
    named = (card for card, _, phrases in _catalogue(record, language) if phrases[0] == words)
    return next(named, "")


class Beginning(NamedTuple):
    """What the first of some words may name: the cards, and how many words they take.

    `exact` when the words are a whole name and not just its first letters.
    """

    cards: tuple[str, ...] = ()
    length: int = 0
    exact: bool = False


def beginning(record: Record, typed: Sequence[str], language: LanguageCode) -> Beginning:
    """What the typed words begin with, as names or their first letters; aliases come second.

    As many words are taken as are needed: "maatschappelijk in" tells one card from its
    neighbours, and of "menselijke maat is zoek" the first two are its name.
    """
    words = [folded(word) for word in typed]
    catalogue = _catalogue(record, language)
    names = [(card, phrases[0]) for card, _, phrases in catalogue]
    aliases = [(card, phrase) for card, _, phrases in catalogue for phrase in phrases[1:]]
    return _beginning(names, words) or _beginning(aliases, words) or Beginning()


def _beginning(names: list[tuple[str, Words]], typed: list[str]) -> Beginning | None:
    length = 1
    found = _starting(names, typed[:1])
    while found and length < len(typed):
        more = _starting(found, typed[: length + 1])
        needed = len(_cards(found)) > 1
        if not more or not (needed or any(_spelt_out(name, typed, length) for _, name in more)):
            break
        found, length = more, length + 1
    if not found:
        return None
    exact = [(card, name) for card, name in found if name == tuple(typed[:length])]
    return Beginning(_cards(exact or found), length, bool(exact))


def _spelt_out(name: Words, typed: list[str], at: int) -> bool:
    """Whether someone is writing the whole name: this word of it, or what is before it, is full."""
    word = typed[at]
    return name[at] == word or (len(word) > 1 and name[:at] == tuple(typed[:at]))


def _starting(names: list[tuple[str, Words]], typed: list[str]) -> list[tuple[str, Words]]:
    return [
        (card, name)
        for card, name in names
        if typed
        and len(name) >= len(typed)
        and all(word and part.startswith(word) for part, word in zip(name, typed, strict=False))
    ]


def _cards(names: Iterable[tuple[str, Words]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(card for card, _ in names))


def _catalogue(record: Record, language: LanguageCode) -> list[tuple[str, int, list[Words]]]:
    """Each card's id, its number (0 for an own card), and the words of its name and aliases."""
    deck = [
        (
            card.id,
            card.number,
            [_words(p) for p in (card.name.text(language), *card.aliases.words(language))],
        )
        for card in record.kit.deck.cards
    ]
    return [*deck, *((own.card, 0, [_words(own.name)]) for own in record.own_cards.values())]


def _words(phrase: str) -> Words:
    return tuple(folded(word) for word in phrase.split())


def _holds(word: str, number: int, phrases: Iterable[Words]) -> bool:
    if word.isascii() and word.isdecimal() and len(word) < 4:
        return number == int(word) or f"{number:02}".startswith(word)
    return any(part.startswith(word) for phrase in phrases for part in phrase)
