from collections.abc import Iterable

from hypothesis import given

from tafelkit.domain.change import Change
from tafelkit.domain.gathering import counted
from tafelkit.domain.gathering.counted import Counted
from tafelkit.domain.gathering.gathering import Gathering
from tafelkit.domain.method.coming import coming
from tafelkit.domain.record import Record
from tests import strategies
from tests.builders import a_full_record


def _gathered(records: Iterable[Record]) -> Gathering:
    gathering = Gathering()
    for record in records:
        gathering.add(record)
    return gathering


@given(strategies.histories())
def test_there_are_as_many_lines_as_the_figure_says(history: tuple[Record, list[Change]]) -> None:
    gathering = _gathered([strategies.after(*history)])
    namings = gathering.namings
    cards = gathering.count.tally().cards
    for card in cards:
        key = card.card
        assert len(set(counted.times(namings, [key]))) == card.total
        assert len(set(counted.picks(namings, key))) == card.picks
        assert len(set(counted.mentions(namings, key))) == card.mentions
        assert len(counted.picks(namings, key, "driver")) == card.driver
        assert len(counted.picks(namings, key, "more")) == card.more
        assert len(counted.picks(namings, key, "less")) == card.less
        for other in cards:
            if other is not card:
                lines = counted.together(namings, key, other.card)
                assert len(set(lines)) == gathering.together.times(key, other.card)
    names = [card.card for card in cards]
    assert len(set(counted.times(namings, names))) == sum(card.total for card in cards)
    seats = set().union(*(card.seats for card in cards))
    assert len({line.pick for line in counted.participants(namings, names)}) == len(seats)


def test_a_pick_that_counts_for_two_cards_has_a_line_for_each() -> None:
    gathering = _gathered([a_full_record()])
    lines = counted.times(gathering.namings, ["vertrouwen", "betrouwbaarheid"])
    shown = [(one.letter, one.counted) for one in gathering.of_counted(lines)]
    assert sorted(shown) == [
        ("A", ("betrouwbaarheid",)),
        ("A", ("vertrouwen",)),
        ("B", ("betrouwbaarheid",)),
    ]
    (both,) = counted.together(gathering.namings, "vertrouwen", "betrouwbaarheid")
    assert both.cards == ("vertrouwen", "betrouwbaarheid")
    participants = counted.participants(gathering.namings, ["vertrouwen", "betrouwbaarheid"])
    assert [len(line.cards) for line in participants] == [2, 1]


def test_what_was_new_at_a_table_is_shown_by_its_first_naming_there() -> None:
    gathering = _gathered([a_full_record()])
    come = coming(gathering.at_tables)
    lines = counted.first_named(gathering.namings, come, gathering.table_of)
    assert len(lines) == come[0].known == 3
    assert {line.cards for line in lines} == {
        ("vertrouwen",),
        ("betrouwbaarheid",),
        ("systeemwereld",),
    }
    assert all(isinstance(line, Counted) for line in lines)
