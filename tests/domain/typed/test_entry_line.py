from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.record import Record
from tafelkit.domain.typed.entry_line import Reading, read
from tafelkit.services import values
from tests.builders import a_card, a_deck, a_kit, an_empty_record

NAMES = ("vertrouwen", "betrouwbaarheid", "eenvoud", "verantwoording", "menselijke maat")
NAMES += ("maatschappelijke opgave", "maatschappelijk initiatief", "moed")


def a_record(picks: dict[str, str] | None = None, **kit: Any) -> Record:
    cards = tuple(a_card(n, name) for n, name in enumerate(NAMES, 1))
    deck = replace(a_deck(), cards=(*cards, a_card(18, "openheid", aliases=("transparantie",))))
    record = an_empty_record(a_kit(deck=deck, **kit), seats=4)
    record = record.applied(values.write_own_card(record, "Eigen kracht"))
    for letter, card in (picks or {}).items():
        seat = record.seat_by_letter(letter)
        assert seat
        record = record.applied(values.pick(record, seat.id, card))
    return record


EMPTY = a_record()
# C picked trust, D nothing.
PICKED = a_record({"C": "vertrouwen"})


def reading(text: str, record: Record = EMPTY, hand: str = "") -> Reading:
    seat = record.seat_by_letter(hand)
    return read(text, record, "nl", seat.id if seat else "")


def parts(text: str, record: Record = EMPTY, hand: str = "") -> tuple[str, str, str | None, str]:
    found = reading(text, record, hand)
    assert found.problem is None, str(found.problem)
    return record.letter(found.seat), found.card, found.reason, found.words


@pytest.mark.parametrize(
    "text",
    [
        "C 05 + wil minder loketten",
        "c 5+ wil minder loketten",
        "C05 +wil minder loketten",
        "  C   05   +   wil minder loketten  ",
        "C mens + wil minder loketten",
        "C MENSELIJKE MAAT + wil minder loketten",
        "C mens maat + wil minder loketten",
        "C menselijke ma+ wil minder loketten",
    ],
)
def test_seat_card_sign_and_words(text: str) -> None:
    assert parts(text) == ("C", "menselijke-maat", "more", "wil minder loketten")


@pytest.mark.parametrize("sign", ["-", "−", "–"])
def test_less_may_be_typed_with_any_dash(sign: str) -> None:
    assert parts(f"B 1 {sign} te veel") == ("B", "vertrouwen", "less", "te veel")
    assert parts(f"B 1{sign} te veel") == ("B", "vertrouwen", "less", "te veel")


def test_without_a_sign_a_new_card_is_a_driver() -> None:
    assert parts("A 1 omdat het moet") == ("A", "vertrouwen", "driver", "omdat het moet")
    assert parts("A 1") == ("A", "vertrouwen", "driver", "")
    assert parts("A 1: + is geen teken") == ("A", "vertrouwen", "driver", "+ is geen teken")


def test_a_letter_alone_takes_the_seat_in_hand() -> None:
    found = reading("d", PICKED)
    assert found.only_seat
    assert PICKED.letter(found.seat) == "D"
    assert reading("c", PICKED).only_seat


def test_without_a_letter_the_seat_in_hand_is_meant() -> None:
    assert parts("moed - te wild", hand="B") == ("B", "moed", "less", "te wild")
    assert parts("nog iets", PICKED, hand="C") == ("C", "vertrouwen", None, "nog iets")
    assert reading("moed").problem


def test_a_letter_where_nobody_sits_is_a_problem() -> None:
    assert str(reading("J 06 hallo", hand="C").problem) == "Plaats J is er niet."


def test_a_letter_that_is_no_seat_begins_words() -> None:
    assert parts("U bent aan zet", PICKED, hand="C")[3] == "U bent aan zet"


def test_an_unknown_number_is_a_problem_but_a_year_is_words() -> None:
    assert str(reading("C 60 hallo").problem) == "Kaart 60 is er niet."
    assert parts("C 2019 was zwaar", PICKED)[3] == "2019 was zwaar"


def test_letters_that_fit_more_cards_show_them() -> None:
    found = reading("C maatschappelijk")
    assert found.problem
    assert found.candidates == ("maatschappelijke-opgave", "maatschappelijk-initiatief")
    assert reading("C ver").candidates == ("vertrouwen", "verantwoording")
    assert reading("C vert").candidates == ("vertrouwen",)
    assert parts("C maatschappelijke wereld") == (
        "C",
        "maatschappelijke-opgave",
        "driver",
        "wereld",
    )


def test_an_alias_and_an_own_card_are_found_by_letters() -> None:
    assert parts("C transp + meer licht") == ("C", "openheid", "more", "meer licht")
    assert parts("C eigen kr omdat") == ("C", "eigen-eigen-kracht", "driver", "omdat")


def test_a_seat_without_a_card_needs_one_before_words() -> None:
    assert "geen kaart" in str(reading("D omdat het zo is").problem)
    assert "geen kaart" in str(reading("D + omdat").problem)
    assert "geen kaart" in str(reading("D: omdat").problem)


