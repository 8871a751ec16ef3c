from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.marks import Words
from tafelkit.printing.fitting import fitted, lines_in
from tafelkit.printing.styles import MM
from tests.printing.paper import FONTS, the_fonts

WORDS = Words(10, 10, 30, 20, "maatschappelijke opgave en verantwoording", 16)
LONG = Words(0, 0, 55, 17, "verantwoordelijkheid", 20, "semibold", least_pt=18, leading=1.08)


def lines_of(words: Words) -> list[str]:
    found = fitted(words, the_fonts())
    return ["".join(piece.text for piece in line.pieces).strip() for line in found.lines]


def test_words_shrink_to_fit_but_not_below_their_least() -> None:
    assert fitted(WORDS, the_fonts()).size == 16
    small = fitted(replace(WORDS, least_pt=6), the_fonts())
    assert 6 <= small.size < 16 and small.fits
    narrow = fitted(replace(WORDS, width=3, least_pt=14), the_fonts())
    assert narrow.size == 14 and not narrow.fits


def test_a_word_is_divided_only_where_it_would_not_fit_whole() -> None:
    assert not fitted(LONG, the_fonts()).fits
    by_rule = replace(LONG, divided="nl")
    assert fitted(by_rule, the_fonts()).fits
    assert lines_of(by_rule) == ["verantwoordelijk\u00ad", "heid"]
    assert lines_of(replace(by_rule, width=60.0)) == ["verantwoordelijkheid"]
    assert lines_of(replace(by_rule, text="rechtvaardigheid")) == ["rechtvaardigheid"]


def test_a_text_that_is_too_high_does_not_fit() -> None:
    assert not fitted(replace(LONG, text="woord " * 20, divided="nl"), the_fonts()).fits
    assert fitted(replace(LONG, text=""), the_fonts()).fits


def test_a_word_with_a_hyphen_of_its_own_ends_a_line_there() -> None:
    words = replace(LONG, text="probleem-oplossend vermogen", height=24)
    assert lines_of(words) == ["probleem-", "oplossend", "vermogen"]
    assert fitted(words, the_fonts()).fits


@given(st.text(max_size=60), st.floats(5, 100), st.floats(5, 60), st.sampled_from(["nl", "en"]))
def test_what_fits_stays_within_its_box(
    text: str, width: float, height: float, language: str
) -> None:
    words = Words(0, 0, width, height, text, 20, least_pt=10, divided=language)  # type: ignore[arg-type]
    found = fitted(words, the_fonts())
    assert 10 <= found.size <= 20
    if found.fits:
        assert all(line.width <= width * MM + 0.1 for line in found.lines)
        assert len(found.lines) * found.size * words.leading <= height * MM + 0.1


@pytest.mark.parametrize("divided", ["nl", None])
def test_a_text_stays_whole(divided: str | None) -> None:
    words = replace(LONG, text="maatschappelijk initiatief", divided=divided)  # type: ignore[arg-type]
    told = "".join(lines_of(words)).replace("\u00ad", "")
    assert told == "maatschappelijkinitiatief"


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=200))
def test_lines_are_counted_as_they_are_set(text: str) -> None:
    words = Words(0, 0, 60, 500, text, 11, "semibold")
    assert lines_in(FONTS)(text, 60, 11, "semibold") == len(fitted(words, the_fonts()).lines)


def test_the_weight_of_letters_counts() -> None:
    count, text = lines_in(FONTS), "wat een tafel met elkaar en voor elkaar wil bereiken " * 40
    assert count(text, 60, 11, "bold") > count(text, 60, 11, "regular")
