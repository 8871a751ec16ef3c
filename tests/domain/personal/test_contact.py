from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain.personal.contact import emails, handles, phones
from tests.effort import ending


def found(text: str) -> list[tuple[str, str]]:
    everything = (*emails(text), *phones(text), *handles(text))
    return [(trace.kind, trace.words) for trace in everything]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Mail naar j.de-vries+tafel@voorbeeld.nl.", "email", "j.de-vries+tafel@voorbeeld.nl"),
        ("jan [at] voorbeeld punt nl", "email", "jan [at] voorbeeld punt nl"),
        ("jan punt bos apenstaart voorbeeld.nl", "email", "jan punt bos apenstaart voorbeeld.nl"),
        ("ask j.bos at example dot org", "email", "j.bos at example dot org"),
        ("Bel 06-12345678", "phone", "06-12345678"),
        ("Bel 06 - 12 34 56 78!", "phone", "06 - 12 34 56 78"),
        ("Bel (038) 123 45 67.", "phone", "038) 123 45 67"),
        ("Bel +31 (0)6 1234 5678", "phone", "+31 (0)6 1234 5678"),
        ("Bel 0031 6 12345678", "phone", "0031 6 12345678"),
        ("Tel. 123 45 67", "phone", "123 45 67"),
        ("toestel 4512", "phone", "4512"),
        ("Volg @jan_bos maar", "handle", "@jan_bos"),
    ],
)
def test_points_out_how_someone_is_reached(text: str, kind: str, words: str) -> None:
    assert (kind, words) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Op 06-07-2023 10:00 uur.",
        "apenstaart @ los",
        "Have a look at gov.uk. We are at home.",
        "Bel 112, 14 070, 0800-1351 of 0900-8844.",
        "ISBN 0-306-40615-2",
        "De tel kwijt na 2023, en toestel A.",
    ],
)
def test_leaves_what_is_nobodys_alone(text: str) -> None:
    assert found(text) == []


around = st.text(st.characters(exclude_categories=["Nd"]), max_size=20)


@given(st.from_regex(r"06[0-9]{8}", fullmatch=True), around, around)
def test_a_telephone_number_is_found_whatever_stands_around_it(
    number: str, before: str, after: str
) -> None:
    text = f"{before} tel. {number}, {after}"
    assert any(kind == "phone" and number in words for kind, words in found(text))


areas = st.sampled_from(("06", "010", "020", "070", "088", "0115", "0528"))


@given(
    areas,
    st.from_regex(r"[1-9][0-9]{7}", fullmatch=True),
    st.sampled_from(("{area}", "({area})", "+31 {short}", "+31(0){short}", "0031 (0){short}")),
    st.sampled_from(("", " ", "-", " - ", "/", ".")),
    st.sets(st.integers(1, 6), max_size=3),
)
@settings(max_examples=60)
def test_a_dutch_number_is_found_in_each_way_of_writing(
    area: str, digits: str, way: str, between: str, gaps: set[int]
) -> None:
    rest = digits[: 10 - len(area)]
    spaced = "".join(f" {digit}" if at in gaps else digit for at, digit in enumerate(rest))
    number = way.format(area=area, short=area[1:]) + between + spaced
    (one,) = (words for kind, words in found(f"Bel {number}, graag.") if kind == "phone")
    assert one in number and one.endswith(rest[-1])


@pytest.mark.parametrize("piece", ["1", "0 ", "a.", "@", "a punt ", "a at ", "tel ", "+3", "a@a."])
def test_a_very_long_text_is_looked_through_in_time(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    with ending():
        found(text)
