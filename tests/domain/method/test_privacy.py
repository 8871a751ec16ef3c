from collections import Counter
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.entries import Background, Seat
from tafelkit.domain.method.privacy import LEAST, Composition, composition

BACKGROUNDS = st.lists(st.sampled_from(get_args(Background)), max_size=10)


def seats(*backgrounds: Background) -> list[Seat]:
    return [Seat(id=str(n), table="t", letter="A", background=b) for n, b in enumerate(backgrounds)]


def test_three_of_a_kind_may_be_shown() -> None:
    assert composition(seats("burger", "burger", "burger")) == Composition((("burger", 3),))


def test_fewer_are_summed() -> None:
    shown = composition(seats(*["burger"] * 4, "politicus", "politicus", "bestuurder"))
    assert shown == Composition((("burger", 4),), 3)


def test_a_sum_below_three_takes_the_smallest_group_along() -> None:
    shown = composition(seats(*["burger"] * 4, *["ambtenaar"] * 3, "politicus"))
    assert shown == Composition((("burger", 4),), 4)


def test_nothing_is_shown_when_the_rest_would_tell_who_they_are() -> None:
    assert composition(seats(*["burger"] * 4, "politicus")) == Composition()


def test_without_a_known_background_nothing_is_shown() -> None:
    assert composition(seats(*["anders"] * 6)) == Composition()
    assert composition([]) == Composition()


@given(BACKGROUNDS)
def test_no_number_below_three_is_shown_or_can_be_worked_out(found: list[Background]) -> None:
    shown = composition(seats(*found))
    counts = Counter(found)
    assert all(n >= LEAST and counts[background] == n for background, n in shown.groups)
    if shown.groups:
        assert sum(n for _, n in shown.groups) + shown.others == len(found)
        assert shown.others == 0 or shown.others >= LEAST
    else:
        assert shown.others == 0
