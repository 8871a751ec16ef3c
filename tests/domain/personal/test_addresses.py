from __future__ import annotations

import pytest

from tafelkit.domain.personal.addresses import addresses
from tests.effort import ending


def found(text: str) -> list[str]:
    return [trace.words for trace in addresses(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ik woon in de Dorpsstraat 12, naast de kerk", "Dorpsstraat 12"),
        ("Jan van Galenstraat 4a.", "Jan van Galenstraat 4a"),
        ("Laan van Meerdervoort 200", "Laan van Meerdervoort 200"),
        ("Lange Voorhout 8 is van iedereen", "Lange Voorhout 8"),
        ("in de Van Baerlestraat 14-II nog", "Van Baerlestraat 14-II"),
        ("Kerkstraat 5 bis", "Kerkstraat 5 bis"),
        ("Postbus 123 dan maar", "Postbus 123"),
        ("Stuur het naar 8011 AB 12", "8011 AB 12"),
        ("Postcode 8011 AB is de binnenstad", "8011 AB"),
        ("wij zijn van 8011ab", "8011ab"),
        ("of 8011-ab", "8011-ab"),
        ("Haarlem, 2011 AB Haarlem", "2011 AB"),
        ("Oude Gracht 231, 3511 NP Utrecht", "Oude Gracht 231"),
        ("I live at 221B Baker Street.", "221B Baker Street"),
        ("ik woon op de hoek van Achterom 7", "Achterom 7"),
        ("Boven de winkel, Grotestraat 14a-2.", "Grotestraat 14a-2"),
        ("Borneostraat 22-3-hoog lekt", "Borneostraat 22-3-hoog"),
        ("Prinsengracht 4 sous staat op de brief", "Prinsengracht 4 sous"),
        ("adres Eikstr.4", "Eikstr.4"),
        ("Dorpsstraat 12A-III", "Dorpsstraat 12A-III"),
        ("de tuin van Achter de Hoven 114", "Achter de Hoven 114"),
        ("Op nr 12 van de Tulpstraat woont niemand", "12 van de Tulpstraat"),
    ],
)
def test_points_out_where_someone_lives(text: str, words: str) -> None:
    assert any(words in address for address in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 EU 27 landen, in 2030 meer.",
        "De Arbeidsmarkt 2030.",
        "We zijn op weg 3 keer omgekeerd, de uitweg 2 niet.",
        "Postcode 8011 en de wijken 12 en 14.",
        "In 2023 is het 1500 km en 2000 kg, van 1250 op 1300.",
        "Artikel 6162 BW en 1500 MW.",
        "Tweede Kamer 150 zetels, Nieuwe Tafel 3.",
        "Ik woon al in Utrecht 12 jaar.",
        "Achter de Bibliotheek 3 bankjes erbij.",
        "Het zijn 4000 PK, 2500 KM, 1200 GB.",
        "Een boete van 12 van de Straat",
    ],
)
def test_leaves_what_is_no_address_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "piece", ["Aa ", "Straat ", "Oude Aa ", "1 Aa ", "1234 ", "woon aa ", "aastraat ", "Laan van "]
)
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    with ending():
        found(text)
