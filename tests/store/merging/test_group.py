from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.merging.variant import Variant, kept
from tafelkit.store import schema
from tafelkit.store.merging.group import KINDS, TABLES, Group, Placed, wanted_rows
from tafelkit.store.stamp import sealed
from tests.builders import a_kit
from tests.domain.merging.test_variant import ID, note, variants

TABLE = "00000000-0000-4000-8000-000000000009"


def group_of(placed: set[Placed]) -> Group:
    group = Group()
    for name, row in placed:
        group.add(name, row)
    return group


@given(variants, st.data())
def test_what_is_kept_in_rows_is_read_from_them_again(
    found: list[Variant], data: st.DataObject
) -> None:
    all_kept = kept(found)
    shown = data.draw(st.sampled_from([None, *all_kept]))
    again = group_of(wanted_rows(ID, TABLE, all_kept, shown)).variants(ID)
    assert kept(again) == all_kept


def test_while_there_is_one_its_row_is_all_there_is() -> None:
    one = note("x", "aaaaaaaa:1")
    ((name, row),) = wanted_rows(ID, TABLE, (one,), one)
    assert name == "call" and row[0] == ID and row[-3:-1] == ("aaaaaaaa:1", "a")
    ((name, row),) = wanted_rows(ID, TABLE, (note(None, "aaaaaaaa:1"),), note(None, "aaaaaaaa:1"))
    assert (name, row[:3]) == ("removed", (ID, "call", TABLE))


def test_what_is_not_agreed_on_lies_aside_and_one_of_them_is_shown() -> None:
    one, other = note("x", "aaaaaaaa:1"), note(None, "bbbbbbbb:1")
    names = sorted(name for name, _row in wanted_rows(ID, TABLE, (one, other), one))
    assert names == ["aside", "aside", "call"]
    assert [name for name, _row in wanted_rows(ID, TABLE, (one,), None)] == ["aside"]


def test_a_removed_table_is_none_of_its_own_entries() -> None:
    gone = Variant(e.Table, None, "aaaaaaaa:1", "a")
    ((_name, row),) = wanted_rows(TABLE, TABLE, (gone,), gone)
    assert row[:3] == (TABLE, "table_session", None)


def test_a_kit_is_kept_whole() -> None:
    kit = Variant(Kit, a_kit(), "aaaaaaaa:1", "a")
    placed = wanted_rows(a_kit().id, None, (kit,), kit)
    assert group_of(placed).variants(a_kit().id) == [kit]


def test_a_seat_and_an_own_card_whose_words_were_erased_are_known_by_their_marks() -> None:
    group = Group()
    for entry, kind in (("s", "seat"), ("n", "note"), ("o", "own_card")):
        content = (f"mark of {entry}", entry, kind, TABLE)
        group.add("erased", sealed(schema.ERASED, content, "aaaaaaaa:2", "a"))
    assert group.erased == {key: {"aaaaaaaa:2"} for key in "sno"}
    assert group.erased_seats == {"s"} and group.silenced == {"s", "o"}
    assert group.variants("s") == [] and len(group.marks("s")) == 1


def test_a_row_that_is_no_entry_is_refused() -> None:
    row = sealed(TABLES["seat"], ("s", TABLE, 1, "A", "koning", ""), "aaaaaaaa:1", "a")
    with pytest.raises(Refusal, match="koning"):
        group_of({("seat", row)}).variants("s")


def test_every_table_with_content_has_its_kind() -> None:
    beside = {schema.MANIFEST, schema.REMOVED, schema.ASIDE, schema.ERASED}
    assert KINDS.keys() == TABLES.keys() - {table.name for table in beside}
