"""Drawing on the canvas: marks, phrases, artifacts, links, forms, and what is refused."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader

from tafelkit.printing.tagged import (
    Canvas,
    Tag,
    TaggingError,
)
from tests.printing.tagged.making import (
    SANS,
    drawn,
    draws,
    failures,
    read,
    words,
)


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


def test_a_page_upside_down(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            words(canvas, "content", 100)

    pdf = drawn(draw, bottomup=0, pageCompression=0)
    assert failures(pdf, tmp_path) == []
    assert b"1 0 0 -1 0 " in pdf


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
