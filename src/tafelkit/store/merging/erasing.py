"""Erasing entries for privacy, so that no copy of the file brings them back.

What is left of an entry is merged in as one more version that holds all others, with a mark in
the table `erased`: wherever that is merged, older versions are gone for good.
"""

from __future__ import annotations

from collections.abc import Iterable

from tafelkit.domain.change import Step
from tafelkit.domain.merging.variant import Variant
from tafelkit.domain.merging.version import joined, next_version
from tafelkit.store import schema
from tafelkit.store.merging.group import Group, wanted_rows
from tafelkit.store.merging.merge import Merge
from tafelkit.store.stamp import Row, sealed


def erase(merge: Merge, table_id: str, steps: Iterable[Step], writer: str, author: str) -> None:
    """Erase what each step takes away of an entry of a table."""
    theirs = Group()
    for step in steps:
        key, kind = step.entry.id, type(step.entry)
        known = joined(variant.version for variant in merge.kept(table_id, key))
        left = Variant(kind, step.after, next_version(known, writer), author)
        for name, row in wanted_rows(key, table_id, (left,), left):
            theirs.add(name, row)
        theirs.add(schema.ERASED.name, _mark(left, key, table_id))
    merge.unite(table_id, theirs)


def _mark(left: Variant, key: str, table_id: str) -> Row:
    name = next(table.name for kind, table in schema.TAFEL.kinds.items() if kind is left.kind)
    content = (key, name, table_id)
    # Its key is made of what it says, so that it is the same row in every file.
    own = sealed(schema.ERASED, content, left.version, "")[-1].hex()
    return sealed(schema.ERASED, (own, *content), left.version, left.author)
