from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.merging.mark import ERASABLE, Mark, may_have_left, silenced
from tests.builders import a_full_record


def test_the_seats_and_own_cards_among_what_was_erased_are_silent() -> None:
    marks = [Mark("tafel", kind.__name__, kind, "aaaaaaaa:1") for kind in ERASABLE]
    assert silenced(marks) == {e.Seat.__name__, e.OwnCard.__name__}


def test_an_erasing_leaves_nothing_or_what_says_nothing() -> None:
    record = a_full_record()
    seat, pick, note = (record.all(kind)[0] for kind in (e.Seat, e.Pick, e.Note))
    told, silent = replace(seat, detail="beleid"), replace(seat, detail="")
    marks = {kind: Mark(record.table.id, "x", kind, "aaaaaaaa:1") for kind in ERASABLE}
    assert all(may_have_left(mark, None) for mark in marks.values())
    assert may_have_left(marks[e.Seat], silent) and not may_have_left(marks[e.Seat], told)
    assert not may_have_left(marks[e.Note], silent) and not may_have_left(marks[e.Note], note)
    assert may_have_left(marks[e.Pick], replace(pick, motivation=""))
    assert not may_have_left(marks[e.Pick], replace(pick, motivation="Daarom."))
