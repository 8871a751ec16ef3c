import pytest

from tafelkit.domain.typed import speaker
from tafelkit.domain.typed.speaker import Speaker, is_of, is_of_another
from tests.builders import an_empty_record


@pytest.mark.parametrize(
    ("of_line", "line", "letter"),
    [
        (speaker.of_choice, "b 06 + wil minder", "B"),
        (speaker.of_choice, "06 + wil minder", ""),
        (speaker.of_choice, "z 06", ""),
        (speaker.of_note, "v+ B de avondmarkt", "B"),
        (speaker.of_note, "de avondmarkt", ""),
        (speaker.of_remark, "b: goed gesprek", "B"),
        (speaker.of_remark, "goed gesprek", ""),
    ],
)
def test_a_line_names_its_seat(of_line: Speaker, line: str, letter: str) -> None:
    record = an_empty_record(seats=2)
    assert record.letter(of_line(line, record, "nl")) == letter


def test_a_line_of_which_the_language_is_not_known_is_of_another_in_each_only() -> None:
    record = an_empty_record(seats=5)
    first = record.seats[0].id
    # In English c and e are kinds, and A said this; in Dutch C and E did.
    assert not is_of_another("gesprek", "c A woorden", record, first)
    assert not is_of_another("gesprek", "e A woorden", record, first)
    assert is_of_another("gesprek", "v C woorden", record, first)
    assert not is_of_another("gesprek", "v C woorden", record, record.seats[2].id)
    assert not is_of_another("waarden: eigen kaart", "C woorden", record, first)
    assert is_of("gesprek", "c A woorden", record, first)
    assert not is_of("gesprek", "v C woorden", record, first)
    assert not is_of("gesprek", "woorden", record, first)
    assert not is_of("waarden: eigen kaart", "A woorden", record, first)


@pytest.mark.parametrize(
    ("name", "line"),
    [("waarden", "06 + wil minder"), ("gesprek", "de avondmarkt"), ("terugblik", "goed gesprek")],
)
def test_a_line_that_names_nobody_is_of_no_other(name: str, line: str) -> None:
    record = an_empty_record(seats=2)
    assert not is_of_another(name, line, record, record.seats[0].id)
