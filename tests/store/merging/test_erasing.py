import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.ids import new_id
from tafelkit.domain.merging.version import holds
from tafelkit.domain.method.places import texts_of
from tafelkit.domain.method.tally import tally
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import conversation, look_back, values
from tafelkit.services.files import make_file, new_table
from tafelkit.services.merging import merge
from tafelkit.store import rows, schema
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.merging.group import Group
from tafelkit.store.merging.source import read
from tafelkit.store.stamp import founding_writer
from tests import strategies
from tests.builders import NOON, a_full_record, an_empty_record
from tests.store.merging.work import (
    a_file,
    a_programme_upon,
    as_json,
    content,
    merged,
    merged_as_planned,
    recorded,
    shown,
    some,
    work_on,
)


def erase(path: Path, letter: str) -> None:
    with closing(Document.open(path, "author")) as document:
        (record,) = document.records()
        seat = record.seat_by_letter(letter)
        assert seat is not None
        document.erase(record.table, *erasing(record, seat.id))


def said_by(record: Record, seat_id: str) -> list[str]:
    return [
        text
        for entry in record.entries.values()
        if getattr(entry, "seat", entry.id) == seat_id
        for text in texts_of(entry)
    ]


def test_no_byte_of_the_words_is_left_in_the_file(two: tuple[Path, Path]) -> None:
    path, _other = two
    words = "Zeldzaamwoord dat nergens anders staat."
    work_on(
        path,
        lambda record: conversation.note(record, "concept", words, seat=record.seats[0].id),
        lambda record: look_back.remark(record, words, record.seats[0].id),
        lambda record: values.motivate(record, record.all(e.Pick)[0].id, words),
    )
    assert words.encode() in path.read_bytes()
    erase(path, "A")
    assert words[:13].encode() not in path.read_bytes()
    assert not path.with_name(f"{path.name}-journal").exists()


def test_no_version_tells_of_the_words_either(tmp_path: Path) -> None:
    """What came in from JSON has a digest of its words in its version: one could guess at them."""
    record = a_full_record()
    path, seat = a_file(tmp_path / "one.tafel", record), record.seats[0].id
    founded = [
        founding_writer(schema.TAFEL.kinds[type(entry)].name, rows.values(entry)).encode()
        for entry in record.entries.values()
        if getattr(entry, "seat", entry.id) == seat and texts_of(entry)
    ]
    work_on(path, lambda record: values.motivate(record, record.picks_of(seat)[0].id, "Anders."))
    assert founded and all(digest in path.read_bytes() for digest in founded)
    erase(path, "A")
    assert not any(digest in path.read_bytes() for digest in founded)


@pytest.mark.parametrize("again", [False, True])
def test_a_copy_of_what_was_said_while_the_file_was_open_brings_nothing_back(
    two: tuple[Path, Path], tmp_path: Path, again: bool
) -> None:
    path, copy = two[0], tmp_path / "copy.tafel"
    with closing(Document.open(path, "author")) as document:
        for turn in range(3):
            (record,) = document.records()
            pick = record.picks_of(record.seats[0].id)[0]
            document.write(values.motivate(record, pick.id, f"Zo is het, {turn}."))
        document.copy_to(copy)
        for _turn in range(1 + again):
            (record,) = document.records()
            document.erase(record.table, *erasing(record, record.seats[0].id))
    for n, order in enumerate(permutations((path, copy))):
        record = recorded(merged(tmp_path, f"p{n}", *order))
        assert said_by(record, record.seats[0].id) == []


def test_words_that_lie_aside_go_too(two: tuple[Path, Path], tmp_path: Path) -> None:
    path, other = two
    for file, words in ((path, "Zo zei zij het hier."), (other, "Anders gezegd, daar.")):

        def motivate(record: Record, words: str = words):
            return values.motivate(record, record.all(e.Pick)[0].id, words)

        work_on(file, motivate)
    programme = merged(tmp_path, "programme", path, other)
    assert b"Anders gezegd" in programme.read_bytes() and b"Zo zei" in programme.read_bytes()
    erase(programme, "A")
    left = programme.read_bytes()
    assert b"Anders gezegd" not in left and b"Zo zei" not in left
    with closing(Document.open(programme, "author", to_read=True)) as document:
        assert document.conflicts() == ()


