import io
from datetime import timedelta

import pypdfium2
import pytest

from tafelkit.printing.report import write_pdf
from tafelkit.verslag import tree as t
from tests.printing.paper import (
    FONTS,
    MADE_AT,
    compare_with_kept,
    pages_of,
    pdf_of,
    picture,
    squeezed,
)
from tests.printing.reports import BLOCKS, a_report, in_english
from tests.verslag.reading import words

REPORT = a_report()


def test_every_word_of_the_tree_is_on_paper() -> None:
    told = squeezed("".join(pages_of(pdf_of(REPORT))))
    for line in words(REPORT).splitlines():
        if not line.startswith("https://"):
            assert squeezed(line) in told, line


@pytest.mark.parametrize("page", range(2))
def test_pages_look_as_they_did(page: int) -> None:
    compare_with_kept(f"report-{page + 1}", picture(pdf_of(REPORT), page))


def test_the_same_content_is_the_same_file() -> None:
    assert pdf_of(REPORT) == pdf_of(a_report())
    assert pdf_of(REPORT) != pdf_of(REPORT, MADE_AT + timedelta(seconds=1))


def test_every_page_says_which_of_how_many_it_is_and_of_what() -> None:
    pages = pages_of(pdf_of(REPORT))
    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} van {len(pages)}" in page
        assert "Proefprogramma · tafel 7 · concept · interne editie" in page


def test_the_metadata_tells_title_author_and_when() -> None:
    document = pypdfium2.PdfDocument(pdf_of(REPORT))
    known = document.get_metadata_dict()
    assert known["Title"] == "Verslag van tafel 7, Proefprogramma"
    assert known["Author"] == "de organisator"
    assert known["Subject"] == "Zwolle"
    assert known["Creator"].startswith("tafelkit ")
    assert known["CreationDate"].startswith("D:20230620120000")
    assert document.get_version() == 17


def test_the_file_says_its_language_and_shows_its_title() -> None:
    assert b"/Lang (nl-NL)" in pdf_of(REPORT)
    assert b"/Lang (en-GB)" in pdf_of(in_english(REPORT))
    assert b"/DisplayDocTitle true" in pdf_of(REPORT)


def test_only_fonts_in_the_file_are_named() -> None:
    pdf = pdf_of(REPORT)
    assert b"Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") >= 3


def test_headings_are_bookmarks() -> None:
    entries = pypdfium2.PdfDocument(pdf_of(REPORT)).get_toc()
    assert [(entry.level, entry.get_title()) for entry in entries] == [
        (0, "Verslag van tafel 7"),
        (1, "Wat de tafel wil"),
        (1, "1 Waarden"),
        (2, "vertrouwen"),
        (3, "Dit lukt al"),
    ]


def test_links_lead_to_a_place_or_an_address() -> None:
    pdf = pdf_of(REPORT)
    assert b"https://example.org/film?a=1&b=\\(2\\)" in pdf
    # These two, and of three footnotes the way there and back.
    assert pdf.count(b"/Subtype /Link") == 2 + 2 * 3


def test_an_address_is_written_in_letters_that_every_reader_knows() -> None:
    link = t.Span("hier", link="https://example.org/één pad?q=“a”%20b#x")
    pdf = pdf_of(a_report((t.Paragraph((link,)),)))
    assert b"https://example.org/%C3%A9%C3%A9n%20pad?q=%E2%80%9Ca%E2%80%9D%20b#x" in pdf


def test_a_file_is_quickly_made() -> None:
    out = io.BytesIO()
    write_pdf(a_report(BLOCKS * 10), out, FONTS, MADE_AT)
    assert out.getvalue().startswith(b"%PDF-1.7")
