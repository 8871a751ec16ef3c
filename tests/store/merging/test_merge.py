"""Random programmes, edits on several laptops, and random merge trees over them."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.change import altering
from tafelkit.domain.erasure import erasing
from tafelkit.domain.merging.version import MOST_WRITERS, joined
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _
from tafelkit.services import conversation, files, preparation, values
from tafelkit.services.merging import merge
from tafelkit.services.synthesis.left_out import count_again, leave_out
from tafelkit.store.document import Document
from tests import strategies
from tests.builders import a_full_record, an_empty_record
from tests.store.merging.forging import aside, forged, version_of
from tests.store.merging.forging import shown as showing
from tests.store.merging.work import (
    a_file,
    a_programme_upon,
    content,
    laptops,
    merged,
    merged_as_planned,
    recorded,
    shown,
    some,
    work_on,
)


@some
@given(st.integers(1, 4), st.lists(strategies.intentions(), max_size=12), laptops, st.data())
def test_order_grouping_and_repetition_do_not_matter(seats, before, laptops, data) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        first = a_file(folder / "first.tafel", an_empty_record(seats=seats))
        work_on(first, *before)
        copies = []
        for n, intentions in enumerate(laptops):
            # Each goes on from the first file, or from what a colleague left.
            source = data.draw(st.sampled_from([first, *copies]))
            copy = folder / f"laptop{n}.tafel"
            shutil.copy(source, copy)
            work_on(copy, *intentions)
            copies.append(copy)
        whole = content(merged(folder, "whole", *copies))
        other = data.draw(st.permutations([*copies, first, data.draw(st.sampled_from(copies))]))
        assert content(merged(folder, "other", *other, copies[0])) == content(
            merged(folder, "again", first, *copies)
        )
        cut = data.draw(st.integers(1, len(copies) - 1))
        left = merged(folder, "left", *copies[:cut])
        right = merged(folder, "right", *copies[cut:])
        tree = content(merged(folder, "tree", left, right))
        assert tree == content(merged(folder, "mirrored", right, left, left)) == whole
        # In the place where it already is, one at a time, in the middle of a run.
        for copy in data.draw(st.permutations(copies)):
            merge(left, [copy], "author")
        assert content(left) == whole


def test_what_one_side_altered_is_newer(tmp_path, two) -> None:
    one, _other = two
    pick = recorded(one).all(e.Pick)[0]
    work_on(one, lambda r: values.motivate(r, pick.id, "later"))
    for order in permutations(two):
        found = merge(tmp_path / f"{order[0].stem}.programme.tafel", order, "author")
        assert [file.result for file in found.files] in (["added", "updated"], ["added", "same"])
        result = shown(tmp_path / f"{order[0].stem}.programme.tafel", pick.id)
        assert isinstance(result, e.Pick) and result.motivation == "later"


def test_what_both_altered_is_kept_on_both_sides(tmp_path, two) -> None:
    one, other = two
    pick = recorded(one).all(e.Pick)[0]
    work_on(one, lambda r: values.motivate(r, pick.id, "this"))
    work_on(other, lambda r: values.motivate(r, pick.id, "that"))
    programme = tmp_path / "programme.tafel"
    report = merge(programme, two, "author")
    assert [found.result for found in report.files] == ["added", "conflicts"]
    assert report.files[1].merged.conflicts == 1
    assert b"this" in programme.read_bytes() and b"that" in programme.read_bytes()
    assert [found.result for found in merge(programme, two, "author").files] == ["same", "same"]


def test_what_was_altered_outlives_its_removal_elsewhere(tmp_path, two) -> None:
    one, other = two
    note = recorded(one).all(e.Note)[0]
    work_on(one, lambda r: conversation.remove_note(r, note.id))
    work_on(other, lambda r: altering(_("x"), (note, e.Note(**{**vars(note), "text": "kept"}))))
    programme = merged(tmp_path, "programme", *two)
    result = shown(programme, note.id)
    assert isinstance(result, e.Note) and result.text == "kept"


def test_what_was_removed_does_not_come_back_with_an_old_copy(tmp_path, two) -> None:
    one, old = two
    note = recorded(one).all(e.Note)[0]
    work_on(one, lambda r: conversation.remove_note(r, note.id))
    programme = merged(tmp_path, "programme", old, one)
    assert shown(programme, note.id) is None
    merge(programme, [old], "author")
    assert shown(programme, note.id) is None


def test_what_is_removed_goes_from_under_what_rests_on_it(tmp_path, two) -> None:
    one, _other = two
    record = recorded(one)
    note, advice = record.all(e.Note)[0], record.all(e.Advice)[0]
    programme = a_programme_upon(tmp_path / "programme.tafel", record)
    work_on(
        one,
        lambda r: conversation.remove_note(r, note.id),
        lambda r: removing(_("x"), r, advice.id),
    )
    merged_as_planned(programme, one)
    with closing(Document.open(programme, "author", to_read=True)) as document:
        (theme,), (direction,) = document.all(e.Theme), document.all(e.DevelopmentDirection)
        assert theme.evidence and not {note.id, advice.id} & set(theme.evidence)
        assert direction.rests_on and advice.id not in direction.rests_on


def test_words_of_a_removed_seat_are_kept_aside(tmp_path, two) -> None:
    one, other = two
    pick = recorded(one).all(e.Pick)[0]
    work_on(one, lambda r: preparation.remove_seat(r, pick.seat))
    work_on(other, lambda r: values.motivate(r, pick.id, "unheard"))
    programme = merged(tmp_path, "programme", *two)
    assert shown(programme, pick.id) is None
    assert b"unheard" in programme.read_bytes()


def test_two_new_seats_have_a_letter_each(tmp_path, two) -> None:
    for path in two:
        work_on(path, preparation.add_seat)
    record = recorded(merged(tmp_path, "programme", *two))
    letters = [seat.letter for seat in record.seats]
    assert len(letters) == len(set(letters)) == len(a_full_record().seats) + 2


def test_removing_what_was_contested_settles_it(tmp_path, two) -> None:
    one, _other = two
    note = recorded(one).all(e.Note)[0]
    for path in two:
        changed = e.Note(**{**vars(note), "text": path.stem})
        work_on(path, lambda r, changed=changed: altering(_("x"), (note, changed)))
    programme = merged(tmp_path, "programme", *two)
    work_on(programme, lambda r: conversation.remove_note(r, note.id))
    merge(programme, two, "author")
    assert shown(programme, note.id) is None


def test_a_refused_file_leaves_no_trace_and_does_not_stop_the_rest(tmp_path, two) -> None:
    one, _other = two
    damaged = tmp_path / "damaged.tafel"
    damaged.write_bytes(one.read_bytes()[:-4096])
    record = an_empty_record(seats=0)
    programme = files.new_programme(record.kit, title="Another")
    strange = tmp_path / "strange.tafel"
    files.make_file(strange, programme, record.kit, [files.new_table(programme, 2)], "author")
    programme = tmp_path / "programme.tafel"
    report = merge(programme, [damaged, one, strange], "author")
    results = [found.result for found in report.files]
    assert results[:2] == ["refused", "added"]
    assert results[2] == "refused"  # it is of another programme
    assert content(programme) == content(merged(tmp_path, "alone", one))
    adopted = merge(programme, [strange], "author", adopt=True)
    assert [found.result for found in adopted.files] == ["added"] and adopted.tables == 2


def test_a_plan_alters_nothing(tmp_path, two) -> None:
    one, other = two
    work_on(other, preparation.add_seat)
    programme = merged(tmp_path, "programme", one)
    before = programme.read_bytes()
    planned = merge(programme, [other], "author", plan_only=True)
    assert planned.files[0].result == "updated" and programme.read_bytes() == before
    absent = tmp_path / "absent.tafel"
    assert merge(absent, two, "author", plan_only=True).tables == 1
    assert not absent.exists()
    assert merge(programme, [other], "author").files == planned.files


def test_what_is_cancelled_leaves_nothing(tmp_path, two) -> None:
    one, other = two
    work_on(other, preparation.add_seat)
    programme = merged(tmp_path, "programme", one)
    before = programme.read_bytes()

    def cancelling(paths):
        yield paths[0]
        raise KeyboardInterrupt

    for target in (programme, tmp_path / "absent.tafel"):
        with pytest.raises(KeyboardInterrupt):
            merge(target, [other, one], "author", progress=cancelling)
    assert programme.read_bytes() == before
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["one.tafel", "other.tafel", "programme.tafel"]


def test_which_tables_do_not_count_is_united_in_any_order(tmp_path) -> None:
    record = a_full_record()
    table = a_file(tmp_path / "table.tafel", record)
    whole = merged(tmp_path, "whole", table)
    copies = []
    for number, is_left_out in enumerate((True, True, False)):
        copies.append(tmp_path / f"rapporteur{number}.tafel")
        shutil.copy(whole, copies[-1])
        with closing(Document.open(copies[-1], f"laptop{number}")) as document:
            document.write(leave_out(document.synthesis(), record.table))
            if not is_left_out:  # decided, and taken back again
                document.write(count_again(document.synthesis(), record.table))
    both = merged(tmp_path, "both", *copies[:2])
    assert content(both) == content(merged(tmp_path, "other", copies[1], copies[0]))
    with closing(Document.open(both, "author")) as document:
        assert document.synthesis().left_out == {record.table.id} and not document.conflicts()
    for n, order in enumerate(permutations(copies)):
        programme = merged(tmp_path, f"order{n}", *order)
        with closing(Document.open(programme, "author")) as document:
            assert document.synthesis().left_out == {record.table.id}
            (contested,) = document.conflicts()
            assert {one.content is None for one in contested.variants} == {False, True}
            # Whoever has seen both has the last word.
            document.write(count_again(document.synthesis(), record.table))
        again = merged(tmp_path, f"again{n}", programme, *copies)
        with closing(Document.open(again, "author")) as document:
            assert document.synthesis().left_out == frozenset()


@pytest.mark.parametrize("readings", [1, 100])
def test_what_a_hostile_file_brings_much_of_keeps_nobody_from_their_work(
    tmp_path, two, readings
) -> None:
    programme = merged(tmp_path, "programme", two[0])
    record = recorded(programme)
    seat, many = record.seats[0], MOST_WRITERS // 2 // readings
    known = version_of(programme, seat)
    some = [
        (
            replace(seat, detail=f"reading {n}"),
            joined([known, *(f"{n * many + k:08x}:1" for k in range(1, many))]),
        )
        for n in range(readings)
    ]
    hostile = shutil.copy(two[0], tmp_path / "hostile.tafel")
    beside = [aside(one, seat.table, version) for one, version in some] if readings > 1 else []
    forged(hostile, showing(*some[-1]), *beside)
    merged(tmp_path, "programme", hostile)
    laptops = [Path(shutil.copy(hostile, tmp_path / f"{n}.tafel")) for n in range(2)]
    for laptop in laptops:
        for words in ("said", f"said at {laptop.stem}"):
            work_on(laptop, lambda r, words=words: preparation.edit_seat(r, seat.id, detail=words))
        merged(tmp_path, "programme", laptop)
    work_on(programme, lambda r: preparation.edit_seat(r, seat.id, detail="said here"))
    with closing(Document.open(programme, "rapporteur")) as document:
        (contested,) = document.conflicts()
        made = {one.content.detail for one in contested.variants}
        assert "said here" in made and made & {"said at 0", "said at 1"}
        document.settle(contested, contested.variants[-1])
        assert not document.conflicts()
        document.erase(record.table, *erasing(recorded(programme), seat.id))
    assert not merge(programme, [hostile, *laptops], "author").alters
    assert b"said at" not in programme.read_bytes()


def test_what_a_hostile_file_brings_too_much_of_is_refused(tmp_path, two) -> None:
    programme = merged(tmp_path, "programme", two[0])
    (note, *_rest) = recorded(programme).all(e.Note)
    too_long = ",".join(f"{n:08x}:1" for n in range(1, MOST_WRITERS // 2 + 2))
    for upon in (programme, tmp_path / "new.tafel"):
        (found,) = merge(upon, [forged(two[0], showing(note, too_long))], "author").files
        assert "te veel versies naast elkaar" in str(found.reason)


def test_so_it_is_beside_one_of_fewer_writers_in_more_letters(tmp_path, two) -> None:
    one, other, *_rest = recorded(two[0]).all(e.Note)
    many = ",".join(f"{n:08x}:1" for n in range(1, MOST_WRITERS // 2 + 2))
    long = ",".join(f"{n:08x}:{10**14}" for n in range(1, MOST_WRITERS // 2))
    hostile = forged(two[0], showing(one, many), showing(other, long))
    (found,) = merge(tmp_path / "new.tafel", [hostile], "author").files
    assert "te veel versies naast elkaar" in str(found.reason)


def test_few_that_are_long_take_no_room_from_what_others_alter(tmp_path, two) -> None:
    programme = merged(tmp_path, "programme", two[0])
    record = recorded(programme)
    seat, many = record.seats[0], ",".join(f"{n:08x}:1" for n in range(16, MOST_WRITERS // 2))
    some = [
        (replace(seat, detail=f"reading {n}"), f"00000001:{n},00000002:{8 - n},{many}")
        for n in range(1, 8)
    ]
    hostile = shutil.copy(two[0], tmp_path / "hostile.tafel")
    beside = [aside(one, seat.table, version) for one, version in some]
    forged(hostile, showing(*some[-1]), *beside)
    merge(programme, [hostile], "author")
    work_on(two[0], lambda r: preparation.edit_seat(r, seat.id, detail="said"))
    (found,) = merge(programme, [two[0]], "author").files
    assert found.reason is None
