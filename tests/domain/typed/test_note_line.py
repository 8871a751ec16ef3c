"""The note line: fast to type, and nothing that was typed gets lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.typed.note_line import NoteLine, read
from tests.builders import an_empty_record

RECORD = an_empty_record(seats=4)
A, B, C, _D = (seat.id for seat in RECORD.seats)


def line(text: str, language: str = "nl", kind: str = "concept") -> NoteLine:
    return read(text, RECORD, language, kind)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("", NoteLine("concept")),
        ("b", NoteLine("concept")),
        ("zomaar iets", NoteLine("concept", "zomaar iets")),
        ("b zomaar iets", NoteLine("concept", "zomaar iets")),
        ("v zomaar iets", NoteLine("example", "zomaar iets")),
        ("V zomaar iets", NoteLine("example", "zomaar iets")),
        ("b C woorden", NoteLine("concept", "woorden", C)),
        ("b c woorden", NoteLine("concept", "woorden", C)),
        ("C woorden", NoteLine("concept", "woorden", C)),
        ("B woorden", NoteLine("concept", "woorden", B)),
        ("b J woorden", NoteLine("concept", "J woorden")),
        ("b: C woorden", NoteLine("concept", "C woorden")),
        ("b C: a + b", NoteLine("concept", "a + b", C)),
        ('b C "zo zei ze het"', NoteLine("concept", "zo zei ze het", C, True)),
        ("b “zo zei ze het”", NoteLine("concept", "zo zei ze het", None, True)),
        ('b "zo zei ze het', NoteLine("concept", "zo zei ze het", None, True)),
        ('b "ja" zei ze', NoteLine("concept", '"ja" zei ze')),
        ("v+ de markt", NoteLine("example", "de markt", works=True)),
        ("v- de markt", NoteLine("example", "de markt", works=False)),
        ("v A - de markt", NoteLine("example", "de markt", A, works=False)),
        ("v + de markt", NoteLine("example", "de markt", works=True)),
        ("b+ de markt", NoteLine("concept", "b+ de markt")),
        ("b - de markt", NoteLine("concept", "- de markt")),
        ("s regel <> mens", NoteLine("tension", pole_a="regel", pole_b="mens")),
        ("s regel<->mens", NoteLine("tension", pole_a="regel", pole_b="mens")),
        ("s B regel / mens", NoteLine("tension", "", B, pole_a="regel", pole_b="mens")),
        ("s regel/mens", NoteLine("tension", pole_a="regel", pole_b="mens")),
        ("s en/of <> of/of", NoteLine("tension", pole_a="en/of", pole_b="of/of")),
        (
            's regel <> mens: "dat botst"',
            NoteLine("tension", "dat botst", verbatim=True, pole_a="regel", pole_b="mens"),
        ),
        ("s <> mens", NoteLine("tension", "<> mens")),
        ("s het wringt", NoteLine("tension", "het wringt")),
        ("b regel <> mens", NoteLine("concept", "regel <> mens")),
        ("v het loket #14", NoteLine("example", "het loket", cards=("systeemwereld",))),
        (
            "v het #systeem wint",
            NoteLine("example", "het systeemwereld wint", cards=("systeemwereld",)),
        ),
        (
            "b dat is de #menselijke-maat",
            NoteLine("concept", "dat is de menselijke maat", cards=("menselijke-maat",)),
        ),
        (
            "b Geef het. #vertrouwen #2",
            NoteLine("concept", "Geef het.", cards=("vertrouwen", "betrouwbaarheid")),
        ),
        ('b "Geef het" #1', NoteLine("concept", "Geef het", None, True, ("vertrouwen",))),
        ("b wij zijn #99 en #nergens", NoteLine("concept", "wij zijn #99 en #nergens")),
    ],
)
def test_a_line_is_understood(typed: str, understood: NoteLine) -> None:
    assert line(typed) == understood


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("c trust", NoteLine("concept", "trust")),
        ("e+ the market", NoteLine("example", "the market", works=True)),
        ("t rule <> person", NoteLine("tension", pole_a="rule", pole_b="person")),
        ("s rule <> person", NoteLine("tension", pole_a="rule", pole_b="person")),
        ("c A trust", NoteLine("concept", "trust", A)),
        ("c a person", NoteLine("concept", "a person")),
        ("c I think", NoteLine("concept", "I think")),
        ("A person", NoteLine("concept", "A person", word="A")),
        ("A: a person", NoteLine("concept", "a person", A)),
        ("C a person", NoteLine("concept", "a person", C)),
    ],
)
def test_english_has_letters_of_its_own(typed: str, understood: NoteLine) -> None:
    assert line(typed, "en") == understood


def test_the_kind_in_hand_is_meant_without_a_letter() -> None:
    assert line("regel <> mens", kind="tension").pole_b == "mens"
    assert line("+ de markt", kind="example").works is True


def test_an_empty_line_notes_nothing() -> None:
    assert line("b C").empty and line("v+").empty
    assert not line("s a <> b").empty


WORD = st.text(st.sampled_from('abcdefgxyzABCDé#<>/+-–:"“14'), min_size=1, max_size=8)


def letters(*texts: str | None) -> list[str]:
    return sorted(re.findall(r"[a-zA-Zé]{2,}", " ".join(text or "" for text in texts)))


@given(
    st.lists(WORD, max_size=8),
    st.sampled_from(("nl", "en")),
    st.sampled_from(("concept", "tension", "example")),
)
def test_no_word_is_lost(words: list[str], language: str, kind: str) -> None:
    typed = " ".join(words)
    found = line(typed, language, kind)
    assert letters(found.text, found.pole_a, found.pole_b) == letters(typed)


@given(st.text(max_size=80))
def test_anything_may_be_typed(text: str) -> None:
    found = line(text)
    rest = re.sub(r"\s", "", f"{found.pole_a or ''}{found.pole_b or ''}{found.text}")
    for letter in rest:
        assert letter in text
