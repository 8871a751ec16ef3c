from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.ids import new_id
from tafelkit.domain.method.tally import tally
from tafelkit.services import values
from tests import strategies
from tests.builders import an_empty_record


def _cluster(name: str, *cards: str) -> e.Cluster:
    return e.Cluster(id=new_id(), programme=new_id(), name=name, cards=cards)


def test_picks_and_mentions_of_a_table(full_record) -> None:
    counts = tally([full_record])
    first = counts.cards[0]
    assert (first.card, first.picks, first.mentions, first.total) == ("betrouwbaarheid", 1, 1, 2)
    assert (first.participants, len(first.tables)) == (2, 1)
    assert (first.driver, first.more, first.less) == (0, 1, 0)
    assert (counts.tables, counts.participants, counts.days, counts.total) == (1, 4, 1, 4)


def test_cards_by_total_and_then_by_name(full_record) -> None:
    names = [count.name for count in tally([full_record]).cards]
    assert names == ["betrouwbaarheid", "systeemwereld", "vertrouwen"]


def test_naming_the_same_card_twice_counts_once() -> None:
    record = an_empty_record(seats=1)
    seat = record.seats[0]
    pick = e.Pick(
        id=new_id(),
        table=record.table.id,
        seat=seat.id,
        card="vertrouwen",
        mentions=("vertrouwen", "rechtvaardigheid", "rechtvaardigheid"),
    )
    record = record.applied(values.adding(values._("x"), pick))
    counts = {count.card: count.total for count in tally([record]).cards}
    assert counts == {"vertrouwen": 1, "rechtvaardigheid": 1}


def test_a_card_that_two_laptops_have_a_seat_choose_counts_once_with_its_last_reason() -> None:
    record = an_empty_record(seats=1)
    reasons: tuple[e.Reason, ...] = ("driver", "less")
    for rank, reason in enumerate(reasons):
        pick = e.Pick(
            id=new_id(),
            table=record.table.id,
            rank=rank,
            seat=record.seats[0].id,
            card="vertrouwen",
            reason=reason,
        )
        record = record.applied(values.adding(values._("x"), pick))
    (count,) = tally([record]).cards
    assert (count.picks, count.total, count.participants) == (1, 1, 1)
    assert (count.driver, count.more, count.less) == (0, 0, 1)


def test_clusters_and_the_rest_add_up_to_the_total(full_record) -> None:
    clusters = [
        _cluster("leeg", "moed"),
        _cluster("twee", "vertrouwen", "betrouwbaarheid", "vertrouwen"),
    ]
    counts = tally([full_record], clusters)
    assert [(c.name, c.total, c.participants, c.tables) for c in counts.clusters] == [
        ("twee", 3, 2, 1),
        ("leeg", 0, 0, 0),
    ]
    assert counts.other == 1
    assert sum(c.total for c in counts.clusters) + counts.other == counts.total


@given(st.lists(strategies.histories(most=15), max_size=3))
def test_the_counts_equal_a_count_by_hand(histories) -> None:
    records = [strategies.after(*history) for history in histories]
    named = Counter()
    for n, record in enumerate(records):
        seen = set()
        for pick in record.entries.values():
            if isinstance(pick, e.Pick):
                seen.add((n, pick.seat, pick.card))
                seen.update((n, pick.seat, card) for card in pick.mentions)
        named.update(card for _n, _seat, card in seen)
    counts = tally(records)
    assert {count.card: count.total for count in counts.cards} == dict(named)
    assert counts.total == sum(named.values())
    assert all(c.driver + c.more + c.less == c.picks for c in counts.cards)
