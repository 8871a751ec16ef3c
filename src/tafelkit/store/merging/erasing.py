"""Erasing entries for privacy, so that no copy of the file brings them back.

What is left of an entry is merged in as one more version, with a mark in the table `erased`:
wherever that is merged, versions that do not hold the mark are gone for good.
"""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain import entries as e
from tafelkit.domain.change import Step
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import erasing_version, joined
from tafelkit.store import schema
from tafelkit.store.erased import erased_row
from tafelkit.store.merging.group import Group, wanted_rows
from tafelkit.store.merging.merge import Merge


def erase(merge: Merge, table_id: str, steps: Iterable[Step], writer: str, author: str) -> None:
    """Erase what each step takes away of an entry of a table."""
    ours, theirs = merge.group(table_id), Group()
    for step in steps:
        key, kind = step.entry.id, type(step.entry)
        assert issubclass(kind, e.TableEntry)
        known = joined(variant.version for variant in ours.variants(key))
        version = erasing_version(known, ours.erased.get(key, ()), writer)
        left = Variant(kind, step.after, version, author)
        for name, row in wanted_rows(key, table_id, (left,), left):
            theirs.add(name, row)
        mark = Mark(table_id, key, kind, left.version)
        theirs.add(schema.ERASED.name, erased_row(mark, author))
    merge.unite(table_id, theirs)
