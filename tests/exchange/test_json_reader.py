import json
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.errors import Refusal
from tafelkit.exchange import json_keys, json_reader
from tests.exchange.altered import SOUND, a_small_kit, altered, refused


@pytest.mark.parametrize(
    ("alter", "sentence"),
    [
        (
            lambda p: p.update(kleur=1),
            "bovenaan: onbekende sleutel 'kleur'; bekend zijn: format, version",
        ),
        (lambda p: p.update(kit="groot"), "kit: De kit 'groot' is er niet."),
        (lambda p: p.pop("kit"), "kit: ontbreekt"),
        (lambda p: p.update({"k" * 100: 1}), f"bovenaan: onbekende sleutel '{'k' * 40}'"),
        (lambda p: p.update(version=2), "version: deze tafelkit leest versie 1"),
        (lambda p: p.update(version=True), "version: deze tafelkit leest versie 1"),
        (lambda p: p["programme"].update(language="de"), "programme.language: 'de' kan hier niet"),
    ],
)
def test_each_error_is_named_with_its_place(alter: Callable[[Any], object], sentence: str) -> None:
    assert refused(altered(alter)).startswith(sentence)


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
    assert refused(text).startswith(sentence)


MANY = 1_100_000


@pytest.mark.parametrize(
    "text",
    [b"[" + b"[]," * MANY, b"[" + b"{}," * MANY, b'{"x":[' + b"1," * MANY, b'{"":' * MANY],
)
def test_much_of_little_is_refused_before_it_is_read(text: bytes) -> None:
    refused(b"{}")  # what is only needed the first time
    tracemalloc.start()
    try:
        assert refused(text).startswith("hierin staat veel meer dan in een tafel of programma kan")
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2 * len(text)


def test_files_that_are_missing_or_too_large(tmp_path) -> None:
    path = tmp_path / "t.json"
    with pytest.raises(Refusal, match="bestaat niet"):
        json_reader.read_file(path, a_small_kit)
    with path.open("wb") as file:
        file.truncate(50 << 20)
    with pytest.raises(Refusal, match=r"t\.json: het bestand is groter dan 32 MB"):
        json_reader.read_file(path, a_small_kit)
    path.write_text(SOUND, encoding="utf-8-sig")
    assert len(json_reader.read_file(path, a_small_kit).entries) > 10


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
        json_reader.read_text(json.dumps(plain).encode(), a_small_kit)
    except Refusal as refused:
        assert str(refused)


def test_an_empty_file_is_said_to_be_empty() -> None:
    assert refused(b" \n") == "dit bestand is leeg"


@pytest.mark.parametrize(
    ("kind", "one"),
    [
        ("programme.questions", "Waarom?"),
        ("tables", {"table": {"number": 1}}),
        ("clusters", {"name": "samen", "cards": []}),
        ("themes", {"title": "thema", "text": ""}),
        ("directions", {"position": 1, "text": "verder"}),
    ],
)
def test_more_than_any_programme_has(
    monkeypatch: pytest.MonkeyPatch, kind: str, one: object
) -> None:
    monkeypatch.setattr(json_keys, "_MOST_OF_A_KIND", 7)
    plain = json.loads(SOUND)
    whole = {key: plain[key] for key in ("version", "programme", "kit")}
    whole["format"] = json_reader.PROGRAMME_FORMAT
    of_programme, _dot, name = kind.rpartition(".")
    (whole["programme"] if of_programme else whole)[name] = [one] * 8
    assert refused(json.dumps(whole)) == f"{kind}: hier staan er meer dan 7"
