from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.standing import standing, unread
from tafelkit.domain.method.read_back import subjects
from tafelkit.domain.record import Record
from tafelkit.services import look_back
from tests.builders import a_full_record, an_empty_record


def test_a_table_tells_what_is_missing_of_it(full_record: Record) -> None:
    found = standing(full_record)
    assert (found.seats, found.empty_rounds, found.advices) == (4, (), 2)
    assert found.unread > 0 and not found.whole
    final = replace(full_record, table=replace(full_record.table, status="final"))
    assert standing(final).whole
    empty = standing(an_empty_record(seats=3))
    assert empty.empty_rounds == ("waarden", "richting", "gesprek", "advies", "terugblik")


def test_a_round_of_which_no_word_was_recorded_is_empty() -> None:
    record = a_full_record()
    emptied = {
        key: replace(entry, text=" ", pole_a=None, pole_b=None)
        if isinstance(entry, e.Note)
        else replace(entry, text="")
        if isinstance(entry, e.Direction | e.Advice | e.Remark | e.Call)
        else replace(entry, missing_voices="")
        if isinstance(entry, e.LookBack)
        else entry
        for key, entry in record.entries.items()
    }
    found = standing(replace(record, entries=emptied))
    assert found.empty_rounds == ("richting", "gesprek", "advies", "terugblik")
    assert found.advices == 0


def test_what_was_ticked_off_is_read_and_a_closed_table_has_nothing_unread() -> None:
    record = a_full_record()
    before = unread(record)
    assert set(before) == {entry.id for entry in subjects(record)}
    ticked = record.applied(look_back.tick(record, before[0], True))
    assert unread(ticked) == before[1:]
    assert unread(replace(record, table=replace(record.table, status="read_back"))) == ()
