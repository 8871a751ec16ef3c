"""Whose words stand where else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tafelkit.domain.change import Change
from tafelkit.domain.quoting import Place, elsewhere, of_others, quotations, words_of_seat
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import advice, conversation, look_back, preparation, values
from tests.builders import an_empty_record

SAID = "De gemeente belt mij al drie jaar niet terug, zei ik."


def _found(said: str, *texts: str) -> list[str]:
    return [one.words for one in quotations([said], [Place(_("hier"), texts)])]


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "Iemand zei: ‘de gemeente belt mij al drie jaar niet terug’.",
        "MIJ AL  DRIE\njaar — niet",
    ],
)
def test_words_in_a_row_are_a_quotation(text: str) -> None:
    assert _found(SAID, "Anders.", text) == [" ".join(text.split())]


def test_what_is_alike_is_none() -> None:
    assert _found(SAID, "De gemeente belt mij nooit.", "al drie jaar niet", "") == []
    assert _found("", "") == []


def test_of_a_short_text_all_of_it_counts() -> None:
    assert _found("Altijd wachten.", "Zij moest altijd wachten, zei ze.") != []
    assert _found("Altijd wachten.", "Altijd weer wachten.") == []


def test_of_a_long_text_what_is_around_the_words_is_shown() -> None:
    (words,) = _found(SAID, "x " * 200 + "belt mij al drie jaar" + " y" * 200)
    assert words.startswith("…x x") and words.endswith("y…") and len(words) < 200


def test_sixty_signs_are_shown_behind_the_last_of_the_words() -> None:
    assert _found("Altijd wachten.", "altijd wachten" + " y" * 100) == [
        "altijd wachten" + " y" * 30 + "…"
    ]


def test_one_word_tells_of_a_seat_and_two_of_what_it_said() -> None:
    record = _seated()
    seat = record.seats[0]
    intentions: list[Callable[[Record], Change]] = [
        lambda one: preparation.edit_seat(one, seat.id, detail="imker"),
        lambda one: conversation.note(one, "concept", "vertrouwen", seat=seat.id),
        lambda one: conversation.note(one, "example", "nooit meer", seat=seat.id),
    ]
    for intention in intentions:
        record = record.applied(intention(record))
    assert set(words_of_seat(record, seat.id)) == {"imker", "nooit meer"}
    assert _found("imker", "De imker vertelde het.") == ["De imker vertelde het."]


def test_what_one_seat_said_is_sought_in_all_that_others_said_and_wrote() -> None:
    record = _seated()
    seat, other = record.seats
    heard = "Alweer: belt mij al drie jaar niet."
    intentions: list[Callable[[Record], Change]] = [
        lambda one: preparation.edit_seat(one, seat.id, detail="oud-burgemeester"),
        lambda one: conversation.note(one, "concept", SAID, seat=seat.id),
        lambda one: conversation.note(one, "concept", f"Zij zei: {SAID}", seat=other.id),
        lambda one: conversation.note(one, "concept", "vertrouwen", seat=seat.id),
        lambda one: conversation.note(one, "example", "vertrouwen", seat=other.id),
        lambda one: look_back.remark(one, heard, seat.id),
        lambda one: advice.advise(one, "Laat de gemeente bellen, vindt de oud-burgemeester."),
    ]
    for intention in intentions:
        record = record.applied(intention(record))
    said = words_of_seat(record, seat.id)
    assert set(said) == {"oud-burgemeester", SAID, heard}
    found = quotations(said, of_others(record, seat.id))
    assert [str(one.name) for one in found] == ["Begrip van B", "Advies 1"]


def test_an_own_card_of_the_seat_is_named_and_what_stays_on_it_shown() -> None:
    record = _seated()
    seat, other = record.seats
    intentions: list[Callable[[Record], Change]] = [
        lambda one: values.write_own_card(one, "Lange adem", "Wij wachten al jaren."),
        lambda one: values.pick(one, seat.id, "eigen-lange-adem"),
        lambda one: advice.advise(one, "Heb een lange adem: wij wachten al jaren."),
    ]
    for intention in intentions:
        record = record.applied(intention(record))
    assert words_of_seat(record, seat.id) == ("Wij wachten al jaren.",)
    card = ("Eigen kaart Lange adem", "Lange adem")
    quoted = ("Advies 1", "Heb een lange adem: wij wachten al jaren.")
    above = [Place(_("Thema"), ("Al jaren.", "En: wij wachten al jaren."))]
    found = [(str(name), words) for name, words in elsewhere(record, seat.id, above)]
    assert found == [card, quoted, ("Thema", "En: wij wachten al jaren.")]
    assert elsewhere(record, other.id) == ()
    record = record.applied(values.pick(record, other.id, "eigen-lange-adem"))
    found = [(str(name), words) for name, words in elsewhere(record, seat.id)]
    assert found == [(card[0], "Lange adem: Wij wachten al jaren.")]


def test_a_background_that_many_have_is_not_sought() -> None:
    record = _seated()
    seat = record.seats[0]
    told = replace(seat, detail="beleid")
    record = replace(record, entries={**record.entries, told.id: told})
    assert words_of_seat(record, seat.id) == ()


def _seated() -> Record:
    record = an_empty_record()
    return record.applied(preparation.add_seats(record, [("burger", ""), ("bestuurder", "")]))
