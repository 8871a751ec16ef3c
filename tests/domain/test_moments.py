import pytest

from tafelkit.domain.moments import is_date, is_moment, is_time


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("", True),
        ("2023-06-20", True),
        ("2023-02-30", False),
        ("20230620", False),
        ("20-6-2023", False),
    ],
)
def test_dates(text: str, right: bool) -> None:
    assert is_date(text) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [("", True), ("10:00", True), ("24:00", False), ("9:00", False), ("10:00:00", False)],
)
def test_times(text: str, right: bool) -> None:
    assert is_time(text) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("2023-06-20T10:00:00+02:00", True),
        ("2023-06-20T10:00", True),
        ("2023-06-20", False),
        ("straks", False),
        ("", False),
    ],
)
def test_moments(text: str, right: bool) -> None:
    assert is_moment(text) is right
