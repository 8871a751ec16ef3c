import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.gathered import Gathered
from tafelkit.domain.merging.room import HERE, Room, room_for
from tafelkit.domain.merging.variant import Variant, agree, kept
from tafelkit.domain.merging.version import MOST_WRITERS
from tests.domain.merging.test_beside import version, written
from tests.domain.merging.test_variant import note
from tests.effort import calls

brought = st.lists(
    st.builds(note, st.sampled_from([None, "x", "y"]), written.map(version), st.sampled_from("ab")),
    max_size=6,
)


def laptop(number: int, text: str = "x", writes: int = 1) -> Variant:
    return note(text, f"00000000:1,{number:08x}:{writes}")


@given(brought, st.lists(brought, max_size=3), st.booleans())
def test_what_comes_bit_by_bit_is_kept_as_if_it_came_at_once(
    first: list[Variant], batches: list[list[Variant]], among_many: bool
) -> None:
    first = [*first, *(laptop(100 + n) for n in range(9 if among_many else 0))]
    gathered, came = Gathered(first), list(first)
    for batch in batches:
        before = set(gathered)
        difference = gathered.add(batch)
        came += batch
        assert set(gathered) == {*kept(came)} == (before - difference.went) | difference.came
        assert difference.went <= before and not difference.came & before
        assert gathered.first == next(iter(kept(came)), None)
        assert agree(gathered.some) == agree(gathered)
        assert gathered.are_alone == (len(set(gathered)) < 2)


def test_it_has_the_room_that_the_whole_has() -> None:
    there = [laptop(n) for n in range(1, 9000)]
    gathered = Gathered(there)
    known = {variant.version for variant in there}
    for some in ({"bbbbbbbb:1"}, {f"{n:08x}:1" for n in range(8990, 9100)}, known):
        assert gathered.room_for(some) == (room_for(some - known, known) if some - known else HERE)
    too_many = {f"{n:08x}:1" for n in range(20_000)}
    with pytest.raises(Refusal, match="te veel versies"):
        gathered.room_for(too_many)


def test_more_than_there_is_room_for_is_refused_however_it_comes() -> None:
    # Each has both writers, so that each is to be held against all.
    some = [note("x", f"aaaaaaaa:{n},bbbbbbbb:{1000 - n}") for n in range(1, 32)]
    room = Room(2 * 30 * 30, MOST_WRITERS, HERE.why)
    gathered = Gathered(some[:10])
    for one in some[10:30]:
        gathered.add([one], room)
    assert set(gathered) == {*kept(some[:30], room=room)} == set(some[:30])
    with pytest.raises(Refusal, match="te veel versies"):
        gathered.add([some[30]], room)
    with pytest.raises(Refusal, match="te veel versies"):
        kept(some, room=room)


def test_one_more_laptop_is_little_work_beside_thousands() -> None:
    def more(laptops: int) -> int:
        gathered = Gathered([laptop(n) for n in range(1, laptops)])
        found = calls(lambda: gathered.add([laptop(laptops), laptop(7, "y", writes=2)]))
        assert len(set(gathered)) == laptops and not agree(gathered.some)
        return found

    assert more(2000) < more(200) + 50
