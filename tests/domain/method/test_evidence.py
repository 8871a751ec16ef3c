"""Evidence leads to tables and seats; what rests on one is thin; what nothing uses is told."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.method.evidence import Evidence, in_no_direction
from tafelkit.domain.record import Record
from tests.builders import a_kit

KIT = a_kit()
PROGRAMME = e.Programme(id="p", title="P")


def a_table(number: int, *entries: e.TableEntry) -> Record:
    table = e.Table(id=f"t{number}", programme="p", number=number)
    return Record(PROGRAMME, KIT, table, {entry.id: entry for entry in entries})


def a_note(key: str, number: int, seat: str | None = None) -> e.Note:
    return e.Note(id=key, table=f"t{number}", kind="concept", seat=seat, zone="begrippen")


ONE = a_table(
    1,
    e.Seat(id="s1", table="t1", letter="B"),
    a_note("n1", 1, "s1"),
    a_note("n2", 1, "s1"),
    a_note("n3", 1),
    e.Advice(id="a1", table="t1", text="Doe."),
    e.Advice(id="a2", table="t1", text=" "),
)
TWO = a_table(2, a_note("n4", 2))


def test_ids_lead_to_tables_and_seats() -> None:
    found = Evidence(["n1", "n4", "elsewhere"], [TWO, ONE])
    assert found.tables(["n4", "n1", "elsewhere"]) == (1, 2)
    assert [(source.number, source.letter) for source in found.of(["n1", "n4"])] == [
        (1, "B"),
        (2, ""),
    ]
    assert found.of(["n2"]) == ()  # nobody asked for it


def test_what_rests_on_one_seat_or_one_table_is_thin() -> None:
    found = Evidence(["n1", "n2", "n3", "n4"], [ONE, TWO])
    assert found.thin([]) == "none"
    assert found.thin(["n1", "n2"]) == "seat"
    assert found.thin(["n1", "n3"]) == "table"
    assert found.thin(["n1", "n4"]) is None
    assert found.thin(["n3"]) == "table"


def test_advice_that_no_direction_rests_on() -> None:
    assert [advice.id for advice in in_no_direction(ONE, frozenset())] == ["a1"]
    assert not list(in_no_direction(ONE, frozenset({"a1"})))
