import json

import pytest

from tafelkit.domain import entries as e
from tafelkit.store import rows, schema
from tafelkit.store.aside import aside_row, table_of
from tafelkit.store.stamp import seal

CALL = e.Call(id="c", table="t", text="Kom terug.")


def row(version: str = "aaaaaaaa:1", author: str = "a", text: str = "Kom terug.") -> tuple:
    values = rows.values(e.Call(id="c", table="t", text=text))
    return aside_row("c", "call", "t", values, version, author)


def test_it_keeps_the_values_under_the_name_of_their_table() -> None:
    key, entry, name, table, text, version, author, seal_ = row()
    assert (entry, name, table, version, author) == ("c", "call", "t", "aaaaaaaa:1", "a")
    assert rows.entry(e.Call, json.loads(text)) == CALL
    assert seal_ == seal("aside", (key, entry, name, table, text, version, author))
    assert len(row()) == len(schema.ASIDE.columns)


def test_what_was_removed_keeps_no_values() -> None:
    assert aside_row("c", "call", "t", None, "aaaaaaaa:1", "a")[4] is None


def test_it_is_the_same_row_in_every_file_and_another_for_other_words() -> None:
    assert row() == row()
    assert row()[0] == row(author="b")[0]
    keys = {row()[0], row(version="bbbbbbbb:1")[0], row(text="Blijf weg.")[0]}
    assert len(keys) == 3


@pytest.mark.parametrize(
    ("entry", "table"),
    [
        (CALL, "t"),
        (e.Table(id="t", programme="p", number=1), "t"),
        (e.Theme(id="x", programme="p", title="Vertrouwen"), None),
        (e.Programme(id="p", title="Proef"), None),
    ],
)
def test_an_entry_belongs_to_its_table_or_above_them(entry: e.Entry, table: str | None) -> None:
    assert table_of(entry) == table
