import json
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tafelkit.exchange import json_keys, json_reader
from tests.exchange.altered import SOUND, a_small_kit, altered, refused


@pytest.mark.parametrize(
    ("alter", "sentence"),
    [
        (lambda p: p["seats"][0].update(naam="x"), "seats[0]: onbekende sleutel 'naam'"),
        (
            lambda p: p["seats"][1].update(letter="A"),
            "seats[1].letter: plaats A komt twee keer voor",
        ),
        (lambda p: p["seats"][1].update(letter="K"), "seats[1].letter: 'K' is geen plaats"),
        (lambda p: p["seats"][1].update(letter="AB"), "seats[1].letter: 'AB' is geen plaats"),
        (lambda p: p["seats"][1].update(letter=""), "seats[1].letter: '' is geen plaats"),
        (
            lambda p: p["seats"][1].update(background="koning"),
            "seats[1].background: 'koning' kan hier niet",
        ),
        (
            lambda p: p["picks"][0].update(card="geluk"),
            "picks[0].card: de kaart 'geluk' zit niet in het deck 'klein'",
        ),
        (lambda p: p["picks"][0].update(mentions=["geluk"]), "picks[0].mentions: de kaart 'geluk'"),
        (
            lambda p: p["picks"][0].update(seat="J"),
            "picks[0].seat: plaats 'J' zit niet aan deze tafel",
        ),
        (lambda p: p["picks"][1].update(id=p["picks"][0]["id"]), "picks[1].id: het id"),
        (lambda p: p["picks"][1].update(id="1"), "picks[1].id: '1' is geen UUID"),
        (
            lambda p: p["placements"][1].update(x_mm=900),
            "placements[1]: (900, 230) ligt niet op het canvas van 841 bij 594 mm",
        ),
        (lambda p: p["placements"][1].update(x_mm=None), "placements[1]: geef x_mm en y_mm beide"),
        (
            lambda p: p["placements"][1].update(x_mm="veel"),
            "placements[1].x_mm: hier hoort een getal, niet 'veel'",
        ),
        (
            lambda p: p["placements"][1].update(pick=p["table"]["id"]),
            "placements[1].pick[0]: er is niets met id",
        ),
        (
            lambda p: p["placements"][1].update(pick=p["placements"][0]["pick"]),
            "placements[1].pick: deze keuze ligt al ergens",
        ),
        (
            lambda p: p["placements"][1].update(zone="tuin"),
            "placements[1].zone: 'tuin' kan hier niet",
        ),
        (
            lambda p: p["direction"].update(rests_on=["x"]),
            "direction.rests_on[0]: er is niets met id 'x'",
        ),
        (lambda p: p["notes"][0].update(seat="I"), "notes[0].seat: plaats 'I'"),
        (lambda p: p["notes"][0].update(cards=["x"]), "notes[0].cards: de kaart 'x'"),
        (
            lambda p: p["advice"][1].update(position=1),
            "advice[1].position: adviezen zijn genummerd vanaf 1",
        ),
        (
            lambda p: p["advice"][0].update(rests_on=[p["advice"][1]["id"]]),
            "advice[0].rests_on[0]: er is niets met id",
        ),
        (
            lambda p: p["own_cards"][0].update(card="buurtkracht"),
            "own_cards[0].card: het id van een eigen kaart begint met 'eigen-'",
        ),
        (
            lambda p: p["own_cards"].append(p["own_cards"][0]),
            "own_cards[1].card: de kaart 'eigen-buurtkracht' komt twee keer voor",
        ),
        (lambda p: p["table"].update(number=0), "table.number: een tafelnummer ligt tussen"),
        (lambda p: p["table"].update(date="20-06-2023"), "table.date: '20-06-2023' is geen datum"),
        (lambda p: p["table"].update(starts="10 uur"), "table.starts: '10 uur' is geen tijd"),
        (
            lambda p: p["rounds"].append({"round": "welkom", "started": "straks"}),
            "rounds[0].started: 'straks' is geen tijdstip",
        ),
        (
            lambda p: p.update(extensions=[{"round": "welkom", "minutes": 9999}]),
            "extensions[0].minutes",
        ),
        (lambda p: p.update(read_back=["x"]), "read_back[0]: er is niets met id 'x'"),
        (lambda p: p["notes"][0].update(text="x" * 100_001), "notes[0].text: deze tekst heeft"),
        (lambda p: p["table"].update(date="9" * 500), f"table.date: '{'9' * 40}' is geen datum"),
        (
            lambda p: p.update(format="x"),
            "format: hier hoort 'tafelkit.table' of 'tafelkit.programme'",
        ),
        (
            lambda p: p["look_back"]["remarks"][0].update(seat="I"),
            "look_back.remarks[0].seat: plaats 'I'",
        ),
    ],
)
def test_each_error_is_named_with_its_place(alter: Callable[[Any], object], sentence: str) -> None:
    assert refused(altered(alter)).startswith(sentence)


