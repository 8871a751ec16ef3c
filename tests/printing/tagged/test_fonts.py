from __future__ import annotations

import re
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import getFont

from tafelkit.printing.tagged import (
    Canvas,
    Tag,
    TaggingError,
)
from tafelkit.printing.tagged.fonts import is_embedded, refuse_missing, to_unicode
from tests.printing.tagged.making import (
    SANS,
    SYMBOLS,
    checked,
    drawn,
    failures,
    said,
    words,
)


def test_emoji_and_other_signs(tmp_path: Path) -> None:
    known = getFont(SYMBOLS).face.charToGlyph
    astral = "".join(chr(code) for code in sorted(known) if code > 0xFFFF)[:20]
    text = f'Ij: ĳ, ≥ 3 × €, en <font face="{SYMBOLS}">{astral}</font>.'
    tagged = checked([said(text)], tmp_path)
    assert len(astral) > 3
    assert tagged.text.strip() == f"Ij: ĳ, ≥ 3 × €, en {astral}."


def test_more_characters_than_one_font_holds(tmp_path: Path) -> None:
    codes = [code for code in sorted(getFont(SANS).face.charToGlyph) if 0xA1 <= code < 0x500]
    text = "".join(chr(code) for code in codes if code != 0xAD)
    assert len(text) > 300
    assert checked([said(text)], tmp_path).text.replace(" ", "").replace("\n", "") == text


def test_a_font_may_be_taken_up_without_being_used(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        with canvas.inside(Tag("P")):
            words(canvas, "x")

    assert failures(drawn(draw), tmp_path) == []
    assert getFont("Helvetica") is not None


def test_every_code_in_use_tells_its_character() -> None:
    table = to_unicode("F1", [0, ord("a"), 0, 0x1F3E0])
    assert "2 beginbfchar\n<01> <0061>\n<03> <D83CDFE0>\nendbfchar" in table
    assert "/CMapName /F1 def" in table


def test_a_block_has_no_more_than_readers_need_accept() -> None:
    table = to_unicode("F1", [0, *range(0x100, 0x1FF)])
    counts = [int(count) for count in re.findall(r"(\d+) beginbfchar", table)]
    assert counts == [100, 100, 55]


def test_a_font_that_only_readers_have_is_refused() -> None:
    assert is_embedded(SANS) and not is_embedded("Helvetica")
    refuse_missing(SANS)
    with pytest.raises(TaggingError, match="would not be in the file"):
        refuse_missing("Helvetica")
