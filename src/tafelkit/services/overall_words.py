"""What is said of a file that alters something for all tables of a programme."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.differing import listed
from tafelkit.domain.merging.kits import KitChange
from tafelkit.domain.texts import Message, _, n_
from tafelkit.services.overall import Overall


def of_overall(overall: Overall) -> Iterator[Message]:
    """How much of the kit becomes another, and how many tables count no longer, or again."""
    if overall.kit is not None:
        yield _("dit bestand wijzigt de kit van het programma: {what}", what=_of_kit(overall.kit))
    if overall.left_out:
        yield n_(
            "door dit bestand telt één tafel niet mee",
            "door dit bestand tellen {count} tafels niet mee",
            overall.left_out,
        )
    if overall.counted:
        yield n_(
            "door dit bestand telt één tafel weer mee",
            "door dit bestand tellen {count} tafels weer mee",
            overall.counted,
        )


def of_kit_apart(change: KitChange) -> Message:
    """How the kit in a file is another than that of the programme, which stays as it is."""
    return _(
        "de kit in dit bestand is anders dan die van het programma: {what}", what=_of_kit(change)
    )


def _of_kit(change: KitChange) -> Message:
    parts = (
        (change.cards, _of_cards(change.cards, change.renamed)),
        (change.suits, n_("één reeks", "{count} reeksen", change.suits)),
        (change.rounds, n_("één ronde", "{count} rondes", change.rounds)),
        (change.zones, n_("één vak", "{count} vakken", change.zones)),
        (change.other, _("overige gegevens")),
    )
    return listed(words for count, words in parts if count)


def _of_cards(count: int, renamed: int) -> Message:
    if renamed == count:
        return n_("één kaart met een andere naam", "{count} kaarten met een andere naam", renamed)
    cards = n_("één kaart", "{count} kaarten", count)
    if not renamed:
        return cards
    return _("{cards} ({count} met een andere naam)", cards=cards, count=renamed)
