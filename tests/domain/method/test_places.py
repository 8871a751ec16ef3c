from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from tafelkit.domain import entries as e
from tafelkit.domain.method.places import name_of, round_of, texts_of, written
from tafelkit.domain.record import Record


def test_names_entries_as_people_point_at_them(full_record: Record) -> None:
    names = [str(name_of(full_record, entry)) for entry in written(full_record)]
    assert names == [
        "Het programma",
        "De locatie",
        *("Plaats D" if n == 3 else f"Plaats {letter}" for n, letter in enumerate("ABCD")),
        "Eigen kaart Buurtkracht",
        "Plaats A, vertrouwen",
        "Plaats B, betrouwbaarheid",
        "Plaats C, systeemwereld",
        "Richting",
        "Begrip van A",
        "Voorbeeld",
        "Spanning",
        "Advies 1",
        "Advies 2",
        "Wie ontbrak",
        "Opmerking van B",
        "Oproep",
        "Verwijzing",
    ]


def test_a_remark_without_a_seat_has_no_letter(empty_record: Record) -> None:
    remark = e.Remark(id="x", table=empty_record.table.id, text="Mooi.")
    assert str(name_of(empty_record, remark)) == "Opmerking"


def test_texts_are_all_words_of_people(full_record: Record) -> None:
    said = [text for entry in written(full_record) for text in texts_of(entry)]
    for words in ("beleid", "Buurtkracht", "Omdat A het zegt.", "regel", "mens", "Jongeren."):
        assert words in said
    assert "" not in said


# What is no text: ids, what was chosen from a list, numbers, and moments.
NO_TEXTS = {
    *("id", "programme", "table", "seat", "card", "kit", "subject", "pick"),
    *("language", "status", "letter", "background", "reason", "zone", "kind", "level", "support"),
    *("round", "started", "ended", "date", "starts", "ends"),
    # Where a text stands is a name of ours.
    "Prose.place",
    # Lists of ids.
    *("cards", "mentions", "evidence", "rests_on"),
}
KINDS = [e.Programme, e.Table, *e.ABOVE_TABLES, *e.TableEntry.__subclasses__()]


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_any_entry_is_forgotten(kind: type[e.Entry]) -> None:
    texts = {
        field.name
        for field in fields(kind)
        if "str" in str(field.type) and not {field.name, f"{kind.__name__}.{field.name}"} & NO_TEXTS
    }
    values: dict[str, Any] = {
        field.name: (f"words of {field.name}",) if "tuple" in str(field.type) else None
        for field in fields(kind)
    }
    values |= {name: f"words of {name}" for name in texts if values[name] is None}
    assert set(texts_of(kind(**values))) == {f"words of {name}" for name in texts}


def test_each_entry_has_its_round(full_record: Record) -> None:
    rounds = [round_of(entry) for entry in written(full_record)]
    order = ["welkom", "waarden", "richting", "gesprek", "advies", "terugblik"]
    assert rounds == sorted(rounds, key=order.index)
    assert set(rounds) == set(order)
