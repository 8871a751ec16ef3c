import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.svg.refusals import blows_up, library_only, too_much, unreadable


def test_each_says_what_is_in_the_drawing() -> None:
    assert "geen leesbare SVG" in str(unreadable())
    assert "te ingewikkeld" in str(too_much())
    assert "use" in str(blows_up())


@pytest.mark.parametrize("fault", [ValueError, TypeError, IndexError, OverflowError])
def test_what_the_library_trips_over_is_in_the_drawing(fault: type[Exception]) -> None:
    with pytest.raises(Refusal, match="geen leesbare SVG"), library_only():
        raise fault


def test_a_refusal_stays_what_it_is_and_a_fault_of_ours_is_loud() -> None:
    with pytest.raises(Refusal, match="te ingewikkeld"), library_only():
        raise too_much()
    with pytest.raises(AssertionError), library_only():
        raise AssertionError
