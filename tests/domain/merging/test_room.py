import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.newest import unheld
from tafelkit.domain.merging.room import HERE, room_for
from tafelkit.domain.merging.version import MOST_WRITERS, holds, joined, next_version
from tests.effort import calls


def long(first: int, many: int) -> str:
    return ",".join(f"{writer:08x}:1" for writer in range(first, first + many))


def test_what_laptops_make_of_one_entry_has_room_in_any_number() -> None:
    there = {f"aaaaaaaa:1,{laptop:08x}:1" for laptop in range(9000)}
    room = room_for({f"aaaaaaaa:1,{laptop:08x}:1" for laptop in range(9000, 10_000)}, there)
    assert unheld(there, room) == there


def test_much_that_a_file_brings_leaves_room_for_what_comes_after() -> None:
    half = MOST_WRITERS // 2
    with pytest.raises(Refusal, match="te veel versies naast elkaar"):
        room_for({long(1, half + 1)})
    there = {long(1, half)}
    room_for(there)
    with pytest.raises(Refusal, match="te veel versies naast elkaar"):
        room_for({long(half, half // 2)}, there)
    # What others alter on top of it is little, however long it is.
    for writer in range(half + 1, half + 9):
        room_for({next_version(next(iter(there)), f"{writer:08x}")}, there)
    assert all(holds(joined(there), version) for version in there)


def test_little_is_refused_only_where_the_programme_has_so_much_itself() -> None:
    there = {long(1, MOST_WRITERS * 3 // 4)}
    with pytest.raises(Refusal, match="kies daar eerst uit"):
        room_for({"ffffffff:1"}, there)
    room_for({long(1, 10)}, there)  # of what is known no more is asked


def test_what_has_room_here_is_compared_without_more_work_than_that() -> None:
    some = [f"00000000:{n},00000001:{100 - n},{long(2, 97)}" for n in range(1, 99)]
    assert len(unheld(some, HERE)) == 98
    assert calls(lambda: unheld(some, HERE)) < 2 * HERE.compared
    HERE.check_pairs(some[:70], some[:70])
