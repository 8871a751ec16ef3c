"""What a printed canvas says, for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.poster.filled import card_words, head_of, head_of_kit, note_words
from tafelkit.domain.drawing.poster.written import look_back_texts
from tafelkit.domain.kit import Zone
from tafelkit.domain.record import Record
from tafelkit.domain.sheets.canvas.geometry import hits
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.tiling import Tile
from tafelkit.domain.wording import shortened

# A PDF file holds no longer text (ISO 19005-2, 6.1.13: 32,767 bytes, two for each letter).
_MOST = 15_000
# How many letters of what was said are kept, until all of it together is short enough.
_LENGTHS = (2_000, 500, 200, 80, 40)


def title_of(order: CanvasOrder) -> str:
    """What the document is called."""
    say, code = order.language.say, order.language.code
    canvas = order.canvas.title.text(code)
    if order.record is None:
        return say("{canvas}: {title}", canvas=canvas, title=order.kit.title.text(code))
    return say(
        "{canvas}: {title}, tafel {number}",
        canvas=canvas,
        title=order.record.programme.title,
        number=order.record.table.number,
    )


def poster_words(order: CanvasOrder) -> str:
    """The zones with their questions; of a filled canvas what lies in each."""
    record = order.record
    if order.filled and record is not None:
        for most in _LENGTHS:
            words = _words(order, record, most)
            if len(words) <= _MOST:
                return words
        return shortened(words, _MOST)
    return _words(order, None, 0)


def tile_words(order: CanvasOrder, tile: Tile) -> str:
    """Which zones a sheet shows a part of."""
    factor = order.scale
    area = tile.area
    titles = [
        zone.title.text(order.language.code)
        for zone in order.canvas.zones
        if any(
            hits((x * factor, y * factor, w * factor, h * factor), area)
            for x, y, w, h in zone.areas
        )
    ]
    say = order.language.say
    if not titles:
        return say("Vel {name} van het canvas.", name=tile.name)
    return say(
        "Vel {name} van het canvas, met een deel van: {zones}.",
        name=tile.name,
        zones=", ".join(titles),
    )


def _words(order: CanvasOrder, filled: Record | None, most: int) -> str:
    language = order.language
    head = head_of(order.record, language) if order.record else head_of_kit(order.kit, language)
    first = language.say("{title}. {question}", title=title_of(order), question=head.question)
    lines = [first.strip()]
    for zone in order.canvas.zones:
        title = zone.title.text(language.code)
        question = zone.question.text(language.code, addressee=head.addressee)
        said = [] if filled is None else list(_said(order, filled, zone, most))
        if said:
            items = "; ".join(said)
            line = language.say(
                "{zone}: {question} {items}.", zone=title, question=question, items=items
            )
        else:
            line = language.say("{zone}: {question}", zone=title, question=question)
        lines.append(line)
    return "\n".join(lines)


def _said(order: CanvasOrder, record: Record, zone: Zone, most: int) -> Iterator[str]:
    """What was written in a zone and what lies there, each in so many letters at most."""
    language, letters = order.language, order.letters
    if zone.id == "richting" and record.direction.text:
        yield shortened(record.direction.text, most)
    if zone.id == "advies":
        for advice in record.all(e.Advice):
            yield f"{advice.rank} {shortened(advice.text, most)}"
    if zone.id == "terugblik":
        yield from (shortened(text, most) for text in look_back_texts(record))
    for placement in record.all(e.Placement):
        pick = record.pick(placement.pick)
        if placement.zone == zone.id and pick is not None:
            yield shortened(card_words(record, pick, language, letters=letters), most)
    for note in record.all(e.Note):
        if note.zone == zone.id:
            yield shortened(note_words(record, note, language, letters=letters), most)
