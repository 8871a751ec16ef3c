"""Chapter Inhoud van de gesprekken: themes with their word of quantity, examples, tensions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import LEVEL_NAMES
from tafelkit.domain.texts import n_
from tafelkit.verslag.programme.findings import Said
from tafelkit.verslag.programme.lists import more, said_item
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.references import poles_of
from tafelkit.verslag.tree import Block, BulletList, Heading, Item, Paragraph, Quote, said


def blocks(teller: Teller) -> Iterator[Block]:
    """The chapter; nothing where nothing was written, found, or noted."""
    found, say = teller.found, teller.voice.say
    title = say("Inhoud van de gesprekken")
    yield from teller.prose(found.above.text("conversations"), title)
    for theme in found.above.themes:
        yield from _theme(teller, theme)
    yield from _examples(teller)
    yield from _tensions(teller)


def _theme(teller: Teller, theme: e.Theme) -> Iterator[Block]:
    """A theme: at how many tables, in the rapporteur's words, and in those of participants."""
    voice = teller.voice
    yield Heading(2, voice.recorded(theme.title), anchor=f"theme-{theme.id}")
    yield Paragraph(said(_how_widely(teller, theme)), "detail")
    yield from teller.prose(theme.text, theme.title, teller.of_this_theme(theme))
    for quote in teller.found.quotes[theme.id].things:
        assert isinstance(quote.entry, e.Note)
        words = tuple(part.spans for part in voice.paragraphs(quote.entry.text))
        yield Quote(words, teller.where(quote))


def _how_widely(teller: Teller, theme: e.Theme) -> str:
    """The word of quantity with its figures; of one table or one seat that it is thin."""
    thin = teller.found.evidence.thin(theme.evidence)
    if thin == "none":
        return teller.voice.say("Bij dit thema is geen tafel aangewezen.")
    if thin == "seat":
        return teller.voice.say("Genoemd door één deelnemer, aan één tafel.")
    figures = teller.figures
    return teller.voice.say(
        "Aan {quantity}: {share}.",
        quantity=figures.quantity(theme.evidence),
        share=figures.share(theme.evidence),
    )


def _examples(teller: Teller) -> Iterator[Block]:
    kept, voice = teller.found.examples, teller.voice
    if not kept.seen:
        return
    yield Heading(2, said(voice.say_many("Voorbeeld", "Voorbeelden", kept.seen)))
    text = voice.say_many(
        "Aan {quantity} kwam een voorbeeld voorbij.",
        "Aan {quantity} kwamen voorbeelden voorbij: bij elkaar {count}.",
        kept.seen,
        quantity=teller.figures.quantity_of(kept.tables),
    )
    yield Paragraph(said(text))
    things = sorted(kept.things, key=lambda thing: _ORDER[_works(thing)])
    marked = any(_works(thing) is not None for thing in things)
    for works, group in groupby(things, key=_works):
        if marked:
            yield Heading(3, said(voice.works(works)))
        yield BulletList(tuple(said_item(teller, x, *_level(teller, x)) for x in group))
    left_out = n_(
        "Nog één voorbeeld staat in het verslag van zijn tafel.",
        "Nog {count} voorbeelden staan in de verslagen van de tafels.",
        kept.left_out,
    )
    yield from more(teller, left_out)


_ORDER = {True: 0, False: 1, None: 2}


def _works(thing: Said) -> bool | None:
    assert isinstance(thing.entry, e.Note)
    return thing.entry.works


def _level(teller: Teller, thing: Said) -> Sequence[str]:
    assert isinstance(thing.entry, e.Note)
    level = thing.entry.level
    if level is None:
        return ()
    return (teller.voice.language.text(LEVEL_NAMES[level]),)


def _tensions(teller: Teller) -> Iterator[Block]:
    kept, voice = teller.found.tensions, teller.voice
    if not kept.seen:
        return
    yield Heading(2, said(voice.say_many("Spanning", "Spanningen", kept.seen)))
    yield BulletList(tuple(_tension(teller, thing) for thing in kept.things))
    left_out = n_(
        "Nog één spanning staat in het verslag van haar tafel.",
        "Nog {count} spanningen staan in de verslagen van de tafels.",
        kept.left_out,
    )
    yield from more(teller, left_out)


def _tension(teller: Teller, thing: Said) -> Item:
    """Its poles above the words."""
    assert isinstance(thing.entry, e.Note)
    item, poles = said_item(teller, thing), poles_of(teller.voice, thing.entry)
    return replace(item, blocks=(Paragraph(poles, "term"), *item.blocks)) if poles else item
