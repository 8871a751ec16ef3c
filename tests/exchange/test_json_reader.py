import json
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.exchange import json_reader, json_writer
from tests.builders import a_full_record, a_kit

SOUND = json_writer.table_text(a_full_record())


def _kit(name: str):
    if name != "klein":
        raise Refusal(_("De kit '{kit}' is er niet.", kit=name))
    return a_kit()


def _refused(text: bytes | str) -> str:
    with pytest.raises(Refusal) as refused:
        json_reader.read_text(text if isinstance(text, bytes) else text.encode(), _kit)
    return str(refused.value)


def _altered(alter: Callable[[Any], object]) -> str:
    plain = json.loads(SOUND)
    alter(plain)
    return json.dumps(plain)


@pytest.mark.parametrize(
    ("alter", "sentence"),
    [
        (
            lambda p: p.update(kleur=1),
            "bovenaan: onbekende sleutel 'kleur'; bekend zijn: format, version",
        ),
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
            "placements[1].x_mm: hier hoort een getal, niet veel",
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
        (lambda p: p.update(kit="groot"), "kit: De kit 'groot' is er niet."),
        (lambda p: p.pop("kit"), "kit: ontbreekt"),
        (lambda p: p.update({"k" * 100: 1}), f"bovenaan: onbekende sleutel '{'k' * 40}'"),
        (lambda p: p["notes"][0].update(text="x" * 100_001), "notes[0].text: deze tekst heeft"),
        (lambda p: p["table"].update(date="9" * 500), f"table.date: '{'9' * 40}' is geen datum"),
        (lambda p: p.update(version=2), "version: deze tafelkit leest versie 1"),
        (lambda p: p.update(version=True), "version: deze tafelkit leest versie 1"),
        (
            lambda p: p.update(format="x"),
            "format: hier hoort 'tafelkit.table' of 'tafelkit.programme'",
        ),
        (lambda p: p["programme"].update(language="de"), "programme.language: 'de' kan hier niet"),
        (
            lambda p: p["look_back"]["remarks"][0].update(seat="I"),
            "look_back.remarks[0].seat: plaats 'I'",
        ),
    ],
)
def test_each_error_is_named_with_its_place(alter: Callable[[Any], object], sentence: str) -> None:
    assert _refused(_altered(alter)).startswith(sentence)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"", "dit bestand is leeg"),
        (b'{\n "format": x}', "geen leesbare JSON, bij regel 2, teken 12"),
        (b"[]", "bovenaan hoort een groep"),
        (b"[" * 100_000, "de JSON is te diep genest"),
        (b'{"a": 1, "a": 2}', "de sleutel 'a' staat twee keer"),
        (b'{"a": NaN}', "'NaN' is geen getal"),
        (b'{"a": ' + b"9" * 5000 + b"}", "de JSON bevat een getal dat te groot is"),
        (b"\xff\xfe", "dit is geen tekst in UTF-8"),
    ],
)
def test_what_is_no_json_of_ours(text: bytes, sentence: str) -> None:
    assert _refused(text).startswith(sentence)


def test_ids_that_are_left_out_are_made() -> None:
    plain = json.loads(SOUND)
    for seat in plain["seats"]:
        del seat["id"]
    del plain["table"]["id"]
    content = json_reader.read_text(json.dumps(plain).encode(), _kit)
    assert len({entry.id for entry in content.entries}) == len(content.entries)


def test_the_smallest_table() -> None:
    frame = {"format": "tafelkit.table", "version": 1, "programme": {}, "kit": "klein"}
    text = json.dumps({**frame, "table": {"number": 1}})
    content = json_reader.read_text(text.encode(), _kit)
    assert [type(entry).__name__ for entry in content.entries] == ["Table"]


def test_a_programme_that_points_nowhere() -> None:
    whole = {"format": "tafelkit.programme", "version": 1, "programme": {}, "kit": "klein"}
    themes = [{"title": "x", "evidence": ["6f0f6f0e-0000-4000-8000-000000000009"]}]
    assert _refused(json.dumps({**whole, "themes": themes})).startswith(
        "themes[0].evidence[0]: er is niets"
    )
    table = {
        key: value
        for key, value in json.loads(SOUND).items()
        if key not in ("format", "version", "programme", "kit")
    }
    assert _refused(json.dumps({**whole, "tables": [table, table]})).startswith(
        "tables[1].table.id: het id"
    )


def test_files_that_are_missing_or_too_large(tmp_path) -> None:
    path = tmp_path / "t.json"
    with pytest.raises(Refusal, match="bestaat niet"):
        json_reader.read_file(path, _kit)
    with path.open("wb") as file:
        file.truncate(50 << 20)
    with pytest.raises(Refusal, match=r"t\.json: het bestand is groter dan 32 MB"):
        json_reader.read_file(path, _kit)
    path.write_text(SOUND, encoding="utf-8-sig")
    assert len(json_reader.read_file(path, _kit).entries) > 10


@given(st.data())
def test_a_value_of_another_type_is_refused_never_a_crash(data: st.DataObject) -> None:
    plain = json.loads(SOUND)
    place: Any = plain
    while isinstance(place, dict | list) and place:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.booleans()):
            place[key] = data.draw(
                st.sampled_from([None, 1, -1.5, "x", True, [], {}, [1], {"x": 1}])
            )
            break
        place = place[key]
    try:
        json_reader.read_text(json.dumps(plain).encode(), _kit)
    except Refusal as refused:
        assert str(refused)


def _programme(**values: object) -> str:
    plain = json.loads(SOUND)
    head = {"format": "tafelkit.programme", "version": 1}
    return json.dumps(
        {**head, "programme": plain["programme"], "kit": plain["kit"], "tables": [], **values}
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"texts": {"\ud800": "x"}}, "texts: de tekst bevat een onleesbaar teken (U+D800)"),
        ({"texts": {"a\vb": "x"}}, "texts: de tekst bevat een onleesbaar teken (U+000B)"),
        (
            {"clusters": [{"name": "x", "cards": ["geluk"]}]},
            "clusters[0].cards: de kaart 'geluk' is bij geen van de tafels bekend",
        ),
        (
            {"directions": [{"position": 1, "text": "x"}, {"position": 1, "text": "y"}]},
            "directions[1].position: ontwikkelrichtingen zijn genummerd vanaf 1",
        ),
        ({"directions": [{"position": 0, "text": "x"}]}, "directions[0].position: "),
    ],
)
def test_what_a_rapporteur_cannot_have_made(values: dict[str, object], sentence: str) -> None:
    assert _refused(_programme(**values)).startswith(sentence)


def test_an_empty_file_is_said_to_be_empty() -> None:
    assert _refused(b" \n") == "dit bestand is leeg"


def test_minus_nought_is_nought() -> None:
    """SQLite gives it back without its sign, and the row would no longer be as it was sealed."""
    plain = json.loads(SOUND)
    plain["placements"][0].update(x_mm=-0.0, y_mm=1.0, rotation=-0.0)
    content = json_reader.read_text(json.dumps(plain).encode(), _kit)
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
    content = json_reader.read_text(json.dumps(plain).encode(), _kit)  # was half an hour
    assert sum(isinstance(entry, e.Advice) for entry in content.entries) == 20_000
