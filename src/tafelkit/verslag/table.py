"""The verslag of one table, as METHOD shapes it: every text recorded, and nothing empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tafelkit.domain.dates import date_in_words
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode, Message, _
from tafelkit.domain.wording import shortened
from tafelkit.verslag import (
    advice,
    closing,
    conversation,
    direction,
    front,
    look_back,
    names,
    values,
)
from tafelkit.verslag.tree import Block, Contents, Heading, Metadata, PageBreak, Spans, Verslag
from tafelkit.verslag.voice import Edition, Voice

# Characters of the programme's title along the foot of each page, and of what a catalogue keeps.
_FOOT_TITLE, _KNOWN = 60, 300
_MANY_CHAPTERS = 3

_CHAPTERS: tuple[
    tuple[Message | Callable[[Voice], Spans], Callable[[Voice], Iterator[Block]]], ...
] = (
    (_("Waarden en drijfveren"), values.blocks),
    (_("Richting"), direction.blocks),
    (_("Gesprek"), conversation.blocks),
    (advice.title, advice.blocks),
    (_("Terugblik"), look_back.blocks),
)


def table_verslag(
    record: Record, edition: Edition, language: LanguageCode | None = None
) -> Verslag:
    """The report of a table, in the programme's language unless told."""
    voice = Voice(record, edition, Language(language or record.programme.language))
    chapters = tuple(_chapters(voice))
    wish = tuple(front.wish(voice))
    # The first page stands alone when it says what the table wanted.
    turn = (PageBreak(),) if wish and chapters else ()
    return Verslag(
        title=voice.say("Verslag van tafel {number}", number=record.table.number),
        language=voice.code,
        metadata=_metadata(voice),
        above=voice.in_its_language(voice.programme),
        below=tuple(line for line in (front.place_and_time(voice), _standing(voice)) if line),
        blocks=(
            *wish,
            *front.about_the_table(voice),
            *_contents(voice, chapters),
            *turn,
            *chapters,
            *closing.blocks(voice),
        ),
    )


def _chapters(voice: Voice) -> Iterator[Block]:
    """The chapters that say something, numbered."""
    number = 0
    for title, build in _CHAPTERS:
        blocks = tuple(build(voice))
        if blocks:
            number += 1
            words = voice.tell(title) if isinstance(title, Message) else title(voice)
            yield Heading(1, words, str(number))
            yield from blocks


def _contents(voice: Voice, chapters: Iterable[Block]) -> tuple[Block, ...]:
    """A table of contents; fewer chapters than this are seen at a glance."""
    number = sum(isinstance(block, Heading) and block.level == 1 for block in chapters)
    return (Contents(voice.say("Inhoud")),) if number >= _MANY_CHAPTERS else ()


def _standing(voice: Voice) -> str:
    status = voice.language.text(names.STATUSES[voice.record.table.status])
    edition = voice.language.text(names.EDITIONS[voice.edition])
    text = voice.say("{status}, {edition}", status=status, edition=edition)
    return text[:1].upper() + text[1:]


def _metadata(voice: Voice) -> Metadata:
    record = voice.record
    status = voice.language.text(names.STATUSES[record.table.status])
    edition = voice.language.text(names.EDITIONS[voice.edition])
    return Metadata(
        title=voice.say(
            "Verslag van tafel {number}, {programme}",
            number=record.table.number,
            programme=shortened(voice.programme, _KNOWN),
        ),
        author=shortened(voice.organiser, _KNOWN),
        subject=shortened(front.place_and_time(voice), _KNOWN),
        date=date_in_words(record.table.date, voice.code),
        status=status,
        edition=edition,
        foot=voice.say(
            "{programme} · tafel {number} · {status} · {edition}",
            status=status,
            edition=edition,
            programme=shortened(voice.programme, _FOOT_TITLE),
            number=record.table.number,
        ),
    )
