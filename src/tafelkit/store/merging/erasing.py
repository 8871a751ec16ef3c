"""Erasing entries for privacy, so that no copy of the file brings them back.

What is left of an entry is merged in as one more version that holds all others, with a mark in
the table `erased`: wherever that is merged, older versions are gone for good.
"""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain import entries as e
from tafelkit.domain.change import Step
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import joined, next_version
from tafelkit.store import schema
from tafelkit.store.erased import erased_row
from tafelkit.store.merging.group import Group, wanted_rows
from tafelkit.store.merging.merge import Merge


def erase(merge: Merge, table_id: str, steps: Iterable[Step], writer: str, author: str) -> None:
    """Erase what each step takes away of an entry of a table."""
    theirs = Group()
    for step in steps:
        key, kind = step.entry.id, type(step.entry)
        assert issubclass(kind, e.TableEntry)
        known = joined(variant.version for variant in merge.kept(table_id, key))
        left = Variant(kind, step.after, next_version(known, writer), author)
        for name, row in wanted_rows(key, table_id, (left,), left):
            theirs.add(name, row)
        mark = Mark(table_id, key, kind, left.version)
        theirs.add(schema.ERASED.name, erased_row(mark, author))
    merge.unite(table_id, theirs)
