"""Writing JSON version 1 (DESIGN); what is written can be read again and gives the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from tafelkit.domain import entries as e
from tafelkit.domain import shape
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.method import read_back
from tafelkit.domain.record import Record
from tafelkit.exchange import json_shape as j
from tafelkit.exchange.json_erased import erased_plain
from tafelkit.exchange.json_reader import PROGRAMME_FORMAT, TABLE_FORMAT

K = TypeVar("K", bound=e.Entry)


def table_text(record: Record, erased: Iterable[Mark] = ()) -> str:
    """A table as JSON text; `erased` are the marks of what was erased."""
    plain = {
        "format": TABLE_FORMAT,
        "version": 1,
        "programme": _programme(record.programme),
        "kit": record.kit.id,
        **table_plain(record, erased),
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def programme_text(
    programme: e.Programme,
    records: Iterable[Record],
    above: Sequence[e.Entry],
    erased: Iterable[Mark] = (),
) -> str:
    """A programme with its tables and the rapporteur's entries as JSON text."""
    plain = programme_plain(programme, records, above, erased)
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def programme_plain(
    programme: e.Programme,
    records: Iterable[Record],
    above: Sequence[e.Entry],
    erased: Iterable[Mark] = (),
) -> dict[str, Any]:
    """The same as plain data."""
    marks: dict[str, list[Mark]] = {}
    for mark in erased:
        marks.setdefault(mark.table, []).append(mark)
    clusters = sorted(_only(e.Cluster, above), key=lambda c: (c.rank, c.id))
    themes = sorted(_only(e.Theme, above), key=lambda t: (t.rank, t.id))
    directions = sorted(_only(e.DevelopmentDirection, above), key=lambda d: (d.position, d.id))
    texts = sorted(_only(e.Prose, above), key=lambda p: p.place)
    tables, known = [], set[str]()
    for record in records:
        tables.append(table_plain(record, marks.get(record.table.id, ())))
        known.update(record.own_cards, record.kit.deck.by_id)
    return {
        "format": PROGRAMME_FORMAT,
        "version": 1,
        "programme": _programme(programme),
        "kit": programme.kit,
        "tables": tables,
        "clusters": [
            {"id": c.id, "name": c.name, "cards": _there(c.cards, known), "text": c.text}
            for c in clusters
        ],
        "themes": [
            {"id": t.id, "title": t.title, "text": t.text, "evidence": list(t.evidence)}
            for t in themes
        ],
        "directions": [
            {"id": d.id, "position": d.position, "text": d.text, "rests_on": list(d.rests_on)}
            for d in directions
        ],
        "texts": {prose.place: prose.text for prose in texts},
    }


def _there(cards: Iterable[str], known: Collection[str]) -> list[str]:
    """Without the own cards that are at none of the tables any more: nobody can name those."""
    return [card for card in cards if card in known or not card.startswith(e.OWN_CARD_PREFIX)]


def digest(plain: object) -> str:
    """The digest of content as exported: the same content gives the same digest anywhere."""
    canonical = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def table_plain(record: Record, erased: Iterable[Mark] = ()) -> dict[str, Any]:
    """A table as plain data, keys in DESIGN's order."""
    table, direction = record.table, record.direction
    content: dict[str, Any] = {
        "table": _chosen(table, j.TableJson, "id", "number"),
        "seats": [_chosen(seat, j.SeatJson, "id", "letter") for seat in record.all(e.Seat)],
        "own_cards": [_chosen(own, j.OwnCardJson) for own in record.all(e.OwnCard)],
        "picks": [
            {**_chosen(pick, j.PickJson, "id", "seat"), "seat": record.letter(pick.seat)}
            for pick in record.all(e.Pick)
        ],
        "placements": [_chosen(p, j.PlacementJson, "id") for p in record.all(e.Placement)],
        "direction": _chosen(direction, j.DirectionJson),
        "notes": [
            {**_chosen(note, j.NoteJson, "id", "kind"), "seat": record.letter(note.seat) or None}
            for note in record.all(e.Note)
        ],
        "advice": [
            {
                "id": advice.id,
                "position": advice.rank,
                "text": advice.text,
                "support": advice.support,
                "rests_on": list(advice.rests_on),
            }
            for advice in record.all(e.Advice)
        ],
        "look_back": {
            "missing_voices": record.look_back.missing_voices,
            "remarks": [
                {"id": r.id, "seat": record.letter(r.seat) or None, "text": r.text}
                for r in record.all(e.Remark)
            ],
            "calls": [_chosen(call, j.CallJson, "id") for call in record.all(e.Call)],
        },
        "rounds": [_chosen(span, j.RoundJson) for span in record.all(e.RoundSpan)],
        "links": [_chosen(link, j.LinkJson, "id") for link in record.all(e.Link)],
    }
    extensions = [
        {"round": x.round, "minutes": x.minutes} for x in record.all(e.Extension) if x.minutes
    ]
    ticks = read_back.ticked(record)
    if extensions:
        content["extensions"] = sorted(extensions, key=lambda x: str(x["round"]))
    if ticks:
        content["read_back"] = sorted(ticks)
    if gone := erased_plain(record, erased):
        content["erased"] = gone
    return content


def _programme(programme: e.Programme) -> dict[str, Any]:
    return _chosen(programme, j.ProgrammeJson)


def _chosen(entry: e.Entry, keys: Any, *first: str) -> dict[str, Any]:
    """The entry's fields that the format has, some of them first."""
    names = [*first, *(f.name for f in fields(keys) if f.name not in first)]
    return {name: shape.plain(getattr(entry, name)) for name in names}


def _only(kind: type[K], entries: Sequence[e.Entry]) -> list[K]:
    return [entry for entry in entries if isinstance(entry, kind)]
