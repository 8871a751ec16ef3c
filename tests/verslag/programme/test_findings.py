from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.method.names import PLACE_NAMES
from tafelkit.verslag.programme.findings import AboveTables, findings
from tests.verslag.programme.programmes import (
    sample_above,
    sample_records,
)


def test_records_are_gone_through_once() -> None:
    first = sample_records()[0]
    seen = 0

    def once() -> object:
        nonlocal seen
        for record in sample_records():
            seen += 1
            yield record

    from tafelkit.verslag.programme.programme import programme_verslag

    programme_verslag(first.programme, first.kit, once(), (), "public")  # type: ignore[arg-type]
    assert seen == 15


def test_the_rapporteurs_things_stand_in_their_own_order() -> None:
    def theme(key: str, rank: int) -> e.Theme:
        return e.Theme(id=key, programme="p", rank=rank, title=key)

    prose = e.Prose(id="x", programme="p", place="values", text="Waarden.")
    above = AboveTables.of([prose, theme("b", 2), theme("c", 1), theme("a", 1)])
    assert [one.id for one in above.themes] == ["a", "c", "b"]
    assert above.text("values") == "Waarden." and above.text("thanks") == ""
    assert above.homeless == () and above.left_out == frozenset()


def test_every_place_of_the_rapporteur_is_one_of_the_verslag() -> None:
    prose = [e.Prose(id=place, programme="p", place=place, text="x") for place in PLACE_NAMES]
    assert AboveTables.of(prose).homeless == ()
    odd = e.Prose(id="x", programme="p", place="voorwoord", text="x")
    assert AboveTables.of([*prose, odd]).homeless == (odd,)


def test_what_is_counted_is_what_the_records_hold() -> None:
    records = sample_records()[:4]
    found = findings(records, AboveTables.of(sample_above()))
    assert found.counts.participants == sum(len(record.seats) for record in records)
    assert found.advices.total() == sum(len(record.all(e.Advice)) for record in records)
    assert found.backgrounds.total() == found.counts.participants
    assert [at.table for at in found.tables] == [record.table for record in records]
    notes = [note for record in records for note in record.all(e.Note)]
    assert found.examples.seen == sum(note.kind == "example" for note in notes)
    assert found.tensions.seen == sum(note.kind == "tension" for note in notes)


def test_only_what_is_word_for_word_is_quoted_and_only_advice_is_a_ground() -> None:
    found = findings(sample_records(), AboveTables.of(sample_above()))
    quotes = [one.entry for kept in found.quotes.values() for one in kept.things]
    assert quotes and all(isinstance(x, e.Note) and x.verbatim for x in quotes)
    grounds = [one.entry for kept in found.grounds.values() for one in kept.things]
    assert grounds and all(isinstance(x, e.Advice) for x in grounds)
    unused = {one.entry.id for one in found.unused.things}
    assert not unused & {entry.id for entry in grounds}
