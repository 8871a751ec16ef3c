"""The round Waarden: a seat picks a card, says why, and names others."""

from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import card_id, derived_id, new_id
from tafelkit.domain.record import Record
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _


def pick(record: Record, seat_id: str, card: str, reason: e.Reason | None = None) -> Change:
    """Let a seat pick a card.

    A seat that may pick one card and has one already changes its card and keeps its words.
    Raises Refusal when a seat that may pick more has picked all it may, and for a card that is not
    there any more.
    """
    picks = record.picks_of(seat_id)
    letter, name = record.letter(seat_id), record.card_name(card)
    label = _("{letter} kiest {card}", letter=letter, card=name)
    same = next((known for known in picks if known.card == card), None)
    if same is not None:
        return altering(label, (same, replace(same, reason=reason or same.reason)))
    _check_there(record, card)
    limit = record.kit.picks_per_seat
    if limit == 1 and picks:
        others = tuple(mention for mention in picks[0].mentions if mention != card)
        new = replace(picks[0], card=card, reason=reason or picks[0].reason, mentions=others)
        return altering(label, (picks[0], new))
    if len(picks) >= limit:
        raise Refusal(
            _(
                "{letter} heeft al {count} kaarten; haal er eerst een weg.",
                letter=letter,
                count=limit,
            )
        )
    new = e.Pick(
        id=new_id(),
        table=record.table.id,
        rank=record.next_rank(e.Pick),
        seat=seat_id,
        card=card,
        reason=reason or "driver",
    )
    unmentioned = [
        Step(known, replace(known, mentions=tuple(m for m in known.mentions if m != card)))
        for known in picks
        if card in known.mentions
    ]
    return Change(label, (*unmentioned, Step(None, new)))


def give_reason(record: Record, pick_id: str, reason: e.Reason) -> Change:
    """Say whether the card is a driver, or something there should be more or less of."""
    found = _pick(record, pick_id)
    label = _("Reden van {letter}", letter=record.letter(found.seat))
    return altering(label, (found, replace(found, reason=reason)))


def motivate(record: Record, pick_id: str, motivation: str) -> Change:
    """Write down why."""
    found = _pick(record, pick_id)
    label = _("Toelichting van {letter}", letter=record.letter(found.seat))
    return altering(label, (found, replace(found, motivation=motivation)))


def mention(record: Record, pick_id: str, card: str) -> Change:
    """Confirm that the motivation names another card.

    Naming one's own card, or the same card twice, changes nothing (METHOD, counting rule). Raises
    Refusal for a card that is not there any more.
    """
    found = _pick(record, pick_id)
    label = _(
        "{letter} noemt {card}", letter=record.letter(found.seat), card=record.card_name(card)
    )
    own = {known.card for known in record.picks_of(found.seat)}
    if card in own or card in found.mentions:
        return Change(label)
    _check_there(record, card)
    return altering(label, (found, replace(found, mentions=(*found.mentions, card))))


def unmention(record: Record, pick_id: str, card: str) -> Change:
    """Take a mention back."""
    found = _pick(record, pick_id)
    label = _(
        "{letter} noemt {card} niet", letter=record.letter(found.seat), card=record.card_name(card)
    )
    kept = tuple(known for known in found.mentions if known != card)
    return altering(label, (found, replace(found, mentions=kept)))


def put_back(record: Record, pick_id: str) -> Change:
    """Put a card back in the deck: the pick goes with its words and its place."""
    found = _pick(record, pick_id)
    return removing(
        _(
            "{letter} legt {card} terug",
            letter=record.letter(found.seat),
            card=record.card_name(found.card),
        ),
        record,
        pick_id,
    )


def write_own_card(record: Record, name: str, description: str = "") -> Change:
    """Write a word on a blank card; the change's last entry is the card.

    Raises Refusal for an empty word and for one that is in the deck or written already.
    """
    name = " ".join(name.split())
    key = card_id(name)
    if not key:
        raise Refusal(_("Schrijf een woord op de kaart."))
    in_deck = record.card(key)
    if in_deck is not None:
        raise Refusal(
            _(
                "'{name}' is kaart {number} van het deck; kies die, of een ander woord.",
                name=name,
                number=in_deck.number,
            )
        )
    key = e.OWN_CARD_PREFIX + key
    if key in record.own_cards:
        raise Refusal(
            _("Er is al een eigen kaart '{name}'; kies die, of een ander woord.", name=name)
        )
    own = e.OwnCard(
        id=derived_id(record.table.id, key),
        table=record.table.id,
        rank=record.next_rank(e.OwnCard),
        card=key,
        name=name,
        description=description,
    )
    return adding(_("Eigen kaart {name}", name=name), own)


def edit_own_card(record: Record, card: str, name: str, description: str) -> Change:
    """Alter the words on an own card; it stays the same card."""
    own = record.own_cards[card]
    new = replace(own, name=" ".join(name.split()) or own.name, description=description)
    return altering(_("Eigen kaart {name}", name=own.name), (own, new))


def remove_own_card(record: Record, card: str) -> Change:
    """Throw an own card away.

    Raises Refusal while a seat has picked or named it.
    """
    own = record.own_cards[card]
    for pick_entry in record.all(e.Pick):
        if card == pick_entry.card or card in pick_entry.mentions:
            raise Refusal(
                _(
                    "'{name}' is door {letter} genoemd; haal die vermelding eerst weg.",
                    name=own.name,
                    letter=record.letter(pick_entry.seat),
                )
            )
    notes = [
        Step(note, replace(note, cards=tuple(c for c in note.cards if c != card)))
        for note in record.all(e.Note)
        if card in note.cards
    ]
    return Change(_("Eigen kaart {name} verwijderen", name=own.name), (*notes, Step(own, None)))


def _check_there(record: Record, card: str) -> None:
    if record.card(card) is None and card not in record.own_cards:
        raise Refusal(_("Die kaart is er niet meer; kies een andere."))


def _pick(record: Record, pick_id: str) -> e.Pick:
    found = record.pick(pick_id)
    assert found is not None
    return found
