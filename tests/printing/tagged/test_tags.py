from __future__ import annotations

import pytest

from tafelkit.printing.tagged import (
    Artifact,
    DividedWord,
    Tag,
    TaggingError,
    data_cell,
    header_cell,
)
from tafelkit.printing.tagged.tags import heading, list_tag, topmost


def test_cells_tell_what_they_head_and_span() -> None:
    row = Tag("TR")
    assert data_cell(row).attributes == {}
    assert data_cell(row, rows=2).attributes == {"Table": {"RowSpan": 2}}
    head = header_cell(row, "Column", columns=3)
    assert head.attributes == {"Table": {"Scope": "Column", "ColSpan": 3}}


@pytest.mark.parametrize("role", ["Paragraph", "H7", ""])
def test_unknown_roles_are_refused(role: str) -> None:
    with pytest.raises(TaggingError, match="no standard structure type"):
        Tag(role)


@pytest.mark.parametrize("role", ["Figure", "Formula"])
def test_a_picture_needs_words(role: str) -> None:
    with pytest.raises(TaggingError, match="needs words"):
        Tag(role, alt=" ")
    assert Tag(role, actual="x").role == role


def test_headings_and_lists_say_their_level_and_their_labels() -> None:
    assert [heading(level).role for level in (1, 6)] == ["H1", "H6"]
    assert list_tag("Decimal").attributes == {"List": {"ListNumbering": "Decimal"}}


def test_the_outermost_is_found_from_within() -> None:
    sect = Tag("Sect")
    assert topmost(Tag("Lbl", Tag("LI", Tag("L", sect)))) is sect and topmost(sect) is sect


def test_two_tags_are_two_elements_however_alike() -> None:
    assert Tag("P") != Tag("P") and DividedWord("x") != DividedWord("x")
    assert Artifact("Layout") == Artifact("Layout")
