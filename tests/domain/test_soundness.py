from dataclasses import replace

import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import new_id
from tafelkit.domain.soundness import check_record
from tests import strategies
from tests.builders import a_full_record


def test_a_full_record_is_sound() -> None:
    check_record(a_full_record())


@given(strategies.histories())
def test_what_the_services_make_is_sound(history) -> None:
    check_record(strategies.after(*history))


def _with(record, *changed: e.Entry):
    return replace(record, entries={**record.entries, **{entry.id: entry for entry in changed}})


def _first(record, kind, **values):
    return replace(record.all(kind)[0], **values)


@pytest.mark.parametrize(
    ("kind", "values", "cause"),
    [
        (e.Seat, {"letter": "K"}, "'K' is geen vrije plaats"),
        (e.Seat, {"letter": "B"}, "'B' is geen vrije plaats"),
        (e.Pick, {"seat": "weg"}, "de plaats die koos is er niet"),
        (e.Placement, {"pick": "weg"}, "de keuze die hier ligt is er niet"),
        (e.Placement, {"zone": "zolder"}, "het vak 'zolder' staat niet op dit canvas"),
        (e.Note, {"zone": "zolder"}, "het vak 'zolder' staat niet op dit canvas"),
        (e.Note, {"seat": "weg"}, "de plaats die dit zei is er niet"),
        (e.Remark, {"seat": "weg"}, "de plaats die dit zei is er niet"),
    ],
)
def test_what_does_not_hold_together_is_named(kind, values, cause: str) -> None:
    record = a_full_record()
    entry = _first(record, kind, **values)
    with pytest.raises(Refusal) as refused:
        check_record(_with(record, entry))
    assert cause in str(refused.value)
    assert f"({kind.__name__} met id " in str(refused.value)


@pytest.mark.parametrize(
    ("started", "ended"), [("gisteren", None), ("2023-06-20T10:00:00", ""), ("", None)]
)
def test_a_span_of_no_time(started: str, ended: str | None) -> None:
    record = a_full_record()
    span = e.RoundSpan(id="r", table=record.table.id, round="waarden", started=started, ended=ended)
    with pytest.raises(Refusal, match=r"dit is geen tijdstip .*\(RoundSpan met id r\)"):
        check_record(_with(record, span))


def test_a_table_whose_id_is_none() -> None:
    record = a_full_record()
    with pytest.raises(Refusal, match=r"kenmerk van de tafel klopt niet \(Table met id x\)"):
        check_record(replace(record, table=replace(record.table, id="x")))


def test_a_programme_whose_id_is_none() -> None:
    record = a_full_record()
    with pytest.raises(Refusal, match=r"kenmerk van het programma klopt niet \(Programme met id"):
        check_record(replace(record, programme=replace(record.programme, id="x")))


def test_a_table_of_another_programme() -> None:
    record = a_full_record()
    with pytest.raises(Refusal, match=r"hoort bij een ander programma \(Table met id "):
        check_record(replace(record, table=replace(record.table, programme=new_id())))


@pytest.mark.parametrize("of", ["table", "programme"])
def test_nothing_has_the_id_of_the_table_or_its_programme(of: str) -> None:
    record = a_full_record()
    note = _first(record, e.Note, id=getattr(record, of).id)
    with pytest.raises(Refusal, match=r"dit kenmerk is van iets anders \(Note met id "):
        check_record(_with(record, note))
