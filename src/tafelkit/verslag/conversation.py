"""The chapter Gesprek: concepts, examples and tensions in the participants' own words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import LEVEL_NAMES
from tafelkit.domain.texts import Message, _
from tafelkit.verslag.references import anchor, card_links, notes, poles_of
from tafelkit.verslag.tree import Block, Heading, Item, NumberedList, Paragraph, Quote, Span, Spans
from tafelkit.verslag.tree import said as own_words
from tafelkit.verslag.voice import Voice, lines

_TITLES: tuple[tuple[e.NoteKind, Message, Message], ...] = (
    ("concept", _("Begrip"), _("Begrippen")),
    ("example", _("Voorbeeld"), _("Voorbeelden")),
    ("tension", _("Spanning"), _("Spanningen")),
)


def blocks(voice: Voice) -> Iterator[Block]:
    """The chapter; nothing where nothing was noted."""
    for kind, one, many in _TITLES:
        found = notes(voice.record, kind)
        if found:
            title = voice.language.text(one if len(found) == 1 else many)
            yield Heading(2, own_words(title))
            yield from _numbered(voice, found)


def _numbered(voice: Voice, found: tuple[e.Note, ...]) -> Iterator[Block]:
    """The notes by number; examples below what they show, once that is said of any."""
    items = {note: _item(voice, note, str(n)) for n, note in enumerate(found, 1)}
    if all(note.works is None or note.kind != "example" for note in found):
        yield NumberedList(tuple(items.values()))
        return
    for works, group in groupby(found, key=lambda note: note.works):
        yield Heading(3, own_words(voice.works(works)))
        yield NumberedList(tuple(items[note] for note in group))


def _item(voice: Voice, note: e.Note, number: str) -> Item:
    blocks: list[Block] = []
    poles = poles_of(voice, note)
    if poles:
        blocks.append(Paragraph(poles, "term"))
    if note.verbatim and lines(note.text):
        said = tuple(voice.recorded(line) for line in lines(note.text))
        blocks.append(Quote(said, _attribution(voice, note)))
    else:
        blocks.extend(voice.paragraphs(note.text))
    details = _details(voice, note)
    if details:
        blocks.append(Paragraph(details, "detail"))
    return Item(tuple(blocks), number, anchor("note", note.id))


def _attribution(voice: Voice, note: e.Note) -> str:
    letter = voice.letter(note.seat)
    if letter:
        return voice.say("Letterlijk, plaats {letter}", letter=letter)
    return voice.say("Letterlijk")


def _details(voice: Voice, note: e.Note) -> Spans:
    """At which level, on which cards, and from which seat; an attributed quote says the last."""
    parts: list[Spans] = []
    if note.level is not None:
        level = voice.language.text(LEVEL_NAMES[note.level])
        parts.append(own_words(voice.say("Niveau: {level}", level=level)))
    if note.cards:
        cards = card_links(voice, note.cards)
        named = voice.say_many("Kaart: ", "Kaarten: ", len(cards))
        parts.append((Span(named), *voice.listed(cards)))
    if not note.verbatim and voice.letter(note.seat):
        parts.append(own_words(voice.say("Plaats {letter}", letter=voice.letter(note.seat))))
    joined: list[Span] = []
    for part in parts:
        joined += [Span(" · "), *part] if joined else part
    return tuple(joined)
