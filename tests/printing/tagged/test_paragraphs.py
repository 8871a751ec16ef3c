from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle

from tafelkit.printing.tagged import (
    Heading,
    Paragraph,
    Tag,
    note,
)
from tests.printing.tagged.making import (
    PROSE,
    TEXT,
    TITLE,
    checked,
    leads,
    outline,
    said,
)
from tests.printing.tagged.reading import Annotation


def test_headings_and_paragraphs(tmp_path: Path) -> None:
    story = [
        Heading("Verslag", TITLE),
        Heading("Deel", TITLE, level=2),
        said("Een <b>sterk</b> woord."),
        Heading("Nog een", TITLE, level=2),
    ]
    assert checked(story, tmp_path).document.outline() == outline("""
        Document
          H1 'Verslag'
          H2 'Deel'
          P 'Een sterk woord.'
          H2 'Nog een'
        """)


def test_six_levels(tmp_path: Path) -> None:
    story = [Heading(f"Kop {level}", TITLE, level=level) for level in range(1, 7)]
    roles = [node.role for node in checked(story, tmp_path).document.nodes]
    assert roles == ["H1", "H2", "H3", "H4", "H5", "H6"]


def test_headings_are_bookmarks(tmp_path: Path) -> None:
    story = [Heading("Eén & ander", TITLE), Heading("Twee", TITLE, level=2), said("x")]
    tagged = checked(story, tmp_path)
    root = tagged.file.get(tagged.catalog["Outlines"])
    first = tagged.file.get(root["First"])
    assert first["Title"].decode("latin-1") == "Eén & ander"
    assert tagged.file.get(first["First"])["Title"] == b"Twee"


@pytest.mark.parametrize("columns", [1, 2])
def test_a_long_paragraph_is_one_element_over_pages_and_columns(
    tmp_path: Path, columns: int
) -> None:
    tagged = checked([said(PROSE * 30), said("Slot.")], tmp_path, columns)
    assert len(tagged.pages) > 1
    paragraph, _ = tagged.document.nodes
    assert paragraph.text == PROSE * 30
    assert len(paragraph.kids) > (len(tagged.pages) - 1) * columns  # a mark in each column


def test_a_whole_paragraph_in_another_language(tmp_path: Path) -> None:
    tagged = checked([said("All of it.", tag=Tag("P", lang="en"))], tmp_path)
    assert tagged.document.one("P").string("Lang") == "en"


def test_notes_and_references_lead_to_each_other(tmp_path: Path) -> None:
    story = [
        said('Geteld<super><ref note="a" title="Noot 1">1</ref></super>.'),
        note("a", "1", "Zo is geteld.", TEXT),
    ]
    tagged = checked(story, tmp_path)
    assert tagged.document.outline() == outline("""
        Document
          P
            Reference
              Link '1'
          Note
            Lbl
              Link '1'
        """)
    assert tagged.document.one("Note").string("ID")
    assert leads(tagged.document.one("Reference").one("Link")) == ["Noot 1"]
    there, back = (
        kid.entries["Dest"]
        for link in tagged.document.all("Link")
        for kid in link.kids
        if isinstance(kid, Annotation)
    )
    assert there[3] < back[3]  # the note stands below its reference


def test_bullets_of_paragraphs_that_are_no_items(tmp_path: Path) -> None:
    tagged = checked([Paragraph("Een stelling.", TEXT, bulletText="§")], tmp_path)
    assert tagged.document.one("P").text.strip() == "§Een stelling."


def test_backgrounds_and_underlines_are_decoration(tmp_path: Path) -> None:
    boxed = ParagraphStyle("boxed", TEXT, backColor="lightgrey", borderWidth=1, borderColor="red")
    tagged = checked([said("<u>Onder</u> en <strike>door</strike>.", boxed)], tmp_path)
    assert tagged.text.strip() == "Onder en door."
    assert any(mark.paints and not mark.text for mark in tagged.artifacts())
