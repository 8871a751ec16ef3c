from __future__ import annotations

import re

from tafelkit.domain.personal.listed import endings, listed, one_of


def test_a_list_holds_each_word_once() -> None:
    assert listed("\n  jan piet\n  jan\n") == {"jan", "piet"}


def test_an_expression_is_any_of_its_words() -> None:
    assert re.fullmatch(one_of("straat laan"), "laan") and not re.fullmatch(one_of("a b"), "ab")


def test_endings_in_a_text_are_those_of_a_word() -> None:
    assert "Rijksweg".endswith(endings("straat\n    weg"))
    assert not "Rijkswegen".endswith(endings("straat weg"))
