"""How texts, numbers and names are written."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring
from xml.sax.saxutils import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tafelkit.printing.tagged import TaggingError
from tafelkit.printing.tagged.syntax import dictionary, readable, text, value
from tests.printing.tagged.syntax import Reader, text_of

ANY_TEXT = st.text(min_size=1) | st.text("a \0\x07\ud800\udfff\ufeff\ufffe\uffff", min_size=1)


@given(ANY_TEXT)
def test_a_text_is_read_back(words: str) -> None:
    assert text_of(Reader(text(words)).next()) == readable(words)


@given(ANY_TEXT)
@example("\r\n")
def test_what_is_readable_is_what_xml_can_hold(words: str) -> None:
    said = readable(words)
    assert len(said) == len(words)
    # XML knows one end of a line (XML 1.0, 2.11).
    as_xml_reads = said.replace("\r\n", "\n").replace("\r", "\n")
    assert fromstring(f"<a>{escape(said)}</a>".encode()).text == as_xml_reads


@pytest.mark.parametrize("words", ["(a\\b", "a)", "\\", "(((", "plain"])
def test_a_plain_text_stays_readable(words: str) -> None:
    assert text(words).startswith(b"(")
    assert Reader(text(words)).next().decode() == words


@pytest.mark.parametrize("letter", ["a", "é", "🏠"])
def test_a_text_that_no_file_may_hold_is_refused(letter: str) -> None:
    bytes_each = len(Reader(text(letter * 100)).next()) // 100
    most = 32_767 // bytes_each - 1
    assert len(Reader(text(letter * most)).next()) <= 32_767
    with pytest.raises(TaggingError, match="say it more briefly"):
        text(letter * (most + 2))


def test_values() -> None:
    assert dictionary({"A": value("Row"), "B": value((1, 2.5)), "C": value(3)}) == (
        b"<</A /Row /B [1 2.5] /C 3>>"
    )
