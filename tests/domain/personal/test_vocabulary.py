import pytest

from tafelkit.domain.personal import vocabulary as v

SETS = {name: words for name, words in vars(v).items() if isinstance(words, frozenset)}


@pytest.mark.parametrize("name", SETS)
def test_no_list_is_empty_and_each_word_is_one(name: str) -> None:
    assert SETS[name]
    words = [word for one in SETS[name] for word in ([one] if isinstance(one, str) else one)]
    assert all(word == word.strip() and word and " " not in word for word in words)


def test_a_given_name_that_is_a_word_too_stands_apart() -> None:
    assert not v.GIVEN_NAMES & v.NAMES_AND_WORDS
    assert v.VERBS <= v.NAMES_AND_WORDS


def test_names_begin_with_a_capital_and_what_stands_before_them_does_not() -> None:
    assert all(name[0].isupper() for name in v.GIVEN_NAMES | v.NAMES_AND_WORDS)
    before = v.TITLES | v.OFFICES | v.PARTICLES | v.RELATIONS | v.POSSESSIVES | v.BEFORE_NO_NAME
    assert all(word == word.lower() for word in before)
    assert all(word == word.lower() for saying in v.SAYINGS for word in saying)
