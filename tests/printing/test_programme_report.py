"""The programme's verslag on paper: as accessible as a table's, in both editions and languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.printing.paper import pdf_of
from tests.printing.tagged.making import failures, read
from tests.verslag.programme.programmes import sample, sample_above, sample_records, verslag_of


@pytest.mark.parametrize(("edition", "language"), [("internal", "nl"), ("public", "en")])
def test_the_sample_gives_an_accessible_file(edition: str, language: str, tmp_path: Path) -> None:
    pdf = pdf_of(sample(edition, language))  # type: ignore[arg-type]
    assert failures(pdf, tmp_path) == []
    figures = read(pdf).document.all("Figure")
    assert len(figures) == 2
    assert all(figure.string("Alt") for figure in figures)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_tables_or_none_give_an_accessible_file(count: int, tmp_path: Path) -> None:
    for above in ((), sample_above()):
        pdf = pdf_of(verslag_of(sample_records()[:count], above))
        assert failures(pdf, tmp_path) == []
