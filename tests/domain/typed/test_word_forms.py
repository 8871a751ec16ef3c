from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.gathering.everyday import EVERYDAY
from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.typed.word_forms import folded, name_forms, phrase_forms

LANGUAGES: tuple[LanguageCode, ...] = ("nl", "en")


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Efficiëntie", "efficientie"),
        ("DÉMOCRATIE", "democratie"),
        ("foto's", "fotos"),
        ("foto’s", "fotos"),
        ("af\u00adwijken", "afwijken"),
        ("niet\u2011weten", "niet-weten"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
        ("ﬁets", "fiets"),
    ],
)
def test_a_word_is_folded_to_what_it_is_compared_by(written: str, plain: str) -> None:
    assert folded(written) == plain


@given(st.text(max_size=30))
def test_folding_is_done_once_and_knows_no_case(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded(text.upper()) == folded(text.upper().lower())


words = st.text(max_size=14) | st.text(st.sampled_from("aeioubkmnrstvwyxij"), max_size=12)


@given(words.map(folded), st.sampled_from(LANGUAGES))
def test_any_word_bends_and_is_among_its_own_forms(word: str, language: LanguageCode) -> None:
    for forms in (name_forms(word, language), phrase_forms(word, language)):
        assert word in forms and (len(word) >= 4 or forms == {word})
        assert all(folded(form) == form for form in forms)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kit", kit_shelf().names())
def test_no_card_bends_to_an_everyday_word(kit: str, language: LanguageCode) -> None:
    for card in kit_shelf().kit(kit).deck.cards:
        assert not name_forms(folded(card.name.text(language)), language) & EVERYDAY[language]
