from collections import Counter
from itertools import combinations_with_replacement
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.entries import Background, Seat
from tafelkit.domain.method.privacy import LEAST, Composition, composition, of_counts

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


COUNTS = st.dictionaries(st.sampled_from(get_args(Background)), st.integers(0, 12))


@given(COUNTS)
def test_all_who_are_not_shown_may_be_of_a_background_that_tells_nothing(
    counts: dict[Background, int],
) -> None:
    shown = of_counts(counts)
    named = dict(shown.groups)
    rest: Background = "anders"
    assert of_counts({**named, rest: sum(counts.values()) - sum(named.values())}) == shown


def test_of_no_background_can_be_reckoned_that_one_or_two_were_there() -> None:
    possible: dict[tuple[int, Composition], list[Counter[Background]]] = {}
    ways = 0
    for people in range(8):
        for found in combinations_with_replacement(get_args(Background), people):
            counts = Counter(found)
            possible.setdefault((people, of_counts(counts)), []).append(counts)
            ways += 1
    assert ways == 6435
    # A table of one or two says so itself: whoever they are, they were one or two.
    for (people, _shown), alike in possible.items():
        for background in get_args(Background):
            numbers = {counts[background] for counts in alike}
            assert people < LEAST or min(numbers) == 0 or min(numbers) >= LEAST
