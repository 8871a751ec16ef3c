from dataclasses import dataclass

import pytest

from tafelkit.domain.change import Change
from tafelkit.domain.synthesis import Synthesis
from tafelkit.services.synthesis import directions as services
from tests.builders import an_empty_record


@dataclass
class Bench:
    """A synthesis that changes are carried out on."""

    now: Synthesis

    def do(self, change: Change) -> Change:
        self.now = self.now.applied(change)
        return change

    @property
    def texts(self) -> list[tuple[int, str]]:
        return [(one.position, one.text) for one in self.now.directions]

    def id_of(self, text: str) -> str:
        return next(one.id for one in self.now.directions if one.text == text)


@pytest.fixture
def bench() -> Bench:
    record = an_empty_record()
    made = Bench(Synthesis(record.programme, record.kit))
    for text in ("Eén", "Twee", "Drie"):
        made.do(services.add_direction(made.now, text))
    return made


def test_directions_are_numbered_as_they_come(bench: Bench) -> None:
    assert bench.texts == [(1, "Eén"), (2, "Twee"), (3, "Drie")]


def test_a_direction_may_be_added_resting_on_advices(bench: Bench) -> None:
    bench.do(services.add_direction(bench.now, "Vier", ["a", "b", "a"]))
    assert bench.now.directions[3].rests_on == ("a", "b")


def test_words_are_edited(bench: Bench) -> None:
    change = bench.do(services.edit_direction(bench.now, bench.id_of("Twee"), "Tweede"))
    assert bench.texts == [(1, "Eén"), (2, "Tweede"), (3, "Drie")]
    assert str(change.label) == "Ontwikkelrichting 2"
    assert not services.edit_direction(bench.now, bench.id_of("Tweede"), "Tweede")


@pytest.mark.parametrize(
    ("text", "to", "order"),
    [
        ("Drie", 1, ["Drie", "Eén", "Twee"]),
        ("Eén", 2, ["Twee", "Eén", "Drie"]),
        ("Eén", 9, ["Twee", "Drie", "Eén"]),
        ("Twee", -3, ["Twee", "Eén", "Drie"]),
    ],
)
def test_the_others_make_room(bench: Bench, text: str, to: int, order: list[str]) -> None:
    bench.do(services.move_direction(bench.now, bench.id_of(text), to))
    assert bench.texts == list(enumerate(order, 1))


def test_the_others_close_up_and_undo_brings_all_back(bench: Bench) -> None:
    change = bench.do(services.remove_direction(bench.now, bench.id_of("Eén")))
    assert bench.texts == [(1, "Twee"), (2, "Drie")]
    bench.do(change.inverse())
    assert bench.texts == [(1, "Eén"), (2, "Twee"), (3, "Drie")]


def test_many_advices_at_once_each_once_in_order(bench: Bench) -> None:
    key = bench.id_of("Eén")
    bench.do(services.rest_on(bench.now, key, ["b", "a"]))
    bench.do(services.rest_on(bench.now, key, ["a", "c", "c"]))
    assert bench.now.directions[0].rests_on == ("b", "a", "c")
    assert not services.rest_on(bench.now, key, ["a"])
    bench.do(services.rest_no_longer_on(bench.now, key, ["b", "c", "elsewhere"]))
    assert bench.now.directions[0].rests_on == ("a",)
    assert not services.rest_no_longer_on(bench.now, key, ["b"])
