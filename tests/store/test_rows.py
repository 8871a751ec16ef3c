import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.store import rows
from tests import strategies


@given(strategies.histories())
def test_every_entry_survives_its_row(history) -> None:
    for entry in strategies.after(*history).entries.values():
        assert rows.entry(type(entry), rows.values(entry)) == entry


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
