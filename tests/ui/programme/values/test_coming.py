from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.method.coming import AtTable, coming
from tafelkit.domain.texts import Language
from tafelkit.ui.programme.values.coming import told


class FakeDesk:
    language = Language("nl")


def said(*named: str) -> str:
    """What is told of tables that named these cards, each a letter."""
    tables = (
        AtTable(e.Table(id=f"{n}", programme="p", number=n, date=f"2023-06-{n:02}"), frozenset(x))
        for n, x in enumerate(named, 1)
    )
    desk: Any = FakeDesk()
    return told(desk, coming(tables))


def test_it_says_whether_the_last_table_still_brought_something_new() -> None:
    assert said("ab", "ac") == "De laatste tafel (2) bracht nog 1 nieuwe kaart."
    assert said("ab", "cd") == "De laatste tafel (2) bracht nog 2 nieuwe kaarten."


def test_it_says_since_when_nothing_new_came() -> None:
    assert said("ab", "a") == (
        "Tafel 1 bracht voor het laatst iets nieuws; de tafel daarna niet meer."
    )
    assert said("a", "b", "", "ab", "a") == (
        "Tafel 2 bracht voor het laatst iets nieuws; de 3 tafels daarna niet meer."
    )


def test_nothing_is_said_where_nothing_was_named() -> None:
    assert said() == said("", "") == ""
