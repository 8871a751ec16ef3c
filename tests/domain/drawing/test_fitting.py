"""Reckoning without a font: generous, and never losing a word that fits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.drawing.fitting import ELLIPSIS, fitted, line_count, text_width

SENTENCES = st.text(st.sampled_from("abcdefgh ijMW.,é\n"), max_size=300)


def test_a_short_text_stands_at_the_largest_size() -> None:
    assert fitted("Kort.", 50, 40, (20, 12)).size_pt == 20
    assert fitted("Een langere zin die dan kleiner wordt.", 50, 18, (20, 12)).size_pt == 12


@given(SENTENCES, st.floats(20, 100), st.floats(8, 60))
def test_what_is_shown_fits_and_begins_as_the_text(text: str, width: float, height: float) -> None:
    shown = fitted(text, width, height, (20, 14, 10))
    assert shown.height <= height
    if shown.text != text:
        assert shown.text.endswith(ELLIPSIS)
        assert text.startswith(shown.text.removesuffix(ELLIPSIS))
        assert line_count(shown.text, width, 10) * 10 * 25.4 / 72 * 1.2 <= max(height, 5)


@given(SENTENCES, st.floats(20, 100))
def test_a_smaller_type_takes_no_more_lines(text: str, width: float) -> None:
    assert line_count(text, width, 10) <= line_count(text, width, 14)


def test_a_long_word_is_broken() -> None:
    assert line_count("w" * 100, 40, 12) >= text_width("w" * 100, 12) / 40


def test_other_scripts_are_taken_to_be_wide() -> None:
    assert text_width("漢字漢字", 12) > text_width("abcd", 12)


def test_what_is_whole_on_a_line_lower_than_its_letters_has_no_sign_of_more() -> None:
    assert fitted("Kort.", 50, 3, (20, 12)).text == "Kort."
