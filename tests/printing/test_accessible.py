"""Every verslag can be read by anyone and kept: PDF/UA-1 and PDF/A-2a, and read in order."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from tafelkit.domain.record import Record
from tafelkit.verslag.table import table_verslag
from tests.printing.paper import pdf_of
from tests.printing.reports import a_report, a_table, in_english, paragraph
from tests.printing.tagged.making import failures, read
from tests.printing.tagged.reading import Annotation, Node
from tests.printing.test_table_report import TABLES


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("edition", ["internal", "public"])
def test_every_table_gives_an_accessible_file(
    table: Callable[[], Record], edition: str, tmp_path: Path
) -> None:
    pdf = pdf_of(table_verslag(table(), edition))  # type: ignore[arg-type]
    assert failures(pdf, tmp_path) == []
    headings = re.findall(r"H\d", " ".join(_roles(read(pdf).document)))
    assert headings[0] == "H1"
    assert all(int(b[1]) <= int(a[1]) + 1 for a, b in pairwise(headings))


def test_a_report_in_english(tmp_path: Path) -> None:
    pdf = pdf_of(in_english(a_report()))
    assert failures(pdf, tmp_path) == []
    assert read(pdf).document.all("Span") == []  # what was a foreign phrase is none


def test_what_each_kind_of_block_is(tmp_path: Path) -> None:
    pdf = pdf_of(a_report())
    assert failures(pdf, tmp_path) == []
    document = read(pdf).document
    assert [node.role for node in document.nodes] == [
        *("P", "H1", "P", "P", "H2", "P", "L", "H2", "H3", "P", "L", "H4", "L", "BlockQuote"),
        *("P", "Note", "Div", "Table", "Note", "Table", "Note"),
    ]
    assert [node.text.strip() for node in document.all("H2")] == ["Wat de tafel wil", "1 Waarden"]
    assert [node.text.strip() for node in document.all("Lbl")] == [
        *("1", "2", "A · drijfveer", "B · meer", "–", "–", "2", "1", "1")
    ]
    (figure,) = document.all("Figure")
    assert figure.string("Alt") == "Een kaart op het canvas."
    assert document.one("Span").string("Lang") == "en"
    quote = document.one("BlockQuote")
    assert quote.text.split() == (
        ["Vertrouwen", "moet", "je", "geven.", "Niet", "eisen.", "Letterlijk,", "plaats", "A"]
    )


def test_links_lead_there_in_words() -> None:
    document = read(pdf_of(a_report())).document
    links = {
        link.text.strip(): kid.entries["Contents"].decode("latin-1")
        for link in document.one("Document").all("Link")
        for kid in link.kids
        if isinstance(kid, Annotation)
    }
    assert links["vertrouwen"] == "vertrouwen"
    assert links["de film van de dag"] == "de film van de dag"


def test_a_table_over_pages_is_one_with_its_headers_once() -> None:
    tagged = read(pdf_of(a_report((a_table(90),))))
    table = tagged.document.one("Table")
    assert len(tagged.pages) >= 3
    caption, header, *rows = table.nodes
    assert caption.role == "Caption"
    assert [cell.attribute("Scope") for cell in header.nodes] == ["Column"] * 8
    assert [row.nodes[0].text.strip() for row in rows] == [
        *(f"rij {n}" for n in range(90)),
        "Samen",
    ]
    assert {row.nodes[0].attribute("Scope") for row in rows} == {"Row"}
    repeated = [mark for mark in tagged.artifacts() if "Kop 1" in mark.text]
    assert [mark.properties for mark in repeated] == [{"Type": "Pagination"}] * (
        len(tagged.pages) - 1
    )


def test_feet_are_not_read() -> None:
    tagged = read(pdf_of(a_report()))
    assert "Pagina" not in tagged.text
    feet = [mark.properties for page in tagged.contents for mark in page.marks[-1:]]
    assert feet == [{"Type": "Pagination", "Subtype": "Footer"}] * len(tagged.pages)


def test_a_hyphenated_word_is_read_whole() -> None:
    words = "verantwoordelijkheidsgevoel samenwerkingsverbanden burgerbegrotingen " * 12
    document = read(pdf_of(a_report((paragraph(words),)))).document
    assert document.all("P")[-1].text.split() == words.split()


def _roles(node: Node) -> list[str]:
    return [node.role] + [role for kid in node.nodes for role in _roles(kid)]
