"""Which cards the same participants named."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.method.together import Together
from tafelkit.domain.record import Record
from tests.builders import a_kit


def a_record(*named: tuple[str, tuple[str, ...]]) -> Record:
    """A table of which each seat picked a card and mentioned others."""
    entries: list[e.TableEntry] = []
    for n, (card, mentions) in enumerate(named):
        entries.append(e.Seat(id=f"s{n}", table="t", letter="ABCDEFGHIJ"[n]))
        entries.append(e.Pick(id=f"p{n}", table="t", seat=f"s{n}", card=card, mentions=mentions))
    table = e.Table(id="t", programme="p", number=1)
    programme = e.Programme(id="p", title="P")
    return Record(programme, a_kit(), table, {entry.id: entry for entry in entries})


def test_a_pair_counts_once_for_each_participant() -> None:
    record = a_record(("a", ("b", "b", "a")), ("b", ("a",)), ("c", ()))
    together = Together([record])
    assert together.times("a", "b") == together.times("b", "a") == 2
    assert together.times("a", "c") == 0
    assert together.most() == [("a", "b", 2)]
    assert together.highest == 2 and Together().highest == 0


def test_the_matrix_is_its_own_mirror_and_names_nothing_with_itself() -> None:
    matrix = Together([a_record(("a", ("b", "c")))]).matrix(["a", "b", "c"])
    assert matrix == [[0, 1, 1], [1, 0, 1], [1, 1, 0]]


def test_only_the_cards_asked_for() -> None:
    together = Together([a_record(("a", ("b", "c")))])
    assert together.most(["a", "c"]) == [("a", "c", 1)]
