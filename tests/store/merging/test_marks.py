"""A mark of erasing takes words away for good: which of them are believed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.texts import _
from tafelkit.services import conversation, files, preparation
from tafelkit.services.merging import merge
from tafelkit.store import schema
from tafelkit.store.aside import aside_row
from tafelkit.store.document import Document
from tafelkit.store.erased import erased_row
from tafelkit.store.merging.outcome import Altered
from tafelkit.store.merging.source import read
from tafelkit.store.stamp import sealed
from tests.builders import a_full_record
from tests.effort import calls
from tests.store.merging.forging import (
    FOREIGN,
    Placed,
    aside,
    erased,
    forged,
    removed,
    shown,
    version_of,
)
from tests.store.merging.work import a_file, content, merged, merged_as_planned, recorded, work_on

RECORD = a_full_record()
TABLE, SEAT, NOTE = RECORD.table, RECORD.seats[0], RECORD.all(e.Note)[0]
Erase = Callable[[Path, str], None]


def marks(path: Path) -> int:
    return sum(len(held.get(schema.ERASED.name, ())) for held in read(path).tables.values())


def gone(key: str) -> Placed:
    return removed(key, "note", TABLE.id)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "tafel.tafel", RECORD)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The file of another table of the same programme."""
    table = files.new_table(RECORD.programme, 8)
    files.make_file(tmp_path / "8.tafel", RECORD.programme, RECORD.kit, [table], "author")
    return tmp_path / "8.tafel"


def test_what_erasing_leaves_is_believed_wherever_it_was_merged(
    path: Path, other: Path, erase: Erase
) -> None:
    erase(path, SEAT.letter)
    assert (count := marks(path)) > 2
    assert marks(merged(path.parent, "programma", other, path)) == count
    work_on(path, lambda record: preparation.remove_seat(record, SEAT.id))
    assert marks(path) == count


@pytest.mark.parametrize(
    "forgery",
    [
        (erased(NOTE.id, "note", TABLE.id),),
        (erased(SEAT.id, "seat", TABLE.id),),
        (erased(NOTE.id, "remark", TABLE.id), removed(new_id(), "note", TABLE.id)),
        (erased(TABLE.id, "table_session", TABLE.id),),
        (erased(NOTE.id, "no kind", TABLE.id),),
        # In the version that it tells of there are words still.
        (erased(NOTE.id, "note", TABLE.id), shown(replace(NOTE, seat=None))),
    ],
)
def test_a_mark_without_what_it_left_takes_nothing_away(
    path: Path, other: Path, forgery: tuple[object, ...]
) -> None:
    programme = merged(path.parent, "programma", path)
    told = content(programme)
    bad = path.with_name("slecht.tafel")
    bad.write_bytes(path.read_bytes())
    forged(bad, *forgery[:1])
    merge(programme, [bad], "author")
    assert content(programme) == told
    # Nor does it from the file of another table, which does not even know what it is about.
    forged(other, *forgery[:1])
    merge(programme, [other], "author")
    assert recorded_of(programme) == RECORD.entries
    forged(bad, *forgery)
    assert marks(bad) == 0


def test_a_mark_of_an_own_card_that_says_something_still_takes_nothing_away(path: Path) -> None:
    own = RECORD.all(e.OwnCard)[0]
    assert own.description
    programme = merged(path.parent, "programma", path)
    told = content(programme)
    forged(path, erased(own.id, "own_card", TABLE.id, version_of(path, own)))
    merge(programme, [path], "author")
    assert marks(path) == 0 and content(programme) == told


def recorded_of(programme: Path) -> object:
    with closing(Document.open(programme, "author", to_read=True)) as document:
        return document.record(TABLE).entries


def test_a_mark_under_the_id_of_another_does_not_keep_that_one_out(
    path: Path, other: Path, erase: Erase
) -> None:
    old = path.with_name("oud.tafel")
    old.write_bytes(path.read_bytes())
    erase(path, SEAT.letter)
    for held in read(path).tables.values():
        for row in held[schema.ERASED.name]:
            # Under another name, and as that of another entry of another table.
            forged(old, (schema.ERASED, sealed(schema.ERASED, row[:-3], row[-3], "0")))
            taken = (row[0], new_id(), "note", read_table(other))
            forged(other, (schema.ERASED, sealed(schema.ERASED, taken, FOREIGN, "x")))
    whole = content(merged(path.parent, "een", old, other, path))
    assert whole == content(merged(path.parent, "twee", path, other, old))
    assert recorded(merged(path.parent, "drie", old, path)).all(e.Note) == tuple(
        note for note in RECORD.all(e.Note) if note.seat != SEAT.id
    )


def read_table(path: Path) -> str:
    (table_id,) = read(path).tables
    return table_id


