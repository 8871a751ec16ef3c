from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.method.personal import (
    passes_eleven_test,
    personal,
    registered_names,
    traces,
)
from tafelkit.domain.record import Record
from tafelkit.services import advice

NAMES = ("Jan de Vries", "Fatima El Amrani", "José", "Wil Groot")


def found(text: str) -> list[tuple[str, str]]:
    return [(trace.kind, trace.words) for trace in traces(text, NAMES)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Mail naar j.de-vries+tafel@voorbeeld.nl.", "email", "j.de-vries+tafel@voorbeeld.nl"),
        ("Bel 06-12345678", "phone", "06-12345678"),
        ("Bel 06 - 12 34 56 78!", "phone", "06 - 12 34 56 78"),
        ("Bel (038) 123 45 67.", "phone", "038) 123 45 67"),
        ("Bel +31 (0)6 1234 5678", "phone", "+31 (0)6 1234 5678"),
        ("Bel 0031 6 12345678", "phone", "0031 6 12345678"),
        ("Mijn nummer is 123456782.", "bsn", "123456782"),
        ("Mijn nummer is 1234.56.782", "bsn", "1234.56.782"),
        ("jan de vries zei het", "name", "jan de vries"),
        ("Volgens Jan gaat het goed", "name", "Jan"),
        ("Mevrouw Amrani vertelde", "name", "Amrani"),
        ("Jose was het ermee eens", "name", "Jose"),
        ("JOSÉ of José", "name", "José"),
    ],
)
def test_points_out_what_says_who_someone_is(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 waren er 75 deelnemers aan 15 tafels.",
        "Op 06-07-2023 10:00 uur.",
        "Het kost 1.250.000 euro.",
        "Een groot verschil: ik wil minder loketten.",
        "De formulieren el en de jan-van-gent.",
        "Het nummer 123456789 is er geen.",
        "apenstaart @ los",
    ],
)
def test_leaves_ordinary_words_and_numbers_alone(text: str) -> None:
    assert found(text) == []


def test_of_overlapping_finds_one_remains() -> None:
    assert found("jan@jose.nl") == [("email", "jan@jose.nl")]


def test_leads_from_the_record_to_the_entry(full_record: Record) -> None:
    record = full_record.applied(advice.advise(full_record, "Bel Jan op 06-12345678."))
    entry = record.all(e.Advice)[-1]
    items = personal(record, NAMES)
    assert [(str(item.message), item.round, item.entry) for item in items] == [
        ("Advies 3: een naam uit het register: Jan", "advies", entry.id),
        ("Advies 3: telefoonnummer 06-12345678", "advies", entry.id),
    ]


def test_names_come_from_attendees_that_have_one() -> None:
    register = [
        e.Attendee(id="1", seat="a", name="Jan de Vries"),
        e.Attendee(id="2", seat="b", name=" "),
        e.Consent(id="3", seat="a", purpose="notes", given=True),
    ]
    assert registered_names(register) == ("Jan de Vries",)


def a_bsn(first: str) -> str | None:
    """The first eight digits with the ninth that makes them pass, where there is one."""
    weighed = sum(int(digit) * weight for digit, weight in zip(first, range(9, 1, -1), strict=True))
    return f"{first}{weighed % 11}" if weighed % 11 < 10 and weighed else None


eights = st.from_regex(r"[0-9]{8}", fullmatch=True)
around = st.text(st.characters(exclude_categories=["Nd"]), max_size=20)


@given(eights)
def test_the_eleven_test_accepts_what_the_rule_makes_and_no_other_last_digit(first: str) -> None:
    right = a_bsn(first)
    accepted = [f"{first}{last}" for last in range(10) if passes_eleven_test(f"{first}{last}")]
    assert accepted == ([right] if right else [])


@given(eights, st.text(max_size=20), st.text(max_size=20))
def test_a_bsn_is_found_whatever_stands_around_it(first: str, before: str, after: str) -> None:
    number = a_bsn(first)
    if number is None or number.startswith("0"):
        return
    text = f"{before} x {number} x {after}"
    assert any(trace.kind == "bsn" and trace.words == number for trace in traces(text))


@given(st.from_regex(r"06[0-9]{8}", fullmatch=True), around, around)
def test_a_telephone_number_is_found_whatever_stands_around_it(
    number: str, before: str, after: str
) -> None:
    text = f"{before} tel. {number}, {after}"
    assert any(trace.kind == "phone" and number in trace.words for trace in traces(text))


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_finds_lie_in_the_text_and_never_over_each_other(text: str, names: list[str]) -> None:
    last = 0
    for trace in traces(text, names):
        assert last <= trace.start < trace.end <= len(text)
        assert text[trace.start : trace.end] == trace.words
        last = trace.end
