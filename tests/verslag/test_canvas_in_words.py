from __future__ import annotations

from dataclasses import replace

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode, Message
from tafelkit.services import canvas, conversation, values
from tafelkit.verslag.canvas_in_words import canvas_in_words
from tafelkit.verslag.voice import Edition, Voice
from tests.builders import a_full_record, an_empty_record
from tests.verslag.odd_tables import LONG_WORD, Table, long_table, words


def told(record: Record, edition: Edition = "internal", language: LanguageCode = "nl") -> list[str]:
    return canvas_in_words(Voice(record, edition, Language(language))).splitlines()


def test_what_lies_where_by_name_and_number() -> None:
    assert told(a_full_record()) == [
        "Waarden: vertrouwen (A, drijfveer).",
        "Richting: de richting; betrouwbaarheid (B, meer).",
        "Begrippen: 1 begrip (1).",
        "Voorbeelden: 1 voorbeeld (1).",
        "Spanningen: 1 spanning (1).",
        "Advies: 2 adviezen (1 en 2).",
        "Wat er op de briefjes staat, staat onder dezelfde nummers in dit verslag.",
    ]


def test_the_public_edition_tells_no_seats() -> None:
    assert told(a_full_record(), "public")[0] == "Waarden: vertrouwen (drijfveer)."


def test_an_empty_canvas_has_no_words() -> None:
    assert told(an_empty_record(seats=4)) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_is_brief_however_much_lies_there(language: LanguageCode) -> None:
    assert len("".join(told(long_table(), language=language))) < 1000


def test_numbers_in_a_row_are_told_by_their_ends() -> None:
    assert "Begrippen: 20 begrippen (1 tot en met 20)." in told(long_table())


def test_scattered_numbers_are_named_while_they_are_few() -> None:
    table = Table(1)
    for n in range(20):
        note = table.do(conversation.note(table.record, "concept", words(60 + n)))
        if n % 2:
            table.do(altering(Message("proef"), (note, replace(note, zone="advies"))))
        if n == 6:
            assert "Begrippen: 4 begrippen (1, 3, 5 en 7)." in told(table.record)
    assert "Begrippen: 10 begrippen." in told(table.record)


def test_a_long_name_is_shortened() -> None:
    table = Table(1)
    own = table.do(values.write_own_card(table.record, "De kaart van " + LONG_WORD * 9, ""))
    assert isinstance(own, e.OwnCard)
    pick = table.pick(0, own.card, "Daarom.")
    table.do(canvas.lay(table.record, pick.id, "waarden"))
    assert told(table.record) == ["Waarden: De kaart van … (A, drijfveer)."]
