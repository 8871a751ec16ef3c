from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.texts import Language, Message
from tafelkit.verslag import names
from tafelkit.verslag.voice import Edition

LANGUAGES = (Language("nl"), Language("en"))


@pytest.mark.parametrize(
    ("choice", "named"),
    [
        (e.Status, names.STATUSES),
        (Edition, names.EDITIONS),
        (e.Support, names.SUPPORTS),
        (e.Background, names.BACKGROUND_GROUPS),
    ],
)
def test_each_choice_has_a_name_of_its_own_in_both_languages(
    choice: object, named: Mapping[str, Message]
) -> None:
    assert tuple(named) == get_args(choice)
    for language in LANGUAGES:
        assert len({language.text(name) for name in named.values()}) == len(named)


@pytest.mark.parametrize("background", get_args(e.Background))
def test_people_of_a_background_are_counted_in_number(background: e.Background) -> None:
    count = names.BACKGROUNDS[background]
    for language in LANGUAGES:
        one, many, group = (
            language.text(text)
            for text in (count(1), count(3), names.BACKGROUND_GROUPS[background])
        )
        assert one.startswith("1 ") and many.startswith("3 ") and one[2:] != many[2:]
        assert many[2:] == group
