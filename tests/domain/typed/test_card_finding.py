from __future__ import annotations

import pytest

from tafelkit.domain.typed.card_finding import beginning, by_name, by_number, search
from tafelkit.services import values
from tests.builders import an_empty_record

RECORD = an_empty_record()
RECORD = RECORD.applied(values.write_own_card(RECORD, "Eigen Kracht"))


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("ver", ["vertrouwen"]),
        ("MAAT", ["menselijke-maat"]),
        ("maat mens", ["menselijke-maat"]),
        ("betrouwbare", ["betrouwbaarheid"]),
        ("06", ["menselijke-maat"]),
        ("6", ["menselijke-maat"]),
        ("0", ["vertrouwen", "betrouwbaarheid", "rechtvaardigheid", "menselijke-maat"]),
        ("kracht", ["eigen-eigen-kracht"]),
        ("wantrouwen", []),
        ("12345", []),
    ],
)
def test_searching_the_deck(text: str, cards: list[str]) -> None:
    found = list(search(RECORD, text, "nl"))
    assert found[: len(cards)] == cards
    assert cards or not found


def test_nothing_typed_finds_all() -> None:
    assert len(search(RECORD, "  ", "nl")) == len(RECORD.kit.deck.cards) + 1


def test_by_number_and_by_name() -> None:
    assert by_number(RECORD, 6) == "menselijke-maat"
    assert by_number(RECORD, 0) == ""
    assert by_name(RECORD, "menselijke  Maat", "nl") == "menselijke-maat"
    assert by_name(RECORD, "betrouwbaar", "nl") == ""


def test_as_many_words_as_the_name_takes() -> None:
    found = beginning(RECORD, ["menselijke", "maat", "is", "zoek"], "nl")
    assert (found.cards, found.length, found.exact) == (("menselijke-maat",), 2, True)
    assert beginning(RECORD, ["mens", "is", "zoek"], "nl").length == 1
    assert beginning(RECORD, ["be"], "nl").cards == ("betrouwbaarheid", "betrokkenheid")
    assert beginning(RECORD, [], "nl").cards == ()
