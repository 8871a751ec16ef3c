import pytest

from tafelkit.domain.merging.kits import KitChange
from tafelkit.domain.texts import Language
from tafelkit.services.overall import AS_IT_WAS, Overall
from tafelkit.services.overall_words import of_kit_apart, of_overall

EN = Language("en")


def said(overall: Overall) -> list[str]:
    return [str(line) for line in of_overall(overall)]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (KitChange(1, 1, 0, 0, 0, other=False), "één kaart met een andere naam"),
        (KitChange(1, 0, 1, 1, 1, other=True), "één kaart, één reeks, één ronde, één vak en "),
        (KitChange(45, 2, 7, 6, 5, other=False), "45 kaarten (2 met een andere naam), 7 reeksen, "),
        (KitChange(0, 0, 0, 0, 0, other=True), "overige gegevens"),
    ],
)
def test_what_becomes_of_the_kit_is_one_line(change: KitChange, what: str) -> None:
    (line,) = said(Overall(change))
    assert line.startswith(f"dit bestand wijzigt de kit van het programma: {what}")


def test_how_many_tables_count_no_longer_or_again_is_told() -> None:
    assert said(AS_IT_WAS) == []
    assert said(Overall(left_out=14, counted=1)) == [
        "door dit bestand tellen 14 tafels niet mee",
        "door dit bestand telt één tafel weer mee",
    ]
    assert [EN.text(line) for line in of_overall(Overall(left_out=1))] == [
        "by this file one table is left out of the counts"
    ]


def test_how_the_kit_of_a_file_is_another_is_told_in_the_same_words() -> None:
    change = KitChange(45, 0, 7, 6, 0, other=False)
    assert str(of_kit_apart(change)) == (
        "de kit in dit bestand is anders dan die van het programma: 45 kaarten, 7 reeksen en "
        "6 rondes"
    )
