"""The chapter Waarden en drijfveren: which cards were picked, why, and how often."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.method.tally import tally
from tafelkit.domain.texts import _
from tafelkit.verslag.counts import counts_table
from tafelkit.verslag.references import anchor, card_links
from tafelkit.verslag.tree import Block, BulletList, Heading, Item, LabelledList, Paragraph, said
from tafelkit.verslag.voice import Voice, lines


def blocks(voice: Voice) -> Iterator[Block]:
    """The chapter; nothing where no card was picked or written."""
    counts = tally([voice.record])
    picked = [count.card for count in counts.cards if count.picks]
    if picked:
        yield Paragraph(said(invitation(voice)))
        yield from _without_a_card(voice)
    for card in picked:
        yield from _card(voice, card)
    yield from _cards_left_on_the_table(voice, set(picked))
    if picked:
        yield from counts_table(voice, counts)


def invitation(voice: Voice) -> str:
    """What was asked in the round Waarden."""
    return voice.say_many(
        "Elke deelnemer kon een kaart kiezen: een drijfveer in leven of werk, of iets waarvan "
        "{addressee} meer of minder werk zou moeten maken.",
        "Elke deelnemer kon tot {count} kaarten kiezen: een drijfveer in leven of werk, of iets "
        "waarvan {addressee} meer of minder werk zou moeten maken.",
        voice.record.kit.picks_per_seat,
        addressee=voice.addressee,
    )


def _without_a_card(voice: Voice) -> Iterator[Block]:
    seats = [seat for seat in voice.record.seats if not voice.record.picks_of(seat.id)]
    if not seats:
        return
    if voice.edition == "internal":
        letters = voice.listed([said(seat.letter) for seat in seats])
        message = _("Zonder kaart: {letters}.")
        yield Paragraph(voice.tell(message, letters=letters), "detail")
    else:
        text = voice.say_many(
            "Eén deelnemer koos geen kaart.", "{count} deelnemers kozen geen kaart.", len(seats)
        )
        yield Paragraph(said(text), "detail")


def _card(voice: Voice, card: str) -> Iterator[Block]:
    yield Heading(2, voice.card(card), anchor=anchor("card", card))
    yield from _meaning(voice, card)
    picks = [pick for pick in voice.record.all(e.Pick) if pick.card == card]
    yield LabelledList(tuple(_pick(voice, pick) for pick in picks))


def _meaning(voice: Voice, card: str) -> Iterator[Block]:
    """What stands on the card below its name."""
    known = voice.record.card(card)
    if known is not None:
        yield Paragraph(said(voice.kit_text(known.sentence)), "detail")
    elif card in voice.record.own_cards:
        own = voice.record.own_cards[card]
        yield from voice.paragraphs(own.description, "detail")
        yield Paragraph(said(voice.say("Een eigen kaart van deze tafel.")), "detail")


def _pick(voice: Voice, pick: e.Pick) -> Item:
    reason = voice.language.text(REASON_NAMES[pick.reason])
    letter = voice.letter(pick.seat)
    label = voice.say("{letter} · {reason}", letter=letter, reason=reason) if letter else reason
    said_why: list[Paragraph] = list(voice.paragraphs(pick.motivation))
    if not lines(pick.motivation):
        said_why.append(Paragraph(said(voice.say("Zonder toelichting.")), "detail"))
    if pick.mentions:
        named = voice.listed(card_links(voice, pick.mentions))
        said_why.append(Paragraph(voice.tell(_("Noemde ook {cards}."), cards=named), "detail"))
    return Item(tuple(said_why), label)


def _cards_left_on_the_table(voice: Voice, picked: set[str]) -> Iterator[Block]:
    """Own cards that nobody picked, so that no word is lost."""
    left = [own for own in voice.record.all(e.OwnCard) if own.card not in picked]
    if not left:
        return
    title = voice.say_many("Nog een eigen kaart", "Nog {count} eigen kaarten", len(left))
    yield Heading(2, said(title))
    yield BulletList(tuple(_left(voice, own) for own in left))


def _left(voice: Voice, own: e.OwnCard) -> Item:
    name = Paragraph(voice.recorded(own.name), "term")
    return Item((name, *voice.paragraphs(own.description)))
