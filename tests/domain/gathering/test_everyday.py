import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.gathering.everyday import EVERYDAY
from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.typed.word_forms import folded

LANGUAGES: tuple[LanguageCode, ...] = ("nl", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_one_word_as_texts_are_folded(language: LanguageCode) -> None:
    assert all(folded(word) == word and word.isalpha() for word in EVERYDAY[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kit", kit_shelf().names())
def test_no_card_is_an_everyday_word(kit: str, language: LanguageCode) -> None:
    for card in kit_shelf().kit(kit).deck.cards:
        assert folded(card.name.text(language)) not in EVERYDAY[language]
