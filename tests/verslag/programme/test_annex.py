from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.method.doubles import LEFT_OUT, WORDS
from tests.verslag.programme.programmes import (
    sample,
    sample_above,
    sample_records,
    verslag_of,
)
from tests.verslag.reading import words


def test_a_programme_chooses_its_own_thresholds() -> None:
    prose = e.Prose(id="x", programme="p", place="quantity", text="95 90")
    text = words(verslag_of(sample_records(), (*sample_above(), prose)).blocks)
    assert "vanaf 95 procent" in text
    assert "Aan meerdere tafels: 13 van de 15 tafels." in text


def test_one_table_stands_in_no_order() -> None:
    assert "volgorde waarin zij" not in words(verslag_of(sample_records()[:1]).blocks)


def test_a_table_that_does_not_count_is_named_once_and_counted_nowhere() -> None:
    records = sample_records()
    table = records[3].table
    out = e.Prose(id="x", programme=table.programme, place=LEFT_OUT + table.id, text=WORDS)
    verslag = verslag_of(records, (*sample_above(), out))
    text = words(verslag.blocks)
    assert "aan veertien gesprekstafels" in text and "van de 14 tafels" in text
    told = f"Eén tafel is vastgelegd en telt hier niet mee: Tafel {table.number}, "
    assert text.count(told) == 1 and f"\n{WORDS}\n" not in text
    assert told not in words(sample().blocks)
