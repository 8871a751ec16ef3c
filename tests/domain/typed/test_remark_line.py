import pytest

from tafelkit.domain.typed.remark_line import letter_as_word, who_and_words
from tests.builders import an_empty_record


@pytest.mark.parametrize(
    ("line", "letter", "words"),
    [
        ("A: Mooi", "A", "Mooi"),
        ("b mooi", "B", "mooi"),
        ("C mooi", "", "C mooi"),
        ("Aan tafel", "", "Aan tafel"),
        ("A", "A", ""),
        ("", "", ""),
    ],
)
def test_a_line_may_begin_with_a_seat(line: str, letter: str, words: str) -> None:
    record = an_empty_record(seats=2)
    seat, said = who_and_words(record, line, "nl")
    assert (seat.letter if seat else "", said) == (letter, words)


def test_in_english_a_and_i_are_words_unless_a_colon_says_otherwise() -> None:
    record = an_empty_record(seats=9)
    assert who_and_words(record, "I think so", "en") == (None, "I think so")
    assert who_and_words(record, "A good talk", "en") == (None, "A good talk")
    seat, said = who_and_words(record, "A: good talk", "en")
    assert (seat.letter if seat else "", said) == ("A", "good talk")


def test_a_capital_in_front_may_be_a_seat_or_a_word() -> None:
    record = an_empty_record(seats=2)
    lines = ("A good talk", "A", "A: good talk", "Z good talk")
    assert [letter_as_word(record, line) for line in lines] == ["A", "", "", ""]
