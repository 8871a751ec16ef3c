import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding, altering
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import conversation, preparation, values
from tafelkit.services.merging import merge
from tafelkit.store.document import Document
from tests import strategies
from tests.builders import a_full_record
from tests.store.merging.work import (
    a_file,
    content,
    merged,
    recorded,
    shown,
    some,
    work_on,
)


def open_conflicts(path: Path) -> tuple[str, ...]:
    with closing(Document.open(path, "author", to_read=True)) as document:
        return tuple(found.id for found in document.conflicts())


def choose(path: Path, key: str, wanted: object) -> None:
    """A rapporteur chooses the variant with that content."""
    with closing(Document.open(path, "rapporteur")) as document:
        (contested,) = (found for found in document.conflicts() if found.id == key)
        (chosen,) = (one for one in contested.variants if one.content == wanted)
        document.settle(contested, chosen)


@settings(some, max_examples=8)
@given(
    st.lists(st.lists(strategies.intentions(), min_size=6, max_size=14), min_size=2, max_size=3),
    st.randoms(use_true_random=True),
)
def test_a_choice_stands_whatever_is_merged_again(laptops, chance) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        # There is much at this table that several laptops will alter, each in its way.
        first = a_file(folder / "first.tafel", a_full_record())
        copies = []
        for n, intentions in enumerate(laptops):
            copy = folder / f"laptop{n}.tafel"
            shutil.copy(first, copy)
            work_on(copy, *intentions)
            copies.append(copy)
        programme = merged(folder, "programme", *copies)
        untouched = content(programme)
        # What is contested hangs on ids that are others each time: nothing is drawn by that.
        with closing(Document.open(programme, "rapporteur")) as document:
            swaps, refused = [], set()
            while todo := [one for one in document.conflicts() if one.id not in refused]:
                contested = chance.choice(todo)
                chosen = chance.choice(contested.variants)
                try:
                    swaps.append(document.settle(contested, chosen))
                except Refusal:
                    assert chosen.content is not None  # a removal can always be
                    refused.add(contested.id)
                    continue
                if chosen.content is not None and not isinstance(chosen.content, e.TableEntry):
                    continue
                (record,) = document.records()
                assert (contested.id in record.entries) == (chosen.content is not None)
        settled = content(programme)
        old = [first, *copies, *copies[:1]]
        chance.shuffle(old)
        assert content(merged(folder, "programme", *old)) == settled
        # And so on another laptop, where the choice comes as a file among the others.
        assert content(merged(folder, "elsewhere", *old[:2], programme, *old[2:])) == settled
        with closing(Document.open(programme, "rapporteur")) as document:
            for swap in reversed(swaps):
                document.carry_out(swap.inverse())
        assert content(programme) == untouched


@pytest.fixture
def contested(tmp_path: Path, two: tuple[Path, Path]) -> tuple[Path, e.Note]:
    """A programme in which two laptops wrote a note otherwise."""
    (note, *_others) = recorded(two[0]).all(e.Note)
    for path in two:
        changed = e.Note(**{**vars(note), "text": path.stem})
        work_on(path, lambda r, changed=changed: altering(_("x"), (note, changed)))
    return merged(tmp_path, "programme", *two), note


def test_what_was_chosen_is_shown_and_the_other_is_gone(contested, two) -> None:
    programme, note = contested
    assert open_conflicts(programme) == (note.id,)
    for text in ("one", "other"):
        wanted = e.Note(**{**vars(note), "text": text})
        copy = programme.with_name(f"{text}.programme.tafel")
        shutil.copy(programme, copy)
        choose(copy, note.id, wanted)
        assert shown(copy, note.id) == wanted and open_conflicts(copy) == ()
        report = merge(copy, two, "author")
        assert [found.result for found in report.files] == ["same", "same"]
        assert shown(copy, note.id) == wanted


def test_the_one_that_is_shown_is_told_first(contested) -> None:
    programme, note = contested
    with closing(Document.open(programme, "author", to_read=True)) as document:
        (found,) = document.conflicts()
    assert found.variants[0].content == shown(programme, note.id)
    assert found.kind is e.Note and found.table == note.table


