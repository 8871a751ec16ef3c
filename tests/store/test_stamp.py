import sqlite3
import tracemalloc
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.merging.version import is_version, next_version
from tafelkit.store import stamp


@given(st.text(), st.text())
def test_a_seal_tells_rows_apart(one: str, other: str) -> None:
    assert (stamp.seal("note", [one]) == stamp.seal("note", [other])) == (one == other)
    assert stamp.seal("note", [one]) != stamp.seal("call", [one])


@given(st.permutations([b"\x01" * 16, b"\xff" * 16, b"\x80" * 16]))
def test_the_total_does_not_depend_on_the_order(seals: list[bytes]) -> None:
    total = stamp.Total()
    for seal in seals:
        total.add(seal)
    assert int(str(total), 16) == sum(int.from_bytes(s, "big") for s in seals) % (1 << 128)
    again = stamp.Total(str(total))
    for seal in reversed(seals):
        again.take(seal)
    assert str(again) == str(stamp.Total())


def test_whoever_makes_the_same_is_the_same_writer() -> None:
    assert stamp.founding_writer("note", ["x"]) == stamp.founding_writer("note", ["x"])
    assert stamp.founding_writer("note", ["x"]) != stamp.founding_writer("note", ["y"])
    assert is_version(next_version("", stamp.founding_writer("note", ["x"])))


def test_a_row_weighs_what_it_takes_in_memory() -> None:
    texts = ", ".join(f"'{letter * 36}' || value" for letter in "abcdefgh")
    sql = (
        "WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 500) "
        f"SELECT {texts} FROM n"
    )
    with closing(sqlite3.connect(":memory:")) as connection:
        tracemalloc.start()
        try:
            rows = connection.execute(sql).fetchall()
            taken, _most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    weights = sum(stamp.weight(stamp.told("note", row)) for row in rows)
    assert 0.5 * weights < taken < weights
