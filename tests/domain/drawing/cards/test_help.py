from __future__ import annotations

from itertools import combinations

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.cards.format import POKER, CardFormat
from tafelkit.domain.drawing.cards.help import help_cards
from tafelkit.domain.drawing.marks import Strokes, Words
from tafelkit.domain.drawing.symbols import REASON_PATHS
from tafelkit.domain.texts import LANGUAGES, Language, LanguageCode
from tests.domain.drawing.cards.test_front import FORMS, edges

KIT = kit_shelf().kit("gemeente")


@FORMS
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_helps_lies_on_its_card_and_not_over_each_other(
    language: LanguageCode, fmt: CardFormat
) -> None:
    for card in help_cards(KIT, Language(language), fmt):
        assert (card.drawing.width, card.drawing.height) == (fmt.width, fmt.height)
        boxes = [edges(mark) for mark in card.drawing.marks]
        for left, top, right, bottom in boxes:
            assert left >= 0 and top >= 0 and right <= fmt.width and bottom <= fmt.height
        texts = [edges(mark) for mark in card.drawing.marks if isinstance(mark, Words)]
        for one, other in combinations(texts, 2):
            beside = one[2] <= other[0] + 0.01 or other[2] <= one[0] + 0.01
            assert beside or one[3] <= other[1] + 0.01 or other[3] <= one[1] + 0.01


@FORMS
def test_all_that_stands_on_it_is_said(fmt: CardFormat) -> None:
    for card in help_cards(KIT, Language("nl"), fmt):
        shown = [mark.text for mark in card.drawing.marks if isinstance(mark, Words)]
        foot = KIT.title.nl
        signs = {"01", "waarde"}
        assert foot in shown
        for text in shown:
            assert text.rstrip(".") in card.words or text in (foot, *signs)


def test_the_reasons_have_their_signs() -> None:
    reasons, _rounds, _reading = help_cards(KIT, Language("nl"), POKER)
    paths = [mark.path for mark in reasons.drawing.marks if isinstance(mark, Strokes)]
    assert paths == list(REASON_PATHS.values())
