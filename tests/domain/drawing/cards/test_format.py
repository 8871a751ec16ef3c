from __future__ import annotations

from typing import get_args

import pytest

from tafelkit.domain.drawing.cards.format import (
    FORMATS,
    LEAST_NAME_PT,
    LEAST_SENTENCE_PT,
    ON_SCREEN,
    POKER,
    TAROT,
    CardFormat,
    CardSize,
)


def test_the_tarot_card_has_more_air_and_larger_type() -> None:
    assert TAROT.name_pt > POKER.name_pt and TAROT.sentence_pt > POKER.sentence_pt
    assert TAROT.picture_size > POKER.picture_size
    assert TAROT.sentence[3] > POKER.sentence[3]


@pytest.mark.parametrize("fmt", [*FORMATS.values(), ON_SCREEN])
def test_all_areas_lie_on_the_card_one_under_the_other(fmt: CardFormat) -> None:
    for x, _y, width, _height in (fmt.name, fmt.sentence):
        assert x > 0 and x + width < fmt.width
    name_top, name_foot = fmt.name[1], fmt.name[1] + fmt.name[3]
    sentence_top, sentence_foot = fmt.sentence[1], fmt.sentence[1] + fmt.sentence[3]
    downwards = [fmt.picture_top, fmt.picture_top + fmt.picture_size, name_top, name_foot]
    downwards += [sentence_top, sentence_foot, fmt.rule, fmt.height]
    assert downwards == sorted(downwards)
    assert 0 < fmt.inner == fmt.width - 2 * fmt.edge


@pytest.mark.parametrize("size", get_args(CardSize))
def test_what_is_printed_can_be_read_across_a_table(size: CardSize) -> None:
    fmt = FORMATS[size]
    assert fmt.size == size
    assert (fmt.least_name_pt, fmt.least_sentence_pt) == (LEAST_NAME_PT, LEAST_SENTENCE_PT)
    assert fmt.name_pt >= LEAST_NAME_PT and fmt.sentence_pt >= LEAST_SENTENCE_PT


def test_on_screen_a_card_is_the_printed_one_with_smaller_words_where_it_must() -> None:
    smaller = ON_SCREEN._replace(least_name_pt=LEAST_NAME_PT, least_sentence_pt=LEAST_SENTENCE_PT)
    assert smaller == POKER
    assert ON_SCREEN.least_name_pt < LEAST_NAME_PT
