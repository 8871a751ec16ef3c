from __future__ import annotations

from pathlib import Path

from tafelkit.printing.tagged import (
    Artifact,
    Canvas,
    DividedWord,
    Tag,
)
from tests.printing.tagged.making import (
    SANS,
    drawn,
    failures,
    read,
    words,
)


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
