"""What the chapters share: words said somewhere, numbers of tables, what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tafelkit.domain.texts import Message
from tafelkit.verslag.programme.findings import Said
from tafelkit.verslag.programme.teller import Teller
from tafelkit.verslag.tree import Block, BulletList, Item, Paragraph, Span, Spans, said

_NUMBERS = 40


def said_list(teller: Teller, things: Sequence[Said], *details: str) -> BulletList:
    """What was said, in the words recorded, each with where that was."""
    return BulletList(tuple(said_item(teller, thing, *details) for thing in things))


def said_item(teller: Teller, thing: Said, *details: str) -> Item:
    """The words recorded, and at which table; `details` follow that."""
    text = getattr(thing.entry, "text", "")
    where = " · ".join((teller.where(thing), *details))
    return Item((*teller.voice.paragraphs(text), Paragraph(said(where), "detail")))


def more(teller: Teller, left_out: Message) -> Iterator[Block]:
    """That there is more than is printed; nothing where all is printed."""
    if left_out.count:
        yield Paragraph(said(teller.voice.language.text(left_out)), "detail")


def tables_named(teller: Teller, numbers: Sequence[int]) -> Spans:
    """Tables by their numbers: "tafel 3", "de tafels 1–4, 7 en 9"; very many not all by name."""
    runs = _runs(numbers)
    shown, rest = runs[:_NUMBERS], runs[_NUMBERS:]
    items = [said(f"{low}" if low == high else f"{low}–{high}") for low, high in shown]
    if rest:
        others = sum(high - low + 1 for low, high in rest)
        items.append(said(teller.voice.say_many("nog één", "nog {count}", others)))
    word = teller.voice.say_many("tafel", "de tafels", len(numbers))
    return (Span(f"{word} "), *teller.voice.listed(items))


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """The numbers with those that follow one another taken together, from three."""
    runs: list[tuple[int, int]] = []
    ordered = sorted(set(numbers))
    for _key, group in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0]):
        found = [number for _n, number in group]
        if len(found) > 2:
            runs.append((found[0], found[-1]))
        else:
            runs += [(number, number) for number in found]
    return runs
