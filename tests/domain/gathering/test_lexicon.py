import pytest

from tests.domain.gathering.worded import lexicon_of, said

WORDS = ("De brieven zijn te lang.", "Eén brief van vier kantjes", "Cliëntenraad")


def _found(query: str) -> list[int]:
    lexicon = lexicon_of(said(words) for words in WORDS)
    return [place for place in range(len(WORDS)) if lexicon.finding(query)(place)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("brief", [1]),
        ("brieven", [0]),
        ("BRIE", [0, 1]),
        ("clienten", [2]),
        ("één", [1]),
        ("lange", [0]),
        ("brie lang", [0]),
        ("brief ontbreekt", []),
        ("", [0, 1, 2]),
    ],
)
def test_all_words_are_found_as_typed_or_in_another_form(query: str, found: list[int]) -> None:
    assert _found(query) == found


def test_what_is_added_later_is_found_too() -> None:
    lexicon = lexicon_of([said("loket")])
    lexicon.add(said("loketten"))
    assert lexicon.finding("loket")(1)
    assert list(lexicon.places("loket")) == [0]


def test_words_that_tell_nothing_have_no_stem() -> None:
    lexicon = lexicon_of([said("De regels, een 3 of regel e")])
    assert lexicon.stems("De regels, een 3 of regel e") == {"regel", "of"}


def test_a_word_is_told_as_it_is_written() -> None:
    lexicon = lexicon_of([said("De Coöperaties en de coöperatie")])
    stems = lexicon.stems("coöperatie")
    assert lexicon.forms("De Coöperaties en de coöperatie", stems) == ("coöperaties",)
