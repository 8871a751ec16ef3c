"""The kit of a programme whose tables had several versions of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from tafelkit.domain.kit import AgendaRound, Card, Kit, Suit, Zone

T = TypeVar("T")
_Part = Card | Suit | AgendaRound | Zone


class MappedCard(NamedTuple):
    """A card that another version of the deck has otherwise; `here` is empty if ours lacks it."""

    card: str
    there: str
    here: str


class KitChange(NamedTuple):
    """How much of a kit is otherwise; `renamed` are those of the cards that have another name.

    `other` says that something is which is none of these, as the organiser or the questions.
    """

    cards: int
    renamed: int
    suits: int
    rounds: int
    zones: int
    other: bool


def united(kits: Sequence[Kit]) -> Kit:
    """The first kit, with the cards, suits, zones and rounds that only others have."""
    first = kits[0]
    if len(kits) == 1:
        return first
    return replace(
        first,
        rounds=_all((kit.rounds for kit in kits), lambda found: found.id),
        deck=replace(
            first.deck,
            suits=_all((kit.deck.suits for kit in kits), lambda suit: suit.id),
            cards=_all((kit.deck.cards for kit in kits), lambda card: card.id),
        ),
        canvas=replace(
            first.canvas, zones=_all((kit.canvas.zones for kit in kits), lambda zone: zone.id)
        ),
    )


def kit_change(before: Kit, after: Kit) -> KitChange | None:
    """How the one differs from the other, None where it does not."""
    if before == after:
        return None
    known = before.deck.by_id
    counts = (
        _differing(before.deck.cards, after.deck.cards),
        sum(card.id in known and known[card.id].name != card.name for card in after.deck.cards),
        _differing(before.deck.suits, after.deck.suits),
        _differing(before.rounds, after.rounds),
        _differing(before.canvas.zones, after.canvas.zones),
    )
    return KitChange(*counts, other=not any(counts) or _rest(before) != _rest(after))


def _differing(before: Iterable[_Part], after: Iterable[_Part]) -> int:
    return len({part.id for part in {*before} ^ {*after}})


def _rest(kit: Kit) -> Kit:
    """The kit without its parts and the numbers of its versions."""
    deck = replace(kit.deck, version="", suits=(), cards=())
    canvas = replace(kit.canvas, version="", zones=())
    return replace(kit, version="", rounds=(), deck=deck, canvas=canvas)


def mapped(theirs: Kit, ours: Kit) -> tuple[MappedCard, ...]:
    """The cards of their deck that ours has by another name, or not at all."""
    if theirs is ours:
        return ()  # as it nearly always is
    known = ours.deck.by_id
    return tuple(
        _mapped(card, known.get(card.id))
        for card in theirs.deck.cards
        if card.id not in known or known[card.id].name != card.name
    )


def _mapped(theirs: Card, ours: Card | None) -> MappedCard:
    if ours is None:
        return MappedCard(theirs.id, theirs.name.nl, "")
    if ours.name.nl != theirs.name.nl:
        return MappedCard(theirs.id, theirs.name.nl, ours.name.nl)
    return MappedCard(theirs.id, theirs.name.en, ours.name.en)


def _all(groups: Iterable[Iterable[T]], key: Callable[[T], str]) -> tuple[T, ...]:
    found: dict[str, T] = {}
    for group in groups:
        for item in group:
            found.setdefault(key(item), item)
    return tuple(found.values())
