import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.store import rows, schema
from tests import strategies


@given(strategies.histories())
def test_every_entry_survives_its_row(history) -> None:
    for entry in strategies.after(*history).entries.values():
        assert rows.entry(type(entry), rows.values(entry)) == entry


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


def test_a_row_that_is_no_such_entry_is_refused() -> None:
    row = rows.values(e.Seat(id="s", table="t", letter="A"))
    row[rows.columns(e.Seat).index("background")] = "koning"
    with pytest.raises(Refusal, match="koning"):
        rows.entry(e.Seat, row)


def test_numbers_stand_in_a_row_as_sqlite_gives_them_back() -> None:
    """Or the seal of the row would be that of another."""
    placed = e.Placement(id="p", table="t", pick="k", zone="waarden", x_mm=120, y_mm=-0.0)
    row = rows.values(placed)
    assert [repr(row[rows.columns(e.Placement).index(name)]) for name in ("x_mm", "y_mm")] == [
        "120.0",
        "0.0",
    ]
