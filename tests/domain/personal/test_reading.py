from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.personal.reading import Reading


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Jos\u00e9 en Jose\u0301", "Jose en Jose"),
        ("06\u00ad12\u200b34\ufeff", "061234"),
        ("\u0660\u0666 en \uff10\uff16", "06 en 06"),
        ("jan\uff20voorbeeld\uff0enl", "jan@voorbeeld.nl"),
        ("Yıldız, Łukasz, Søren, Strauß", "Yildiz, Lukasz, Soren, Strauss"),
        ("Jan-\nsen, Anne-\nMarie", "Jansen, Anne-\nMarie"),
        ("1\u2009000 – ‘ja’\r\nnee", "1 000 - 'ja'\nnee"),
        ("Dorpsstraat  12,\t \t7541 VK", "Dorpsstraat 12, 7541 VK"),
        ("30² en ½", "30² en ½"),
    ],
)
def test_what_does_not_show_hides_nothing(written: str, read: str) -> None:
    assert Reading.of(written).text == read


@pytest.mark.parametrize(
    ("written", "words", "there"),
    [
        ("Bel 06-12\u200b345678.", "06-12345678", "06-12\u200b345678"),
        ("Strauß zei\u00ad het", "zei", "zei"),
        ("Oud-\nbewoner Jan-\nsen kwam", "Jansen", "Jan-\nsen"),
        ("plain\r\ntext", "text", "text"),
        ("aan de Laan  12 nu", "Laan 12", "Laan  12"),
    ],
)
def test_what_is_read_is_found_again_where_it_is_written(
    written: str, words: str, there: str
) -> None:
    reading = Reading.of(written)
    at = reading.text.index(words)
    start, end = reading.place(at, at + len(words))
    assert written[start:end] == there


@given(st.text(st.sampled_from("aJ-\n\r \u00ad\u200bßé\u0301①..…\u0663"), max_size=30))
def test_each_sign_that_is_read_stands_somewhere(written: str) -> None:
    reading, last = Reading.of(written), -1
    for at in range(len(reading.text)):
        start, end = reading.place(at, at + 1)
        assert last <= start < end <= len(written)
        last = start
