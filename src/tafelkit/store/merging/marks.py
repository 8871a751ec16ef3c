"""Which marks of erasing are believed: those that stand by what an erasing leaves behind.

A mark makes words vanish for good. Whoever erases has the entry before them: so the file that
brings the mark holds the table, and of the entry a version that knew of it and says nothing, or
was written upon what went with its seat. Any other mark is left out, and takes nothing away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.merging.erased import says_nothing, without_words_of
from tafelkit.domain.merging.room import room_for
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import holds, writers
from tafelkit.store import schema
from tafelkit.store.erased import erased_row, marks_of
from tafelkit.store.merging.group import Group, Held, key_of
from tafelkit.store.stamp import Row

# In which a seat and what it said were altered before: of no seat there are so many.
_MOST_OPENINGS = 1024
_SESSION = schema.TAFEL.kinds[e.Table].name


def believed(held: Held) -> Held:
    """What a file holds of a table, without the marks that are not believed."""
    marks = held.get(schema.ERASED.name, ())
    if not marks:
        return held
    group = Group.of(held)
    seats, left = group.erased_seats, dict[str, list[Variant]]()
    found = []
    for row in marks if _SESSION in held else ():
        key = key_of(schema.ERASED.name, row)
        if key not in left:
            left[key] = list(_left_of(group.variants(key), seats))
            versions = [one.version for one in left[key]]
            made = {mark[-3] for _name, mark in group.marks(key)}
            room_for({*made, *versions}).check_pairs(made, versions)
        if _is_believed(row, left[key]):
            found.append(row)
    rest = {name: some for name, some in held.items() if name != schema.ERASED.name}
    return {**rest, schema.ERASED.name: found} if found else rest


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
    if writers(mark.version) > _MOST_OPENINGS:
        return False  # what is written of the entry later could not hold it any more
    return any(
        one.kind is mark.kind
        and holds(one.version, mark.version)
        and (mark.with_seat or says_nothing(one.content))
        for one in left
    )
