from __future__ import annotations

from pathlib import Path

from reportlab.lib.styles import ParagraphStyle

from tests.printing.tagged.making import (
    JUSTIFIED,
    PROSE,
    TEXT,
    checked,
    said,
)


def test_hyphenated_words_are_whole(tmp_path: Path) -> None:
    tagged = checked([said(PROSE * 12, JUSTIFIED)], tmp_path)
    drawn = "".join(mark.text for page in tagged.contents for mark in page.marks)
    assert drawn.count("\u00ad") > 5
    # No word goes on on the next page, where it could not be said whole.
    assert "\u00ad" not in tagged.text
    assert tagged.text.split() == (PROSE * 12).split()


def test_words_hyphenated_within_other_type_keep_their_soft_hyphen(tmp_path: Path) -> None:
    narrow = ParagraphStyle("narrow", JUSTIFIED, rightIndent=240)
    marked = PROSE.replace("betrouwbaarheid", "<b>betrouw</b>baarheid")
    tagged = checked([said(marked * 3, narrow)], tmp_path)
    assert tagged.text.replace("\u00ad", "").split() == (PROSE * 3).split()


def test_own_soft_hyphens(tmp_path: Path) -> None:
    narrow = ParagraphStyle("narrow", TEXT, rightIndent=280, embeddedHyphenation=1)
    word = "ver\u00adant\u00adwoor\u00adde\u00adlijk\u00adheid"
    for text in (f"Onze {word} is groot.", f"Onze <b>eigen</b> {word} is groot."):
        found = checked([said(text, narrow)], tmp_path).text.replace("\u00ad", "")
        assert "verantwoordelijkheid is groot." in found


def test_a_long_address_is_not_torn_by_blanks(tmp_path: Path) -> None:
    address = "https://example.org/" + "abcdefghij" * 12
    assert address in checked([said(f"Zie {address} daar.")], tmp_path).text


def test_dots_after_a_paragraph_are_decoration(tmp_path: Path) -> None:
    dotted = ParagraphStyle("dotted", TEXT, endDots=".")
    tagged = checked([said("Naam", dotted)], tmp_path)
    assert tagged.text.strip() == "Naam"
