from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.ui import dates

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20-6-2023", "2023-06-20"),
        ("20/06/23", "2023-06-20"),
        ("20.6.2023", "2023-06-20"),
        ("20 6", "2026-06-20"),
        (" 1-2-2024 ", "2024-02-01"),
        ("2023-06-20", "2023-06-20"),
        ("31-2-2023", "31-2-2023"),
        ("morgen", "morgen"),
        ("", ""),
    ],
)
def test_a_date_is_understood_as_people_type_it(typed: str, meant: str) -> None:
    assert dates.typed_date(typed, TODAY) == meant


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_shown_is_understood(day: date) -> None:
    assert dates.typed_date(dates.shown(day.isoformat()), TODAY) == day.isoformat()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10", "10:00"),
        ("9.30", "09:30"),
        ("1330", "13:30"),
        ("10u30", "10:30"),
        ("10 uur", "10:00"),
        ("24:00", "24:00"),
        ("half elf", "half elf"),
        ("", ""),
    ],
)
def test_a_time_is_understood_as_people_type_it(typed: str, meant: str) -> None:
    assert dates.typed_time(typed) == meant


@given(st.times())
def test_a_time_stays_itself(moment: object) -> None:
    text = f"{moment:%H:%M}"
    assert dates.typed_time(text) == text