def test_a_removal_is_chosen_over_what_was_kept(tmp_path, two) -> None:
    one, other = two
    note = recorded(one).all(e.Note)[0]
    work_on(one, lambda r: conversation.remove_note(r, note.id))
    changed = e.Note(**{**vars(note), "text": "kept"})
    work_on(other, lambda r: altering(_("x"), (note, changed)))
    programme = merged(tmp_path, "programme", *two)
    choose(programme, note.id, None)
    merge(programme, two, "author")
    assert shown(programme, note.id) is None and open_conflicts(programme) == ()
    assert b"kept" not in programme.read_bytes()


def test_words_of_a_removed_seat_cannot_come_back_and_stay_to_be_read(tmp_path, two) -> None:
    one, other = two
    pick = recorded(one).all(e.Pick)[0]
    work_on(one, lambda r: preparation.remove_seat(r, pick.seat))
    work_on(other, lambda r: values.motivate(r, pick.id, "unheard"))
    programme = merged(tmp_path, "programme", *two)
    before = content(programme)
    wanted = e.Pick(**{**vars(pick), "motivation": "unheard"})
    with pytest.raises(Refusal):
        choose(programme, pick.id, wanted)
    assert content(programme) == before and pick.id in open_conflicts(programme)


def test_a_card_chosen_at_a_seat_that_was_removed_elsewhere_is_not_passed_over(
    tmp_path, two
) -> None:
    one, other = two
    (seat, *_others) = recorded(one).seats
    work_on(one, lambda r: preparation.remove_seat(r, seat.id))
    pick = e.Pick(id=new_id(), table=seat.table, rank=9, seat=seat.id, card="systeemwereld")
    work_on(other, lambda _record: adding(_("x"), pick))
    for order in (two, two[::-1]):
        programme = tmp_path / f"{order[0].stem}.programme.tafel"
        report = merge(programme, order, "author")
        assert report.files[1].result == "conflicts"
        assert shown(programme, pick.id) is None and open_conflicts(programme) == (pick.id,)
        with pytest.raises(Refusal):
            choose(programme, pick.id, pick)
        assert open_conflicts(programme) == (pick.id,)
        choose(programme, pick.id, None)
        assert open_conflicts(programme) == ()
        assert [found.result for found in merge(programme, two, "author").files] == ["same"] * 2


def test_what_was_chosen_from_is_looked_at_again(contested) -> None:
    programme, _note = contested
    with closing(Document.open(programme, "rapporteur")) as document:
        (found,) = document.conflicts()
        document.settle(found, found.variants[0])
        with pytest.raises(Refusal):
            document.settle(found, found.variants[1])


def test_after_it_was_taken_back_one_can_choose_otherwise(contested) -> None:
    programme, _note = contested
    before = content(programme)
    with closing(Document.open(programme, "rapporteur")) as document:
        (found,) = document.conflicts()
        first = document.settle(found, found.variants[0])
        document.carry_out(first.inverse())
        assert document.conflicts() == (found,)
        second = document.settle(found, found.variants[1])
        versions = {row[-3] for _name, row in second.come}
        assert not versions & {row[-3] for _name, row in first.come}
        document.carry_out(second.inverse())
    assert content(programme) == before


def test_a_removal_that_was_chosen_is_taken_back_without_a_trace(two, tmp_path: Path) -> None:
    here, there = two
    (pick, *_others) = recorded(here).all(e.Pick)
    work_on(here, lambda record: values.put_back(record, pick.id))
    work_on(there, lambda record: values.motivate(record, pick.id, "Toch wel."))
    programme = merged(tmp_path, "programme", here, there)
    untouched = content(programme)
    with closing(Document.open(programme, "rapporteur")) as document:
        swaps = []
        while found := document.conflicts():
            (removal,) = (one for one in found[0].variants if one.content is None)
            swaps.append(document.settle(found[0], removal))
        for swap in reversed(swaps):
            document.carry_out(swap.inverse())
    assert content(programme) == untouched
