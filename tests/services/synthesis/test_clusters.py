from collections.abc import Callable

import pytest

from tafelkit.domain.change import Change
from tafelkit.domain.errors import Refusal
from tafelkit.domain.method.tally import tally
from tafelkit.domain.synthesis import Synthesis
from tafelkit.services.synthesis import clusters as services
from tests.builders import a_full_record, an_empty_record


class Rapporteur:
    """Does one thing after another, and can take the last back."""

    def __init__(self) -> None:
        record = an_empty_record()
        self.synthesis = Synthesis(record.programme, record.kit)

    def do(self, make: Callable[..., Change], *values: object) -> Change:
        change = make(self.synthesis, *values)
        before = self.synthesis
        self.synthesis = before.applied(change)
        assert self.synthesis.applied(change.inverse()) == before
        return change

    def add(self, name: str, *cards: str) -> str:
        return self.do(services.add_cluster, name, cards).steps[-1].entry.id

    @property
    def shown(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(one.name, one.cards) for one in self.synthesis.clusters]


def test_a_cluster_comes_after_the_others_with_its_cards() -> None:
    rapporteur = Rapporteur()
    rapporteur.add("Nabij", "vertrouwen", "betrokkenheid", "vertrouwen")
    rapporteur.add("  Eerlijk   delen ")
    assert rapporteur.shown == [
        ("Nabij", ("vertrouwen", "betrokkenheid")),
        ("Eerlijk delen", ()),
    ]


def test_a_card_lies_in_one_cluster() -> None:
    rapporteur = Rapporteur()
    first = rapporteur.add("Eén", "vertrouwen", "betrokkenheid")
    rapporteur.add("Twee", "betrokkenheid")
    assert rapporteur.shown == [("Eén", ("vertrouwen",)), ("Twee", ("betrokkenheid",))]
    rapporteur.do(services.put_cards, first, ["betrokkenheid", "vertrouwen"])
    assert rapporteur.shown == [("Eén", ("vertrouwen", "betrokkenheid")), ("Twee", ())]
    counts = tally([a_full_record()], rapporteur.synthesis.clusters)
    assert sum(one.total for one in counts.clusters) + counts.other == counts.total


def test_cards_are_taken_out_of_all_clusters_at_once() -> None:
    rapporteur = Rapporteur()
    rapporteur.add("Eén", "vertrouwen", "betrokkenheid")
    rapporteur.add("Twee", "systeemwereld")
    change = rapporteur.do(services.take_cards, ["vertrouwen", "systeemwereld", "onbekend"])
    assert rapporteur.shown == [("Eén", ("betrokkenheid",)), ("Twee", ())]
    assert "Eén, Twee" in str(change.label)
    assert not services.take_cards(rapporteur.synthesis, ["vertrouwen"])


def test_name_and_text_are_written() -> None:
    rapporteur = Rapporteur()
    key = rapporteur.add("Eén")
    rapporteur.do(services.rename_cluster, key, "Dichtbij\n zijn")
    rapporteur.do(services.write_cluster, key, "Dit werd {keer} genoemd.")
    (found,) = rapporteur.synthesis.clusters
    assert (found.name, found.text) == ("Dichtbij zijn", "Dit werd {keer} genoemd.")
    assert not services.rename_cluster(rapporteur.synthesis, key, "Dichtbij zijn")


@pytest.mark.parametrize("name", ["", "  \n"])
def test_a_cluster_has_a_name(name: str) -> None:
    rapporteur = Rapporteur()
    key = rapporteur.add("Eén")
    with pytest.raises(Refusal, match="naam"):
        services.rename_cluster(rapporteur.synthesis, key, name)
    with pytest.raises(Refusal, match="naam"):
        services.add_cluster(rapporteur.synthesis, name)


def test_clusters_change_places() -> None:
    rapporteur = Rapporteur()
    for name in "abc":
        rapporteur.add(name)
    last = rapporteur.synthesis.clusters[-1].id
    rapporteur.do(services.move_cluster, last, 1)
    assert [name for name, _cards in rapporteur.shown] == ["c", "a", "b"]
    rapporteur.do(services.move_cluster, last, 99)
    assert [name for name, _cards in rapporteur.shown] == ["a", "b", "c"]


def test_a_removed_cluster_leaves_its_cards_to_the_rest() -> None:
    rapporteur = Rapporteur()
    key = rapporteur.add("Eén", "vertrouwen")
    rapporteur.add("Twee")
    rapporteur.do(services.remove_cluster, key)
    assert rapporteur.shown == [("Twee", ())]
    assert tally([a_full_record()], rapporteur.synthesis.clusters).other == 4
