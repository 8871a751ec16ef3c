from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.personal.reading import Reading
from tafelkit.domain.personal.registered import RegisteredNames
from tests.effort import ending

NAMES = RegisteredNames(
    (
        "Jan de Vries",
        "Fatima El Amrani",
        "José",
        "Wil Groot",
        "Anne-Marie Müller",
        "Zoë O'Brien",
        "Bo Li",
        "P. Meijer",
        "فاطمة",
        "Mevrouw Dijkgraaf",
    )
)


def found(text: str, names: RegisteredNames = NAMES) -> list[str]:
    return [trace.words for trace in names.found_in(Reading.of(text).text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("jan de vries zei het", "jan de vries"),
        ("Volgens Jan gaat het goed", "Jan"),
        ("volgens jan ook", "jan"),
        ("dat zei fatima", "fatima"),
        ("Mevrouw Amrani vertelde", "Amrani"),
        ("Jose was het ermee eens", "Jose"),
        ("JOSÉ en José", "JOSE"),
        ("Fatima's moeder", "Fatima's"),
        ("het is Amranis idee", "Amranis"),
        ("FATIMA EL AMRANI", "FATIMA EL AMRANI"),
        ("Jan\nde Vries", "Jan\nde Vries"),
        ("Vries, Jan de", "Vries, Jan"),
        ("j. de vries", "j. de vries"),
        ("Vries, J.", "Vries, J"),
        ("wil groot kwam", "wil groot"),
        ("w. groot kwam", "w. groot"),
        ("Wil Groot kwam", "Wil Groot"),
        ("Annemarie of Anne Marie", "Annemarie"),
        ("Mueller wist het", "Mueller"),
        ("Zoe OBrien", "Zoe OBrien"),
        ("Volgens Bo niet", "Bo"),
        ("Meyer schreef", "Meyer"),
        ("قالت فاطمة", "فاطمة"),
        ("het plan van Dijkgraaf", "Dijkgraaf"),
        ("jan_de_vries.pdf", "jan_de_vries"),
    ],
)
def test_points_out_names_of_the_register(text: str, words: str) -> None:
    assert words in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Een groot verschil: ik wil minder loketten, el en de",
        "'t groot gelijk, mevrouw, en li of bo",
        "Januari en janken",
        "meneer en mevrouw P.",
    ],
)
def test_a_part_that_is_a_word_counts_with_its_capital_only(text: str) -> None:
    assert found(text) == []


def test_without_names_nothing_is_found() -> None:
    assert (
        found("Jan", RegisteredNames(())) == [] == found("Jan", RegisteredNames(("", " ", "van")))
    )


letters = st.characters(min_codepoint=0x61, max_codepoint=0x24F, categories=["Ll"])
parts = st.text(letters, min_size=3, max_size=9).map(str.capitalize)
ways = st.sampled_from(
    (
        "{first} {last}",
        "{first}",
        "{last}",
        "{initial}. {last}",
        "{last}, {initial}.",
        "{first} van der {last}",
        "{first}'s",
        "{first}\n{last}",
    )
)


@given(parts, parts, ways, st.sampled_from(("Toen kwam {}.", "({})", "ja, {} wel", "{}")))
@settings(max_examples=60)
def test_any_name_is_found_in_any_way_of_writing(
    first: str, last: str, way: str, sentence: str
) -> None:
    names = RegisteredNames((f"{first} {last}",))
    text = sentence.format(way.format(first=first, last=last, initial=first[0]))
    if not {Reading.of(part).text.lower() for part in (first, last)} & {"van", "der", "mevrouw"}:
        assert found(text, names)


def test_ten_thousand_names_are_looked_for_in_time() -> None:
    names = RegisteredNames(f"Naam{'abcdefghij'[n % 10]}{n} Ach{n}ter" for n in range(10_000))
    with ending():
        for _turn in range(1_000):
            list(names.found_in("Jan, Piet en Naama hebben het over de loketten in de wijk gehad."))
