from tafelkit.domain import entries as e
from tafelkit.domain.method import read_back
from tafelkit.services import conversation, look_back, preparation


def test_what_is_read_aloud(full_record) -> None:
    kinds = [type(entry) for entry in read_back.subjects(full_record)]
    assert kinds[:3] == [e.Pick] * 3 and kinds[-1] is e.Call
    assert e.Seat not in kinds


def test_an_altered_entry_loses_its_tick_and_the_table_is_a_draft_again(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    record = record.applied(look_back.set_status(record, "read_back"))
    note = record.all(e.Note)[0]
    change = read_back.settled(record, conversation.edit_note(record, note.id, text="anders"))
    altered = record.applied(change)
    assert note.id not in read_back.ticked(altered)
    assert len(read_back.ticked(altered)) == len(read_back.ticked(record)) - 1
    assert altered.table.status == "draft"
    assert altered.applied(change.inverse()) == record


def test_a_removed_entry_takes_its_tick_along_once(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    note = record.all(e.Note)[0]
    change = read_back.settled(record, conversation.remove_note(record, note.id))
    assert note.id not in read_back.ticked(record.applied(change))


def test_the_clock_and_the_table_data_alter_nothing_that_was_read(full_record) -> None:
    record = full_record.applied(look_back.set_status(full_record, "final"))
    change = preparation.edit_table(record, place="Assen")
    assert read_back.settled(record, change) == change


def test_a_note_that_only_lies_elsewhere_keeps_its_tick(full_record) -> None:
    record = full_record.applied(look_back.tick_all(full_record))
    note = record.all(e.Note)[0]
    change = conversation.move_note(record, note.id, "richting", 300, 200)
    assert read_back.settled(record, change) == change