def test_ids_that_are_left_out_are_made() -> None:
    plain = json.loads(SOUND)
    for seat in plain["seats"]:
        del seat["id"]
    del plain["table"]["id"]
    content = json_reader.read_text(json.dumps(plain).encode(), a_small_kit)
    assert len({entry.id for entry in content.entries}) == len(content.entries)


def test_the_smallest_table() -> None:
    frame = {"format": "tafelkit.table", "version": 1, "programme": {}, "kit": "klein"}
    text = json.dumps({**frame, "table": {"number": 1}})
    content = json_reader.read_text(text.encode(), a_small_kit)
    assert [type(entry).__name__ for entry in content.entries] == ["Table"]


def test_minus_nought_is_nought() -> None:
    """SQLite gives it back without its sign, and the row would no longer be as it was sealed."""
    plain = json.loads(SOUND)
    plain["placements"][0].update(x_mm=-0.0, y_mm=1.0, rotation=-0.0)
    content = json_reader.read_text(json.dumps(plain).encode(), a_small_kit)
    (laid, *_others) = [entry for entry in content.entries if isinstance(entry, e.Placement)]
    assert str(laid.x_mm) == "0.0" and str(laid.rotation) == "0.0"


def test_many_entries_take_time_in_proportion() -> None:
    plain = json.loads(SOUND)
    keys = [str(uuid.UUID(int=n)) for n in range(20_000)]
    plain["notes"] = [{"kind": "concept", "text": "x", "id": key} for key in keys]
    plain["advice"] = [
        {"position": n, "text": "x", "rests_on": [key]} for n, key in enumerate(keys, 1)
    ]
    plain.pop("read_back", None)
    content = json_reader.read_text(json.dumps(plain).encode(), a_small_kit)  # was half an hour
    assert sum(isinstance(entry, e.Advice) for entry in content.entries) == 20_000


def test_more_than_any_table_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_keys, "_MOST_OF_A_KIND", 7)
    sentence = refused(altered(lambda p: p.update(notes=p["notes"] * 8)))
    assert sentence == "notes: hier staan er meer dan 7"


def test_a_note_without_a_zone_lies_in_that_of_its_kind() -> None:
    plain = json.loads(SOUND)
    for note in plain["notes"]:
        del note["zone"]
    content = json_reader.read_text(json.dumps(plain).encode(), a_small_kit)
    notes = [entry for entry in content.entries if isinstance(entry, e.Note)]
    assert notes and all(note.zone == e.ZONE_OF_KIND[note.kind] for note in notes)


def test_what_was_ticked_off_is_so_again() -> None:
    plain = json.loads(SOUND)
    plain["read_back"] = [plain["notes"][0]["id"]]
    content = json_reader.read_text(json.dumps(plain).encode(), a_small_kit)
    ticks = [entry.subject for entry in content.entries if isinstance(entry, e.Tick)]
    assert ticks == plain["read_back"]