def test_an_old_copy_that_knows_more_of_the_seat_brings_nothing_back(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    path, other = two
    work_on(
        other,
        lambda record: conversation.note(record, "concept", "Later.", seat=record.seats[0].id),
        lambda record: conversation.note(record, "concept", "Van een ander."),
    )
    erase(path, "A")
    programme = merged(tmp_path, "programme", path, other)
    record = recorded(programme)
    assert said_by(record, record.seats[0].id) == []
    assert "Van een ander." in [note.text for note in record.all(e.Note)]


@pytest.fixture
def reseated(two: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path, Path]:
    """A file in which A was erased, one with a note of nobody, and that later, put down to A."""
    erased, before = two
    after = tmp_path / "after.tafel"
    work_on(before, lambda record: conversation.note(record, "concept", "Zeldzaamwoord."))
    shutil.copy(before, after)
    work_on(after, _put_down_to_a)
    erase(erased, "A")
    return erased, before, after


def test_what_was_put_down_to_the_seat_later_does_not_come_back_as_it_was_before(
    reseated: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    erased, before, after = reseated
    found = []
    for n, order in enumerate(permutations((erased, before, after))):
        programme = merged(tmp_path, f"p{n}", *order)
        found.append(content(programme))
        assert found[-1] == found[0] and b"Zeldzaamwoord" not in programme.read_bytes()
        assert not merge(programme, [before, after], "author").alters
    with closing(Document.open(programme, "author", to_read=True)) as document:
        assert document.conflicts() == ()


@pytest.mark.parametrize("told", [Path, as_json], ids=["itself", "json"])
def test_it_goes_so_too_where_a_programme_tells_it_that_has_the_words_no_more(
    reseated: tuple[Path, Path, Path], tmp_path: Path, told: Callable[[Path], Path]
) -> None:
    erased, before, after = reseated
    backups = tmp_path / "copies"
    knowing, programme = merged(tmp_path, "p1", erased, after), merged(tmp_path, "p2", before)
    merge(programme, [erased], "author")
    backup.keep(programme, backups, NOON)
    assert b"Zeldzaamwoord" in programme.read_bytes()
    renamed = programme.rename(tmp_path / "anders.tafel")
    assert merge(renamed, [told(knowing)], "author").erases
    backup.keep(renamed, backups, NOON)
    left = [renamed, *(one for one in backups.rglob("*") if one.is_file())]
    assert len(left) == 2 and not any(b"Zeldzaamwoord" in one.read_bytes() for one in left)


@pytest.mark.parametrize("comes", ["together", "apart", "chosen"])
def test_so_it_does_where_another_wrote_upon_it_before_that_was_known(
    reseated: tuple[Path, Path, Path], tmp_path: Path, comes: str
) -> None:
    erased, before, after = reseated
    backups, words = tmp_path / "copies", b"Zeldzaamwoord"
    programme = merged(tmp_path, "p", erased, before)
    backup.keep(programme, backups, NOON)
    shutil.copy(before, other := tmp_path / "altered.tafel")
    work_on(
        other,
        lambda record: conversation.edit_note(record, record.all(e.Note)[-1].id, text="Iets."),
    )
    renamed = programme.rename(tmp_path / "anders.tafel")
    aside = renamed.with_name("anders (beschadigd).tafel")
    aside.write_bytes(b"half een tafel " + words)
    begin = partial(backup.begin_renewing, renamed, backups)
    chosen = merged(tmp_path, "chosen", erased, after, other)
    with closing(Document.open(chosen, "author")) as document:
        (contested,) = document.conflicts()
        document.settle(contested, next(one for one in contested.variants if one.content))
    coming = {"together": [[other, after]], "apart": [[other], [after]]}
    for files in coming.get(comes, [[other], [chosen]]):
        report = merge(renamed, files, "author", to_erase=begin)
    (told,) = report.files[-1].merged.altered
    assert told.from_copies and told.marked == report.erases == (comes == "together")
    backup.keep(renamed, backups, NOON)
    left = [renamed, aside, *backups.rglob("*")]
    assert not any(words in one.read_bytes() for one in left if one.is_file())


def test_that_more_of_a_note_went_so_is_told_too(
    reseated: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    erased, before, after = reseated

    def correct(text: str) -> strategies.Intention:
        return lambda record: conversation.edit_note(record, record.all(e.Note)[-1].id, text=text)

    work_on(before, correct("Zeldzaamwoord, anders."))
    shutil.copy(before, between := tmp_path / "between.tafel")
    shutil.copy(before, last := tmp_path / "last.tafel")
    work_on(last, correct("Iets."))
    work_on(between, lambda record: _put_down_to_a(record, "Zeldzaamwoord, anders."))
    programme = merged(tmp_path, "p", erased, before, after)
    backup.keep(programme, tmp_path / "copies", NOON)
    merge(programme, [last], "author")
    begun: list[str] = []
    (told,) = merge(programme, [between], "author", to_erase=begun.append).files[0].merged.altered
    assert told.from_copies and begun
    backup.keep(programme, tmp_path / "copies", NOON)
    left = [programme, *(tmp_path / "copies").rglob("*")]
    assert not any(b"Zeldzaamwoord" in one.read_bytes() for one in left if one.is_file())


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[Path], int]:
    """Keeps a copy of a programme in which something is new, and tells how many there are."""

    def keep(programme: Path) -> int:
        with closing(Document.open(programme, "author")) as document:
            theme = e.Theme(id=new_id(), programme=document.programme().id, title="Nieuw")
            document.write(adding(_("x"), theme))
        backup.keep(programme, tmp_path / "copies", NOON)
        return len(backup.kept(programme, tmp_path / "copies"))

    return keep


def test_what_the_seat_says_since_elsewhere_costs_a_programme_nothing(
    two: tuple[Path, Path], tmp_path: Path, kept: Callable[[Path], int]
) -> None:
    erased, later = two
    work_on(later, lambda record: _said_by_a(record, "Zeldzaamwoord."))
    erase(erased, "A")
    programme = merged(tmp_path, "p", erased)
    kept(programme)
    for times, text in enumerate(("Zeldzaamwoord, anders.", "Zeldzaamwoord, weer anders.")):

        def correct(record: Record, text: str = text) -> Change:
            return conversation.edit_note(record, record.all(e.Note)[-1].id, text=text)

        work_on(later, correct)
        report = merge(programme, [later], "author")
        (told,) = report.files[0].merged.altered
        assert told.kept_out and report.alters and not report.erases
        assert kept(programme) == times + 2 and b"Zeldzaamwoord" not in programme.read_bytes()


@pytest.mark.parametrize("wrote_first", [True, False])
@pytest.mark.parametrize("removed", [True, False])
def test_nor_does_what_another_wrote_of_what_went_so(
    reseated: tuple[Path, Path, Path],
    tmp_path: Path,
    kept: Callable[[Path], int],
    wrote_first: bool,
    removed: bool,
) -> None:
    erased, before, after = reseated

    def write(record: Record) -> Change:
        note = record.all(e.Note)[-1].id
        if removed:
            return conversation.remove_note(record, note)
        return conversation.edit_note(record, note, text="Iets.")

    work_on(before, write)
    first, second = (before, after) if wrote_first else (after, before)
    programme = merged(tmp_path, "p", erased, first)
    kept(programme)
    report = merge(programme, [second], "author")
    assert report.files[0].merged.conflicts == (not removed) and not report.erases
    assert kept(programme) == 2


def test_nor_do_words_that_a_merge_both_brings_and_takes(
    two: tuple[Path, Path], tmp_path: Path, kept: Callable[[Path], int]
) -> None:
    erased, before = two
    erase(erased, "A")
    programme = merged(tmp_path, "p", _another_table(tmp_path, erased))
    kept(programme)
    report = merge(programme, [before, erased], "author")
    assert report.files[1].merged.altered[0].erased == 1 and not report.erases
    assert kept(programme) == 2


@pytest.mark.parametrize("chosen", ["gone", "other", "removed", "none"])
def test_it_stays_erased_whatever_is_chosen_of_what_laptops_wrote(
    reseated: tuple[Path, Path, Path], tmp_path: Path, chosen: str
) -> None:
    erased, before, after = reseated
    other, backups, words = tmp_path / "altered.tafel", tmp_path / "copies", b"Zeldzaamwoord"
    note = recorded(before).all(e.Note)[-1].id
    shutil.copy(before, other)
    work_on(other, lambda record: conversation.edit_note(record, note, text="Iets anders."))
    shutil.copy(other, later := tmp_path / "later.tafel")
    work_on(later, lambda record: conversation.edit_note(record, note, text="Nog iets."))
    programme = merged(tmp_path, "p", erased, before)
    backup.keep(programme, backups, NOON)
    merge(programme, [after, other], "author")
    with closing(Document.open(programme, "author")) as document:
        told, marks = document.erasures(), document.marks()
        assert note in {mark.entry for mark in marks}
        _choose(document, note, chosen)
        # So copies that knew of it stay, and others go.
        assert document.erasures() == told and document.marks() == marks
    backup.keep(programme, backups, NOON)
    assert not any(words in one.read_bytes() for one in backups.rglob("*") if one.is_file())
    again = as_json(as_json(programme))
    merge(again, [before, after], "author")
    assert words not in again.read_bytes()
    assert getattr(shown(again, note), "text", "") == getattr(shown(programme, note), "text", "")
    for file in (programme, again):
        merge(file, [later], "author")
        assert b"Nog iets." in file.read_bytes()  # it knew nothing of that


def _choose(document: Document, note: str, chosen: str) -> None:
    """Choose a reading of a note of which one went with its seat, or do something else with it."""
    (contested,) = document.conflicts()
    if chosen == "removed":
        document.write(conversation.remove_note(next(document.records()), note))
    elif chosen != "none":
        is_gone = chosen == "gone"
        one = next(one for one in contested.variants if (one.content is None) == is_gone)
        swap = document.settle(contested, one)
        document.carry_out(swap.inverse())
        assert document.conflicts() == (contested,)
        document.carry_out(swap)


def _another_table(folder: Path, of: Path) -> Path:
    record = recorded(of)
    table = new_table(record.programme, 8)
    make_file(folder / "8.tafel", record.programme, record.kit, [table], "author")
    return folder / "8.tafel"


def _said_by_a(record: Record, text: str) -> Change:
    return conversation.note(record, "concept", text, seat=record.seats[0].id)


def _put_down_to_a(record: Record, text: str = "Zeldzaamwoord.") -> Change:
    (note,) = (note for note in record.all(e.Note) if note.text == text)
    return conversation.edit_note(record, note.id, seat=record.seats[0].id)


@pytest.mark.parametrize("letter", "ABCD")
def test_what_themes_rest_on_goes_from_the_programme_too(tmp_path: Path, letter: str) -> None:
    record, other = a_full_record(), an_empty_record(seats=0)
    other = replace(other, table=replace(other.table, id=new_id(), number=8))
    seat = record.seat_by_letter(letter)
    assert seat is not None
    record = record.applied(conversation.note(record, "concept", "Dit ook.", seat=seat.id))
    table = a_file(tmp_path / "one.tafel", record)
    programme = a_programme_upon(tmp_path / "programme.tafel", record)
    said = [text.encode() for text in said_by(record, seat.id) if " " in text or text == "beleid"]
    assert said and all(words in programme.read_bytes() for words in said)
    erase(table, letter)
    merged_as_planned(programme, table, a_file(tmp_path / "other.tafel", other))
    assert not any(words in programme.read_bytes() for words in said)
    with closing(Document.open(programme, "author", to_read=True)) as document:
        (theme,) = document.all(e.Theme)
        left = document.record(record.table).entries
        assert theme.evidence and left.keys() >= set(theme.evidence)
        assert len(document.tables()) == 2 and document.conflicts() == ()


def test_what_stands_on_a_card_of_the_seat_goes_from_an_old_copy_too(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    path, other = two
    own = recorded(path).all(e.OwnCard)[0]

    def pick(record: Record):
        return values.pick(record, record.seats[0].id, own.card)

    def explain(record: Record):
        return values.edit_own_card(record, own.card, own.name, "Zeldzaamwoord van ooit.")

    work_on(path, pick, explain)
    shutil.copy(path, tmp_path / "old.tafel")
    work_on(other, lambda record: values.edit_own_card(record, own.card, "Zin", "Zeldzaamwoord 2."))
    before = tally([recorded(path)])
    erase(path, "A")
    shutil.copy(path, tmp_path / "later.tafel")
    work_on(tmp_path / "later.tafel", explain)  # which no window takes
    copies = (path, other, *(tmp_path / f"{name}.tafel" for name in ("old", "later")))
    found = []
    for n, order in enumerate(list(permutations(copies))[::5]):
        programme = merged(tmp_path, f"p{n}", *order)
        found.append(content(programme))
        assert found[-1] == found[0]
        assert b"Zeldzaamwoord" not in programme.read_bytes()
        record = recorded(programme)
        assert record.own_cards[own.card] == replace(own, description="")
        assert tally([record]) == before
    with closing(Document.open(programme, "author", to_read=True)) as document:
        assert document.conflicts() == ()


def _notes(path: Path) -> set[tuple[str, str, str]]:
    """The ids of all notes in a file, also those aside, what they say and in which version."""
    groups = map(Group.of, read(path).tables.values())
    found = [variant for group in groups for key in group.rows for variant in group.variants(key)]
    notes = [(one.content, one.version) for one in found if isinstance(one.content, e.Note)]
    return {(note.id, note.text, version) for note, version in notes}


def _gone_with_seat(programme: Path, copies: list[Path]) -> set[tuple[str, str]]:
    """What notes in copies said that went with its seat, and that none says in another version."""
    with closing(Document.open(programme, "author", to_read=True)) as document:
        marks = [mark for mark in document.marks() if mark.with_seat]
    said = set().union(*map(_notes, copies))
    gone = {
        one
        for one in said
        for mark in marks
        if mark.entry == one[0] and holds(mark.version, one[2])
    }
    return {one[:2] for one in gone} - {one[:2] for one in said - gone}


correcting = st.lists(
    st.lists(strategies.intentions() | strategies.corrections(), max_size=8),
    min_size=2,
    max_size=4,
)


@settings(some, max_examples=8)
@given(
    st.integers(1, 4), st.lists(strategies.intentions(), max_size=12), correcting, st.integers(0, 9)
)
def test_erased_stays_erased_in_whatever_order_copies_come(seats, before, laptops, chosen) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        first = a_file(folder / "first.tafel", an_empty_record(seats=seats))
        work_on(first, *before, lambda record: conversation.note(record, "concept", "Van niemand."))
        copies = []
        for n, intentions in enumerate(laptops[:3]):
            copy = folder / f"laptop{n}.tafel"
            shutil.copy(first, copy)
            work_on(copy, *intentions[:4])
            shutil.copy(copy, folder / "before.tafel")  # of the last laptop
            work_on(copy, *intentions[4:])
            copies.append(copy)
        copies.append(folder / "before.tafel")
        sitting = recorded(copies[0]).seats
        if not sitting:
            return
        seat = sitting[chosen % len(sitting)]
        _change, ids = erasing(recorded(copies[0]), seat.id)
        erase(copies[0], seat.letter)
        found = []
        for n, order in enumerate(list(permutations(copies))[::3]):
            programme = merged(folder, f"p{n}", *order)
            found.append(content(programme))
            record = recorded(programme)
            if seat.id in record.entries:
                assert said_by(record, seat.id) == []
            assert not any(own.description for own in record.all(e.OwnCard) if own.id in ids)
        assert all(one == found[0] for one in found)
        again = as_json(programme)
        merge(again, copies, "author")
        assert said_by(recorded(again), seat.id) == []
        assert not _gone_with_seat(programme, copies) & {said[:2] for said in _notes(again)}
        merge(programme, copies, "author")
        assert content(programme) == found[0]
