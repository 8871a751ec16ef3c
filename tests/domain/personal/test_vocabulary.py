"""All lists of words, of which each is looked up as it is read."""

from __future__ import annotations

import ast
import inspect
from types import ModuleType

import pytest

from tafelkit.domain.personal import given_names, given_words, nobody, surnames, vocabulary
from tafelkit.domain.personal.reading import Reading

MODULES = (given_names, given_words, nobody, surnames, vocabulary)
LISTS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": words
    for module in MODULES
    for name, words in vars(module).items()
    if isinstance(words, frozenset)
}


@pytest.mark.parametrize("name", LISTS)
def test_no_list_is_empty_and_each_word_is_one_as_it_is_read(name: str) -> None:
    assert LISTS[name]
    words = [word for one in LISTS[name] for word in ([one] if isinstance(one, str) else one)]
    assert [word for word in words if not word or " " in word] == []
    assert [word for word in words if word != Reading.of(word).text.lower()] == []


def test_a_name_that_is_a_word_too_stands_apart() -> None:
    assert not given_names.GIVEN_NAMES & given_words.NAMES_AND_WORDS
    assert given_words.SMALL_WORDS <= given_names.GIVEN_NAMES
    assert given_words.SENTENCE_WORDS | given_words.MIDST_WORDS <= given_words.NAMES_AND_WORDS
    assert not surnames.SURNAMES & surnames.SURNAMES_AND_WORDS


def test_forms_of_address_and_heads_are_among_their_kind() -> None:
    assert vocabulary.FORMS_OF_ADDRESS <= vocabulary.TITLES
    assert vocabulary.HEADS <= vocabulary.OFFICES


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_no_list_is_written_down_twice(module: ModuleType) -> None:
    named = [
        target.id
        for line in ast.parse(inspect.getsource(module)).body
        for target in (line.targets if isinstance(line, ast.Assign) else ())
        if isinstance(target, ast.Name)
    ]
    assert sorted(named) == sorted(set(named))
