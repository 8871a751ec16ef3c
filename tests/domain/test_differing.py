from __future__ import annotations

from tafelkit.domain.differing import MOTIVATION, differences, holding, listed, lost
from tafelkit.domain.texts import Language, _

NOW = {
    "seat": {"a": 1, "b": 1},
    "pick": {"p": 1, "q": 1, "r": 1},
    MOTIVATION: {"p": 1, "q": 2, "r": 3},
    "advice": {"x": 1, "y": 1},
    "table_session": {"t": 1},
    "round_span": {"s": 1},
}


def test_what_a_copy_has_less_more_and_otherwise() -> None:
    then = {
        **NOW,
        MOTIVATION: {},
        "advice": {"x": 1},
        "note": {"n": 1},
        "table_session": {"t": 2},
        "round_span": {"s": 1, "u": 1},
        "extension": {"v": 1},
    }
    found = differences(NOW, then)
    assert str(found.words()) == (
        "1 aantekening meer; 3 toelichtingen en 1 advies minder; "
        "tafelgegevens en tijden van de rondes anders"
    )
    assert "fewer; " in Language("en").text(found.words())


def test_the_same_is_said_to_be_the_same() -> None:
    found = differences(NOW, NOW)
    assert not found and str(found.words()) == "hetzelfde als nu"


def test_a_table_that_a_programme_has_more_is_counted() -> None:
    then = {**NOW, "table_session": {"t": 1, "w": 1}}
    assert str(differences(NOW, then).words()) == "1 tafel meer"


def test_of_a_table_of_which_only_its_data_are_gone_nobody_says_that_a_table_is() -> None:
    assert str(differences({**NOW, "table_session": {}}, NOW).words()) == "tafelgegevens meer"


def test_what_there_is() -> None:
    assert str(holding(NOW)) == "1 tafel, 2 plaatsen, 3 keuzes, 3 toelichtingen en 2 adviezen"
    assert str(holding({})) == "niets"


def test_what_was_lost_is_named_once() -> None:
    counts = {"note": 2, "round_span": 1, "extension": 4, "table_session": 1, "kit": 1, "": 3}
    assert [str(one) for one in lost(counts)] == [
        "2 aantekeningen",
        "tafelgegevens",
        "tijden van de rondes",
        "kit",
    ]


def test_a_row_of_one_two_and_three() -> None:
    one, two, three = _("een"), _("twee"), _("drie")
    assert str(listed([one])) == "een"
    assert str(listed([one, two])) == "een en twee"
    assert str(listed([one, two, three])) == "een, twee en drie"
