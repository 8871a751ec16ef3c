"""What was erased at a table, in JSON: out, and in again after a strict look.

A mark takes words away wherever it is merged. So only what tafelkit itself erases is taken: a seat
and what it said, where nothing of that stands in the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.erased import without_words_of
from tafelkit.domain.merging.mark import ERASABLE, Mark, may_have_left, silenced
from tafelkit.domain.merging.newest import unheld
from tafelkit.domain.merging.room import room_for
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import is_version, joined
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.exchange.json_keys import Keys, refuse
from tafelkit.exchange.json_shape import ErasedJson

_NAMES: dict[type[e.TableEntry], str] = {
    **{kind: kind.__name__.lower() for kind in ERASABLE},
    e.OwnCard: "own_card",
}
_KINDS = {name: kind for kind, name in _NAMES.items()}


def erased_plain(record: Record, marks: Iterable[Mark]) -> list[dict[str, Any]]:
    """What was erased at a table as plain data; not what speaks again."""
    return [
        {"id": mark.entry, "kind": _NAMES[mark.kind], "version": mark.version}
        | ({"with_seat": True} if mark.with_seat else {})
        for mark in marks
        if may_have_left(mark, record.entries.get(mark.entry))
    ]


def read_erased(
    place: str, items: Sequence[ErasedJson], table: str, entries: Iterable[e.Entry], keys: Keys
) -> tuple[Mark, ...]:
    """The marks of a table. Raises Refusal where there can be no such one beside its entries."""
    known = {entry.id: entry for entry in entries}
    marks: dict[Mark, None] = {}  # in their order, and soon found
    for n, item in enumerate(items):
        mark = Mark(table, item.id, _KINDS[item.kind], item.version, item.with_seat)
        _check(f"{place}[{n}]", mark, known, keys)
        if mark in marks:
            refuse(f"{place}[{n}]", _("het id {id} komt twee keer voor", id=mark.entry))
        marks[mark] = None
    _check_room(place, marks)
    silent = silenced(marks)
    for entry in known.values():
        variant = Variant(type(entry), entry, "", "")
        if without_words_of(silent, variant) != variant:
            refuse(
                place, _("wat een plaats zei is gewist, en staat hier toch (id {id})", id=entry.id)
            )
    return tuple(marks)


def _check_room(place: str, marks: Iterable[Mark]) -> None:
    """Refuse more marks of one entry than a merge takes in."""
    versions: dict[str, set[str]] = {}
    for mark in marks:
        versions.setdefault(mark.entry, set()).add(mark.version)
    for some in versions.values():
        try:
            room = room_for(some)
            unheld(some, room)
            room.check_pairs(some, [joined(some)])
        except Refusal as refused:
            refuse(place, refused.message)


def _check(place: str, mark: Mark, known: dict[str, e.Entry], keys: Keys) -> None:
    if not is_version(mark.version):
        refuse(f"{place}.version", _("'{text}' is geen versie", text=mark.version[:40]))
    found = known.get(mark.entry)
    if not may_have_left(mark, found):
        refuse(place, _("dit is gewist, en staat er toch (id {id})", id=mark.entry))
    if found is None:
        keys.take_erased(f"{place}.id", mark.entry, mark.table)
