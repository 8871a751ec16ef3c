from dataclasses import replace

from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.gathering.naming import namings
from tafelkit.domain.gathering.standing import standing
from tafelkit.domain.gathering.support import support
from tafelkit.domain.ids import new_id
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.method.tally import tally
from tafelkit.domain.record import Record
from tests import strategies
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


@given(strategies.histories())
def test_each_naming_is_one_that_the_tally_counts(
    history: tuple[Record, list[Change]],
) -> None:
    records = [strategies.after(*history)]
    counts = {count.card: count.total for count in tally(records).cards}
    found: dict[str, int] = {}
    for record in records:
        for naming in namings(record):
            found[naming.card] = found.get(naming.card, 0) + 1
            pick = record.pick(naming.pick)
            assert pick is not None and pick.seat == naming.seat
            assert naming.card == pick.card if naming.reason else naming.card in pick.mentions
    assert found == counts


def test_a_table_tells_what_is_missing_of_it(full_record: Record) -> None:
    found = standing(full_record)
    assert (found.seats, found.empty_rounds, found.advices) == (4, (), 2)
    assert found.unread > 0 and not found.whole
    final = replace(full_record, table=replace(full_record.table, status="final"))
    assert standing(final).whole
    empty = standing(an_empty_record(seats=3))
    assert empty.empty_rounds == ("waarden", "richting", "gesprek", "advies", "terugblik")


def test_support_is_by_tables_and_thin_where_one_seat_spoke(full_record: Record) -> None:
    gathering = _gathered(full_record)
    notes = {one.words: one.id for one in gathering.of_kind(e.Note)}
    by_seat = support(gathering, [notes["Vertrouwen moet je geven."]], Thresholds())
    assert (by_seat.numbers, by_seat.word, by_seat.thin) == ((7,), "one", "seat")
    by_table = support(gathering, [notes["De avondmarkt."]], Thresholds())
    assert by_table.thin == "table"
    assert support(gathering, ["nergens"], Thresholds()).thin == "none"


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
