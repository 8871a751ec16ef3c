"""New values per table, in the order in which the tables were held."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.method.coming import AtTable, coming


def at(number: int, date: str, *cards: str, starts: str = "") -> AtTable:
    table = e.Table(id=f"t{number}", programme="p", number=number, date=date, starts=starts)
    return AtTable(table, frozenset(cards))


def test_a_card_is_new_once_at_the_table_held_first() -> None:
    found = coming([at(1, "2023-06-20", "a", "b"), at(2, "2023-06-13", "b", "c")])
    assert [(one.table.number, one.new, one.known) for one in found] == [
        (2, ("b", "c"), 2),
        (1, ("a",), 3),
    ]


def test_of_one_day_the_time_counts_and_without_a_date_a_table_is_last() -> None:
    day = "2023-06-20"
    found = coming(
        [at(1, "", "a"), at(2, day, "a", starts="13:30"), at(3, day, "a", starts="10:00")]
    )
    assert [one.table.number for one in found] == [3, 2, 1]
    assert [one.new for one in found] == [("a",), (), ()]


def test_no_tables() -> None:
    assert coming([]) == ()
