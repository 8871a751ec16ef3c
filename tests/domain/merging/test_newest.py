import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.domain.merging.newest import unheld
from tafelkit.domain.merging.room import HERE, room_for
from tafelkit.domain.merging.version import holds
from tests.domain.merging.test_version import MANY, versions
from tests.effort import ending


@given(st.lists(versions, max_size=12))
def test_those_are_left_that_no_other_holds(some: list[str]) -> None:
    assert unheld(some) == {
        one for one in some if not any(other != one and holds(other, one) for other in some)
    }


def test_thousands_of_laptops_may_alter_one_entry() -> None:
    many = [f"aaaaaaaa:1,{laptop:08x}:1" for laptop in range(3000)]
    assert unheld([*many, "aaaaaaaa:1"]) == set(many)  # it took ten seconds


def test_more_than_laptops_ever_make_is_not_looked_through() -> None:
    with pytest.raises(Refusal, match="te veel versies"):
        unheld(f"aaaaaaaa:{n},bbbbbbbb:{1000 - n}" for n in range(1, 1000))


def test_few_long_versions_side_by_side_are_compared_and_many_are_not() -> None:
    some = [f"00000000:{n},{MANY[11:]}" for n in range(1, 100)]
    assert unheld(some[:8]) == {some[7]}
    with ending():
        with pytest.raises(Refusal, match="te veel versies"):
            unheld(some)
        with pytest.raises(Refusal, match="te veel versies"):
            HERE.check_pairs(some[:50], ["aaaaaaaa:1"] * 50)
    HERE.check_pairs(some[:4], some[:1])


def test_of_what_is_brought_few_that_are_long_have_no_room_either() -> None:
    some = [f"00000000:{n},00000001:{8 - n},{MANY[22 : 11 * 16_000 - 1]}" for n in range(1, 8)]
    assert unheld(some) == set(some)
    with pytest.raises(Refusal, match="te veel versies"):
        unheld(some, room_for(some[:1]))
    assert unheld(some[:1], room_for(some[:1])) == {some[0]}
