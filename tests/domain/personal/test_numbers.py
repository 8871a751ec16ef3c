from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.personal.numbers import numbers, passes_account_test, passes_eleven_test


def found(text: str) -> list[tuple[str, str]]:
    return [(trace.kind, trace.words) for trace in numbers(text)]


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
        ("Maak het over op NL91 ABNA 0417 1643 00 EN WEL NU", "iban", "NL91 ABNA 0417 1643 00"),
        ("rekening be68539007547034 graag", "iban", "be68539007547034"),
        ("Ik woon in de Dorpsstraat 12, naast de kerk", "address", "Dorpsstraat 12"),
        ("Jan van Galenstraat 4a.", "address", "Jan van Galenstraat 4a"),
        ("Laan van Meerdervoort 200", "address", "Laan van Meerdervoort 200"),
        ("Zijn nummer: 111\u2009222\u2009333", "bsn", "111\u2009222\u2009333"),
        ("Stuur het naar 8011 AB 12", "address", "8011 AB 12"),
        ("Oude Gracht 231, 3511 NP Utrecht", "address", "Oude Gracht 231, 3511 NP"),
        ("Mevrouw, geboren op 3 maart 1961, zei", "birth", "3 maart 1961"),
        ("geboortedatum: 03-04-1961", "birth", "03-04-1961"),
        ("He was born on 1 April 1980.", "birth", "1 April 1980"),
    ],
)
def test_points_out_what_leads_to_one_person(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 waren er 75 deelnemers aan 15 tafels.",
        "Op 06-07-2023 10:00 uur.",
        "Het kost 1.250.000 euro.",
        "Het nummer 123456789 is er geen.",
        "apenstaart @ los",
        "NL91 ABNA 4417 1643 01 klopt niet",
        "In 2023 EU 27 landen, in 2030 meer.",
        "De Arbeidsmarkt 2030.",
        "We zijn op weg 3 keer omgekeerd, de uitweg 2 niet.",
        "Het gebouw is geboren uit nood op 3 maart.",
        "De vergadering was op 3 maart 2023.",
        "Postcode 8011 AB is de binnenstad",
    ],
)
def test_leaves_ordinary_numbers_alone(text: str) -> None:
    assert found(text) == []


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
    assert ("bsn", number) in found(f"{before} x {number} x {after}")


@given(st.from_regex(r"06[0-9]{8}", fullmatch=True), around, around)
def test_a_telephone_number_is_found_whatever_stands_around_it(
    number: str, before: str, after: str
) -> None:
    text = f"{before} tel. {number}, {after}"
    assert any(kind == "phone" and number in words for kind, words in found(text))


def a_dutch_account(bank: str, number: str) -> str:
    """An account with the two digits that make it pass."""
    digits = "".join(str(int(sign, 36)) for sign in f"{bank}{number}NL00")
    return f"NL{98 - int(digits) % 97:02}{bank}{number}"


@given(
    st.from_regex(r"[A-Z]{4}", fullmatch=True),
    st.from_regex(r"[0-9]{10}", fullmatch=True),
    st.integers(0, 96),
    st.sampled_from(("", " ", ".", "-")),
    around,
)
@settings(max_examples=40)
def test_an_account_is_found_in_fours_or_whole_and_no_other_with_its_check(
    bank: str, number: str, wrong: int, gap: str, before: str
) -> None:
    account = a_dutch_account(bank, number)
    written = gap.join(account[at : at + 4] for at in range(0, 18, 4))
    assert ("iban", written) in found(f"{before} op {written}, graag")
    other = f"NL{wrong:02}{account[4:]}"
    assert passes_account_test(other) == (wrong % 97 == int(account[2:4]) % 97)


@pytest.mark.parametrize("piece", ["A", "NL12", "Aa ", "1", "0 ", "geboren ", "Straat ", "a.", "@"])
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    begun = perf_counter()
    list(numbers(text))
    assert perf_counter() - begun < 2
