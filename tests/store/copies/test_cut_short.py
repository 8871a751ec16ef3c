"""Which seats are being erased is known to whoever opens the table next."""

from __future__ import annotations

import os
import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain.change import adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import preparation
from tafelkit.store.copies import backup, cut_short
from tafelkit.store.copies.cut_short import IN_HAND, NAMED
from tafelkit.store.document import Document
from tests.builders import NOON, an_empty_record

SEAT = frozenset({"een-plaats"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    backup.begin_renewing(tmp_path / "t.tafel", tmp_path / "b")
    return tmp_path / "b"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "t.tafel"
    path.touch()
    return path


def _note(path: Path, folder: Path) -> Path:
    return backup.folder_of(path, folder) / NAMED


def test_it_is_known_until_all_is_done(path: Path, folder: Path, tmp_path: Path) -> None:
    assert cut_short.begun(path, folder, NAMED) == frozenset()
    cut_short.begin(path, folder, SEAT)
    cut_short.begin(path, folder, {"een andere"}, NAMED)
    assert cut_short.begun(path, folder, NAMED) == {"een-plaats", "een andere"}
    assert cut_short.begun(path, folder, IN_HAND) == SEAT
    assert cut_short.begun(tmp_path / "ander.tafel", folder, NAMED) == frozenset()
    for _again in range(2):
        cut_short.end(path, folder, IN_HAND)
    assert cut_short.begun(path, folder, IN_HAND) == frozenset()
    cut_short.end(path, folder, NAMED)
    assert cut_short.begun(path, folder, NAMED) == frozenset()


def test_it_is_known_by_another_name_when_the_file_is_no_more_by_that(
    path: Path, folder: Path, tmp_path: Path
) -> None:
    there, copy = tmp_path / "u.tafel", tmp_path / "kopie.tafel"
    cut_short.begin(path, folder, SEAT)
    copy.touch()
    assert cut_short.begun(copy, folder, NAMED) == frozenset()
    cut_short.end(copy, folder, NAMED, SEAT)
    path.rename(there)
    assert cut_short.begun(there, folder, NAMED) == SEAT
    cut_short.end(there, folder, NAMED)  # this table was not done, so it was another
    assert cut_short.begun(there, folder, NAMED) == SEAT
    cut_short.end(there, folder, NAMED, SEAT)
    assert cut_short.begun(there, folder, NAMED) == frozenset()


@pytest.mark.parametrize(
    "said", [b"\xff\xfe", b"een-plaats", b"[" * 100_000, b'{"file": "t", "seats": "een-plaats"}']
)
def test_what_is_no_note_of_ours_is_none(path: Path, folder: Path, said: bytes) -> None:
    _note(path, folder).write_bytes(said)
    assert cut_short.begun(path, folder, NAMED) == frozenset()


@pytest.mark.parametrize("seat_id", ["plaats \u00e9\u00e9n", "a\nb \ud800", "a" * 5000])
def test_a_foreign_file_has_ids_of_any_letters(path: Path, folder: Path, seat_id: str) -> None:
    cut_short.begin(path, folder, {seat_id})
    assert cut_short.begun(path, folder, NAMED) == {seat_id}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_for_a_pipe_in_its_place_nobody_waits(path: Path, folder: Path) -> None:
    os.mkfifo(_note(path, folder))
    assert cut_short.begun(path, folder, NAMED) == frozenset()
    cut_short.begin(path, folder, SEAT)
    assert cut_short.begun(path, folder, NAMED) == SEAT


def test_where_a_link_in_its_place_leads_nothing_is_altered(
    path: Path, folder: Path, tmp_path: Path
) -> None:
    others = tmp_path / "others.txt"
    others.write_text("van een ander")
    _note(path, folder).symlink_to(others)
    cut_short.begin(path, folder, SEAT)
    assert cut_short.begun(path, folder, NAMED) == SEAT
    assert others.read_text() == "van een ander"


def _erased_in(path: Path, record: Record) -> str:
    """Make the table, with its first seat erased; the id of that."""
    path.unlink(missing_ok=True)
    seat = record.seats[0].id
    with closing(Document.create(path, record.programme, record.kit, "elders")) as document:
        document.write(adding(_("x"), record.table, *record.entries.values()))
        document.erase(record.table, *erasing(record, seat))
    return seat


def test_what_was_erased_elsewhere_is_noted_once_as_the_copies_tell_it(tmp_path: Path) -> None:
    path, folder, record = tmp_path / "t.tafel", tmp_path / "b", an_empty_record(seats=2)
    other = replace(record, table=replace(record.table, id=new_id()), entries={})
    other = other.applied(preparation.add_seat(other))
    with closing(Document.create(path, record.programme, record.kit, "proef")) as document:
        document.write(adding(_("x"), record.table, *record.entries.values()))
    backup.keep(path, folder, NOON)
    _erased_in(path, other)  # another table by that name
    backup.keep(path, folder, NOON)
    assert cut_short.begun(path, folder, NAMED) == frozenset()
    seat = _erased_in(path, record)
    backup.keep(path, folder, NOON)
    assert cut_short.begun(path, folder, NAMED) == {seat}
    assert cut_short.begun(path, folder, IN_HAND) == frozenset()
    cut_short.end(path, folder, NAMED, {seat})
    backup.keep(path, folder, NOON)
    assert cut_short.begun(path, folder, NAMED) == frozenset()


def test_a_disk_that_takes_no_note_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=re.escape(f"{tmp_path / 'b'}: ")):
        cut_short.begin(tmp_path / "t.tafel", tmp_path / "b", SEAT)
