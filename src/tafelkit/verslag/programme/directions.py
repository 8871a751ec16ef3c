"""Chapter Ontwikkelrichtingen en adviezen: what the rapporteur concludes, and what tables advise.

The two are kept apart: first the numbered directions, each with the tables it rests on, then the
advices in the words of the tables, and last those that no direction uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tafelkit.domain import entries as e
from tafelkit.domain.texts import _, n_
from tafelkit.verslag.names import SUPPORTS
from tafelkit.verslag.programme.findings import Said
from tafelkit.verslag.programme.lists import more, said_item, tables_named
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.tree import (
    Block,
    BulletList,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Span,
    said,
)


def title(teller: Teller) -> str:
    """The heading of the chapter, for what it holds."""
    say, many = teller.voice.say, teller.voice.say_many
    directions = len(teller.found.above.directions)
    advices = teller.found.advices.total()
    if not directions:
        return many("Advies", "Adviezen", advices)
    if not advices:
        return many("Ontwikkelrichting", "Ontwikkelrichtingen", directions)
    return say("Ontwikkelrichtingen en adviezen")


def blocks(teller: Teller) -> Iterator[Block]:
    """The chapter; nothing where nothing was written, advised or concluded."""
    found = teller.found
    yield from teller.prose(found.above.text("directions"), title(teller))
    if found.above.directions:
        yield from _directions(teller)
        yield from _grounds(teller)
    if found.advices.total():
        yield from _unused(teller)


def _directions(teller: Teller) -> Iterator[Block]:
    voice, directions = teller.voice, teller.found.above.directions
    count = len(directions)
    yield Heading(2, said(voice.say_many("Ontwikkelrichting", "Ontwikkelrichtingen", count)))
    text = voice.say("Dit is wat de rapporteur uit de adviezen van de tafels opmaakt.")
    yield Paragraph(said(text), "detail")
    yield NumberedList(
        tuple(_direction(teller, str(n), one) for n, one in enumerate(directions, 1))
    )


def _direction(teller: Teller, number: str, direction: e.DevelopmentDirection) -> Item:
    place = teller.voice.say("Ontwikkelrichting {number}", number=number)
    text = teller.prose(direction.text, place)
    tables = teller.found.evidence.tables(direction.rests_on)
    if tables:
        rests = teller.voice.tell(
            _("Rust op {advices} van {tables}."),
            advices=(_advices(teller, direction),),
            tables=tables_named(teller, tables),
        )
    else:
        rests = said(teller.voice.say("Deze richting rust op geen enkel advies van een tafel."))
    return Item((*text, Paragraph(rests, "detail")), number)


def _advices(teller: Teller, direction: e.DevelopmentDirection) -> Span:
    """How many advices, leading to them."""
    count = teller.found.grounds[direction.id].seen
    words = teller.voice.say_many(
        "{number} advies", "{number} adviezen", count, number=teller.figures.words(count)
    )
    return Span(words, link=f"#{_anchor(direction)}")


def _anchor(direction: e.DevelopmentDirection) -> str:
    return f"direction-{direction.id}"


def _grounds(teller: Teller) -> Iterator[Block]:
    """The advices in the words of the tables, below the direction that rests on them."""
    voice = teller.voice
    resting = [
        (n, one)
        for n, one in enumerate(teller.found.above.directions, 1)
        if teller.found.grounds[one.id].seen
    ]
    if not resting:
        return
    yield Heading(2, said(voice.say("Waar zij op rusten")))
    yield Paragraph(said(voice.say("De adviezen in de woorden van de tafels.")), "detail")
    for number, direction in resting:
        kept = teller.found.grounds[direction.id]
        heading = voice.say("Bij richting {number}", number=number)
        yield Heading(3, said(heading), anchor=_anchor(direction))
        yield _advice_list(teller, kept.things)
        left_out = n_(
            "Nog één advies staat in het verslag van zijn tafel.",
            "Nog {count} adviezen staan in de verslagen van de tafels.",
            kept.left_out,
        )
        yield from more(teller, left_out)


def _unused(teller: Teller) -> Iterator[Block]:
    """The advices on which no direction rests, so that no voice is lost."""
    voice, kept = teller.voice, teller.found.unused
    if not kept.seen:
        yield Paragraph(said(voice.say("Elk advies is in een richting gebruikt.")))
        return
    if teller.found.above.directions:
        heading = voice.say_many(
            "Een advies dat in geen richting is gebruikt",
            "Adviezen die in geen richting zijn gebruikt",
            kept.seen,
        )
        yield Heading(2, said(heading))
    yield _advice_list(teller, kept.things)
    left_out = n_(
        "Nog één advies staat in het verslag van zijn tafel.",
        "Nog {count} adviezen staan in de verslagen van de tafels.",
        kept.left_out,
    )
    yield from more(teller, left_out)


def _advice_list(teller: Teller, things: Sequence[Said]) -> BulletList:
    return BulletList(tuple(_advice(teller, thing) for thing in things))


def _advice(teller: Teller, thing: Said) -> Item:
    assert isinstance(thing.entry, e.Advice)
    return said_item(teller, thing, teller.voice.language.text(SUPPORTS[thing.entry.support]))
