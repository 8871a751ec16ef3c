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
from tafelkit.domain.merging.mark import Mark
from tafelkit.domain.texts import _
from tafelkit.services import conversation, values
from tafelkit.services.merging import merge
from tafelkit.store import schema
from tafelkit.store.document import Document
from tafelkit.store.erased import erased_row
from tafelkit.store.merging.outcome import Altered
from tests.builders import a_full_record, an_empty_record
from tests.effort import calls
from tests.store.merging.forging import forged, removed, shown, version_of
from tests.store.merging.work import a_file, merged, recorded, work_on

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
    told = _planned(programme, path)
    assert not told.erases and told.marks  # older copies go by that
    merge(programme, [path], "author")
    (found,) = merge(programme, [path], "author", plan_only=True).files
    assert found.result == "same" and not found.merged.altered


def test_a_mark_of_a_seat_that_said_nothing_yet_is_told_and_costs_the_copies(path: Path) -> None:
    a_file(path, an_empty_record(seats=2))
    programme = merged(path.parent, "programma", path)
    table, seat = recorded(path).table, recorded(path).seats[0]
    mark = Mark(seat.table, seat.id, e.Seat, version_of(path, seat))
    forged(path, (schema.ERASED, erased_row(mark, "x")))
    told = merge(programme, [path], "author", plan_only=True)
    (found,) = told.files
    assert told.erases and found.result == "updated"
    assert found.merged.altered == (Altered(table.number, 0, 0, 0, 1, marks=1),)


def test_a_table_that_comes_with_its_marks_is_a_new_one(path: Path) -> None:
    beside = an_empty_record()
    beside = replace(beside, table=replace(beside.table, id=new_id(), number=8))
    programme = merged(path.parent, "programma", a_file(path.with_name("ander.tafel"), beside))
    _erased(path)
    (found,) = merge(programme, [path], "author", plan_only=True).files
    assert (found.result, found.merged.tables, found.merged.altered) == ("added", 1, ())


def test_a_mark_of_what_was_never_here_is_told_too(path: Path) -> None:
    a_file(path, an_empty_record(seats=2))
    programme = merged(path.parent, "programma", path)
    note = new_id()
    table = recorded(path).table
    kind = schema.TAFEL.kinds[e.Note].name
    mark = erased_row(Mark(table.id, note, e.Note, "aaaaaaaa:1"), "x")
    forged(path, removed(note, kind, table.id, "aaaaaaaa:1"), (schema.ERASED, mark))
    told = merge(programme, [path], "author", plan_only=True)
    (found,) = told.files
    assert told.erases and found.result == "updated"
    assert found.merged.altered == (Altered(table.number, 0, 0, 0, 0, marks=1),)


def test_words_that_are_left_out_as_they_were_erased_here_are_told(path: Path) -> None:
    a_file(path, an_empty_record(seats=2))
    other = path.with_name("ander.tafel")
    other.write_bytes(path.read_bytes())
    seat = recorded(path).seats[0].id
    work_on(path, lambda record: conversation.note(record, "concept", "eerder", seat=seat))
    programme = merged(path.parent, "programma", path)
    known = path.read_bytes()
    with closing(Document.open(path, "elders")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, seat))
    merge(programme, [path], "author")
    # What was erased is still in another copy; it comes in no more, and that is said.
    path.write_bytes(known)
    (found,) = merge(programme, [path], "author", plan_only=True).files
    assert found.result == "same"
    assert found.merged.altered == (Altered(record.table.number, 0, 0, 0, 0, kept_out=1),)
    # So it is with what the seat said elsewhere, of which nobody knew here.
    work_on(
        other,
        lambda record: conversation.note(record, "concept", "later", seat=seat),
        lambda record: values.pick(record, seat, "vertrouwen", "driver"),
        lambda record: values.motivate(record, record.all(e.Pick)[0].id, "daarom"),
    )
    told = _planned(programme, other)
    assert (told.added, told.kept_out, told.marks) == (1, 2, 0)
    merge(programme, [other], "author")
    assert b"daarom" not in programme.read_bytes()


def test_own_cards_take_no_longer_than_their_number(path: Path) -> None:
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


def test_that_an_erased_seat_said_what_stands_here_is_told_and_no_page_tells_it_any_more(
    path: Path,
) -> None:
    before, after, words = path.with_name("eerst.tafel"), path.with_name("later.tafel"), "Zeldzaam."
    before.write_bytes(path.read_bytes())
    work_on(before, lambda record: conversation.note(record, "concept", words))
    after.write_bytes(before.read_bytes())
    work_on(
        after,
        lambda record: conversation.edit_note(record, record.all(e.Note)[-1].id, seat=SEAT.id),
    )
    _erased(path)
    programme = merged(path.parent, "programma", path, before)
    assert words in [note.text for note in recorded(programme).all(e.Note)]
    told = _planned(programme, after)
    assert told.marked and told.erased == 0 and told.kept_out
    # A programme tells it too in which another reading was chosen meanwhile.
    other = path.with_name("anders.tafel")
    other.write_bytes(before.read_bytes())
    work_on(
        other,
        lambda record: conversation.edit_note(record, record.all(e.Note)[-1].id, text="Anders."),
    )
    chosen = merged(path.parent, "gekozen", path, after, other)
    with closing(Document.open(chosen, "author")) as document:
        (contested,) = document.conflicts()
        document.settle(contested, contested.variants[0])
    told = _planned(programme, chosen)
    assert told.marked and (told.erased, told.marks) == (0, 1)
    assert merge(programme, [after], "author").erases
    assert words.encode() not in programme.read_bytes()
