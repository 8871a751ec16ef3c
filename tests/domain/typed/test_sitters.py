from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.typed.sitters import BACKGROUNDS, read_sitters

DUTCH = {key: str(name) for key, name in BACKGROUNDS.items()}
ENGLISH = {
    **DUTCH,
    "ambtenaar": "civil servant",
    "burger": "citizen",
    "opiniemaker": "opinion maker",
}


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("", []),
        (" , ,", []),
        ("burger", [("burger", "")]),
        ("b b a", [("burger", ""), ("burger", ""), ("ambtenaar", "")]),
        ("be op", [("bestuurder", ""), ("opiniemaker", "")]),
        ("ambtenaar beleid o", [("ambtenaar", "beleid"), ("ondernemer", "")]),
        ("burger op leeftijd, a", [("burger", "op leeftijd"), ("ambtenaar", "")]),
        ("2 b a", [("burger", ""), ("burger", ""), ("ambtenaar", "")]),
        ("3", [("anders", "")] * 3),
        ("kok", [("anders", "kok")]),
        ("Burger, Kok in ruste", [("burger", ""), ("anders", "Kok in ruste")]),
    ],
)
def test_a_line_is_read(line: str, read: list[tuple[str, str]]) -> None:
    assert read_sitters(line, DUTCH) == read


def test_a_name_of_two_words_is_one_background() -> None:
    assert read_sitters("civil servant policy citizen opinion maker", ENGLISH) == [
        ("ambtenaar", "policy"),
        ("burger", ""),
        ("opiniemaker", ""),
    ]


@given(st.lists(st.sampled_from(sorted(DUTCH)), max_size=10))
def test_whole_names_are_read_as_they_stand(names: list[str]) -> None:
    for between in (" ", ", "):
        assert [background for background, _ in read_sitters(between.join(names), DUTCH)] == names


@given(st.text(max_size=60))
def test_any_text_is_read(line: str) -> None:
    for background, detail in read_sitters(line, DUTCH):
        assert background in BACKGROUNDS and detail == " ".join(detail.split())
