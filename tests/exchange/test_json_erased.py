"""What was erased at a table goes out with its JSON and comes in again."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.merging.mark import Mark
from tafelkit.exchange import json_erased, json_reader, json_writer
from tafelkit.exchange.json_keys import Keys
from tafelkit.exchange.json_shape import ErasedJson
from tafelkit.services import values
from tests.builders import a_full_record, a_kit
from tests.exchange.altered import refused

FULL = a_full_record()
OWN = FULL.all(e.OwnCard)[0]
SEAT = FULL.all(e.Note)[0].seat or FULL.seats[0].id
RECORD = FULL.applied(values.pick(FULL, SEAT, OWN.card))
CHANGE, IDS = erasing(RECORD, SEAT)
LEFT = RECORD.applied(CHANGE)
MARKS = tuple(
    Mark(RECORD.table.id, key, type(RECORD.entries[key]), f"aaaaaaaa:{n + 1}")  # type: ignore[arg-type]
    for n, key in enumerate(sorted(IDS))
)
TEXT = json_writer.table_text(LEFT, MARKS)


def test_what_was_erased_comes_in_again() -> None:
    content = json_reader.read_text(TEXT.encode(), lambda _name: a_kit())
    assert content.erased == MARKS
    assert {mark.kind for mark in MARKS} >= {e.Seat, e.OwnCard, e.Pick, e.Note}
    told = {item["id"]: item for item in json.loads(TEXT)["erased"]}
    for key, kind in ((SEAT, "seat"), (OWN.id, "own_card")):
        version = next(mark.version for mark in MARKS if mark.entry == key)
        assert told[key] == {"id": key, "kind": kind, "version": version}


def test_a_table_of_which_nothing_was_erased_is_written_as_ever() -> None:
    assert "erased" not in json.loads(json_writer.table_text(RECORD))
    assert json_writer.table_plain(LEFT, ()) == json_writer.table_plain(LEFT)


def test_in_a_programme_each_table_has_its_own() -> None:
    other = replace(LEFT, table=replace(LEFT.table, id=new_id()), entries={})
    text = json_writer.programme_text(LEFT.programme, [LEFT, other], (), MARKS)
    assert ["erased" in table for table in json.loads(text)["tables"]] == [True, False]
    assert json_reader.read_text(text.encode(), lambda _name: a_kit()).erased == MARKS


def test_what_speaks_again_is_not_said_to_be_erased() -> None:
    assert "erased" not in json.loads(json_writer.table_text(RECORD, MARKS[:0]))
    spoken = json.loads(json_writer.table_text(RECORD, MARKS))
    assert {item["kind"] for item in spoken.get("erased", ())} <= {"seat", "pick"}


def test_what_went_with_its_seat_is_told_beside_what_was_written_otherwise() -> None:
    (note, *_more), gone = LEFT.all(e.Note), new_id()
    went = [Mark(LEFT.table.id, key, e.Note, "bbbbbbbb:2", True) for key in (note.id, gone)]
    text = json_writer.table_text(LEFT, (*MARKS, *went))
    content = json_reader.read_text(text.encode(), lambda _name: a_kit())
    assert note.text in {getattr(one, "text", "") for one in content.entries}
    assert content.erased == (*MARKS, *went)
    for kind in ("remark", "pick"):
        plain = json.loads(text)
        plain["erased"][-2]["kind"] = kind
        assert "dit is gewist, en staat er toch" in refused(json.dumps(plain))


def test_many_marks_are_read_in_a_time_that_grows_with_their_number() -> None:
    looked_at = 0

    class Counted(Mark):
        def __eq__(self, other: object) -> bool:
            nonlocal looked_at
            looked_at += 1
            return super().__eq__(other)

        __hash__ = Mark.__hash__

    many = [ErasedJson(id=new_id(), kind="note", version="aaaaaaaa:1") for _n in range(500)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_erased, "Mark", Counted)
        read = json_erased.read_erased("erased", many, RECORD.table.id, (), Keys())
    assert [mark.entry for mark in read] == [item.id for item in many]
    assert looked_at < len(many)


def _of(plain: Any, kind: str) -> Any:
    return next(item for item in plain["erased"] if item["kind"] == kind)


@pytest.mark.parametrize(
    ("alter", "sentence"),
    [
        (lambda p: p["erased"][0].update(naam="x"), "erased[0]: onbekende sleutel 'naam'"),
        (lambda p: p["erased"][0].update(kind="advice"), "erased[0].kind: 'advice' kan hier niet"),
        (lambda p: p["erased"][0].pop("version"), "erased[0].version: ontbreekt"),
        (
            lambda p: p["erased"][0].update(version="later"),
            "erased[0].version: 'later' is geen versie",
        ),
        (lambda p: p["erased"].append(p["erased"][0]), f"erased[{len(MARKS)}]: het id"),
        (lambda p: _of(p, "note").update(id="1"), "'1' is geen UUID"),
        (lambda p: _of(p, "note").update(id=p["programme"]["id"]), "komt twee keer voor"),
        (
            lambda p: _of(p, "note").update(id=p["notes"][0]["id"]),
            "dit is gewist, en staat er toch",
        ),
        (
            lambda p: _of(p, "note").update(id=p["seats"][0]["id"]),
            "dit is gewist, en staat er toch",
        ),
        (
            lambda p: p["own_cards"][0].update(description="Ja."),
            "dit is gewist, en staat er toch",
        ),
        (lambda p: p["notes"][0].update(seat=_letter(p)), "is gewist, en staat hier toch"),
        (
            lambda p: next(x for x in p["picks"] if x["seat"] == _letter(p)).update(
                motivation="Ja."
            ),
            "dit is gewist, en staat er toch",
        ),
        (lambda p: p.update(erased=p["erased"] * 20_000), "erased: hier staan er meer dan 20000"),
    ],
)
def test_a_mark_that_tafelkit_would_not_write_is_refused(
    alter: Callable[[Any], object], sentence: str
) -> None:
    plain = json.loads(TEXT)
    alter(plain)
    assert sentence in refused(json.dumps(plain))


def _letter(plain: Any) -> str:
    return next(str(seat["letter"]) for seat in plain["seats"] if seat["id"] == SEAT)


def test_what_was_erased_at_one_table_is_of_no_other() -> None:
    gone = next(mark for mark in MARKS if mark.kind is e.Note)
    other = replace(LEFT, table=replace(LEFT.table, id=new_id()), entries={})
    plain = json_writer.programme_plain(LEFT.programme, [LEFT, other], (), MARKS)
    mark = {"id": gone.entry, "kind": "note", "version": "aaaaaaaa:1"}
    plain["tables"][1]["erased"] = [mark]
    assert "tables[1].erased[0].id: het id" in refused(json.dumps(plain))
    del plain["tables"][1]["erased"]
    plain["tables"][1]["notes"] = [{"id": gone.entry, "kind": "concept", "text": "x"}]
    assert "tables[1].notes[0].id: het id" in refused(json.dumps(plain))


@pytest.mark.parametrize("version", ["{n:08x}:1", "aaaaaaaa:{n}"])
def test_more_marks_of_one_entry_than_a_merge_takes_in_are_refused(version: str) -> None:
    key = new_id()
    many = [ErasedJson(id=key, kind="note", version=version.format(n=n)) for n in range(1, 501)]
    assert json_erased.read_erased("erased", many[:200], RECORD.table.id, (), Keys())
    with pytest.raises(Refusal, match=r"^erased: .*te veel versies"):
        json_erased.read_erased("erased", many, RECORD.table.id, (), Keys())
