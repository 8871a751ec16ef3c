"""What a foreign hand may not have stand in a file: above the tables, and at each of them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.synthesis import prose_id
from tafelkit.services import preparation
from tafelkit.services.merging import merge
from tafelkit.store import schema
from tafelkit.store.document import Document
from tafelkit.store.kit_text import kit_text
from tafelkit.store.merging.source import read
from tafelkit.store.stamp import sealed
from tests.builders import a_full_record
from tests.store.merging.forging import (
    FOREIGN,
    Placed,
    aside,
    erased,
    forged,
    lying,
    removed,
    shown,
    version_of,
)
from tests.store.merging.work import a_file, content, merged, work_on

RECORD = a_full_record()
TABLE, PROGRAMME = RECORD.table, RECORD.programme
SEAT, NOTE = RECORD.seats[0], RECORD.all(e.Note)[0]
UNKNOWN = new_id()


def a_prose(place: str, text: str) -> e.Prose:
    key = prose_id(PROGRAMME.id, place)
    return e.Prose(id=key, programme=PROGRAMME.id, place=place, text=text)


def a_kit_without(kit: Kit, zone: str, version: str) -> Placed:
    zones = tuple(one for one in kit.canvas.zones if one.id != zone)
    less = replace(kit, canvas=replace(kit.canvas, zones=zones))
    return schema.KIT, sealed(schema.KIT, (kit.id, kit_text(less)), version, "x")


CANNOT_STAND = {
    "another programme aside": aside(replace(PROGRAMME, id=UNKNOWN), None),
    "a programme of another kit aside": aside(replace(PROGRAMME, kit="andere"), None),
    "a seat above the tables": aside(replace(SEAT, id=UNKNOWN), None),
    "a seat of another table": aside(replace(SEAT, id=UNKNOWN, table=UNKNOWN), TABLE.id),
    "another table at a table": aside(replace(TABLE, id=UNKNOWN), TABLE.id),
    "a table of another programme": aside(replace(TABLE, programme=UNKNOWN), TABLE.id),
    "the programme at a table": aside(PROGRAMME, TABLE.id),
    "a theme of another programme": aside(e.Theme(id=UNKNOWN, programme=new_id(), title="x"), None),
    "a theme with the id of a table": shown(
        e.Theme(id=TABLE.id, programme=PROGRAMME.id, title="x")
    ),
    "a table removed at a table": removed(UNKNOWN, "table_session", UNKNOWN),
    "the kit removed": removed(RECORD.kit.id, "kit", None),
    "the programme removed aside": lying(PROGRAMME.id, "programme", None, None),
    "what was removed at no table": removed(new_id(), "note", UNKNOWN),
    "what was removed with the id of its table": removed(UNKNOWN, "note", UNKNOWN),
    "what was removed under no table": removed(UNKNOWN, "note", None),
    "what is there and was removed": removed(NOTE.id, "note", TABLE.id),
    "thresholds that are none": shown(a_prose("quantity", "onzin")),
    "a kit that was altered": a_kit_without(RECORD.kit, "advies", FOREIGN.replace(":1", ":2")),
    "another text aside than is shown": aside(replace(NOTE, text="heel iets anders"), TABLE.id),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "tafel.tafel", RECORD)


@pytest.mark.parametrize("what", CANNOT_STAND)
def test_it_is_refused_and_the_programme_takes_in_the_rest(path: Path, what: str) -> None:
    good = a_file(path.with_name("goed.tafel"), RECORD)
    forged(path, CANNOT_STAND[what])
    with pytest.raises(Refusal) as refused:
        read(path)
    assert str(path) in str(refused.value)
    programme = path.with_name("programma.tafel")
    report = merge(programme, [good, path, good], "author")
    assert [found.result for found in report.files] == ["added", "refused", "same"]
    assert content(programme) == content(merged(path.parent, "goed-programma", good))


@pytest.mark.parametrize("what", ["another programme aside", "a seat above the tables"])
def test_a_programme_that_has_it_takes_nothing_in_and_stays_readable(path: Path, what: str) -> None:
    programme = merged(path.parent, "programma", path)
    forged(programme, CANNOT_STAND[what])
    before = programme.read_bytes()
    with pytest.raises(Refusal, match="kan daar niet staan"):
        merge(programme, [path], "author")
    assert programme.read_bytes() == before and content(programme)


def test_no_row_that_cannot_stand_keeps_words_from_being_erased(
    path: Path, erase: Callable[[Path, str], None]
) -> None:
    placed = (CANNOT_STAND["a table removed at a table"], CANNOT_STAND["another programme aside"])
    erase(forged(path, *placed), SEAT.letter)
    with closing(Document.open(path, "author", to_read=True)) as document:
        assert SEAT.id in {mark.entry for mark in document.marks()}
        assert document.programme() == PROGRAMME


def test_a_kit_of_another_laptop_takes_no_space_of_the_canvas_away(path: Path) -> None:
    other = path.with_name("ander.tafel")
    other.write_bytes(path.read_bytes())
    forged(other, a_kit_without(RECORD.kit, "advies", FOREIGN))
    programme = merged(path.parent, "programma", path, other)
    with closing(Document.open(programme, "author", to_read=True)) as document:
        assert "advies" in {zone.id for zone in document.kit(RECORD.kit.id).canvas.zones}


def test_what_was_altered_to_be_shown_still_agrees_with_what_lies_aside(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    for path in two:
        work_on(path, preparation.add_seat)  # each has the next letter
    programme = merged(tmp_path, "programme", *two)
    assert read(programme).tables


def test_a_mark_above_the_tables_is_not_believed(path: Path) -> None:
    prose = a_prose("introduction", "van de rapporteur")
    forged(path, shown(prose), erased(prose.id, "prose", None))
    source = read(path)
    assert schema.ERASED.name not in source.above and source.above["prose"]


def test_an_id_of_a_programme_that_is_none_is_refused(path: Path) -> None:
    assert version_of(path, PROGRAMME)
    record = Record(replace(PROGRAMME, id="x"), RECORD.kit, replace(TABLE, programme="x"))
    with pytest.raises(Refusal, match="kenmerk van het programma"):
        read(a_file(path.with_name("x.tafel"), record))
