from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.platypus.flowables import Flowable

from tafelkit.printing.tagged import (
    Canvas,
    Contents,
    Figure,
    Heading,
    Table,
    Tag,
    TaggingError,
)
from tests.printing.tagged.making import (
    GRID,
    JUSTIFIED,
    PROSE,
    TEXT,
    TITLE,
    drawn,
    draws,
    failures,
    made,
    picture,
    read,
    said,
    words,
)


def test_english(tmp_path: Path) -> None:
    pdf = made(
        [Heading("Report", TITLE), said("A <lang code='nl'>gesprekstafel</lang>.")], lang="en-GB"
    )
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert tagged.catalog["Lang"] == b"en-GB"
    assert tagged.document.one("Span").string("Lang") == "nl"


def test_the_same_story_gives_the_same_bytes() -> None:
    def told() -> list[Flowable]:
        return [
            Contents([TEXT]),
            Heading("Kop", TITLE),
            said(f'<a href="https://example.org/">{PROSE}</a>', JUSTIFIED),
            Table([["Kaart"], ["x"]], style=GRID),
            Figure(picture(), "Een kaart."),
        ]

    assert made(told()) == made(told())


def test_an_empty_document_has_a_page(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.showPage()
        with canvas.inside(Tag("Sect")):
            pass
        with canvas.inside(Tag("Figure", alt="nothing")):
            pass

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    assert len(read(pdf).pages) == 1


def test_the_same_drawing_gives_the_same_bytes() -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "content")

    def other(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "Content")

    assert drawn(draw) == drawn(draw)
    first, second = read(drawn(draw)), read(drawn(other))
    assert first.file.trailer["ID"] != second.file.trailer["ID"]


def test_the_file_has_what_both_standards_ask() -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "content")

    tagged = read(drawn(draw))
    catalog, file = tagged.catalog, tagged.file
    assert file.data.startswith(b"%PDF-1.7\n")
    assert file.get(catalog["MarkInfo"]) == {"Marked": "true"}
    assert file.get(catalog["ViewerPreferences"]) == {"DisplayDocTitle": "true"}
    assert tagged.pages[0]["Tabs"] == "S"
    (intent,) = file.get(catalog["OutputIntents"])
    profile = file.get(intent["DestOutputProfile"]).content
    assert int.from_bytes(profile[:4], "big") == len(profile)
    streams = [thing for thing in file.objects() if hasattr(thing, "ended")]
    assert streams
    assert all(stream.ended == b"\r\n" for stream in streams)
    assert b"Helvetica" not in file.data


def test_content_may_end_with_a_carriage_return(tmp_path: Path) -> None:
    """One in 256 compressed streams does, and its length is no other for that."""
    files = (drawn(draws("a" * n), pageCompression=1) for n in range(600))
    pdf = next(pdf for pdf in files if b"\r\r\nendstream" in pdf)
    assert failures(pdf, tmp_path) == []


@pytest.mark.parametrize(
    ("known", "problem"),
    [({"lang": ""}, "no language"), ({"encrypt": "x"}, "encryption"), ({"cropMarks": 1}, "crop")],
)
def test_documents_that_nobody_could_read_are_refused(
    known: dict[str, object], problem: str
) -> None:
    with pytest.raises(TaggingError, match=problem):
        drawn(draws("x"), **known)


@pytest.mark.parametrize("title", ["", " ", "untitled", "(anonymous)"])
def test_a_document_without_a_title_is_refused(title: str) -> None:
    canvas = Canvas(io.BytesIO(), lang="nl")
    canvas.setTitle(title)
    with pytest.raises(TaggingError, match="no title"):
        canvas.getpdfdata()
