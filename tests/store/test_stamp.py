from hypothesis import given
from hypothesis import strategies as st

from tafelkit.store import stamp

_writers = st.sampled_from(["aa", "bb", "cc"])


def test_a_version_counts_its_writers() -> None:
    first = stamp.next_version("", "bb")
    assert first == "bb:1"
    assert stamp.next_version(stamp.next_version(first, "aa"), "bb") == "aa:1,bb:2"


@given(st.lists(_writers, min_size=1))
def test_each_write_is_counted(writers: list[str]) -> None:
    version = ""
    for writer in writers:
        version = stamp.next_version(version, writer)
    counts = {part.split(":")[0]: int(part.split(":")[1]) for part in version.split(",")}
    assert counts == {writer: writers.count(writer) for writer in set(writers)}


@given(st.text(), st.text())
def test_a_seal_tells_rows_apart(one: str, other: str) -> None:
    assert (stamp.seal("note", [one]) == stamp.seal("note", [other])) == (one == other)
    assert stamp.seal("note", [one]) != stamp.seal("call", [one])


@given(st.permutations([b"\x01" * 16, b"\xff" * 16, b"\x80" * 16]))
def test_the_total_does_not_depend_on_the_order(seals: list[bytes]) -> None:
    total = ""
    for seal in seals:
        total = stamp.total(total, added=seal)
    assert int(total, 16) == sum(int.from_bytes(seal, "big") for seal in seals) % (1 << 128)
    for seal in reversed(seals):
        total = stamp.total(total, taken=seal)
    assert total == stamp.total("")
