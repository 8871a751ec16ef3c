from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus.flowables import KeepTogether

from tafelkit.printing.tagged import (
    Decoration,
    Figure,
    Tag,
    TaggingError,
    within,
)
from tests.printing.tagged.making import (
    checked,
    picture,
    said,
)


def test_figures_and_decoration(tmp_path: Path) -> None:
    figure = Figure(picture(), "Een kaart ligt in een vak.")
    tagged = checked([said("Kijk:"), figure, Decoration(picture())], tmp_path)
    found = tagged.document.one("Figure")
    assert found.string("Alt") == "Een kaart ligt in een vak."
    left, bottom, right, top = found.attribute("BBox")
    assert (right - left, top - bottom) == (200, 60)
    assert found.attribute("Placement") == "Block"
    assert [mark.text for mark in tagged.artifacts() if mark.text.startswith("k")] == ["kaart"]


def test_a_caption_belongs_to_its_figure(tmp_path: Path) -> None:
    figure = Figure(picture(), "Een kaart.")
    caption = said("Figuur 1: de kaart", tag=Tag("Caption"))
    tagged = checked([KeepTogether(within(Tag("Div"), [figure, caption]))], tmp_path)
    assert [node.role for node in tagged.document.one("Div").nodes] == ["Figure", "Caption"]


def test_a_figure_without_words_is_refused() -> None:
    with pytest.raises(TaggingError, match="needs words"):
        Figure(picture(), " ")
