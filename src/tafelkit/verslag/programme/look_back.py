"""Chapter Terugblik: remarks, who was missing, calls with their answers, links, and thanks."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Message, n_
from tafelkit.verslag.look_back import call_item, link_item
from tafelkit.verslag.programme.findings import Said
from tafelkit.verslag.programme.keeping import Kept
from tafelkit.verslag.programme.lists import more, said_list
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.tree import Block, BulletList, Heading, Item, NumberedList, Paragraph, said


def blocks(teller: Teller) -> Iterator[Block]:
    """The chapter; it always ends with thanks to who came."""
    found, voice = teller.found, teller.voice
    yield from teller.prose(found.above.text("look_back"), voice.say("Terugblik"))
    yield from _remarks(teller)
    yield from _missing(teller)
    yield from _calls(teller)
    yield from _links(teller)
    yield from _thanks(teller)


def _remarks(teller: Teller) -> Iterator[Block]:
    kept = teller.found.remarks
    if kept.seen:
        title = teller.voice.say_many("Opmerking", "Opmerkingen", kept.seen)
        yield Heading(2, said(title))
        yield said_list(teller, kept.things)
        yield from more(teller, _rest(kept))


def _missing(teller: Teller) -> Iterator[Block]:
    kept = teller.found.missing
    if kept.seen:
        yield Heading(2, said(teller.voice.say("Wie ontbrak")))
        yield BulletList(tuple(_missing_at(teller, thing) for thing in kept.things))
        yield from more(teller, _rest(kept))


def _missing_at(teller: Teller, thing: Said) -> Item:
    assert isinstance(thing.entry, e.LookBack)
    words = teller.voice.paragraphs(thing.entry.missing_voices)
    return Item((*words, Paragraph(said(teller.where(thing)), "detail")))


def _calls(teller: Teller) -> Iterator[Block]:
    kept, voice = teller.found.calls, teller.voice
    if kept.seen:
        title = n_("Oproep aan {organiser}", "Oproepen aan {organiser}", kept.seen)
        organiser = voice.in_its_language(voice.organiser)
        yield Heading(2, voice.tell(title, organiser=organiser))
        yield NumberedList(tuple(_call(teller, n, x) for n, x in enumerate(kept.things, 1)))
        yield from more(teller, _rest(kept))


def _call(teller: Teller, number: int, thing: Said) -> Item:
    assert isinstance(thing.entry, e.Call)
    item = call_item(teller.voice, number, thing.entry)
    where = Paragraph(said(teller.where(thing)), "detail")
    return Item((*item.blocks, where), item.label)


def _links(teller: Teller) -> Iterator[Block]:
    kept = teller.found.links
    if kept.seen:
        title = teller.voice.say_many("Verwijzing", "Verwijzingen", kept.seen)
        yield Heading(2, said(title))
        entries = (thing.entry for thing in kept.things)
        links = (entry for entry in entries if isinstance(entry, e.Link))
        yield BulletList(tuple(link_item(teller.voice, link) for link in links))
        yield from more(teller, _rest(kept))


def _thanks(teller: Teller) -> Iterator[Block]:
    """The rapporteur's own thanks, else a sentence that thanks all who came."""
    voice, people = teller.voice, teller.found.counts.participants
    own = teller.found.above.text("thanks")
    if not (own.strip() or people):
        return
    yield Heading(2, said(voice.say("Dank")))
    if own.strip():
        yield from teller.prose(own, voice.say("Dank"))
    else:
        text = voice.say_many(
            "Wij danken de deelnemer voor de inbreng en betrokkenheid.",
            "Wij danken alle deelnemers voor hun inbreng en betrokkenheid.",
            people,
        )
        yield Paragraph(said(text))


def _rest(kept: Kept[Said]) -> Message:
    return n_(
        "Nog één staat in het verslag van zijn tafel.",
        "Nog {count} staan in de verslagen van de tafels.",
        kept.left_out,
    )
