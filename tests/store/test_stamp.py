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
