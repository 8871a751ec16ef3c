from collections import Counter
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


def test_what_a_table_told_and_its_programme_tells_does_not_say_who_one_more_is() -> None:
    first = [*["burger"] * 3, *["ambtenaar"] * 3]
    second = ["burger", *["ondernemer"] * 4]
    told = composition(seats(*first))
    assert (
        told.groups == (("ambtenaar", 3), ("burger", 3)) and not composition(seats(*second)).groups
    )
    # Four burgers in all, of whom a table told of three: one sat at the other.
    both = Counter([*first, *second])
    assert of_counts(both) == Composition((("burger", 4), ("ondernemer", 4), ("ambtenaar", 3)), 0)
    assert of_counts(both, dict(told.groups)) == Composition()


@given(st.lists(BACKGROUNDS, max_size=12))
def test_no_number_below_three_can_be_worked_out_from_a_programme_and_its_tables(
    tables: list[list[Background]],
) -> None:
    told = [dict(composition(seats(*found)).groups) for found in tables]
    together: Counter[Background] = Counter()
    for groups in told:
        together.update(groups)
    counts = Counter(background for found in tables for background in found)
    shown = of_counts(counts, together)
    groups = dict(shown.groups)
    assert all(n >= LEAST and n == counts[name] for name, n in groups.items())
    if groups:
        rest = [n - together[name] for name, n in groups.items()]
        rest.append(shown.others - sum(n for name, n in together.items() if name not in groups))
        assert all(n == 0 or n >= LEAST for n in (*rest, shown.others))
        assert sum(groups.values()) + shown.others == counts.total()
