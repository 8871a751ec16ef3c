"""Rows of what several laptops wrote of one entry, while they do not agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.store import schema
from tafelkit.store.stamp import Row, sealed


def aside_row(
    key: str,
    name: str,
    table_id: str | None,
    values: Sequence[Any] | None,
    version: str,
    author: str,
) -> Row:
    """The row that keeps the values of an entry of the SQL table `name`; none if it was removed."""
    text = None
    if values is not None:
        text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    content = (key, name, table_id, text)
    # Its key is made of what it says, so that it is the same row in every file.
    own = sealed(schema.ASIDE, content, version, "")[-1].hex()
    return sealed(schema.ASIDE, (own, *content), version, author)


def table_of(entry: e.Entry) -> str | None:
    """The id of the table that an entry belongs to, None for what stands above the tables."""
    if isinstance(entry, e.Table):
        return entry.id
    return entry.table if isinstance(entry, e.TableEntry) else None
