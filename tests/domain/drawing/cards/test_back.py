from __future__ import annotations

from dataclasses import replace

import pytest

from tafelkit.domain.drawing.cards.back import back_marks
from tafelkit.domain.drawing.cards.format import CardFormat
from tafelkit.domain.drawing.cards.front import card_of
from tafelkit.domain.drawing.marks import Group
from tests.builders import a_deck
from tests.domain.drawing.cards.test_front import FORMS, edges

DECK = a_deck()


@pytest.mark.parametrize("count", [1, 2, 7, 30])
@FORMS
def test_the_back_is_the_same_when_it_is_turned(fmt: CardFormat, count: int) -> None:
    suits = (DECK.suits * 15)[:count]
    drawing = card_of(fmt, *back_marks(replace(DECK, suits=suits), "nl", fmt))
    groups = [mark for mark in drawing.marks if isinstance(mark, Group)]
    (turned,) = groups
    assert (turned.x, turned.y, turned.degrees) == (fmt.width, fmt.height, 180)
    assert all(mark in drawing.marks for mark in turned.marks)
    centres = {
        (round((left + right) / 2, 3), round((top + bottom) / 2, 3))
        for mark in drawing.marks
        if mark not in turned.marks and mark is not turned
        for left, top, right, bottom in [edges(mark)]
    }
    assert {(round(fmt.width - x, 2), round(fmt.height - y, 2)) for x, y in centres} == {
        (round(x, 2), round(y, 2)) for x, y in centres
    }
