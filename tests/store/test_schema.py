from typing import get_args, get_type_hints

import pytest

from tafelkit.domain import entries as e
from tafelkit.store import rows, schema


@pytest.mark.parametrize("layout", [schema.TAFEL, schema.REGISTER])
def test_the_schema_has_a_column_for_every_field(layout: schema.Layout) -> None:
    for kind, table in layout.kinds.items():
        content = {column.name for column in table.columns} - {"version", "author", "seal"}
        assert set(rows.columns(kind)) == content


def test_every_kind_of_entry_has_its_table() -> None:
    kept = set(schema.TAFEL.kinds) | set(schema.REGISTER.kinds)
    bases = {e.Entry, e.TableEntry}
    found = {k for k in vars(e).values() if isinstance(k, type) and issubclass(k, e.Entry)}
    assert found - bases == kept


def test_a_table_of_a_file_is_told_from_a_register() -> None:
    assert schema.TAFEL.application_id != schema.REGISTER.application_id
    assert schema.USER_VERSION == 1000 * schema.VERSION_MAJOR + schema.VERSION_MINOR
    assert schema.VERSION_MINOR < 1000


@pytest.mark.parametrize("layout", [schema.TAFEL, schema.REGISTER])
def test_a_table_has_a_name_of_its_own_and_points_to_one_that_is_there(
    layout: schema.Layout,
) -> None:
    tables = [table.name for table in layout.tables]
    indexes = [table.index_name for table in layout.tables if table.sought_by]
    assert len({*tables, *indexes}) == len(tables) + len(indexes)
    for table in layout.tables:
        assert layout.table(table.name) is table
        columns = [column.name for column in table.columns]
        assert len(set(columns)) == len(columns)
        assert {column.points for column in table.columns} <= {"", *tables}
        assert not table.sought_by or table.sought_by in columns
        assert table.since <= schema.VERSION_MINOR


@pytest.mark.parametrize("layout", [schema.TAFEL, schema.REGISTER])
def test_every_row_but_those_of_the_manifest_is_stamped_behind_its_content(
    layout: schema.Layout,
) -> None:
    for table in layout.tables:
        if table is not schema.MANIFEST:
            assert table.columns[0].name == "id"
            assert [column.name for column in table.columns[-3:]] == ["version", "author", "seal"]


@pytest.mark.parametrize("layout", [schema.TAFEL, schema.REGISTER])
def test_what_may_be_nothing_in_an_entry_may_be_nothing_in_its_column(
    layout: schema.Layout,
) -> None:
    for kind, table in layout.kinds.items():
        nullable = {column.name for column in table.columns if column.nullable}
        hints = get_type_hints(kind)
        optional = {
            field.column
            for field in rows.fields_of(kind)
            if type(None) in get_args(hints[field.name])
        }
        assert nullable == optional


def test_an_older_version_has_only_what_there_was_then() -> None:
    older, now = schema.TAFEL.as_of(0), schema.TAFEL.as_of(schema.VERSION_MINOR)
    assert now == schema.TAFEL
    assert set(now.tables) - set(older.tables) == {schema.ASIDE, schema.ERASED}
    assert older.kinds == now.kinds and older.application_id == now.application_id
    assert schema.TAFEL.as_of(999) == schema.TAFEL
