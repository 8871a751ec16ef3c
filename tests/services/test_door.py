import sys

import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services import conversation, preparation
from tafelkit.services.hub import Hub
from tests import strategies
from tests.builders import FakeFile, FakeSaving, a_hub, an_empty_record


def _hub(record):
    table, names = FakeFile(), FakeFile()
    return Hub(record, {}, table, names, FakeSaving()), table, names


def test_what_alters_nothing_leaves_no_trace(empty_record) -> None:
    hub, table, _names = _hub(empty_record)
    hub.run(Change(_("niets")))
    assert hub.to_undo is None and table.written == []


@given(strategies.histories())
def test_undo_and_redo_over_a_whole_session(history) -> None:
    start, changes = history
    hub, table, _names = _hub(start)
    for change in changes:
        hub.run(change)
    end = hub.record
    while hub.to_undo:
        hub.undo()
    assert hub.record == start
    while hub.to_redo:
        hub.redo()
    assert hub.record == end
    assert strategies.after(start, table.written) == end


def test_a_new_edit_ends_the_redoing() -> None:
    hub = a_hub(an_empty_record(seats=1))
    hub.run(conversation.note(hub.record, "concept", "een"))
    hub.undo()
    hub.run(conversation.note(hub.record, "concept", "twee"))
    assert hub.to_redo is None and str(hub.to_undo) == "Begrip"


def test_who_no_longer_listens_hears_nothing(empty_record) -> None:
    hub = a_hub(empty_record)
    heard = []
    stop = hub.subscribe(lambda topics, _initiator: heard.append(topics))
    stop()
    hub.run(preparation.add_seat(hub.record))
    assert heard == []


def test_a_fault_of_one_who_is_told_keeps_nobody_else_from_it(
    empty_record, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, table, _names = _hub(empty_record)
    heard, faults = [], []

    def fails(_topics: object, _initiator: object) -> None:
        raise ZeroDivisionError

    hub.subscribe(fails)
    hub.subscribe(lambda topics, _initiator: heard.append(topics))
    monkeypatch.setattr(sys, "excepthook", lambda kind, _fault, _trace: faults.append(kind))
    hub.run(preparation.add_seat(hub.record))
    assert len(heard) == len(table.written) == 1 and faults == [ZeroDivisionError]


def test_who_is_told_of_an_edit_can_see_what_undo_would_take_back(empty_record) -> None:
    hub = a_hub(empty_record)
    seen = []
    hub.subscribe(lambda _topics, _initiator: seen.append((str(hub.to_undo), str(hub.to_redo))))
    hub.run(preparation.add_seat(hub.record))
    hub.undo()
    assert seen == [("Plaats E toevoegen", "None"), ("None", "Plaats E toevoegen")]


def test_what_was_pasted_can_be_read_again(empty_record) -> None:
    hub, table, _names = _hub(empty_record)
    hub.run(conversation.note(hub.record, "concept", "een\vtwee\0"))
    (note,) = hub.record.all(e.Note)
    assert note.text == "een\ntwee"
    (step,) = table.written[0].steps
    assert step.after == note
    hub.run(conversation.edit_note(hub.record, note.id, text="een\ntwee\x1b"))
    assert len(table.written) == 1


def test_what_cannot_be_taken_back_is_still_to_be_undone(empty_record) -> None:
    hub, _table, _names = _hub(empty_record)
    hub.run(preparation.add_seat(hub.record))
    heard = []
    hub.subscribe(lambda topics, _initiator: heard.append(topics))

    def full(_target: object, _change: Change) -> None:
        raise Refusal(_("de schijf is vol"))

    hub._saving.add = full
    with pytest.raises(Refusal):
        hub.undo()
    assert (str(hub.to_undo), hub.to_redo, heard) == ("Plaats E toevoegen", None, [])


def test_nothing_is_undone_where_nothing_was_done(empty_record) -> None:
    hub = a_hub(empty_record)
    assert hub.undo() is None and hub.redo() is None
    hub.run(preparation.add_seat(hub.record))
    assert str(hub.undo()) == str(hub.redo()) == "Plaats E toevoegen"


def test_who_stops_listening_while_it_is_told_does_not_silence_the_others(empty_record) -> None:
    hub = a_hub(empty_record)
    heard = []
    stop = hub.subscribe(lambda _topics, _initiator: stop())
    hub.subscribe(lambda topics, _initiator: heard.append(topics))
    hub.run(preparation.add_seat(hub.record))
    hub.run(preparation.add_seat(hub.record))
    assert len(heard) == 2
