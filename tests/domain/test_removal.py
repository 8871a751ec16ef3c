from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.removal import removing
from tafelkit.domain.texts import _
from tests import strategies


def _pointers(record):
    for entry in record.entries.values():
        for name in ("seat", "pick", "subject"):
            if getattr(entry, name, None):
                yield getattr(entry, name)
        yield from getattr(entry, "rests_on", ())


@given(strategies.histories())
def test_nothing_points_to_what_is_gone(history) -> None:
    record = strategies.after(*history)
    for seat in record.seats:
        record = record.applied(removing(_("weg"), record, seat.id))
    assert all(pointer in record.entries for pointer in _pointers(record))
    assert record.all(e.Pick) == () and record.all(e.Placement) == ()


def test_a_note_keeps_its_words_when_its_seat_goes(full_record) -> None:
    a = full_record.seats[0]
    left = full_record.applied(removing(_("weg"), full_record, a.id))
    assert [note.text for note in left.all(e.Note)] == [n.text for n in full_record.all(e.Note)]
    assert left.all(e.Note)[0].seat is None
    assert len(left.direction.rests_on) == len(full_record.direction.rests_on) - 1
