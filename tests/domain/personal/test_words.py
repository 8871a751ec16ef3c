from __future__ import annotations

from tafelkit.domain.personal.words import before, words_of


def test_a_word_knows_whether_a_sentence_begins_with_it() -> None:
    words = words_of("Dat zei dhr. A. Bos, Jan ook. Nu niet\nWel")
    assert [word.low for word in words if word.first] == ["dat", "nu", "wel"]
    assert [word.low for word in words if word.initial] == ["a"]


def test_words_go_on_over_one_line_end_and_not_over_an_empty_line() -> None:
    assert [word.joined for word in words_of("Jan\nBos\n\nKees 't")] == [False, True, False, True]


def test_before_the_first_word_there_is_none() -> None:
    words = words_of("met Van Dijk")
    assert [before(words, at) for at in range(3)] == ["", "met", "van"]


def test_what_is_someones_is_theirs() -> None:
    assert [word.stem for word in words_of("Fatima's Jans' idee")] == ["fatima", "jans", "idee"]


def test_a_code_holds_no_words() -> None:
    assert [word.text for word in words_of("8bea en 12ab")] == ["en"]


def test_capitals_tell_apart() -> None:
    word, shout, small = words_of("Bos BOS bos")
    assert (word.capital, shout.capital, small.capital) == (True, True, False)
    assert (word.shouted, shout.shouted) == (False, True)
