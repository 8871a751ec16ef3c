"""The kit of a programme whose tables had several versions of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from tafelkit.domain.kit import Card, Kit

T = TypeVar("T")


class MappedCard(NamedTuple):
    """A card that another version of the deck has otherwise; `here` is empty if ours lacks it."""

    card: str
    there: str
    here: str


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
