"""What a record still lacks before its verslag is whole. Nothing here stops anyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.method import read_back
from tafelkit.domain.method.places import name_of
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _, n_
from tafelkit.domain.wording import shortened

# Characters of a note by which it is known.
_WORDS = 40


@dataclass(frozen=True)
class Missing:
    """Something that is missing: the sentence, the round to mend it in, and the entry there.

    `entry` is empty where nothing is recorded yet; it is the table's id where the record as a
    whole is meant.
    """

    message: Message
    round: e.RoundId
    entry: str = ""


def missing(record: Record) -> tuple[Missing, ...]:
    """Everything that is missing, in the order of the rounds."""
    return tuple(item for part in _PARTS for item in part(record))


def _welcome(record: Record) -> Iterator[Missing]:
    if not record.table.date:
        yield Missing(_("De datum van de tafel ontbreekt."), "welkom")
    if not record.seats:
        yield Missing(_("Er zijn nog geen plaatsen."), "welkom")


def _values(record: Record) -> Iterator[Missing]:
    for seat in record.seats:
        picks = record.picks_of(seat.id)
        if not picks:
            message = _("Plaats {letter} heeft nog geen kaart.", letter=seat.letter)
            yield Missing(message, "waarden", seat.id)
        chosen: set[str] = set()
        for pick in picks:
            card = record.card_name(pick.card)
            if pick.card in chosen:
                message = _(
                    "Plaats {letter} koos {card} meer dan eens; dat telt één keer.",
                    letter=seat.letter,
                    card=card,
                )
                yield Missing(message, "waarden", pick.id)
            chosen.add(pick.card)
            if not pick.motivation.strip():
                message = _(
                    "De toelichting van {letter} bij {card} ontbreekt.",
                    letter=seat.letter,
                    card=card,
                )
                yield Missing(message, "waarden", pick.id)


def _direction(record: Record) -> Iterator[Missing]:
    unplaced = [pick for pick in record.all(e.Pick) if record.placement_of(pick.id) is None]
    if unplaced:
        message = n_(
            "Eén kaart ligt nog niet op het canvas.",
            "{count} kaarten liggen nog niet op het canvas.",
            len(unplaced),
        )
        yield Missing(message, "richting", unplaced[0].id)
    direction = record.direction
    if not direction.text.strip():
        yield Missing(_("De richting is nog niet geschreven."), "richting")
    elif not direction.agreed:
        yield Missing(
            _("De tafel heeft nog niet met de richting ingestemd."), "richting", direction.id
        )


def _conversation(record: Record) -> Iterator[Missing]:
    notes = record.all(e.Note)
    if not notes:
        yield Missing(_("Uit het gesprek is nog niets genoteerd."), "gesprek")
    for note in notes:
        if note.kind == "tension" and not (note.pole_a and note.pole_b):
            message = _("{name}: een pool ontbreekt.", name=named(record, note))
            yield Missing(message, "gesprek", note.id)
        if note.kind == "example" and note.works is None:
            message = _("{name}: lukt dit al, of nog niet?", name=named(record, note))
            yield Missing(message, "gesprek", note.id)


def named(record: Record, note: e.Note) -> Message:
    """Which note it is, by its first words: there may be many of its kind."""
    name = name_of(record, note)
    texts = ((text or "").strip() for text in (note.text, note.pole_a, note.pole_b))
    words = next(filter(None, texts), "")
    return _("{name} ‘{words}’", name=name, words=shortened(words, _WORDS)) if words else name


def _advice(record: Record) -> Iterator[Missing]:
    advices = record.all(e.Advice)
    if not advices:
        yield Missing(_("Er is nog geen advies."), "advies")
    for advice in advices:
        if not advice.text.strip():
            message = _("Advies {number} heeft nog geen woorden.", number=advice.rank)
            yield Missing(message, "advies", advice.id)
        if not advice.rests_on:
            message = _("Waar advies {number} op rust, staat er nog niet bij.", number=advice.rank)
            yield Missing(message, "advies", advice.id)


def _look_back(record: Record) -> Iterator[Missing]:
    if not record.look_back.missing_voices.strip():
        yield Missing(_("Wie er ontbrak, is nog niet genoteerd."), "terugblik", record.look_back.id)
    for link in record.all(e.Link):
        if not link.url.strip():
            message = _("De verwijzing '{title}' heeft geen webadres.", title=link.title)
            yield Missing(message, "terugblik", link.id)
    subjects = read_back.subjects(record)
    left = len({entry.id for entry in subjects} - read_back.ticked(record))
    if record.table.status != "draft":
        # The table said so itself, on paper or on another laptop.
        return
    if left:
        message = n_(
            "Eén onderdeel is nog niet teruggelezen.",
            "{count} onderdelen zijn nog niet teruggelezen.",
            left,
        )
        yield Missing(message, "terugblik", record.table.id)
    elif subjects:
        message = _("Alles is teruggelezen, maar de status is nog concept.")
        yield Missing(message, "terugblik", record.table.id)


_PARTS = (_welcome, _values, _direction, _conversation, _advice, _look_back)
