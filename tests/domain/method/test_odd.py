from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from tafelkit.domain import entries as e
from tafelkit.domain.method.missing import missing
from tafelkit.domain.method.odd import to_mend
from tafelkit.domain.record import Record
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
