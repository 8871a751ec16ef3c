"""The programme's verslag: the published report's figures from the records, for any number."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tafelkit.verslag import tree as t
from tests.verslag.programme.programmes import (
    emptied,
    sample,
    sample_above,
    sample_records,
    verslag_of,
)
from tests.verslag.reading import all_of, words


def headings(verslag: t.Verslag, level: int) -> list[str]:
    return [h.text for h in all_of(t.Heading, verslag.blocks) if h.level == level]


def test_the_chapters_are_those_of_the_method() -> None:
    assert headings(sample(), 1) == [
        "Inleiding",
        "Waarden en drijfveren",
        "Inhoud van de gesprekken",
        "Ontwikkelrichtingen en adviezen",
        "Terugblik",
        "Bijlage: hoe dit verslag is gemaakt",
    ]


def test_the_public_edition_names_no_seat() -> None:
    assert ", plaats " in words(sample("internal").blocks)
    assert ", plaats " not in words(sample("public").blocks)


@pytest.mark.parametrize("edition", ["internal", "public"])
@pytest.mark.parametrize("count", [0, 1, 2, 15])
def test_no_section_is_empty_and_no_level_is_passed_over(count: int, edition: str) -> None:
    for above in ((), sample_above()):
        verslag = verslag_of(sample_records()[:count], above, edition)  # type: ignore[arg-type]
        blocks = [b for b in verslag.blocks if not isinstance(b, t.Contents)]
        for one, other in pairwise(blocks):
            if isinstance(one, t.Heading):
                deeper = isinstance(other, t.Heading) and other.level == one.level + 1
                assert deeper or not isinstance(other, t.Heading), one.text
        assert not isinstance(blocks[-1], t.Heading)


def test_tables_of_which_nothing_is_recorded() -> None:
    verslag = verslag_of(tuple(map(emptied, sample_records()[:2])))
    assert headings(verslag, 1) == ["Inleiding", "Bijlage: hoe dit verslag is gemaakt"]
    assert "Er waren twee gesprekstafels van twee uur." in words(verslag.blocks)
