"""Drawing on the canvas: marks, phrases, artifacts, links, forms, and what is refused."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.colors import CMYKColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import getFont

from tafelkit.printing.tagged import (
    Artifact,
    Canvas,
    DividedWord,
    Tag,
    TaggingError,
    data_cell,
    header_cell,
)
from tests.printing.tagged.making import SANS, drawn, failures, read
from tests.printing.tagged.reading import Annotation


def words(canvas: Canvas, text: str, y: float = 700) -> None:
    canvas.setFont(SANS, 11)
    canvas.drawString(72, y, text)


def test_lines_and_fills_are_decoration_but_text_is_content(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(0, 0, 100, 100, fill=1)
        with canvas.inside(Tag("P")):
            words(canvas, "one ")
            canvas.line(72, 698, 90, 698)
            words(canvas, "two", 680)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert tagged.text == "one two"
    assert [mark.text for mark in tagged.artifacts()] == ["", ""]


def test_neighbours_of_one_element_share_a_mark() -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            for n in range(5):
                words(canvas, f"{n} ", 700 - 20 * n)

    assert len(read(drawn(draw)).document.one("P").kids) == 1


def test_phrases_within_a_text(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            text = canvas.beginText(72, 700)
            text.setFont(SANS, 11)
            text.textOut("the ")
            with text.inside(Tag("Span", lang="nl")):
                text.textOut("gespreks")
                with text.inside(Tag("Quote")):
                    text.textOut("tafel")
            text.textOut(" itself")
            with text.inside(Artifact("Layout")):
                text.textOut(" ~")
            canvas.drawText(text)
            words(canvas, ", again", 680)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert tagged.text == "the gesprekstafel itself, again"
    assert tagged.document.one("Span").one("Quote").text == "tafel"


def test_a_divided_word_is_said_whole(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        word = DividedWord("conversation (“hé”)")
        with canvas.inside(Tag("P")):
            text = canvas.beginText(72, 700)
            text.setFont(SANS, 11)
            text.textOut("the ")
            with text.divided(word):
                text.textLine("conver\u00ad")
            with text.divided(word):
                text.textOut("sation (“hé”)")
            text.textOut(" table")
            canvas.drawText(text)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    assert read(pdf).text == "the conversation (“hé”) table"


@pytest.mark.parametrize("on_one_page", [True, False])
def test_a_word_divided_over_texts_is_said_whole_on_one_page(
    tmp_path: Path, on_one_page: bool
) -> None:
    def draw(canvas: Canvas) -> None:
        word = DividedWord("conversation")
        with canvas.inside(Tag("P")):
            words(canvas, "the ")
            with canvas.divided(word):
                words(canvas, "conver\u00ad")
            if not on_one_page:
                canvas.showPage()
            with canvas.divided(word):
                words(canvas, "sation", 680)
            words(canvas, " table", 680)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    text = read(pdf).text
    assert text == ("the conversation table" if on_one_page else "the conver\u00adsation table")


def test_a_figure_is_one_whole(tmp_path: Path) -> None:
    figure = Tag("Figure", alt="a house (“huis”) \\ 🏠")

    def draw(canvas: Canvas) -> None:
        canvas.translate(10, 20)
        with canvas.inside(figure, box=(0, 0, 100, 50)):
            canvas.saveState()
            canvas.rect(0, 0, 100, 50)
            canvas.restoreState()
            with canvas.inside(Tag("P")), canvas.artifact():
                words(canvas, "house", 5)
            text = canvas.beginText(0, 0)
            text.setFont(SANS, 11)
            with text.inside(Tag("Span")):
                text.textOut("!")
            canvas.drawText(text)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    node = read(pdf).document.one("Figure")
    assert node.text == "house!"
    assert node.nodes == []
    assert node.attribute("BBox") == [10, 20, 110, 70]
    assert node.entries["Alt"].decode("utf-16") == "a house (“huis”) \\ 🏠"


def test_an_artifact_is_one_whole(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "content")
        with canvas.artifact(Artifact("Pagination", "Header")), canvas.inside(Tag("H1")):
            words(canvas, "running head", 800)
            canvas.linkURL("https://example.org/", (0, 0, 10, 10))

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert tagged.text == "content"
    (mark,) = tagged.artifacts()
    assert mark.properties == {"Type": "Pagination", "Subtype": "Header"}
    assert "Annots" not in tagged.pages[0]


def test_content_goes_on_over_pages(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "one ")
            canvas.showPage()
            words(canvas, "two")
        with canvas.inside(Tag("Figure", alt="lines")):
            canvas.line(0, 0, 9, 9)
            canvas.showPage()
            canvas.line(0, 0, 9, 9)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert len(tagged.pages) == 3
    assert tagged.document.one("P").text == "one two"
    assert len(tagged.document.one("Figure").kids) == 2


def test_reading_order_is_that_of_drawing_by_parents(tmp_path: Path) -> None:
    first, second = Tag("Sect", title="first"), Tag("Sect", title="second")

    def draw(canvas: Canvas) -> None:
        for n, parent in enumerate((first, second, first)):
            with canvas.inside(Tag("P", parent)):
                words(canvas, f"{n} ", 700 - 20 * n)

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    assert [sect.text for sect in read(pdf).document.all("Sect")] == ["0 2 ", "1 "]


def test_links_say_where_they_lead(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")), canvas.inside(Tag("Link", leads="The film")):
            words(canvas, "the film")
            canvas.linkURL("https://example.org/", (72, 690, 120, 710))
        with canvas.inside(Tag("P")):
            words(canvas, "and here", 680)
            canvas.linkRect("Here", "here", (72, 670, 120, 690))
            canvas.linkURL("https://example.org/two", (72, 670, 120, 690))
        canvas.bookmarkPage("here")

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    found = [
        text
        for link in read(pdf).document.all("Link")
        for kid in link.kids
        if isinstance(kid, Annotation)
        for text in [kid.entries["Contents"]]
    ]
    assert found == [b"The film", b"Here", b"https://example.org/two"]


def test_forms_belong_to_what_they_are_used_in(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "content")
        canvas.doForm("foot")
        with canvas.inside(Tag("Figure", alt="a seal")):
            canvas.doForm("foot")
        canvas.beginForm("foot")
        with canvas.inside(Tag("P")):
            words(canvas, "foot", 30)
        canvas.endForm()

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    tagged = read(pdf)
    assert tagged.text == "content"
    assert [mark.tag for mark in tagged.contents[0].marks] == ["P", "Artifact", "Figure"]


def a_picture(mode: str = "RGBA") -> ImageReader:
    file = io.BytesIO()
    Image.new(mode, (4, 4), (200, 20, 20, 120)[: len(mode)]).save(
        file, "JPEG" if mode == "CMYK" else "PNG"
    )
    return ImageReader(io.BytesIO(file.getvalue()))


def test_pictures_with_transparency(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("Figure", alt="a red square"), box=(0, 0, 40, 40)):
            canvas.drawImage(a_picture(), 0, 0, 40, 40, mask="auto")
            canvas.drawInlineImage(Image.new("RGB", (2, 2)), 50, 0, 40, 40)
        canvas.setFillAlpha(0.5)
        canvas.rect(0, 0, 9, 9, fill=1)

    assert failures(drawn(draw), tmp_path) == []


def test_colours_become_those_of_the_document(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for colour in (CMYKColor(0.1, 0.9, 0.2, 0), (0.1, 0.9, 0.2, 0), "cmyk(1,0,0,0)", "red"):
            canvas.setFillColor(colour)
            canvas.setStrokeColor(colour)
            canvas.rect(0, 0, 9, 9, fill=1)

    assert failures(drawn(draw), tmp_path) == []


def test_a_page_upside_down(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "content", 100)

    pdf = drawn(draw, bottomup=0, pageCompression=0)
    assert failures(pdf, tmp_path) == []
    assert b"1 0 0 -1 0 " in pdf


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


@pytest.mark.parametrize(
    ("made_at", "date", "written"),
    [
        (datetime(2023, 6, 20, 12, 0, tzinfo=UTC), "2023-06-20T12:00:00+00:00", b"+00'00'"),
        (
            datetime(2023, 6, 20, 12, 0, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
            "2023-06-20T12:00:00-03:30",
            b"-03'30'",
        ),
    ],
)
def test_metadata_say_the_same_twice(
    tmp_path: Path, made_at: datetime, date: str, written: bytes
) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, lang="nl-NL", made_at=made_at)
    said = {
        "Title": "Tafel <7> & “8” 🏠",
        "Author": "Wij",
        "Subject": "één",
        "Keywords": "a, b",
        "Creator": "c",
        "Producer": "p",
    }
    for key, value in said.items():
        getattr(canvas, f"set{key}")(value)
    canvas.showPage()
    canvas.save()
    assert failures(out.getvalue(), tmp_path) == []
    tagged = read(out.getvalue())
    packet = tagged.file.get(tagged.catalog["Metadata"]).content.decode()
    assert f"<xmp:CreateDate>{date}</xmp:CreateDate>" in packet
    assert "Tafel &lt;7&gt; &amp; “8” 🏠" in packet
    info = tagged.file.get(tagged.file.trailer["Info"])
    assert info["CreationDate"].endswith(written)
    assert tagged.catalog["MarkInfo"] is not None


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


def test_cells_tell_what_they_head_and_span() -> None:
    row = Tag("TR")
    assert data_cell(row).attributes == {}
    assert data_cell(row, rows=2).attributes == {"Table": {"RowSpan": 2}}
    head = header_cell(row, "Column", columns=3)
    assert head.attributes == {"Table": {"Scope": "Column", "ColSpan": 3}}


def draws(text: str, font: str = SANS) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            canvas.setFont(font, 11)
            canvas.drawString(0, 0, text)

    return draw


def unlabelled(canvas: Canvas) -> None:
    canvas.drawString(0, 0, "x")


def loose_link(canvas: Canvas) -> None:
    canvas.linkURL("https://example.org/", (0, 0, 9, 9))


def loose_picture(canvas: Canvas) -> None:
    canvas.drawImage(a_picture(), 0, 0)


def cmyk_picture(canvas: Canvas) -> None:
    with canvas.inside(Tag("Figure", alt="x")):
        canvas.drawImage(a_picture("CMYK"), 0, 0)


def comment(canvas: Canvas) -> None:
    with canvas.inside(Tag("P")):
        canvas.textAnnotation("a comment", (0, 0, 9, 9))


def second_level_first(canvas: Canvas) -> None:
    with canvas.inside(Tag("H2")):
        words(canvas, "x")


@pytest.mark.parametrize(
    ("draw", "problem"),
    [
        (draws("x", "Helvetica"), "'Helvetica' would not be in the file"),
        (draws("x", "Times-Roman"), "'Times-Roman' would not be in the file"),
        (draws("a\U0001f9d9b"), r"lacks U\+1F9D9 \(MAGE\)"),
        (unlabelled, "neither tagged nor an artifact"),
        (loose_link, "neither tagged nor an artifact"),
        (loose_picture, "neither tagged nor an artifact"),
        (cmyk_picture, "CMYK"),
        (comment, "only links"),
        (second_level_first, "H2 comes first, page 1"),
    ],
)
def test_what_nobody_could_read_is_refused(draw: Callable[[Canvas], None], problem: str) -> None:
    with pytest.raises(TaggingError, match=problem):
        drawn(draw)


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


@pytest.mark.parametrize("role", ["Paragraph", "H7", ""])
def test_unknown_roles_are_refused(role: str) -> None:
    with pytest.raises(TaggingError, match="no standard structure type"):
        Tag(role)


def test_a_font_may_be_taken_up_without_being_used(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        with canvas.inside(Tag("P")):
            words(canvas, "x")

    assert failures(drawn(draw), tmp_path) == []
    assert getFont("Helvetica") is not None


# A drawing: texts, lines, new pages, and parts that hold more of it.
drawings = st.recursive(
    st.sampled_from(["text", "line", "page", "phrase"]),
    lambda inner: st.tuples(
        st.sampled_from(["Sect", "P", "Figure", "artifact", "state"]), st.lists(inner, max_size=4)
    ),
    max_leaves=20,
)


class _Player:
    """Draws a drawing, and knows which texts are to be read."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.written: list[str] = []
        self.count = 0

    def play(self, thing: object, around: tuple[str, ...] = ()) -> None:
        if isinstance(thing, tuple):
            self._hold(*thing, around)
        elif thing == "line":
            self.canvas.line(0, 0, 9, 9)
        elif thing == "page":
            if "state" not in around:
                self.canvas.showPage()
        else:
            # What is outermost of these two is one whole.
            whole = next((kind for kind in around if kind in ("artifact", "Figure")), "Figure")
            self._write(thing == "phrase", whole == "Figure")

    def _hold(self, kind: str, things: list[object], around: tuple[str, ...]) -> None:
        canvas = self.canvas
        with ExitStack() as stack:
            if kind == "state":
                canvas.saveState()
                stack.callback(canvas.restoreState)
            elif kind == "artifact":
                stack.enter_context(canvas.artifact())
            else:
                stack.enter_context(canvas.inside(Tag(kind, alt="x")))
            for thing in things:
                self.play(thing, (*around, kind))

    def _write(self, phrase: bool, reads: bool) -> None:
        self.count += 1
        text = self.canvas.beginText(9, 9)
        text.setFont(SANS, 9)
        text.textOut(f"{self.count}a ")
        if phrase:
            with text.inside(Tag("Span")):
                text.textOut(f"{self.count}b ")
        text.textOut(f"{self.count}c ")
        self.canvas.drawText(text)
        if reads:
            self.written += [f"{self.count}{x}" for x in ("abc" if phrase else "ac")]


@given(st.lists(drawings, max_size=6))
def test_whatever_is_drawn_is_marked_and_read_in_order(things: list[object]) -> None:
    players: list[_Player] = []

    def draw(canvas: Canvas) -> None:
        players.append(_Player(canvas))
        with canvas.inside(Tag("Sect")):
            for thing in things:
                players[0].play(thing)
        canvas.showPage()

    tagged = read(drawn(draw))
    assert tagged.text.split() == players[0].written
