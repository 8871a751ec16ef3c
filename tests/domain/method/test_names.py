from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.domain.method import names
from tafelkit.domain.texts import Language, Message
from tests.builders import a_canvas, a_kit

NL, EN = Language("nl"), Language("en")
CHOICES: list[tuple[object, Mapping[str, Message]]] = [
    (e.Support, names.SUPPORT_NAMES),
    (e.Purpose, names.PURPOSE_NAMES),
    (e.Reason, names.REASON_NAMES),
    (e.NoteKind, names.NOTE_NAMES),
    (e.Level, names.LEVEL_NAMES),
]


@pytest.mark.parametrize(("choice", "named"), CHOICES)
def test_each_choice_has_a_name_of_its_own_in_both_languages(
    choice: object, named: Mapping[str, Message]
) -> None:
    assert tuple(named) == get_args(choice)
    for language in (NL, EN):
        assert len({language.text(name) for name in named.values()}) == len(named)


def test_the_words_are_those_of_the_method() -> None:
    english = {key: EN.text(name) for key, name in names.REASON_NAMES.items()}
    assert english == {"driver": "driver", "more": "more", "less": "less"}
    assert [EN.text(name) for name in names.SUPPORT_NAMES.values()] == [
        *("shared", "partly shared", "minority")
    ]


def test_whether_an_example_works_is_said_as_the_poster_says_it() -> None:
    municipal = kit_shelf().kit("gemeente")
    assert names.works_name(municipal, True, NL) == "gaat goed"
    assert names.works_name(municipal, False, NL) == "kan beter"


def test_a_poster_without_halves_has_the_usual_words() -> None:
    canvas = a_canvas()
    whole = replace(canvas, zones=tuple(replace(zone, parts=()) for zone in canvas.zones))
    kit = a_kit(canvas=whole)
    assert [names.works_name(kit, works, NL) for works in (True, False)] == [
        *("lukt al", "lukt nog niet")
    ]
    assert names.works_name(kit, True, EN) == EN.text(names.WORKS_NAMES[True])
