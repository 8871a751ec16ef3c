from tafelkit.printing.hyphenation import hyphenation, syllables
from tafelkit.printing.pieces import Manner, parts_of
from tests.printing.paper import the_fonts


def hyphenated(word: str, room: float, language: str = "nl") -> str:
    (part,) = parts_of([(word, Manner(language=language))], the_fonts())
    return word[: hyphenation(part, room, the_fonts())]


def test_as_much_of_a_word_goes_on_the_line_as_fits_with_a_hyphen() -> None:
    word = "verantwoordingsinformatie"
    assert hyphenated(word, 40) == "verant"
    assert hyphenated(word, 90) == "verantwoordings"
    assert hyphenated(word, 10) == ""


def test_punctuation_stays_with_its_word() -> None:
    assert hyphenated("(verantwoordelijk).", 70) == "(verantwoor"


def test_words_are_hyphenated_in_their_own_language() -> None:
    assert syllables("organisation", "en") != syllables("organisation", "nl")


def test_short_words_addresses_and_numbers_are_not_hyphenated() -> None:
    for text in ("vragen", "www.voorbeeld.example", "20230620202306", "iemand@voorbeeld"):
        assert hyphenated(text, 30) == ""


def test_a_word_whose_spelling_would_change_stays_whole_there() -> None:
    # "naäpen" is divided as na-apen: the letters before the hyphen are not those of the word.
    for at in syllables("financiële", "nl"):
        assert "financiële"[:at] in ("finan", "financi", "fin")
