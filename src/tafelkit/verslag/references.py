"""How one part of a report points to another: by kind and number, with a link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.method.telling import as_told
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _, n_
from tafelkit.verslag.tree import Paragraph, Span, Spans
from tafelkit.verslag.voice import Voice

_KINDS: Mapping[e.NoteKind, Message] = {
    "concept": _("begrip {number}"),
    "example": _("voorbeeld {number}"),
    "tension": _("spanning {number}"),
}


def notes(record: Record, kind: e.NoteKind) -> tuple[e.Note, ...]:
    """The notes of a kind that say something, in the order in which the report numbers them."""
    return as_told(n for n in record.all(e.Note) if n.kind == kind and _says_something(n))


def numbered_notes(record: Record) -> dict[str, tuple[e.NoteKind, int]]:
    """The kind and the number of each note that the report holds, by its id."""
    return {note.id: (kind, n) for kind in _KINDS for n, note in enumerate(notes(record, kind), 1)}


def anchor(thing: str, key: str) -> str:
    """The name under which a note or card can be pointed to."""
    return f"{thing}-{key}"


def card_links(voice: Voice, card_ids: Iterable[str]) -> list[Spans]:
    """The names of cards, each once, in italics; a card that was picked has its own section."""
    picked = {pick.card for pick in voice.record.all(e.Pick)}
    found = []
    for card in dict.fromkeys(card_ids):
        name = voice.card(card, italic=True)
        found.append(_linked(name, anchor("card", card)) if card in picked else name)
    return found


def rests_on(voice: Voice, ids: Iterable[str]) -> Paragraph | None:
    """What a direction or an advice rests on, None where nothing is said of that."""
    record = voice.record
    entries = [record.entries[key] for key in ids if key in record.entries]
    cards = _picked_cards(voice, [x for x in entries if isinstance(x, e.Pick)])
    numbers = numbered_notes(record)
    others = [_note_link(voice, x, *numbers[x.id]) for x in entries if x.id in numbers]
    if not cards and not others:
        return None
    if cards:
        named = n_("de kaart {cards}", "de kaarten {cards}", len(cards))
        others.append(voice.tell(named, cards=voice.listed(cards)))
    return Paragraph(voice.tell(_("Rust op {grounds}."), grounds=voice.listed(others)), "detail")


def _picked_cards(voice: Voice, picks: list[e.Pick]) -> list[Spans]:
    """The cards of picks, each once, with the letters of the seats that picked them."""
    letters: dict[str, list[str]] = {}
    for pick in picks:
        letters.setdefault(pick.card, []).append(voice.letter(pick.seat))
    return [
        (*link, Span(f"\u00a0({', '.join(filter(None, by))})")) if any(by) else link
        for link, by in zip(card_links(voice, letters), letters.values(), strict=True)
    ]


def _note_link(voice: Voice, note: e.Entry, kind: e.NoteKind, number: int) -> Spans:
    link = f"#{anchor('note', note.id)}"
    name = Span(voice.language.text(replace(_KINDS[kind], values={"number": number})), link=link)
    assert isinstance(note, e.Note)
    poles = poles_of(voice, note)
    return (name, Span(" ("), *poles, Span(")")) if poles else (name,)


def poles_of(voice: Voice, note: e.Note) -> Spans:
    """The two poles of a tension, or the one that was named."""
    poles = (" ".join((pole or "").split()) for pole in (note.pole_a, note.pole_b))
    named = [voice.recorded(pole) for pole in poles if pole]
    return (*named[0], Span(" ↔ "), *named[1]) if len(named) == 2 else named[0] if named else ()


def _linked(spans: Spans, name: str) -> Spans:
    return tuple(replace(span, link=f"#{name}") for span in spans)


def _says_something(note: e.Note) -> bool:
    return any(map(_has, (note.text, note.pole_a, note.pole_b)))


def _has(text: str | None) -> bool:
    return bool(text and text.strip())
