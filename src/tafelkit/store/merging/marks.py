"""Which marks of erasing are believed: those that stand by what an erasing leaves behind.

A mark makes words vanish for good. Whoever erases has the entry before them: so the file that
brings the mark holds the table, and of the entry a version that knew of it and says nothing, or
was written upon what went with its seat. What went so, and marks of that, are believed only beside
a seat that was erased. Any other is left out, and takes nothing away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.merging.erased import NOBODY, says_nothing, without_words_of
from tafelkit.domain.merging.mark import MOST_OPENINGS, WITH_SEAT
from tafelkit.domain.merging.room import room_for
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import holds, writers, writes
from tafelkit.store import schema
from tafelkit.store.erased import erased_row, marks_of
from tafelkit.store.merging.group import Group, Held, key_of, variant_of
from tafelkit.store.stamp import Row

_SESSION = schema.TAFEL.kinds[e.Table].name
_SEAT = schema.TAFEL.kinds[e.Seat].name
# Where it stands that something was erased, or went with its seat.
_TELLING = (schema.ERASED.name, schema.REMOVED.name, schema.ASIDE.name)


def believed(held: Held) -> Held:
    """What a file holds of a table, without the erasings that are not believed."""
    if not any(held.get(name) for name in _TELLING):
        return held
    marks = held.get(schema.ERASED.name, ())
    found = list(_believed_of(marks, Group.of(held))) if marks and _SESSION in held else []
    has_erased_seat = any(row[2] == _SEAT for row in found)
    telling = {
        name: [
            row
            for row in (found if name == schema.ERASED.name else held.get(name, ()))
            if row[-2] != NOBODY or (has_erased_seat and _may_have_gone(name, row))
        ]
        for name in _TELLING
    }
    return {name: some for name, some in {**held, **telling}.items() if some}


def _believed_of(marks: Iterable[Row], group: Group) -> Iterator[Row]:
    seats, left = group.erased_seats, dict[str, list[Variant]]()
    for row in marks:
        key = key_of(schema.ERASED.name, row)
        if key not in left:
            left[key] = list(_left_of(group.variants(key), seats))
            versions = [one.version for one in left[key]]
            made = {mark[-3] for _name, mark in group.marks(key)}
            room_for({*made, *versions}).check_pairs(made, versions)
        if _is_believed(row, left[key]):
            yield row


def _may_have_gone(name: str, row: Row) -> bool:
    """Whether it tells of what can go with a seat: a note that was written more than once."""
    if writes(row[-3]) == 1 or writers(row[-3]) > MOST_OPENINGS:
        return False
    if name == schema.ERASED.name:
        return True  # of what, was asked before
    gone = variant_of(name, row)
    return gone.kind in WITH_SEAT and gone.content is None


def _left_of(variants: Iterable[Variant], seats: Collection[str]) -> Iterator[Variant]:
    """What an erasing would leave of these; words that are still there left nothing."""
    for variant in variants:
        left = without_words_of(seats, variant)
        if left is not None and (left.content is not None or variant.content is None):
            yield left


def _is_believed(row: Row, left: Iterable[Variant]) -> bool:
    """Whether a mark is of what may be erased, and stands by what is left of that."""
    made = marks_of([row])  # none of what is never erased
    if not made or erased_row(made[0], row[-2]) != row:
        return False
    (mark,) = made
    if writers(mark.version) > MOST_OPENINGS:
        return False  # what is written of the entry later could not hold it any more
    return any(
        one.kind is mark.kind
        and holds(one.version, mark.version)
        and (one.version != mark.version if mark.with_seat else says_nothing(one.content))
        for one in left
    )
