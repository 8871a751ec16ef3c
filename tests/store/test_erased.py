"""The marks of what was erased, as rows and back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.domain.ids import new_id
from tafelkit.domain.merging.erased import NOBODY
from tafelkit.domain.merging.mark import ERASABLE, Mark
from tafelkit.domain.merging.version import joined
from tafelkit.services import values
from tafelkit.services.files import make_file
from tafelkit.services.merging import merge
from tafelkit.store import schema
from tafelkit.store.aside import aside_row
from tafelkit.store.document import Document
from tafelkit.store.erased import erased_row, gone_with_seat, last_erased, marks_of
from tafelkit.store.stamp import sealed
from tests.builders import a_full_record
from tests.effort import calls

MARKS = tuple(Mark("tafel", f"{n}", kind, f"aaaaaaaa:{n + 1}") for n, kind in enumerate(ERASABLE))


def test_a_mark_is_the_same_from_its_row() -> None:
    assert marks_of(reversed([erased_row(mark, "proef") for mark in MARKS])) == MARKS
    assert erased_row(MARKS[0], "een")[0] == erased_row(MARKS[0], "ander")[0]


def test_that_words_went_with_their_seat_is_another_mark_whoever_tells_it() -> None:
    own = Mark("tafel", "3", e.Note, "aaaaaaaa:4")
    with_seat = replace(own, with_seat=True)
    row = erased_row(with_seat, "proef")
    assert row == erased_row(with_seat, "ander") and row[0] != erased_row(own, "proef")[0]
    assert marks_of([row, row]) == (with_seat,)
    aside = aside_row("3", "note", "tafel", None, own.version, NOBODY)
    removed = sealed(schema.REMOVED, ("3", "note", "tafel"), own.version, NOBODY)
    telling = ((schema.ASIDE, aside), (schema.REMOVED, removed), (schema.ERASED, row))
    assert all(gone_with_seat(table.name, one) == (with_seat,) for table, one in telling)
    assert aside[0] == row[0]
    for said, author in ((["x"], NOBODY), (None, "proef")):
        told = aside_row("3", "note", "tafel", said, own.version, author)
        assert gone_with_seat(schema.ASIDE.name, told) == ()
    assert gone_with_seat(schema.ERASED.name, erased_row(own, "proef")) == ()
    note = sealed(schema.TAFEL.kinds[e.Note], range(9), own.version, NOBODY)
    assert gone_with_seat("note", note) == ()


def test_marks_of_what_nobody_erases_are_none() -> None:
    _own, key, _name, table, *stamp = erased_row(MARKS[0], "proef")
    assert marks_of([("x", key, "link", table, *stamp), ("x", key, "seat", None, *stamp)]) == ()


def test_what_was_erased_twice_has_the_version_that_holds_both() -> None:
    again = Mark("tafel", "0", e.Seat, "bbbbbbbb:1")
    assert last_erased((MARKS[0], again, MARKS[1])) == {
        "0": "aaaaaaaa:1,bbbbbbbb:1",
        "1": "aaaaaaaa:2",
    }


def test_a_file_made_anew_of_its_entries_keeps_what_was_erased_away(tmp_path: Path) -> None:
    path, old, anew = (tmp_path / name for name in ("t.tafel", "oud.tafel", "nieuw.tafel"))
    record = a_full_record()
    (own,), seat = record.all(e.OwnCard), record.seats[1]
    record = record.applied(values.pick(record, seat.id, own.card))
    entries = (record.table, *record.entries.values())
    for file in (path, old):
        make_file(file, record.programme, record.kit, entries, "proef")
    with closing(Document.open(path, "proef")) as document:
        for seat in record.seats[:2]:
            document.erase(record.table, *erasing(document.record(record.table), seat.id))
        marks, (left,) = document.marks(), document.records()
        assert document.known_seats() == {seat.id for seat in record.seats}
    assert {mark.kind for mark in marks} == set(ERASABLE)
    entries = (left.table, *left.entries.values())
    make_file(anew, record.programme, record.kit, entries, "ander", erased=marks)
    for n, files in enumerate(((anew, old), (old, anew), (old, path, anew), (anew, path))):
        programme = tmp_path / f"{n}.tafel"
        assert {file.reason for file in merge(programme, files, "derde").files} == {None}
        with closing(Document.open(programme, "derde", to_read=True)) as document:
            assert next(document.records()).entries == left.entries
            assert document.marks() == marks and document.conflicts() == ()


def test_the_rows_of_marks_are_those_of_the_file_format() -> None:
    assert len(erased_row(MARKS[0], "proef")) == len(schema.ERASED.columns)


def test_thousands_of_marks_of_one_entry_are_joined_once() -> None:
    key = new_id()
    some = [Mark("tafel", key, e.Note, f"{n:08x}:1") for n in range(1, 4001)]
    assert last_erased(some) == {key: joined(mark.version for mark in some)}
    assert calls(lambda: last_erased(some)) < 12 * calls(lambda: last_erased(some[:400]))