def test_that_a_note_went_with_its_seat_is_believed_beside_what_was_written_upon_it(
    path: Path, erase: Erase
) -> None:
    note = next(note for note in RECORD.all(e.Note) if note.seat != SEAT.id)
    first = version_of(path, note)
    work_on(path, lambda record: conversation.edit_note(record, note.id, text="Anders."))
    written = version_of(path, note)
    unerased = path.with_name("nog niet.tafel")
    shutil.copy(path, unerased)
    erase(path, SEAT.letter)
    count = marks(path)
    # Nor is one of the first version, before which there was nothing, or of what stands there.
    upon = ((unerased, written, 0), (path, FOREIGN, 0), (path, first, 0), (path, written, 0))
    work_on(unerased, lambda record: conversation.edit_note(record, note.id, text="Nog iets."))
    for file, version, more in upon:
        mark = erased_row(Mark(TABLE.id, note.id, e.Note, version, True), "x")
        assert marks(forged(file, (schema.ERASED, mark))) == (count if file is path else 0) + more
    programme = merged(path.parent, "programma", path)
    work_on(path, lambda record: conversation.edit_note(record, note.id, text="Nog anders."))
    mark = erased_row(Mark(TABLE.id, note.id, e.Note, written, True), "x")
    assert marks(forged(path, (schema.ERASED, mark))) == count + 1
    own, *rest = erased("", "note", None)[1][:1], note.id, "note", TABLE.id
    # Nobody tells of a mark that takes words away.
    nameless = sealed(schema.ERASED, (*own, *rest), version_of(path, note), NOBODY)
    assert marks(forged(path, (schema.ERASED, nameless))) == count + 1
    merged_as_planned(programme, path)
    assert recorded(programme).entries[note.id] == replace(note, text="Nog anders.")


@pytest.mark.parametrize("beside", [True, False])
@pytest.mark.parametrize(
    ("kind", "version", "may_be"),
    [("note", "ffffffff:2", True), ("note", FOREIGN, False), ("pick", "ffffffff:2", False)],
)
def test_what_went_with_its_seat_is_believed_beside_a_seat_that_was_erased(
    path: Path, erase: Erase, beside: bool, kind: str, version: str, may_be: bool
) -> None:
    if beside:
        erase(path, SEAT.letter)
    key = new_id()
    for table, row in (
        (schema.REMOVED, (key, kind, TABLE.id)),
        (schema.ASIDE, aside_row(key, kind, TABLE.id, None, version, NOBODY)[:-3]),
    ):
        file = path.with_name(f"{table.name}.tafel")
        shutil.copy(path, file)
        forged(file, (table, sealed(table, row, version, NOBODY)))
        (held,) = read(file).tables.values()
        assert [row[-3] for row in held.get(table.name, ()) if row[-2] == NOBODY] == (
            [version] if beside and may_be else []
        )


def test_the_same_mark_by_two_hands_is_one(path: Path, erase: Erase) -> None:
    erase(path, SEAT.letter)
    other = path.with_name("ander.tafel")
    other.write_bytes(path.read_bytes())
    (held,) = read(other).tables.values()
    for row in held[schema.ERASED.name]:
        forged(other, (schema.ERASED, sealed(schema.ERASED, row[:-3], row[-3], "0")))
    one, two = merged(path.parent, "een", path, other), merged(path.parent, "twee", other, path)
    assert content(one) == content(two)


def test_a_plan_tells_of_which_table_words_are_erased(path: Path, erase: Erase) -> None:
    programme = merged(path.parent, "programma", path)
    erase(path, SEAT.letter)
    (found,) = merge(programme, [path], "author", plan_only=True).files
    updated = found.merged.updated
    assert found.merged.altered == (Altered(TABLE.number, 0, updated, 0, 1, marks=3),) and updated
    merge(programme, [path], "author")
    (again,) = merge(programme, [path], "author", plan_only=True).files
    assert again.result == "same" and again.merged.altered == ()


def test_a_plan_tells_it_too_where_no_seat_is_told_of(path: Path) -> None:
    programme = merged(path.parent, "programma", path)
    with closing(Document.open(path, "author")) as document:
        (record,) = document.records()
        document.erase(record.table, Change(_("weg"), (Step(NOTE, None),)), [NOTE.id])
    (found,) = merge(programme, [path], "author", plan_only=True).files
    (altered,) = found.merged.altered
    assert altered.erases and altered.marked and not altered.erased


def test_a_mark_that_nothing_written_later_could_hold_is_not_believed(path: Path) -> None:
    for many in (1000, 2000):
        long = ",".join(f"{writer:08x}:1" for writer in range(1, many))
        key = new_id()
        left = removed(key, "note", TABLE.id, f"{long},ffffffff:1")
        forged(path, erased(key, "note", TABLE.id, long), left)
        assert marks(path) == 1  # of 2000 openings it is not


def test_thousands_of_marks_take_no_longer_than_their_number(path: Path) -> None:
    def brought(*numbers: int) -> None:
        some = [f"{n:x}" for n in numbers]
        forged(path, *(row for key in some for row in (erased(key, "note", TABLE.id), gone(key))))

    brought(*range(200))
    few = calls(lambda: marks(path))
    brought(*range(200, 2000))
    assert marks(path) == 2000
    assert calls(lambda: marks(path)) < 12 * few


def test_more_marks_of_one_entry_than_there_ever_are(path: Path) -> None:
    rows = [
        row
        for n in range(600)
        for row in (
            erased(NOTE.id, "note", TABLE.id, f"{n:08x}:1"),
            aside(replace(NOTE, text=str(n)), TABLE.id, f"{n:08x}:1"),
        )
    ]
    newest = shown(replace(NOTE, text="599"), f"{599:08x}:1")
    with pytest.raises(Refusal, match="te veel versies"):
        read(forged(path, newest, *rows))
