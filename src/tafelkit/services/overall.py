"""What holds for all tables of a programme, its kit and which of them count, and what alters it."""

from __future__ import annotations

from typing import NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.kits import KitChange, kit_change
from tafelkit.domain.method.doubles import left_out
from tafelkit.store.document import Document


class InForce(NamedTuple):
    """The kit, with what only other versions of it have, and the tables that are not counted."""

    kit: Kit
    left_out: frozenset[str]


class Overall(NamedTuple):
    """What is altered for all tables: the kit, and how many count no longer or again."""

    kit: KitChange | None = None
    left_out: int = 0
    counted: int = 0


AS_IT_WAS = Overall()


def in_force(document: Document) -> InForce:
    """What holds now, also amid a merge."""
    return InForce(document.kit_in_force(), left_out(document.all(e.Prose)))


def altered(before: InForce, after: InForce) -> Overall:
    """What is otherwise since."""
    gone, come = before.left_out - after.left_out, after.left_out - before.left_out
    return Overall(kit_change(before.kit, after.kit), len(come), len(gone))
