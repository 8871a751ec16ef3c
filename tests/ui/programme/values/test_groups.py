from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.method.tally import tally
from tafelkit.domain.synthesis import Synthesis
from tafelkit.ui.programme.values.groups import groups, more_than_once, rest, whole
from tests.builders import a_full_record


def a_synthesis(*clusters: e.Cluster) -> Synthesis:
    record = a_full_record()
    return Synthesis(record.programme, record.kit, {one.id: one for one in clusters})


def a_cluster(key: str, rank: int, *cards: str) -> e.Cluster:
    return e.Cluster(id=key, programme="p", rank=rank, name=key.upper(), cards=cards)


def test_groups_count_as_the_tally_does() -> None:
    first = a_cluster("a", 2, "vertrouwen", "betrouwbaarheid")
    second = a_cluster("b", 1, "systeemwereld", "betrokkenheid")
    counts = tally([a_full_record()], [first, second])
    found = groups(counts, a_synthesis(first, second))
    assert [group.name for group in found] == ["B", "A"]  # the rapporteur's order
    by_name = {group.name: group for group in found}
    for counted in counts.clusters:
        group = by_name[counted.name]
        figures = (group.total, group.participants, group.tables)
        assert figures == (counted.total, counted.participants, counted.tables)
    assert rest(counts, found, "rest").total == counts.other
    assert whole(counts, "all").total == counts.total


def test_most_named_comes_first_and_what_nobody_named_last() -> None:
    cluster = a_cluster("a", 1, "betrokkenheid", "vertrouwen", "betrouwbaarheid", "vertrouwen")
    (group,) = groups(tally([a_full_record()]), a_synthesis(cluster))
    assert group.cards == ("betrouwbaarheid", "vertrouwen", "betrokkenheid")
    assert len(group.named) == 2


def test_cards_in_two_clusters_are_noticed() -> None:
    one, two = a_cluster("a", 1, "vertrouwen"), a_cluster("b", 2, "vertrouwen", "x")
    counts = tally([a_full_record()])
    assert more_than_once(groups(counts, a_synthesis(one, two))) == 1
    apart = replace(two, cards=("x",))
    assert more_than_once(groups(counts, a_synthesis(one, apart))) == 0
