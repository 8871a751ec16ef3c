from __future__ import annotations

import pytest

from tafelkit.domain.personal.papers import papers
from tests.effort import ending


def found(text: str) -> list[str]:
    return [trace.words for trace in papers(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("paspoort NXK34LR87 verliep", "NXK34LR87"),
        ("zaaknummer 2023/45678", "2023/45678"),
        ("Zaaknr. Z24-001234 ligt er al", "Z24-001234"),
        ("Mijn aanvraagnummer is 2024-558812.", "2024-558812"),
        ("Mijn kenmerk is WMO-2023-11987.", "WMO-2023-11987"),
        ("Het kenmerk van de beschikking: T.23.1002", "T.23.1002"),
        ("Mijn A-nummer 1234567890 ken ik niet", "1234567890"),
        ("CJIB nummer 1234 5678 1234 5678 staat op de boete", "1234 5678 1234 5678"),
        ("Client 00451277 is mijn moeder", "00451277"),
        ("Her NHS number is 943 476 5919.", "943 476 5919"),
    ],
)
def test_points_out_the_number_of_a_paper(text: str, number: str) -> None:
    assert found(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "KvK 12345678, dossier 2023.",
        "Het KvK-nummer 12345678 is van de stichting, het artikelnummer 12345 van de winkel.",
        "De burger betaalt 12345 euro belasting, een student leent 15000 euro.",
        "De client liep 10000 stappen, een document van 12000 woorden leest niemand.",
        "Elk lid van de 12000 leden; dossier 2022-2025 en een burger in 2023/2024.",
        "Het kenmerk van een goede overheid is dat 10000 mensen geholpen worden.",
        "Verblijfsvergunning duurt 1200 dagen.",
        "Het servicenummer is 0800-8020.",
    ],
)
def test_leaves_what_is_counted_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "piece", ["A", "Aa ", "1", "0 ", "pas", "nummer ", "nr-", "nr a", "paspoort ", "a-"]
)
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    with ending():
        list(papers(piece * (40_000 // len(piece))))
