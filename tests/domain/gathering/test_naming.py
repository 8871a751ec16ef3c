from dataclasses import replace

from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.gathering.naming import Naming, namings
from tafelkit.domain.method.tally import tally
from tafelkit.domain.record import Record
from tests import strategies
from tests.builders import a_full_record


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


def test_a_card_that_two_laptops_picked_for_a_seat_is_named_once() -> None:
    record = a_full_record()
    first = record.all(e.Pick)[0]
    again = replace(first, id="again", rank=99, reason="less", mentions=("betrokkenheid",))
    both = replace(record, entries={**record.entries, again.id: again})
    of_card = [one for one in namings(both) if one.seat == first.seat and one.card == first.card]
    assert of_card == [Naming(first.card, first.seat, "again", "less")]
    mentions = {one.card: one.pick for one in namings(both) if not one.reason}
    assert mentions == {"betrouwbaarheid": first.id, "betrokkenheid": "again"}
