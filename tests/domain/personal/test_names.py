from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.bootstrap import resources
from tafelkit.domain.personal.given_names import GIVEN_NAMES
from tafelkit.domain.personal.given_words import NAMES_AND_WORDS
from tafelkit.domain.personal.names import likely
from tafelkit.domain.personal.nobody import NO_NAMES
from tests.effort import ending


def found(text: str) -> list[str]:
    return [trace.words for trace in likely(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dat zei mevrouw De Vries gisteren.", "mevrouw De Vries"),
        ("Dhr. van den Berg belde.", "Dhr. van den Berg"),
        ("de heer Jansen", "heer Jansen"),
        ("de heer v.d. Berg", "heer v.d. Berg"),
        ("Volgens hr. de Vries", "hr. de Vries"),
        ("Dokter Van Dijk zei het", "Dokter Van Dijk"),
        ("Jan van der Laan was er", "Jan van der Laan"),
        ("Mrs Smith told us", "Mrs Smith"),
        ("Bel Jan de Boer maar", "Jan de Boer"),
        ("Fatima Yılmaz kwam", "Fatima Yılmaz"),
        ("volgens Fatima is het zo", "Fatima"),
        ("Anne-Marie zei dat", "Anne-Marie"),
        ("mijn buurman Thor helpt", "Thor"),
        ("een gesprek met J. de Vries", "J. de Vries"),
        ("A.B. Jansen schreef", "A.B. Jansen"),
        ("ik heet Berend-Jan", "Berend-Jan"),
        ("my name is Thor.", "Thor"),
        ("dat zei Sjanie van der Meer", "Sjanie van der Meer"),
        ("dat zei Mark Rutte", "Mark Rutte"),
        ("Bas de Boer kwam", "Bas de Boer"),
        ("collega Roos wist het", "Roos"),
        ("Mark de Vries stond er.", "Mark de Vries"),
        ("MARK DE VRIES STOND ER", "MARK DE VRIES"),
        ("Het gezin Haddadi wacht", "gezin Haddadi"),
        ("J de Vries stond op de brief, zonder punt", "J de Vries"),
        ("Mijn coach heet Sjonnie.", "Sjonnie"),
        ("Mijn man heet piet.", "piet"),
        ("mijn zoon piet snapt het", "piet"),
    ],
)
def test_points_out_what_stands_where_a_name_stands(text: str, words: str) -> None:
    assert words in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wil de Overheid dit? Mark my words. Roos en Lelie bloeien.",
        "Burgers van Amsterdam en de Raad van State; het Hof van Twente.",
        "In de Tweede Kamer, bij het Ministerie van Binnenlandse Zaken.",
        "Naar Den Haag. De Kamer van Koophandel, de Wet van Thorbecke.",
        "Plaats A. Daarna plaats B. En vitamine C. De rest later.",
        "Mevrouw de Voorzitter, meneer Minister.",
        "Jan Modaal en Jan met de pet; koning Willem, prins Claus, Sint Maarten.",
        "De Jan van Galenstraat en de Anna Paulownastraat; het Johanna Westerdijkplein.",
        "De DigiD van ING Nederland en de Omgevingswet van Den Haag.",
        "Mijn vrouw Nederlandse les geven",
        "Samen met vertrouwen: Menselijke Maat, Rechtvaardigheid en de Leefwereld.",
        "Is het plan heet? De naam is Nederland.",
        "Goed voor de familie. Daarna riep zij de dokter. Toen kwam een zuster. Samen lukte het.",
        "IK WIL GEWOON EEN MENS SPREKEN, WIL DE OVERHEID DAT",
        "Het plan heet Samen Sterk; mijn man heet iedereen welkom.",
        "De wet van Murphy; Jan Splinter, Piet Snot, Onze Lieve Heer, elke Jan, Piet en Klaas.",
        "Het Sociaal Team en de Wijkteams van Utrecht, en groep B van den Haag.",
        "Het Centrum voor Jeugd en Gezin Utrecht; het gezin. Nu de ene Gemeente.",
        "Lot van de Overheid. Mark de Kamer. Plan B de Kamer in.",
    ],
)
def test_leaves_ordinary_capitals_alone(text: str) -> None:
    assert found(text) == []


def _texts(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield from () if key == "id" else _texts(value)
    elif isinstance(content, list):
        for value in content:
            yield from _texts(value)


def test_cries_no_alarm_at_fifteen_tables_and_the_kits() -> None:
    whole = [json.loads(path.read_text()) for path in resources().rglob("sample/**/*.json")]
    whole += [tomllib.loads(path.read_text()) for path in resources().rglob("*.toml")]
    texts = [text for content in whole for text in _texts(content)]
    assert len(texts) > 3_000
    assert [(text, found(text)) for text in texts if found(text)] == []


given_names = st.sampled_from(sorted(name.capitalize() for name in GIVEN_NAMES))
particles = st.sampled_from(("", "de ", "van ", "van de ", "van der ", "den ", "el ", "'t "))
surnames = st.from_regex(r"[A-Z][a-z]{3,9}(?:sen|stra|ma|oglu)", fullmatch=True)
before = st.sampled_from(("Volgens ", "Zei ", "", "ja,", "(", "“", "3 ", "\n", "toen zei "))
after = st.sampled_from((" zei.", ".", "", " en anderen", ", ook", "!"))


@given(before, given_names, particles, surnames, after)
@settings(max_examples=40)
def test_a_given_name_with_a_surname_is_found_whole(
    before: str, name: str, particle: str, surname: str, after: str
) -> None:
    whole = f"{name} {particle}{surname}"
    assert whole in found(f"{before}{whole}{after}")


@given(st.sampled_from(("mevrouw", "meneer", "de heer", "Mevr.")), particles, surnames, after)
@settings(max_examples=40)
def test_whoever_is_addressed_is_found(title: str, particle: str, surname: str, after: str) -> None:
    words = f"{title} {particle}{surname}"
    assert any(surname in name for name in found(f"Toen zei {words}{after}"))


@given(st.text(max_size=200))
def test_what_is_found_lies_in_the_text(text: str) -> None:
    for trace in likely(text):
        assert trace.start < trace.end <= len(text)
        assert text[trace.start : trace.end] == trace.words


def test_no_word_is_of_two_minds() -> None:
    assert not GIVEN_NAMES & NAMES_AND_WORDS
    assert not GIVEN_NAMES & NO_NAMES


@pytest.mark.parametrize(
    "piece", ["Jan ", "van ", "A.", "Aa van ", "mevrouw ", "a-", "Sjan van de "]
)
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    with ending():
        list(likely(text))
