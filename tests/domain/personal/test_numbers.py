from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.personal.numbers import (
    numbers,
    passes_account_test,
    passes_card_test,
    passes_eleven_test,
    service_numbers,
)
from tests.effort import ending


def found(text: str) -> list[tuple[str, str]]:
    return [(trace.kind, trace.words) for trace in (*numbers(text), *service_numbers(text))]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Mijn nummer is 123456782.", "bsn", "123456782"),
        ("Mijn nummer is 1234.56.782", "bsn", "1234.56.782"),
        ("Maak het over op NL91 ABNA 0417 1643 00 EN WEL NU", "iban", "NL91 ABNA 0417 1643 00"),
        ("rekening be68539007547034 graag", "iban", "be68539007547034"),
        ("BSN 123456789 was verkeerd", "bsn", "123456789"),
        ("Zijn sofinummer is 12.345.67.80", "bsn", "12.345.67.80"),
        ("mijn giro 4567123", "iban", "4567123"),
        ("kaart 4539 1488 0343 6467", "number", "4539 1488 0343 6467"),
        ("bsn: b.s.n. 123456781 klopt niet", "bsn", "123456781"),
        ("BSN123456782 op het bandje", "bsn", "123456782"),
        ("rek. nr. NL 91 ABNA 0417 1643 00", "iban", "NL 91 ABNA 0417 1643 00"),
        ("Zijn nummer: 111\u2009222\u2009333", "bsn", "111\u2009222\u2009333"),
    ],
)
def test_points_out_what_leads_to_one_person(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 waren er 75 deelnemers aan 15 tafels.",
        "Het kost 1.250.000 euro.",
        "Het nummer 123456789 is er geen.",
        "NL91 ABNA 4417 1643 01 klopt niet",
        "Van 2022-2023, op 20230615, 10.30-12.00 uur.",
        "€ 123.456.782 of 123456782 inwoners, ISBN 978-90-274-3964-2.",
        "KvK 12345678 is van de stichting.",
    ],
)
def test_leaves_ordinary_numbers_alone(text: str) -> None:
    assert found(text) == []


def a_bsn(first: str) -> str | None:
    """The first eight digits with the ninth that makes them pass, where there is one."""
    weighed = sum(int(digit) * weight for digit, weight in zip(first, range(9, 1, -1), strict=True))
    return f"{first}{weighed % 11}" if weighed % 11 < 10 and weighed else None


def test_a_bank_card_passes_its_own_test() -> None:
    assert passes_card_test("4539148803436467") and not passes_card_test("4539148803436468")


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


@pytest.mark.parametrize("piece", ["A", "NL12", "NL 12", "Aa ", "1", "0 ", "1.", "bsn ", "12 "])
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    with ending():
        list(numbers(text))
