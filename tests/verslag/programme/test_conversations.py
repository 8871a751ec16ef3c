from __future__ import annotations

from tests.verslag.programme.programmes import (
    sample,
    sample_above,
    sample_records,
    verslag_of,
)
from tests.verslag.reading import words


def test_the_words_of_quantity_follow_the_tables() -> None:
    text = words(sample().blocks)
    assert "Aan bijna alle tafels: 13 van de 15 tafels." in text
    assert "Aan alle tafels kwamen voorbeelden voorbij: bij elkaar 47." in text
    assert "Aan bijna alle tafels kwam het gesprek terug op de afstand" in text
    assert "Aan meerdere tafels: 6 van de 15 tafels." in text


def test_a_word_changes_when_its_evidence_does() -> None:
    fewer = tuple(r for r in sample_records() if r.table.number not in (1, 2, 3, 4, 5, 6))
    text = words(verslag_of(fewer, sample_above()).blocks)
    assert "Aan bijna alle tafels kwam het gesprek" in text or "Aan alle tafels kwam" in text
    assert "van de 9 tafels" in text and "van de 15 tafels" not in text
