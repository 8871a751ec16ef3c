"""The counts of a table, with the footnote that says how was counted and that always goes along."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.method.tally import CardCount, Tally
from tafelkit.domain.texts import Language
from tafelkit.verslag.tree import (
    Block,
    Cell,
    Footnote,
    Heading,
    Row,
    Span,
    Table,
    figures_beside_names,
    said,
)
from tafelkit.verslag.voice import Voice

ANCHOR = "counts"


def counts_table(voice: Voice, counts: Tally) -> Iterator[Block]:
    """The cards by how often they were named."""
    header = (
        voice.say("Kaart"),
        voice.say("Totaal"),
        voice.say("Keuzes"),
        voice.say("Vermeld"),
        voice.say("Deelnemers"),
        voice.say("Drijfveer"),
        voice.say("Meer"),
        voice.say("Minder"),
    )
    footnote = Footnote(1, said(counting_note(voice.language, counts)))
    yield Heading(2, said(voice.say("Hoe vaak genoemd")), anchor=ANCHOR)
    yield Table(
        header=tuple(said(title) for title in header),
        rows=tuple(_row(voice, count) for count in counts.cards),
        columns=figures_beside_names(len(header[1:])),
        caption=(
            Span(
                voice.say("Kaarten in de ronde Waarden, het vaakst genoemd bovenaan"),
                footnote=footnote,
            ),
        ),
        totals=(_totals(voice, counts),),
    )


def counting_rule(language: Language) -> str:
    """The rule itself, in words."""
    return language.say(
        "Geteld is hoe vaak een deelnemer in de ronde Waarden een kaart noemde: als keuze, of in "
        "de toelichting daarbij. Wie dezelfde kaart vaker noemde, telt daarvoor één keer. Wat in "
        "latere ronden is genoemd, telt niet mee."
    )


def counting_note(language: Language, counts: Tally) -> str:
    """The rule with the figures of this table."""
    return " ".join(
        (counting_rule(language), _sum(language, counts), _comparison(language, counts))
    )


def _sum(language: Language, counts: Tally) -> str:
    picks = sum(count.picks for count in counts.cards)
    if picks == counts.total:
        return language.say_many(
            "Het totaal is één keuze; in de toelichting is geen andere kaart genoemd.",
            "Het totaal is {count} keuzes; in de toelichtingen zijn geen andere kaarten genoemd.",
            picks,
        )
    return language.say(
        "{picks} en {mentions} maken samen een totaal van {total}.",
        picks=language.say_many("Eén keuze", "{count} keuzes", picks),
        mentions=language.say_many(
            "één vermelding in een toelichting",
            "{count} vermeldingen in toelichtingen",
            counts.total - picks,
        ),
        total=counts.total,
    )


def _comparison(language: Language, counts: Tally) -> str:
    """How the total stands to the number of participants, and why."""
    count = counts.participants
    if counts.total < count:
        return language.say(
            "Dat is minder dan het aantal deelnemers ({count}), want niet ieder koos een kaart.",
            count=count,
        )
    if counts.total == count:
        return language.say("Dat is evenveel als het aantal deelnemers ({count}).", count=count)
    if any(card.mentions for card in counts.cards):
        return language.say(
            "Dat is meer dan het aantal deelnemers ({count}), want ook de kaarten die zij in hun "
            "toelichting noemden tellen mee.",
            count=count,
        )
    return language.say(
        "Dat is meer dan het aantal deelnemers ({count}), want zij konden meer dan één kaart "
        "kiezen.",
        count=count,
    )


def _row(voice: Voice, count: CardCount) -> Row:
    figures = (
        count.total,
        count.picks,
        count.mentions,
        count.participants,
        count.driver,
        count.more,
        count.less,
    )
    return (voice.card(count.card), *(_figure(figure) for figure in figures))


def _totals(voice: Voice, counts: Tally) -> Row:
    """The sums; for participants, how many different ones named a card at all."""
    cards = counts.cards
    naming = set().union(*(count.seats for count in cards))
    figures = (
        counts.total,
        sum(count.picks for count in cards),
        sum(count.mentions for count in cards),
        len(naming),
        sum(count.driver for count in cards),
        sum(count.more for count in cards),
        sum(count.less for count in cards),
    )
    return (said(voice.say("Samen")), *(_figure(figure) for figure in figures))


def _figure(number: int) -> Cell:
    return (Span(str(number), quiet=number == 0),)
