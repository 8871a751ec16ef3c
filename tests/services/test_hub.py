import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services import conversation, look_back, preparation, register
from tafelkit.services.hub import Hub
from tests.builders import FakeFile, FakeSaving, a_hub


def _hub(record):
    table, names = FakeFile(), FakeFile()
    return Hub(record, {}, table, names, FakeSaving()), table, names


def test_one_edit_is_applied_saved_and_told_once(empty_record) -> None:
    hub, table, names = _hub(empty_record)
    heard = []
    hub.subscribe(lambda topics, initiator: heard.append((topics, initiator)))
    hub.run(preparation.add_seat(hub.record), "pagina")
    assert len(hub.record.seats) == 5
    assert len(table.written) == 1 and names.written == []
    assert heard == [(frozenset({e.Seat}), "pagina")]


def test_names_go_to_the_register_alone(empty_record) -> None:
    hub, table, names = _hub(empty_record)
    hub.run(register.enter(hub.register, hub.record.seats[0].id, name="Zonnebloem"))
    assert table.written == [] and len(names.written) == 1
    hub.undo()
    assert hub.register == {} and len(names.written) == 2
    hub.redo()
    assert len(hub.register) == 1


def test_an_edit_after_reading_back_makes_a_draft_again(full_record) -> None:
    hub = a_hub(full_record)
    hub.run(look_back.set_status(hub.record, "final"))
    hub.run(conversation.note(hub.record, "concept", "nog iets"))
    assert hub.record.table.status == "draft"
    hub.undo()
    assert hub.record.table.status == "final"


def test_a_file_that_can_only_be_read(full_record) -> None:
    hub = a_hub(full_record, read_only=True)
    with pytest.raises(Refusal, match="alleen te lezen"):
        hub.run(preparation.add_seat(hub.record))


def test_a_destroyed_register_is_not_brought_back(empty_record) -> None:
    hub, _table, names = _hub(empty_record)
    seat = hub.record.seats[0]
    hub.run(register.enter(hub.register, seat.id, name="Jan"))
    hub.run(preparation.remove_seat(hub.record, seat.id))
    hub.undo()
    written = len(names.written)
    heard = []
    hub.subscribe(lambda topics, _initiator: heard.append(topics))
    hub.forget_register()
    assert hub.register == {} and heard == [frozenset(e.REGISTER_KINDS)]
    hub.redo()
    assert hub.record.seat(seat.id) is None
    hub.undo()
    assert hub.record == empty_record and hub.register == {}
    assert hub.to_undo is None and len(names.written) == written


def test_the_name_behind_a_seat_is_in_no_file_without_it(empty_record) -> None:
    """Who is killed between the two files leaves a seat without its name, never the reverse."""
    in_order = []

    class Named(FakeFile):
        def write(self, change: Change) -> None:
            in_order.append(self)

    table, names = Named(), Named()
    hub = Hub(empty_record, {}, table, names, FakeSaving())
    seat = hub.record.seats[0]
    hub.run(register.enter(hub.register, seat.id, name="Jan"))
    hub.run(preparation.remove_seat(hub.record, seat.id))
    assert hub.register == {} and in_order == [names, names, table]
    hub.undo()
    assert hub.record == empty_record and len(hub.register) == 1
    assert in_order == [names, names, table, table, names]


def test_a_seat_stays_while_its_name_may_stand_in_a_closed_register(empty_record) -> None:
    hub = a_hub(empty_record)
    hub.register_closed = _("het register is op slot")
    with pytest.raises(Refusal, match=r"de naam erbij.*op slot"):
        hub.run(preparation.remove_seat(hub.record, hub.record.seats[0].id))
    assert hub.record == empty_record
    hub.run(preparation.add_seat(hub.record))
    new = hub.record.seats[-1]
    hub.run(preparation.remove_seat(hub.record, new.id))
    assert hub.record == empty_record


def test_a_closed_register_is_not_written(empty_record) -> None:
    hub = a_hub(empty_record)
    hub.register_closed = _("het register is beschadigd")
    with pytest.raises(Refusal, match="beschadigd"):
        hub.run(register.enter({}, hub.record.seats[0].id, name="Jan"))
    hub.run(preparation.add_seat(hub.record))
