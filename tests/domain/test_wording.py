from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.wording import shortened


def test_a_short_text_stands_whole() -> None:
    assert shortened("Kom langs.\nEn blijf.", 40) == "Kom langs. En blijf."


def test_a_long_text_ends_at_a_sentence_or_a_word() -> None:
    assert shortened("Dit is de eerste zin. En dit de tweede zin.", 30) == "Dit is de eerste zin. …"
    assert shortened("Een zin die maar niet ophoudt en doorgaat", 24) == "Een zin die maar niet …"


@given(st.text(), st.integers(20, 200))
def test_what_is_shortened_is_not_longer_and_begins_the_same(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most + 2
    assert " ".join(text.split()).startswith(short.removesuffix("…").rstrip())
