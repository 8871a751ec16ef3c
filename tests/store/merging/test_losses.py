"""What the plan of a merge knows of what a file erases."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step
from tafelkit.domain.erasure import erasing
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import values
from tafelkit.services.merging import merge
from tafelkit.store.document import Document
from tafelkit.store.merging.outcome import Altered
from tests.builders import a_full_record
from tests.effort import calls
from tests.store.merging.forging import forged, shown
from tests.store.merging.work import a_file, merged, work_on

RECORD = a_full_record()
SEAT, OWN = RECORD.seats[0], RECORD.all(e.OwnCard)[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "tafel.tafel", RECORD)


def _erased(path: Path, *more: e.TableEntry) -> None:
    """Erase a seat, and in the same way what it did not say."""
    with closing(Document.open(path, "elders")) as document:
        (record,) = document.records()
        change, ids = erasing(record, SEAT.id)
        steps = (*change.steps, *(Step(entry, None) for entry in more))
        document.erase(record.table, Change(_("weg"), steps), {*ids, *(one.id for one in more)})


def _planned(programme: Path, path: Path) -> Altered:
    (found,) = merge(programme, [path], "author", plan_only=True).files
    (altered,) = found.merged.altered
    return altered


def test_a_seat_is_erased_with_what_it_said_and_nothing_beyond_that(path: Path) -> None:
    # A card of its own that it alone uses goes with it too.
    work_on(path, lambda record: values.pick(record, SEAT.id, OWN.card))
    programme = merged(path.parent, "programma", path)
    _erased(path)
    told = _planned(programme, path)
    assert told.erased == 1 and not told.marked


def test_what_others_said_and_a_file_erases_too_is_told_beside_the_seat(path: Path) -> None:
    programme = merged(path.parent, "programma", path)
    others = [note for note in RECORD.all(e.Note) if note.seat != SEAT.id]
    assert others
    _erased(path, *others)
    told = _planned(programme, path)
    assert told.erased == 1 and told.marked


def test_so_is_the_meaning_of_a_card_that_another_seat_uses_here(path: Path) -> None:
    other = path.with_name("ander.tafel")
    other.write_bytes(path.read_bytes())
    work_on(path, lambda record: values.pick(record, SEAT.id, OWN.card))
    work_on(other, lambda record: values.pick(record, RECORD.seats[1].id, OWN.card))
    programme = merged(path.parent, "programma", path, other)
    _erased(path)
    told = _planned(programme, path)
    assert told.erased == 1 and told.marked


def test_what_is_erased_here_already_is_not_told_again(path: Path) -> None:
    other = path.with_name("ander.tafel")
    other.write_bytes(path.read_bytes())
    _erased(other)
    programme = merged(path.parent, "programma", path, other)
    _erased(path)  # of the same seat, apart
    assert not _planned(programme, path).erases


def test_thousands_of_own_cards_take_no_longer_than_their_number(path: Path) -> None:
    few, many = (_work_of_a_plan(path.with_name(f"{n}.tafel"), n) for n in (50, 400))
    assert many < 10 * few


def _work_of_a_plan(path: Path, own_cards: int) -> int:
    """How much a plan takes where a seat is erased that used so many cards of its own."""
    a_file(path, RECORD)
    (note, *_more) = [one for one in RECORD.all(e.Note) if one.seat == SEAT.id]
    cards = [replace(OWN, id=new_id(), card=f"own-{n}") for n in range(own_cards)]
    forged(path, *map(shown, cards), shown(replace(note, cards=tuple(one.card for one in cards))))
    programme = merged(path.parent, path.stem + " programma", path)
    _erased(path)
    assert not _planned(programme, path).marked
    return calls(lambda: _planned(programme, path))