def test_words_after_a_seat_with_a_card_are_words_even_if_they_look_like_a_card() -> None:
    assert parts("C een loket is genoeg", PICKED)[3] == "een loket is genoeg"
    assert parts("C vertrouwen is alles", PICKED)[3] == "vertrouwen is alles"
    assert parts("C : 3 jaar geleden", PICKED)[3] == "3 jaar geleden"


def test_a_seat_changes_its_card_by_number_by_name_or_by_letters_with_a_sign() -> None:
    assert parts("C 3", PICKED) == ("C", "eenvoud", "driver", "")
    assert parts("C eenvoud", PICKED) == ("C", "eenvoud", "driver", "")
    assert parts("C een + loket", PICKED) == ("C", "eenvoud", "more", "loket")


def test_the_same_card_again_keeps_its_reason() -> None:
    assert parts("C 1 en meer", PICKED) == ("C", "vertrouwen", None, "en meer")
    assert parts("C -", PICKED) == ("C", "vertrouwen", "less", "")


def test_an_own_word() -> None:
    found = reading("C =buurtkracht + omdat het kan")
    assert (found.own_word, found.reason, found.words) == ("buurtkracht", "more", "omdat het kan")
    assert reading('C ="eigen  zeggenschap" omdat').own_word == "eigen zeggenschap"
    assert reading("C =“eigen zeggenschap”").own_word == "eigen zeggenschap"
    assert reading("C =").problem
    assert reading('C ="').problem


def test_an_own_word_that_is_a_card_is_that_card() -> None:
    assert parts("C =moed omdat") == ("C", "moed", "driver", "omdat")
    assert parts('C ="eigen kracht" omdat')[1] == "eigen-eigen-kracht"


def test_another_card_named_besides() -> None:
    found = reading("C & 2", PICKED)
    assert (found.card, found.mention) == ("vertrouwen", "betrouwbaarheid")
    assert reading("C &moed want dat hoort erbij", PICKED).words == "want dat hoort erbij"
    assert reading("C & 1", PICKED).problem
    assert reading("C & zomaar", PICKED).problem
    assert reading("C & ", PICKED).problem
    assert reading("D & 2", PICKED).problem


def test_with_more_cards_words_belong_to_the_one_in_hand() -> None:
    record = a_record(picks_per_seat=2)
    seat = record.seat_by_letter("C")
    assert seat
    for card in ("vertrouwen", "moed"):
        record = record.applied(values.pick(record, seat.id, card))
    assert read("C nog iets", record, "nl").card == "moed"
    assert read("nog iets", record, "nl", seat.id, "vertrouwen").card == "vertrouwen"
    assert read("C 1 nog iets", record, "nl").card == "vertrouwen"


def test_english_names_are_typed_in_english() -> None:
    found = read("C vertrouwen (en", EMPTY, "en")
    assert found.card == "vertrouwen"


def test_in_english_a_and_i_are_words_before_a_word() -> None:
    seat = PICKED.seat_by_letter("C")
    assert seat
    for said in ("I think so", "a lot of forms"):
        found = read(said, PICKED, "en", seat.id)
        assert (found.seat, found.words) == (seat.id, said)
    first = PICKED.seat_by_letter("A")
    assert first and read("A 1 so", PICKED, "en").seat == read("a 1", PICKED, "en").seat == first.id


lines = st.text(max_size=80) | st.lists(
    st.sampled_from(
        [*"ABCDEK", *NAMES, "06", "3", " ", " ", "+", "-", "−", ":", "=", "&", '"', "wil minder"]
    )
).map("".join)
records = st.sampled_from([EMPTY, PICKED, a_record({"A": "moed", "B": "eenvoud"})])


@given(lines, records, st.sampled_from(["", "B", "C"]))
def test_no_words_are_lost(text: str, record: Record, hand: str) -> None:
    found = reading(text, record, hand)
    assert text.strip().endswith(found.words)
    if found.problem is not None:
        assert not (found.words or found.own_word or found.mention or found.reason)


@given(lines, records, st.sampled_from(["", "B", "C"]))
def test_what_is_understood_exists(text: str, record: Record, hand: str) -> None:
    found = reading(text, record, hand)
    known = {card.id for card in record.kit.deck.cards} | set(record.own_cards)
    assert {found.card, found.mention, *found.candidates} <= known | {""}
    assert found.problem or record.seat(found.seat)
    assert found.problem or found.only_seat or found.card or found.own_word


WORDS = st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=60).filter(str.strip)


@given(WORDS, st.sampled_from("ABCD"), st.integers(1, len(NAMES)), st.sampled_from(" +-"))
def test_a_whole_line_is_read_back(words: str, letter: str, number: int, sign: str) -> None:
    reason = {" ": "driver", "+": "more", "-": "less"}[sign]
    card = EMPTY.kit.deck.cards[number - 1].id
    assert parts(f"{letter} {number:02} {sign} {words}") == (letter, card, reason, words.strip())
