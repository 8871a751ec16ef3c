"""The certificate that a table's register was destroyed: to sign, and to keep.

It names nobody: it tells how much there was, and what the destroying could not reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tafelkit.domain import entries as e
from tafelkit.domain.dates import date_in_words
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.verslag.front import place_and_time
from tafelkit.verslag.tree import (
    Heading,
    Item,
    LabelledList,
    Metadata,
    Paragraph,
    Verslag,
    said,
)
from tafelkit.verslag.voice import Voice


@dataclass(frozen=True)
class Held:
    """How much a register held: names, ways to reach someone, answers about consent."""

    names: int
    contacts: int
    consents: int


def held_by(register: Iterable[e.Entry]) -> Held:
    """How much a register holds."""
    entries = tuple(register)
    people = [entry for entry in entries if isinstance(entry, e.Attendee)]
    return Held(
        sum(bool(person.name.strip()) for person in people),
        sum(bool(person.contact.strip()) for person in people),
        sum(isinstance(entry, e.Consent) for entry in entries),
    )


def certificate(
    record: Record, held: Held | None, file: str, destroyed: datetime, language: LanguageCode
) -> Verslag:
    """The certificate for the register that was in a file of that name.

    What it held is not known of one that nobody could open.
    """
    voice = Voice(record, "internal", Language(language))
    say = voice.say
    title = say("Bewijs van vernietiging van een register")
    moment = say(
        "{day}, {time} uur",
        day=date_in_words(destroyed.date().isoformat(), voice.code),
        time=f"{destroyed:%H:%M}",
    )
    number = record.table.number
    return Verslag(
        title=title,
        language=voice.code,
        metadata=Metadata(
            title=say("{title}, tafel {number}", title=title, number=number),
            author=voice.organiser,
            subject=place_and_time(voice),
            date=moment,
            status=say("vernietigd"),
            edition=say("zonder namen"),
            foot=say("{title} · tafel {number}", title=title, number=number),
        ),
        above=voice.in_its_language(voice.programme),
        below=tuple(filter(None, (place_and_time(voice),))),
        blocks=(
            Heading(1, said(say("Wat er is vernietigd"))),
            LabelledList(tuple(_facts(voice, held, file, moment))),
            Heading(1, said(say("Hoe, en wat dit niet bereikt"))),
            Paragraph(
                said(
                    say(
                        "Het bestand is met nullen overschreven en verwijderd. De tafel zelf houdt "
                        "plaatsen, geen namen; wat er is gezegd en geteld, blijft."
                    )
                )
            ),
            Paragraph(
                said(
                    say(
                        "Niet bereikt zijn kopieën die buiten tafelkit zijn gemaakt, zoals op een "
                        "stick, in de mail of in de reservekopie van de organisatie, en wat een "
                        "schijf zelf nog bewaart van wat overschreven is."
                    )
                )
            ),
            Heading(1, said(say("Ondertekening"))),
            LabelledList(
                tuple(
                    Item((Paragraph(said("…" * 24)),), label)
                    for label in (say("Naam en functie"), say("Datum"), say("Handtekening"))
                )
            ),
        ),
    )


def _facts(voice: Voice, held: Held | None, file: str, moment: str) -> Iterable[Item]:
    told = (
        (voice.say("Tafel"), str(voice.record.table.number)),
        (voice.say("Register"), file),
        (voice.say("Vernietigd op"), moment),
        (
            voice.say("Inhoud"),
            _content(voice, held),
        ),
        (voice.say("Organisator"), voice.organiser),
    )
    return (Item((Paragraph(said(text)),), label) for label, text in told)


def _content(voice: Voice, held: Held | None) -> str:
    many = voice.say_many
    if held is None:
        return voice.say("niet bekend: het register ging niet open")
    return voice.say(
        "{names}, {contacts} en {consents}",
        names=many("één naam", "{count} namen", held.names),
        contacts=many("één contactgegeven", "{count} contactgegevens", held.contacts),
        consents=many(
            "één antwoord over toestemming",
            "{count} antwoorden over toestemming",
            held.consents,
        ),
    )
