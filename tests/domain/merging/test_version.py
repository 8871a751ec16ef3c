import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.merging import version
from tafelkit.domain.merging.version import (
    MOST_WRITERS,
    erasing_version,
    holds,
    is_version,
    joined,
    next_version,
    writers,
    writes,
)

WRITERS = ("aaaaaaaa", "bbbbbbbb", "cccccccc")
histories = st.lists(st.sampled_from(WRITERS), min_size=1, max_size=6)


def written(names: list[str]) -> str:
    made = ""
    for writer in names:
        made = next_version(made, writer)
    return made


versions = histories.map(written)


def test_a_version_counts_its_writers() -> None:
    assert written(["bbbbbbbb", "aaaaaaaa", "bbbbbbbb"]) == "aaaaaaaa:1,bbbbbbbb:2"


@given(histories)
def test_each_write_is_counted(names: list[str]) -> None:
    made = written(names)
    assert is_version(made)
    assert writes(made) == len(names)
    assert all(f"{writer}:{names.count(writer)}" in made for writer in names)


@given(versions, versions, versions)
def test_versions_are_ordered(one: str, other: str, third: str) -> None:
    assert holds(one, one)
    if holds(one, other) and holds(other, one):
        assert one == other
    if holds(one, other) and holds(other, third):
        assert holds(one, third)
    assert holds(next_version(one, WRITERS[0]), one)
    assert not holds(one, next_version(one, WRITERS[0]))


@given(versions, versions, versions)
def test_the_joined_version_is_the_least_that_holds_both(one: str, other: str, third: str) -> None:
    both = joined((one, other))
    assert holds(both, one) and holds(both, other)
    assert holds(third, both) == (holds(third, one) and holds(third, other))


def test_a_foreign_version_is_known() -> None:
    assert not any(map(is_version, ("", "aaaaaaaa", "aaaaaaaa:x", "AAAAAAAA:1", "aaaaaaaa:1,")))


@pytest.mark.parametrize(
    "text",
    [
        "aaaaaaaa:01",
        "aaaaaaaa:0",
        "aaaaaaaa:1,bbbbbbbb:0",
        "aaaaaaaa:1,aaaaaaaa:1",
        "bbbbbbbb:1,aaaaaaaa:1",
        "aaaaaaaa:1000000000000000",
    ],
)
def test_what_another_version_says_in_other_words_is_none(text: str) -> None:
    """Each would hold the other, and of an entry with both neither would be kept."""
    assert not is_version(text)


@given(versions, versions)
def test_what_is_written_here_is_a_version(one: str, other: str) -> None:
    assert is_version(one) and is_version(joined([one, other]))


MANY = ",".join(f"{writer:08x}:1" for writer in range(1, MOST_WRITERS + 1))


def test_no_version_has_more_writers_than_there_ever_are() -> None:
    assert is_version(MANY) and not is_version(f"{MANY},ffffffff:1")
    # What a hostile file may hold is altered and united as anything else, and still opens.
    for writer in ("00000000", "ffffffff"):
        newer = next_version(MANY, writer)
        assert is_version(newer) and holds(newer, MANY) and not holds(MANY, newer)
    marked = erasing_version(MANY, (MANY,), "ffffffff")
    assert is_version(marked) and holds(marked, MANY) and not holds(MANY, marked)
    assert is_version(joined([MANY, newer]))
    # Two who write at once are told apart, however often each does.
    theirs = next_version(MANY, "12ab34cd")
    twice = next_version(newer, "ffffffff")
    assert not holds(twice, theirs) and not holds(theirs, newer)
    assert next_version(MANY, "00000001") == MANY.replace("00000001:1", "00000001:2")


def test_what_was_written_as_often_as_can_be_is_written_once_more() -> None:
    most = "aaaaaaaa:999999999999999"
    for newer in (next_version(most, "aaaaaaaa"), erasing_version(most, (most,), "aaaaaaaa")):
        assert is_version(newer) and holds(newer, most)
    newer = next_version(f"{most},bbbbbbbb:1", "aaaaaaaa")
    assert newer == f"{most},bbbbbbbb:2"


def test_long_versions_are_not_kept_in_memory() -> None:
    tracemalloc.start()
    try:
        for n in range(1, 4):
            assert is_version(f"00000000:{n},{MANY[11:]}")
        now, _most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert now < 1 << 20  # it was six times as much


@given(versions, versions)
def test_the_version_of_an_erasing_is_of_no_older_one(known: str, marks: str) -> None:
    known = joined((known, marks))
    made = erasing_version(known, (marks,), "00000000")
    assert is_version(made) and holds(made, marks) and not holds(known, made)
    assert erasing_version(made, (marks, made), "00000000") != made
    assert erasing_version("ab12cd34:3,ef56ab78:1", (), "ef56ab78") == "ef56ab78:2"


def test_what_is_erased_twice_in_the_last_opening_that_has_room_goes_twice() -> None:
    first = erasing_version("", (MANY[11:],), "00000000")
    assert writers(first) == MOST_WRITERS and is_version(first)
    known = next_version(first, "00000000")
    again = erasing_version(known, (first,), "00000000")
    assert is_version(again) and holds(again, first) and not holds(known, again)


@given(versions, versions, versions)
def test_in_any_order_the_same_writers_are_left_out_where_there_are_too_many(
    one: str, other: str, third: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(version, "MOST_WRITERS", 2)
        all_at_once = joined((one, other, third))
        assert writers(all_at_once) <= 2 and joined([all_at_once]) == all_at_once
        assert joined((third, other, one)) == all_at_once
        assert joined((joined((one, other)), third)) == all_at_once
        assert joined((one, joined((other, third)), one)) == all_at_once
