"""What lies where on the canvas, for who cannot see it: names and numbers, a line for each zone.

It is brief however much lies there. What a picture says is read out in one go, and a PDF file holds
no text of more than 16,000 characters (ISO 19005-2, 6.1.13). The words on the papers stand whole in
the chapters, under the numbers that are named here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.texts import Message, _, n_
from tafelkit.domain.wording import shortened
from tafelkit.verslag.references import numbered_notes
from tafelkit.verslag.tree import plain, said
from tafelkit.verslag.voice import Voice, lines

# Characters of a name; how many cards and numbers are named in a zone before they are counted.
_NAME, _NAMED_CARDS, _NAMED_NUMBERS = 50, 20, 8

_KINDS: Mapping[e.NoteKind, Callable[[int], Message]] = {
    "concept": lambda count: n_("{count} begrip", "{count} begrippen", count),
    "example": lambda count: n_("{count} voorbeeld", "{count} voorbeelden", count),
    "tension": lambda count: n_("{count} spanning", "{count} spanningen", count),
}


def canvas_in_words(voice: Voice) -> str:
    """What lies where, a line for each zone that holds something, and where it stands whole."""
    told = []
    for zone in voice.record.kit.canvas.zones:
        items = [*_direction(voice, zone.id), *_cards(voice, zone.id), *_notes(voice, zone.id)]
        if items:
            title = shortened(voice.kit_text(zone.title), _NAME)
            told.append(voice.say("{zone}: {items}.", zone=title, items="; ".join(items)))
    if numbered_notes(voice.record):
        told.append(
            voice.say("Wat er op de briefjes staat, staat onder dezelfde nummers in dit verslag.")
        )
    return "\n".join(told)


def _direction(voice: Voice, zone: e.ZoneId) -> Iterator[str]:
    """The words that are written on the poster itself."""
    if zone == "richting" and lines(voice.record.direction.text):
        yield voice.say("de richting")
    if zone == "advies":
        ranks = [advice.rank for advice in voice.record.all(e.Advice) if lines(advice.text)]
        yield from _counted(voice, n_("{count} advies", "{count} adviezen", len(ranks)), ranks)


def _cards(voice: Voice, zone: e.ZoneId) -> Iterator[str]:
    record = voice.record
    laid = (record.pick(x.pick) for x in record.all(e.Placement) if x.zone == zone)
    picks = [pick for pick in laid if pick is not None]
    if len(picks) <= _NAMED_CARDS:
        yield from (_card(voice, pick) for pick in picks)
    else:
        yield voice.say_many("{count} kaart", "{count} kaarten", len(picks))


def _card(voice: Voice, pick: e.Pick) -> str:
    """A card by its name, whose it is and why."""
    whose = (voice.letter(pick.seat), voice.language.text(REASON_NAMES[pick.reason]))
    details = ", ".join(filter(None, whose))
    return f"{shortened(plain(voice.card(pick.card)), _NAME)} ({details})"


def _notes(voice: Voice, zone: e.ZoneId) -> Iterator[str]:
    here = {note.id for note in voice.record.all(e.Note) if note.zone == zone}
    found = [number for key, number in numbered_notes(voice.record).items() if key in here]
    for kind, counted in _KINDS.items():
        numbers = [number for of_kind, number in found if of_kind == kind]
        yield from _counted(voice, counted(len(numbers)), numbers)


def _counted(voice: Voice, counted: Message, numbers: Sequence[int]) -> Iterator[str]:
    """How many there are, and which: "3 begrippen (1, 2 en 5)"."""
    if not numbers:
        return
    words = voice.language.text(counted)
    if len(numbers) == numbers[-1] - numbers[0] + 1 > 2:
        between = _("{first} tot en met {last}", first=numbers[0], last=numbers[-1])
        yield f"{words} ({voice.language.text(between)})"
    elif len(numbers) <= _NAMED_NUMBERS:
        yield f"{words} ({plain(voice.listed([said(str(number)) for number in numbers]))})"
    else:
        yield words
