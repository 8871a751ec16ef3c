"""What is kept of very much: spread over the tables, and the rest is counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.verslag.programme.keeping import Kept


def test_each_table_gives_its_first_before_any_gives_its_second() -> None:
    kept: Kept[str] = Kept(3)
    for things in (["a1", "a2", "a3"], ["b1"], [], ["c1", "c2"]):
        kept.add(things)
    assert kept.things == ("a1", "b1", "c1")
    assert (kept.seen, kept.tables, kept.left_out) == (6, 3, 3)


@given(st.lists(st.lists(st.integers())), st.integers(1, 9))
def test_what_is_kept_and_what_is_left_out_is_all(tables: list[list[int]], most: int) -> None:
    kept: Kept[int] = Kept(most)
    for things in tables:
        kept.add(things)
    everything = [thing for things in tables for thing in things]
    assert len(kept.things) + kept.left_out == len(everything) == kept.seen
    assert len(kept.things) == min(most, len(everything))
    if kept.left_out == 0:
        assert list(kept.things) == everything
