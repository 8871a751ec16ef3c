from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.merging.beside import Beside
from tafelkit.domain.merging.newest import unheld
from tafelkit.domain.merging.version import counts_of, next_version, writers
from tests.effort import calls

# Few writers, so that versions hold each other, and thousands beside each other: both occur.
written = st.lists(st.integers(0, 11), min_size=1, max_size=5)


def version(names: list[int]) -> str:
    made = ""
    for name in names:
        made = next_version(made, f"{name:08x}")
    return made


versions = st.lists(written.map(version), max_size=24, unique=True)


def compared(some: set[str]) -> int:
    """What holding each against those that have its rarest writer asks."""
    having = [counts_of(one).keys() for one in some]
    rarest = {
        one: min(sum(writer in names for names in having) for writer in counts_of(one))
        for one in some
    }
    return sum(map(writers, some)) + sum(writers(one) * many for one, many in rarest.items())


@given(versions)
def test_those_are_left_that_no_other_holds(some: list[str]) -> None:
    beside, left = Beside(), set[str]()
    for one in some:
        gone = beside.add(one)
        if gone is not None:
            assert left.issuperset(gone)
            left = {one, *left} - {*gone}
    assert left == unheld(some)
    assert set(beside.writers) == {writer for one in left for writer in counts_of(one)}


@given(versions, versions)
def test_what_is_to_be_compared_is_never_more_than_is_said(
    first: list[str], then: list[str]
) -> None:
    left = unheld(first)
    beside, grown = Beside(left), Beside()
    for one in first:
        grown.add(one)
    brought = [one for one in then if one not in left]
    for known in (beside, grown):
        assert known.most_compared(brought) >= compared({*left, *brought})


def test_one_more_laptop_is_held_against_few_of_thousands() -> None:
    def more(laptops: int) -> int:
        beside = Beside(f"00000000:1,{laptop:08x}:1" for laptop in range(1, laptops))
        return calls(lambda: (beside.most_compared(["00000000:1,bbbbbbbb:1"]), add(beside)))

    def add(beside: Beside) -> None:
        assert beside.add("00000000:1,bbbbbbbb:1") == []
        assert beside.add("00000000:1,bbbbbbbb:2") == ["00000000:1,bbbbbbbb:1"]
        assert beside.add("00000000:1") is None or len(beside.writers) < 3

    assert more(2000) < more(200) + 50
