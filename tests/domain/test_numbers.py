"""Numbers as a report writes them."""

from __future__ import annotations

from tafelkit.domain.numbers import in_figures, in_words


def test_to_twenty_in_words() -> None:
    assert [in_words(n, "nl") for n in (0, 1, 15, 20, 21)] == [
        "geen",
        "één",
        "vijftien",
        "twintig",
        "21",
    ]
    assert [in_words(n, "en") for n in (0, 1, 15, 20, 75)] == [
        "no",
        "one",
        "fifteen",
        "twenty",
        "75",
    ]


def test_thousands_are_parted_from_ten_thousand() -> None:
    assert in_figures(9999, "nl") == "9999"
    assert in_figures(10134, "nl") == "10.134"
    assert in_figures(10134, "en") == "10,134"
