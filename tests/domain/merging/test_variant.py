import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.variant import Variant, agree, kept
from tafelkit.domain.merging.version import holds
from tests.domain.merging.test_version import versions

ID = "00000000-0000-4000-8000-000000000001"


def note(text: str | None, version: str, author: str = "a") -> Variant:
    content = None if text is None else e.Call(id=ID, table=ID, text=text)
    return Variant(e.Call, content, version, author)


variants = st.lists(
    st.builds(note, st.sampled_from([None, "x", "y"]), versions, st.sampled_from("ab")), max_size=6
)


@given(variants, variants, variants)
def test_it_is_a_union(one: list[Variant], other: list[Variant], third: list[Variant]) -> None:
    assert kept([*one, *other]) == kept([*other, *one])
    assert kept([*kept([*one, *other]), *third]) == kept([*one, *kept([*other, *third])])
    assert kept(kept(one)) == kept(one) == kept([*one, *one])


@given(variants, versions, versions)
def test_erasing_is_no_matter_of_order(found: list[Variant], erased: str, also_erased: str) -> None:
    marks = (erased, also_erased)
    assert kept(kept(found), marks) == kept(found, marks)
    assert all(any(holds(v.version, mark) for mark in marks) for v in kept(found, marks))


def test_the_newer_one_is_kept() -> None:
    older, newer = note("x", "aaaaaaaa:1"), note("y", "aaaaaaaa:1,bbbbbbbb:1")
    assert kept([newer, older]) == (newer,)


def test_what_is_there_goes_before_what_was_removed() -> None:
    there, gone = note("x", "aaaaaaaa:1"), note(None, "bbbbbbbb:9")
    assert kept([gone, there]) == (there, gone)
    assert not agree([gone, there]) and agree([there, note("x", "bbbbbbbb:1")])


def test_what_was_written_most_goes_first() -> None:
    often, once = note("x", "aaaaaaaa:2"), note("y", "bbbbbbbb:1")
    assert kept([once, often]) == (often, once)


def test_what_two_laptops_made_alike_is_one() -> None:
    assert kept([note("x", "aaaaaaaa:1", "b"), note("x", "aaaaaaaa:1", "a")]) == (
        note("x", "aaaaaaaa:1", "a"),
    )


def test_an_old_copy_does_not_bring_back_what_was_erased() -> None:
    blank = note("", "aaaaaaaa:1,bbbbbbbb:1")
    old, elsewhere = note("said", "aaaaaaaa:1"), note("said more", "aaaaaaaa:1,cccccccc:1")
    assert kept([old, blank, elsewhere], [blank.version]) == (blank,)


def test_erased_twice_no_copy_brings_back_what_came_in_between() -> None:
    first, second = "aaaaaaaa:1", "aaaaaaaa:3"
    between = note("typed again", "aaaaaaaa:2,cccccccc:1")
    assert kept([note("", second), between], [first, second]) == (note("", second),)
    # Of two that erased apart from each other both stand.
    blank, also = note("", "aaaaaaaa:1"), note("", "bbbbbbbb:1")
    assert set(kept([blank, also], [blank.version, also.version])) == {blank, also}


def test_more_marks_than_laptops_ever_make_are_not_looked_through() -> None:
    some = [f"{n:08x}:1" for n in range(1000)]
    with pytest.raises(Refusal, match="te veel versies"):
        kept([note("x", version) for version in some], some)


def test_many_readings_under_one_long_version_are_before_an_erasing_as_any() -> None:
    """Only a hostile file has such; to be erased they need no more room than one."""
    long = ",".join(f"{n:08x}:1" for n in range(1, 16_000))
    blank = note("", f"{long},ffffffff:1")
    readings = [note(f"reading {n}", long) for n in range(100)]
    assert len(kept(readings)) == 100
    assert kept([*readings, blank], [blank.version]) == (blank,)
