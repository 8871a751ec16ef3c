"""Bringing a file of an older minor version up to ours: copied aside, then step by step.

Each step is one transaction that ends with its version number, so one that fails leaves the file
as the step before made it. Of a register no copy is set aside: names are to be in one file only,
that can be destroyed.
"""

from __future__ import annotations

import filecmp
import sqlite3
from typing import TYPE_CHECKING

from tafelkit.store import schema, trouble
from tafelkit.store.copies import beside
from tafelkit.store.files.whole import whole

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from tafelkit.store.connection import Store


def migrate(store: Store) -> None:
    """Bring a file that we hold up to our version.

    Raises Refusal when the disk does not take it.
    """
    version = store.version
    if version >= schema.USER_VERSION:
        return
    if store.layout is schema.TAFEL:
        _copy_aside(store, f"{beside.OLDER_FORM} {version // 1000}.{version % 1000}")
    for minor in range(version % 1000 + 1, schema.VERSION_MINOR + 1):
        try:
            with store.transaction() as connection:
                _add_tables(connection, store.layout, minor)
                reached = schema.VERSION_MAJOR * 1000 + minor
                connection.exec_driver_sql(f"PRAGMA user_version = {reached}")
        except (sqlite3.Error, OSError) as error:
            raise trouble.refusal(error, store.path) or error from None


def _copy_aside(store: Store, what: str) -> None:
    """Keep the file beside it as it is, once: a run before may have been ended after that."""
    before = beside.of(store.path)
    aside = beside.free_name(store.path, what)
    try:
        with whole(aside, like=[store.path]) as half:
            store.copy_to(half)
        if any(filecmp.cmp(one, aside, shallow=False) for one in before):
            aside.unlink()
    except OSError as error:
        raise trouble.refusal(error, aside) or error from None


def _add_tables(connection: Connection, layout: schema.Layout, minor: int) -> None:
    from tafelkit.store.ddl import create_tables

    create_tables(connection, tuple(t for t in layout.tables if t.since == minor))
