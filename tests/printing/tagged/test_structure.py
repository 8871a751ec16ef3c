from __future__ import annotations

from pathlib import Path

import pytest

from tafelkit.printing.tagged import (
    Canvas,
    Heading,
    Tag,
    TaggingError,
)
from tafelkit.printing.tagged.structure import Structure
from tests.printing.tagged.making import (
    TITLE,
    drawn,
    failures,
    made,
    read,
    said,
    words,
)


def test_a_skipped_level_is_refused() -> None:
    story = [Heading("Een", TITLE), said("x", TITLE, tag=Tag("H3"))]
    with pytest.raises(TaggingError, match="H3 follows H1, page 1"):
        made(story)


def test_reading_order_is_that_of_drawing_by_parents(tmp_path: Path) -> None:
    first, second = Tag("Sect", title="first"), Tag("Sect", title="second")

    def draw(canvas: Canvas) -> None:
        for n, parent in enumerate((first, second, first)):
            with canvas.inside(Tag("P", parent)):
                words(canvas, f"{n} ", 700 - 20 * n)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    assert [sect.text for sect in read(pdf).document.all("Sect")] == ["0 2 ", "1 "]


def test_a_tag_is_one_element_however_often_it_is_drawn() -> None:
    structure, part = Structure(), Tag("Sect")
    inner = Tag("P", part)
    assert structure.known(inner) is None
    element = structure.element(inner)
    assert structure.element(inner) is structure.known(inner) is element
    assert element.parent is structure.element(part) and element.parent.parent is structure.root
    loose = Tag("Span")
    assert structure.element(loose, element).parent is element


def test_notes_have_a_name_each() -> None:
    structure = Structure()
    names = {structure.element(Tag("Note")).identifier for _n in range(3)}
    assert len(names) == 3 and "" not in names


def test_headings_may_go_up_at_once_but_down_step_by_step() -> None:
    structure = Structure()
    for level in (1, 2, 3, 1, 2):
        structure.element(Tag(f"H{level}"))
    structure.check()
    structure.element(Tag("H4"))
    with pytest.raises(TaggingError, match="H4 follows H2"):
        structure.check()
