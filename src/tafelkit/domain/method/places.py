"""Where in the agenda an entry is recorded, what it is called there, and its texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import NOTE_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _

_ROUNDS: Mapping[type[e.Entry], e.RoundId] = {
    e.Programme: "welkom",
    e.Table: "welkom",
    e.Seat: "welkom",
    e.Pick: "waarden",
    e.OwnCard: "waarden",
    e.Placement: "richting",
    e.Direction: "richting",
    e.Note: "gesprek",
    e.Advice: "advies",
}

# The fields that hold words of people; what is chosen from a list is no such text.
_TEXTS: Mapping[type[e.Entry], tuple[str, ...]] = {
    e.Programme: ("title", "organiser", "addressee", "questions"),
    e.Cluster: ("name", "text"),
    e.Theme: ("title", "text"),
    e.DevelopmentDirection: ("text",),
    e.Prose: ("text",),
    e.Table: ("place",),
    e.Seat: ("detail",),
    e.OwnCard: ("name", "description"),
    e.Pick: ("motivation",),
    e.Direction: ("text",),
    e.Note: ("text", "pole_a", "pole_b"),
    e.Advice: ("text",),
    e.LookBack: ("missing_voices",),
    e.Remark: ("text",),
    e.Call: ("text", "answer"),
    e.Link: ("title", "url"),
}


def round_of(entry: e.Entry) -> e.RoundId:
    """The round in which an entry is recorded; what comes at the end is in the last one."""
    return _ROUNDS.get(type(entry), "terugblik")


def name_of(record: Record, entry: e.Entry) -> Message:
    """What an entry is called when it is pointed at: its kind, and its seat or number."""
    return _NAMES[type(entry)](record, entry)


def texts_of(entry: e.Entry) -> Iterator[str]:
    """All words of people that an entry holds, empty ones left out."""
    for field in _TEXTS.get(type(entry), ()):
        words = getattr(entry, field) or ()
        yield from filter(None, (words,) if isinstance(words, str) else words)


def written(record: Record) -> Iterator[e.Entry]:
    """All that holds words: the programme, the table itself, and what was said at it."""
    yield from (record.programme, record.table, *spoken(record))


def spoken(record: Record) -> Iterator[e.TableEntry]:
    """The entries that hold words of people, in the order of the rounds."""
    for kind in _TEXTS:
        if issubclass(kind, e.TableEntry):
            yield from record.all(kind)


def _note(record: Record, note: e.Note) -> Message:
    name, letter = NOTE_NAMES[note.kind], record.letter(note.seat)
    return _("{kind} van {letter}", kind=name, letter=letter) if letter else name


def _remark(record: Record, remark: e.Remark) -> Message:
    letter = record.letter(remark.seat)
    return _("Opmerking van {letter}", letter=letter) if letter else _("Opmerking")


_NAMES: Mapping[type[e.Entry], Callable[[Record, Any], Message]] = {
    e.Programme: lambda _record, _programme: _("Het programma"),
    e.Table: lambda _record, _table: _("De locatie"),
    e.Seat: lambda _record, seat: _("Plaats {letter}", letter=seat.letter),
    e.OwnCard: lambda _record, own: _("Eigen kaart {name}", name=own.name),
    e.Pick: lambda record, pick: _(
        "Plaats {letter}, {card}",
        letter=record.letter(pick.seat),
        card=record.card_name(pick.card),
    ),
    e.Direction: lambda _record, _direction: _("Richting"),
    e.Note: _note,
    e.Advice: lambda _record, advice: _("Advies {number}", number=advice.rank),
    e.LookBack: lambda _record, _look_back: _("Wie ontbrak"),
    e.Remark: _remark,
    e.Call: lambda _record, _call: _("Oproep"),
    e.Link: lambda _record, _link: _("Verwijzing"),
}
