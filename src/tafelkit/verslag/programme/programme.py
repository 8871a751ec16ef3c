"""The verslag of a programme, as METHOD's last section shapes it: every figure from the records.

The rapporteur's own words stand in the places `introduction`, `values`, `conversations`,
`directions`, `look_back` and `thanks` (`Prose.place`), and with each cluster, theme and direction.
Words for any other place stand in the introduction, so that none are lost.
The place `quantity` holds the thresholds for words of quantity, as `80 50`. All prose may hold
placeholders (`placeholders`), which are filled in when the verslag is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.dates import period_in_words
from tafelkit.domain.ids import derived_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.domain.wording import shortened
from tafelkit.verslag.names import EDITIONS
from tafelkit.verslag.programme import (
    annex,
    conversations,
    directions,
    introduction,
    look_back,
    values,
)
from tafelkit.verslag.programme.findings import AboveTables, Findings, findings
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.tree import Block, Contents, Heading, Metadata, Verslag, said
from tafelkit.verslag.voice import Edition, Voice

# Characters of the programme's title along the foot of each page, and of what a catalogue keeps.
_FOOT_TITLE, _KNOWN = 60, 300
_MANY_CHAPTERS = 3


def programme_verslag(
    programme: e.Programme,
    kit: Kit,
    records: Iterable[Record],
    above: Iterable[e.Entry],
    edition: Edition,
    language: LanguageCode | None = None,
) -> Verslag:
    """The report of a programme, in its own language unless told.

    `records` is gone through once, and no record is kept. Raises Refusal for a placeholder that
    the prose names and nobody knows.
    """
    found = findings(records, AboveTables.of(above))
    language_ = Language(language or programme.language)
    teller = Teller(Voice(nobody(programme, kit, found), edition, language_), found)
    chapters = tuple(_chapters(teller))
    contents: tuple[Block, ...] = ()
    if sum(isinstance(x, Heading) and x.level == 1 for x in chapters) >= _MANY_CHAPTERS:
        contents = (Contents(teller.voice.say("Inhoud")),)
    return Verslag(
        title=teller.voice.say("Verslag van het programma"),
        language=teller.voice.code,
        metadata=_metadata(teller),
        above=teller.voice.in_its_language(teller.voice.programme),
        below=tuple(line for line in (_period(teller), _standing(teller)) if line),
        blocks=(*contents, *introduction.blocks(teller), *chapters, *annex.blocks(teller)),
    )


def nobody(programme: e.Programme, kit: Kit, found: Findings) -> Record:
    """A record without a table, for the voice that needs one: it knows the tables' own cards."""
    table = e.Table(id=derived_id(programme.id, "no table"), programme=programme.id, number=0)
    return Record(programme, kit, table, {own.id: own for own in found.own_cards.values()})


def _chapters(teller: Teller) -> Iterator[Block]:
    """The chapters that say something, numbered."""
    say = teller.voice.say
    parts: tuple[tuple[str, Callable[[Teller], Iterator[Block]]], ...] = (
        (say("Waarden en drijfveren"), values.blocks),
        (say("Inhoud van de gesprekken"), conversations.blocks),
        (directions.title(teller), directions.blocks),
        (say("Terugblik"), look_back.blocks),
    )
    number = 0
    for title, build in parts:
        blocks = tuple(build(teller))
        if blocks:
            number += 1
            yield Heading(1, said(title), str(number))
            yield from blocks


def _period(teller: Teller) -> str:
    dates = (at.table.date for at in teller.found.tables)
    text = period_in_words(dates, teller.voice.code)
    return text[:1].upper() + text[1:]


def _standing(teller: Teller) -> str:
    edition = teller.voice.language.text(EDITIONS[teller.voice.edition])
    return edition[:1].upper() + edition[1:]


def _metadata(teller: Teller) -> Metadata:
    voice = teller.voice
    edition = voice.language.text(EDITIONS[voice.edition])
    return Metadata(
        title=voice.say("Verslag van {programme}", programme=shortened(voice.programme, _KNOWN)),
        author=shortened(voice.organiser, _KNOWN),
        subject=introduction.sentence(teller),
        date=_period(teller),
        status=voice.say("verslag van een programma"),
        edition=edition,
        foot=voice.say(
            "{programme} · {edition}",
            programme=shortened(voice.programme, _FOOT_TITLE),
            edition=edition,
        ),
    )
