from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tests.builders import a_full_record, an_empty_record


def _gathered(*records: Record) -> Gathering:
    gathering = Gathering(record.table for record in records)
    for record in records:
        gathering.add(record)
    return gathering


def test_all_that_was_said_is_there_with_its_place(full_record: Record) -> None:
    gathering = _gathered(full_record)
    said = {(one.number, one.letter, one.words) for one in gathering.of_kind(e.Note)}
    assert said == {
        (7, "A", "Vertrouwen moet je geven."),
        (7, "", "De avondmarkt."),
        (7, "", "regel ↔ mens: Dat botst."),
    }
    picks = {(one.letter, one.cards) for one in gathering.of_kind(e.Pick)}
    assert ("A", ("vertrouwen", "betrouwbaarheid")) in picks
    assert [one.round for one in gathering.of_kind(e.Advice, e.Call)] == [
        "advies",
        "advies",
        "terugblik",
    ]
    assert gathering.whole


def test_nothing_is_said_where_no_words_are() -> None:
    record = an_empty_record(seats=2)
    assert list(_gathered(record).of_kind(e.Direction, e.LookBack, e.Note)) == []


def test_an_answer_shows_at_once() -> None:
    record = a_full_record()
    gathering = _gathered(record)
    (call,) = record.all(e.Call)
    gathering.alter(replace(call, answer="Ja."))
    (one,) = gathering.of_kind(e.Call)
    assert isinstance(one.entry, e.Call) and one.entry.answer == "Ja."


def test_of_a_table_that_is_not_counted_only_its_standing_is_known() -> None:
    counted, other = a_full_record(), an_empty_record(seats=2)
    table = replace(other.table, id=new_id())
    seats = {seat.id: replace(seat, table=table.id) for seat in other.seats}
    other = replace(other, table=table, entries=seats)
    gathering = Gathering((counted.table, other.table), {other.table.id})
    gathering.add(counted)
    assert not gathering.whole and list(gathering.tables) == [counted.table.id]
    gathering.add(other)
    assert gathering.whole and list(gathering.standings) == [counted.table.id]
    assert gathering.standings_left_out[other.table.id].seats == 2
    assert len(gathering.seats) == len(counted.seats) == gathering.backgrounds.total()
    assert list(gathering.all_tables) == [counted.table.id, other.table.id]
