"""The annex: the scale of quantity, the deck, the tables, and how was counted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.method.coming import Coming, coming
from tafelkit.domain.method.quantity import PHRASES
from tafelkit.domain.texts import _
from tafelkit.verslag.counts import counting_note
from tafelkit.verslag.names import STATUSES
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.programme.values import ANCHOR
from tafelkit.verslag.tree import (
    Block,
    Heading,
    Item,
    LabelledList,
    Paragraph,
    Row,
    Span,
    Table,
    figures_beside_names,
    said,
)
from tafelkit.verslag.voice import Voice

# With more tables than this each day has a row; a list of thousands is read by nobody.
_TABLES, _OWN_CARDS, _LEFT_OUT = 500, 100, 20


def blocks(teller: Teller) -> Iterator[Block]:
    """Always there, for it says how this report is to be read."""
    yield Heading(1, said(teller.voice.say("Bijlage: hoe dit verslag is gemaakt")))
    if teller.found.counts.tables:
        yield from _scale(teller)
    yield from _counting(teller)
    yield from _deck(teller)
    if teller.found.counts.tables:
        yield from _tables(teller)


def _scale(teller: Teller) -> Iterator[Block]:
    """What ‘veel tafels’ means here."""
    voice, figures = teller.voice, teller.figures
    of = teller.found.counts.tables
    yield Heading(2, said(voice.say("Woorden van hoeveelheid")))
    text = voice.say(
        "Wat aan tafels ter sprake kwam, staat in dit verslag met een woord dat volgt uit het "
        "aantal tafels: ‘bijna alle’ vanaf {almost_all} procent van de tafels, ‘veel’ vanaf "
        "{many} procent en ten minste twee, ‘meerdere’ vanaf twee.",
        almost_all=figures.thresholds.almost_all,
        many=figures.thresholds.many,
    )
    yield Paragraph(said(text))
    rows = tuple(
        (said(voice.language.text(PHRASES[word])), said(_range(least, most)))
        for word, least, most in figures.thresholds.scale(of)
    )
    yield Table(
        header=(said(voice.say("Woord")), said(voice.say("Tafels"))),
        rows=rows,
        columns=figures_beside_names(1),
        caption=said(
            voice.say_many(
                "Wat de woorden betekenen bij één tafel",
                "Wat de woorden betekenen bij {count} tafels",
                of,
            )
        ),
    )


def _range(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}–{most}"


def _counting(teller: Teller) -> Iterator[Block]:
    voice = teller.voice
    yield Heading(2, said(voice.say("Hoe er is geteld")))
    if teller.found.counts.total:
        note = (Span(counting_note(voice.language, teller.found.counts) + " "),)
        link = (Span(voice.say("Alle kaarten"), link=f"#{ANCHOR}"),)
        see = voice.tell(_("De aantallen staan bij ‘{title}’."), title=link)
        yield Paragraph((*note, *see))
    seats = voice.say(
        "Een deelnemer is hier een plaats aan een tafel: wie aan twee tafels zat, telt twee keer."
    )
    clusters = voice.say(
        "De clusters zijn achteraf gemaakt door de rapporteur, naar wat samen werd genoemd; het "
        "zijn niet de kleuren van de kaarten."
    )
    yield Paragraph(said(seats))
    if teller.found.left_out:
        yield Paragraph(said(_left_out(teller)))
    if teller.found.above.clusters:
        yield Paragraph(said(clusters))
    if voice.edition == "public":
        text = voice.say("In deze openbare editie staat niet wie iets zei.")
    else:
        text = voice.say(
            "Een letter staat voor een plaats aan tafel, niet voor een naam: namen staan niet in "
            "dit verslag. Deze editie is voor intern gebruik."
        )
    yield Paragraph(said(text))


def _left_out(teller: Teller) -> str:
    """Which tables are in the programme and not in this report."""
    voice, tables = teller.voice, teller.found.left_out
    named = [_held(voice, table) for table in tables[:_LEFT_OUT]]
    if len(tables) > _LEFT_OUT:
        named.append(voice.say_many("nog één", "nog {count}", len(tables) - _LEFT_OUT))
    return voice.say_many(
        "Eén tafel is vastgelegd en telt hier niet mee: {tables}.",
        "{count} tafels zijn vastgelegd en tellen hier niet mee: {tables}.",
        len(tables),
        tables="; ".join(named),
    )


def _held(voice: Voice, table: e.Table) -> str:
    """A table with when and where it was."""
    day, where = date_in_words(table.date, voice.code), " ".join(table.place.split())
    name = voice.say("Tafel {number}", number=table.number)
    return ", ".join(part for part in (name, day, where) if part)


def _deck(teller: Teller) -> Iterator[Block]:
    """The cards that lay on the tables, by suit, and the words that participants added."""
    voice, kit = teller.voice, teller.voice.record.kit
    yield Heading(2, said(voice.say("De kaarten op tafel")))
    items = []
    cards = sorted(kit.deck.cards, key=lambda card: card.suit)
    for suit_id, group in groupby(cards, key=lambda card: card.suit):
        names = voice.listed([voice.card(card.id) for card in group])
        items.append(Item((Paragraph(names),), voice.kit_text(kit.deck.suit(suit_id).name)))
    own = sorted(teller.found.own_cards.values(), key=lambda card: card.name.casefold())
    if own:
        named = [voice.recorded(card.name) for card in own[:_OWN_CARDS]]
        if len(own) > _OWN_CARDS:
            rest = voice.say_many("nog één", "nog {count}", len(own) - _OWN_CARDS)
            named.append(said(rest))
        label = voice.say_many("Eigen kaart", "Eigen kaarten", len(own))
        items.append(Item((Paragraph(voice.listed(named)),), label))
    yield LabelledList(tuple(items))
    yield Paragraph(said(voice.kit_text(kit.notice)), "detail")


def _tables(teller: Teller) -> Iterator[Block]:
    """Each table with what it brought; of very many tables the days."""
    voice, count = teller.voice, teller.found.counts.tables
    held = coming(teller.found.tables)
    last = next((at for at in reversed(held) if at.new), None)
    yield Heading(2, said(voice.say_many("De tafel", "De tafels", count)))
    if last is not None and count > 1:
        text = voice.say(
            "Tafel {number} was de laatste die een kaart noemde die nog niet genoemd was.",
            number=last.table.number,
        )
        yield Paragraph(said(text), "detail")
    header = (
        voice.say("Tafel") if count <= _TABLES else voice.say("Dag"),
        *(() if count <= _TABLES else (voice.say("Tafels"),)),
        voice.say("Deelnemers"),
        voice.say("Adviezen"),
        voice.say("Nieuwe kaarten"),
    )
    rows = _by_table(teller, held) if count <= _TABLES else _by_day(teller, held)
    yield Table(
        header=tuple(said(text) for text in header),
        rows=tuple(rows),
        columns=figures_beside_names(len(header) - 1),
        caption=said(
            voice.say(
                "In de volgorde waarin zij waren; een kaart is nieuw als geen eerdere tafel "
                "haar noemde"
            )
            if count > 1
            else voice.say("Wat aan de tafel is genoteerd")
        ),
        totals=(_sum(teller, held, len(header) - 1),),
    )


def _by_table(teller: Teller, held: tuple[Coming, ...]) -> Iterator[Row]:
    voice, found = teller.voice, teller.found
    for at in held:
        table = at.table
        name = voice.say("Tafel {number}", number=table.number)
        status = "" if table.status == "final" else voice.language.text(STATUSES[table.status])
        parts = (date_in_words(table.date, voice.code), " ".join(table.place.split()), status)
        where = ", ".join(part for part in parts if part)
        cell = (Span(name), Span(f" · {where}", quiet=True)) if where else (Span(name),)
        numbers = found.seats[table.id], found.advices[table.id], len(at.new)
        yield (cell, *_figures(*numbers))


def _by_day(teller: Teller, held: tuple[Coming, ...]) -> Iterator[Row]:
    voice, found = teller.voice, teller.found
    for day, group in groupby(held, key=lambda at: at.table.date):
        tables = tuple(group)
        name = date_in_words(day, voice.code) or voice.say("zonder datum")
        numbers = (
            len(tables),
            sum(found.seats[at.table.id] for at in tables),
            sum(found.advices[at.table.id] for at in tables),
            sum(len(at.new) for at in tables),
        )
        yield (said(name), *_figures(*numbers))


def _sum(teller: Teller, held: tuple[Coming, ...], columns: int) -> Row:
    found = teller.found
    numbers = (
        len(held),
        found.counts.participants,
        found.advices.total(),
        sum(len(at.new) for at in held),
    )
    return (said(teller.voice.say("Samen")), *_figures(*numbers[-columns:]))


def _figures(*numbers: int) -> Row:
    return tuple((Span(str(number), quiet=number == 0),) for number in numbers)
