from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.ids import new_id
from tafelkit.domain.method.missing import missing
from tafelkit.domain.method.odd import grounds, odd_above, to_mend
from tafelkit.domain.record import Record
from tafelkit.domain.synthesis import Synthesis
from tests import strategies
from tests.builders import a_full_record


def first_said(record: Record) -> tuple[str, str, str]:
    item = to_mend(record)[0]
    return str(item.message), item.round, item.entry


@given(strategies.histories())
def test_in_what_the_services_make_nothing_is_odd(history: Any) -> None:
    record = strategies.after(*history)
    assert to_mend(record) == missing(record)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"date": "gisteren"}, "'gisteren' is geen datum zoals 2023-06-20."),
        ({"starts": "tien uur"}, "'tien uur' is geen tijd zoals 10:00."),
        ({"ends": "25:00"}, "'25:00' is geen tijd zoals 10:00."),
        ({"number": 0}, "Een tafelnummer ligt tussen 1 en 99999."),
    ],
)
def test_of_the_table(values: dict[str, Any], said: str) -> None:
    record = a_full_record()
    odd = replace(record, table=replace(record.table, **values))
    assert first_said(odd) == (said, "welkom", "")


@pytest.mark.parametrize(
    ("kind", "values", "said", "round_id"),
    [
        (e.Pick, {"card": "weg"}, "Plaats A, weg: de kaart 'weg' zit niet in het deck.", "waarden"),
        (
            *(e.Pick, {"mentions": ("weg",)}),
            *("Plaats A, vertrouwen: de kaart 'weg' zit niet in het deck.", "waarden"),
        ),
        (e.Note, {"cards": ("weg",)}, "de kaart 'weg' zit niet in het deck.", "gesprek"),
        (e.Note, {"x_mm": 9e9, "y_mm": 1.0}, "ligt niet op het canvas.", "gesprek"),
        (e.Note, {"x_mm": 1.0, "y_mm": None}, "ligt niet op het canvas.", "gesprek"),
        (e.Placement, {"y_mm": -1.0}, "ligt niet op het canvas.", "richting"),
        (e.Direction, {"rests_on": ("weg",)}, "Richting rust op iets dat er niet is.", "richting"),
        (e.Advice, {"rests_on": ("weg",)}, "Advies 1 rust op iets dat er niet is.", "advies"),
        (e.Advice, {"rank": 0}, "Advies 0 heeft geen eigen nummer.", "advies"),
    ],
)
def test_of_an_entry(
    kind: type[e.TableEntry], values: dict[str, Any], said: str, round_id: str
) -> None:
    record = a_full_record()
    entry = replace(record.all(kind)[0], **values)
    odd = replace(record, entries={**record.entries, entry.id: entry})
    sentence, place, key = first_said(odd)
    assert sentence.endswith(said)
    assert (place, key) == (round_id, entry.id)


def with_double(record: Record, kind: type[e.TableEntry], key: str) -> Record:
    double = replace(record.all(kind)[0], id=key)
    return replace(record, entries={**record.entries, double.id: double})


def test_of_what_is_there_twice() -> None:
    record, key = a_full_record(), new_id()
    own = f"Eigen kaart {record.all(e.OwnCard)[0].name} is er meer dan eens."
    assert first_said(with_double(record, e.OwnCard, key))[0] == own
    advice = first_said(with_double(record, e.Advice, key))
    assert advice[:2] == ("Advies 1 heeft geen eigen nummer.", "advies")


def test_of_an_id_that_is_none() -> None:
    record = a_full_record()
    said = "Oproep heeft een kenmerk dat er geen is: 'K'."
    assert first_said(with_double(record, e.Call, "K")) == (said, "terugblik", "K")


def test_of_what_rests_on_something_that_is_not_there() -> None:
    record = a_full_record()
    programme, advice, note = record.programme, record.all(e.Advice)[0], record.all(e.Note)[0]
    theme = e.Theme(id="t", programme=programme.id, title="Luisteren", evidence=(note.id,))
    direction = e.DevelopmentDirection(
        id="d", programme=programme.id, position=1, text="Meer tijd", rests_on=(advice.id,)
    )

    def said(*entries: e.Entry) -> list[str]:
        above = Synthesis(programme, record.kit, {entry.id: entry for entry in entries})
        kinds = {key: type(record.entries[key]) for key in grounds(above) if key != "weg"}
        return list(map(str, odd_above(above, kinds)))

    assert said(theme, direction) == []
    assert said(replace(theme, evidence=(note.id, "weg")), direction) == [
        "Thema ‘Luisteren’ rust op iets dat er niet is."
    ]
    assert said(theme, replace(direction, rests_on=(note.id,))) == [
        "Ontwikkelrichting 1 rust op iets dat er niet is."
    ]
    bounds = e.Prose(id="p", programme=programme.id, place="quantity", text="90 60")
    assert said(bounds) == []
    (wrong,) = said(replace(bounds, text="60 90"))
    assert wrong.startswith("'60 90': de grenzen voor ‘bijna alle’ en ‘veel’")
