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


def test_what_went_with_its_seat_may_say_something_else_now() -> None:
    record = a_full_record()
    seat, note = record.all(e.Seat)[0], record.all(e.Note)[0]
    mark = Mark(record.table.id, "x", e.Note, "aaaaaaaa:1", with_seat=True)
    other = replace(mark, kind=e.Pick)
    assert may_have_left(mark, None) and may_have_left(mark, note)
    assert not may_have_left(mark, seat) and not may_have_left(other, None)
