"""Every verslag can be read by anyone and kept: PDF/UA-1 and PDF/A-2a, and read in order."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import canvas, conversation, look_back, values
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tests.builders import a_full_record
from tests.printing.paper import pdf_of, printed
from tests.printing.reports import FIGURE, METADATA, a_report, a_table, in_english, paragraph
from tests.printing.tagged.making import failures, read
from tests.printing.tagged.reading import Annotation, Node
from tests.printing.tagged.syntax import text_of
from tests.printing.test_table_report import TABLES
from tests.verslag.odd_tables import Table, words

# The byte order mark, what is no character, half an emoji, controls, marks of direction, joiners.
STRANGE = (
    *("\ufeff", "\ufffe", "\uffff", "\ufdd0", "\U0001ffff", "\ud83d", "\udc00", "\ue000"),
    *("\0", "\x07", "\x1b", "\x7f", "\x85", "\u200e", "\u202e", "\u2066", "\u200d", "\u00ad"),
)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("edition", ["internal", "public"])
def test_every_table_gives_an_accessible_file(
    table: Callable[[], Record], edition: str, tmp_path: Path
) -> None:
    _record, pdf = printed(table, edition)  # type: ignore[arg-type]
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


def a_wordy_table() -> Record:
    """With words that are divided at line and page ends; that reader takes long for each page."""
    table = Table(2)
    for seat, length in enumerate((4000, 700)):
        why = words(length).replace("stil. ", "stil.\n")
        table.pick(seat, table.cards[seat], why)
    for n in range(6):
        table.do(conversation.note(table.record, "concept", words(60 + 60 * n)))
    return table.record


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler's pdfinfo")
def test_another_reader_hears_no_half_words(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    record = a_wordy_table()
    path.write_bytes(pdf_of(table_verslag(record, "internal")))
    done = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True
    )
    assert "\u00ad" not in done.stdout
    told = " ".join(" ".join(re.findall(r'"(.*)"$', done.stdout, re.MULTILINE)).split())
    for note in record.all(e.Note):
        assert note.text in told
    for pick in record.all(e.Pick):
        assert all(line in told for line in pick.motivation.splitlines())


def test_phrases_of_the_table_have_their_own_language(tmp_path: Path) -> None:
    record = a_full_record()
    own = replace(record.programme, addressee="de wijk", organiser="het buurthuis")
    verslag = table_verslag(replace(record, programme=own), "internal", "en")
    pdf = pdf_of(verslag)
    assert failures(pdf, tmp_path) == []
    document = read(pdf).document
    dutch = {span.text.strip() for span in document.all("Span") if span.string("Lang") == "nl"}
    title = record.programme.title
    assert {title, "de wijk", "het buurthuis", "De avondmarkt.", "Buurtkracht"} <= dutch
    heading = next(node for node in document.all("H2") if "wijk" in node.text)
    assert heading.text.split()[-2:] == ["de", "wijk"] and heading.one("Span").text == "de wijk"


def test_no_words_of_a_phrase_or_a_link_are_glued_at_a_line_end() -> None:
    phrase = "the right to challenge whoever decides about our own street and square " * 4
    spans = (
        t.Span("Zie "),
        t.Span(phrase.strip(), language="en"),
        t.Span(" en "),
        t.Span(phrase.strip(), link="https://example.org/"),
        t.Span("."),
    )
    paragraph_ = read(pdf_of(a_report((t.Paragraph(spans),)))).document.all("P")[-1]
    assert paragraph_.one("Span").text.split() == phrase.split()
    assert paragraph_.one("Link").text.split() == phrase.split()
    assert paragraph_.text.split() == t.plain(spans).split()


def test_notes_and_references_lead_to_each_other_in_words(tmp_path: Path) -> None:
    document = read(printed(a_full_record)[1]).document
    there, back = (
        next(kid.entries for kid in link.kids if isinstance(kid, Annotation))
        for link in (document.all("Reference")[-1].one("Link"), document.one("Note").one("Link"))
    )
    assert text_of(there["Contents"]).startswith("Noot 1: Geteld is hoe vaak")
    assert text_of(back["Contents"]) == "Terug naar de verwijzing naar noot 1"
    assert document.one("Note").string("ID")


def test_the_contents_lead_to_the_chapters_and_say_their_pages() -> None:
    tagged = read(printed(a_full_record)[1])
    document = tagged.document
    entries = document.one("TOC").all("TOCI")
    chapters = [node.text.strip() for node in document.all("H2")]
    begun = chapters.index("Inhoud") + 1
    assert [entry.text.split()[:-1] for entry in entries] == [
        heading.split() for heading in chapters[begun:]
    ]
    # A chapter without a number has no label: an empty one would be a stop that says nothing.
    assert [label.text.strip() for label in document.one("TOC").all("Lbl")] == list("12345")
    for entry in entries:
        link = entry.one("Reference").one("Link")
        (there,) = [kid.entries for kid in link.kids if isinstance(kid, Annotation)]
        assert str(tagged.page_refs.index(there["Dest"][0]) + 1) == entry.text.split()[-1]


def test_names_without_end_are_kept_within_what_a_file_may_hold(tmp_path: Path) -> None:
    table = Table(2)
    name = "Überlange " * 1700
    own = table.do(values.write_own_card(table.record, name, name))
    assert isinstance(own, e.OwnCard)
    first, second = (table.pick(seat, own.card, name) for seat in range(2))
    table.do(canvas.lay(table.record, first.id, "waarden"))
    table.do(canvas.rest_direction_on(table.record, (first.id, second.id)))
    table.do(look_back.link(table.record, name, "https://example.org/" + "a" * 40_000))
    long = replace(table.record.programme, title=name, organiser=name, addressee=name)
    pdf = pdf_of(table_verslag(replace(table.record, programme=long), "internal"))
    assert failures(pdf, tmp_path) == []


def test_the_metadata_are_the_same_twice() -> None:
    tagged = read(printed(a_full_record)[1])
    info = tagged.file.get(tagged.file.trailer["Info"])
    packet = tagged.file.get(tagged.catalog["Metadata"]).content.decode()
    for key, name in (
        ("Title", "dc:title"),
        ("Author", "dc:creator"),
        ("Subject", "dc:description"),
        ("Keywords", "pdf:Keywords"),
        ("Creator", "xmp:CreatorTool"),
        ("Producer", "pdf:Producer"),
    ):
        (said,) = re.findall(rf"<{name}>(?:<[^>]+>)*([^<]+)<", packet)
        assert said == text_of(info[key])
    assert tagged.file.get(tagged.catalog["ViewerPreferences"]) == {"DisplayDocTitle": "true"}
    assert len(tagged.file.get(tagged.catalog["OutputIntents"])) == 1


def test_letters_that_no_font_has_are_read_as_themselves(tmp_path: Path) -> None:
    pdf = pdf_of(a_report((paragraph("Zij heet 王伟 of שלום en e\u2011mailt\u00a0ons."),)))
    assert failures(pdf, tmp_path) == []
    assert read(pdf).document.all("P")[-1].text.strip() == "Zij heet 王伟 of שלום en e-mailt ons."


@given(st.lists(st.sampled_from(STRANGE), min_size=1, max_size=8))
@settings(max_examples=25)
def test_strange_characters_break_no_file_and_glue_no_words(strange: list[str]) -> None:
    words = " ".join(f"een{character}twee" for character in strange)
    report = replace(
        a_report((t.Heading(1, t.said(words), anchor="a"), paragraph(words), FIGURE)),
        title=words,
        metadata=replace(METADATA, title=words, author=words, subject=words),
    )
    figure = replace(FIGURE, alternative=words, caption=t.said(words))
    report = replace(report, blocks=(*report.blocks, figure))
    with TemporaryDirectory() as folder:
        pdf = pdf_of(report)
        assert failures(pdf, Path(folder)) == []
    said = read(pdf).document.all("P")[-1].text
    assert len(re.findall("een", said)) == len(re.findall("twee", said)) == len(strange)
    assert "tweeeen" not in said


def _roles(node: Node) -> list[str]:
    return [node.role] + [role for kid in node.nodes for role in _roles(kid)]
