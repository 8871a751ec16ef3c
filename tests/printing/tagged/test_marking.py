from __future__ import annotations

from pathlib import Path

import pytest

from tafelkit.printing.tagged import (
    Artifact,
    Canvas,
    DividedWord,
    Tag,
)
from tafelkit.printing.tagged.elements import Element, Run
from tafelkit.printing.tagged.marking import Boundary, Owner, begin, marked
from tafelkit.printing.tagged.tags import DECORATION
from tests.printing.tagged.making import (
    drawn,
    failures,
    read,
    words,
)


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


def owned(*parts: str | Owner, owner: Owner = None) -> tuple[list[str], list[Element]]:
    """Some content; what is no operator owns what comes after it."""
    code = [part if isinstance(part, str) else Boundary(part) for part in parts]
    return marked(code, owner, 1)


def test_an_artifact_says_what_kind_it_is_as_far_as_it_does() -> None:
    assert begin(Artifact()) == "/Artifact BMC"
    assert begin(Artifact("Pagination")) == "/Artifact <</Type /Pagination>> BDC"
    assert begin(Artifact("Pagination", "Footer")) == (
        "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
    )


def test_only_what_is_painted_is_marked() -> None:
    element = Element(Tag("P"), None)
    one, other = Run(element), Run(element)
    code, owners = owned("1 w", one, "2 w", other, "(x) Tj", None, "0 g")
    assert code == ["1 w", "2 w", "/P <</MCID 0>> BDC", "(x) Tj", "EMC", "0 g"]
    assert owners == [element] and (one.page, other.page, other.number) == (-1, 1, 0)


def test_a_mark_does_not_straddle_a_level() -> None:
    run = Run(Element(Tag("P"), None))
    code, _owners = owned(run, "(x) Tj", None, "Q", run, "(y) Tj")
    assert code.index("EMC") < code.index("Q")
    decoration, owners = owned("q", "0 0 9 9 re", "f", "Q", "S", owner=DECORATION)
    assert decoration == [
        *("q", "0 0 9 9 re", "/Artifact BMC", "f", "EMC", "Q", "/Artifact BMC", "S", "EMC")
    ]
    assert owners == []
