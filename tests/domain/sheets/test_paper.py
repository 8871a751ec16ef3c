from itertools import pairwise

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.paper import PAPERS, paper_named
from tafelkit.domain.texts import Language


def test_each_paper_is_half_of_the_one_before() -> None:
    sizes = [PAPERS[f"A{n}"] for n in range(7)]
    for larger, smaller in pairwise(sizes):
        assert smaller.height == larger.width
        assert smaller.width == larger.height // 2


@pytest.mark.parametrize("name", ["A4", "a4", " A4 "])
def test_a_paper_is_known_by_its_name(name: str) -> None:
    paper = paper_named(name)
    assert (paper.width, paper.height) == (210, 297)
    assert (paper.turned().width, paper.turned().height) == (297, 210)
    assert paper.turned().turned() == paper


def test_an_unknown_paper_is_refused_with_what_can_be_chosen() -> None:
    with pytest.raises(Refusal) as refused:
        paper_named("B7")
    said = Language("nl").text(refused.value.message)
    assert "B7" in said and "A3" in said
