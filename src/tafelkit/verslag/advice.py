"""The chapter of the advices: numbered, with how widely each is shared and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.texts import n_
from tafelkit.verslag import names
from tafelkit.verslag.references import rests_on
from tafelkit.verslag.tree import Block, Item, NumberedList, Paragraph, Spans, said
from tafelkit.verslag.voice import Voice, lines


def given(voice: Voice) -> tuple[e.Advice, ...]:
    """The advices that say something, by number."""
    return tuple(advice for advice in voice.record.all(e.Advice) if lines(advice.text))


def title(voice: Voice) -> Spans:
    """The heading of the chapter."""
    heading = n_("Advies aan {addressee}", "Adviezen aan {addressee}", len(given(voice)))
    return voice.tell(heading, addressee=voice.in_its_language(voice.addressee))


def blocks(voice: Voice) -> Iterator[Block]:
    """The chapter; nothing where nothing was advised."""
    items = tuple(_item(voice, advice) for advice in given(voice))
    if items:
        yield NumberedList(items)


def _item(voice: Voice, advice: e.Advice) -> Item:
    support = voice.language.text(names.SUPPORTS[advice.support])
    blocks: list[Block] = [*voice.paragraphs(advice.text)]
    blocks.append(Paragraph(said(support[:1].upper() + support[1:] + "."), "detail"))
    grounds = rests_on(voice, advice.rests_on)
    if grounds is not None:
        blocks.append(grounds)
    return Item(tuple(blocks), str(advice.rank))
