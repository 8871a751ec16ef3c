from tafelkit.domain import entries as e
from tafelkit.domain.ranks import after
from tafelkit.domain.shape import MOST, plain, read


def test_one_more_comes_after_the_last() -> None:
    assert (after(()), after([3, 1])) == (1, 4)


def test_after_the_highest_that_a_file_keeps_comes_no_higher_one() -> None:
    rank = after([MOST])
    seat = e.Seat(id="s", table="t", letter="A", rank=rank)
    assert read(e.Seat, plain(seat)) == seat
