from tafelkit.domain import entries as e
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.gathering.support import support
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.record import Record


def _gathered(*records: Record) -> Gathering:
    gathering = Gathering(record.table for record in records)
    for record in records:
        gathering.add(record)
    return gathering


def test_support_is_by_tables_and_thin_where_one_seat_spoke(full_record: Record) -> None:
    gathering = _gathered(full_record)
    notes = {one.words: one.id for one in gathering.of_kind(e.Note)}
    by_seat = support(gathering, [notes["Vertrouwen moet je geven."]], Thresholds())
    assert (by_seat.numbers, by_seat.word, by_seat.thin) == ((7,), "one", "seat")
    by_table = support(gathering, [notes["De avondmarkt."]], Thresholds())
    assert by_table.thin == "table"
    assert support(gathering, ["nergens"], Thresholds()).thin == "none"
