"""The format holds all that is recorded, and what it holds stands where DESIGN puts it."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any, get_type_hints

import pytest

from tafelkit.domain import entries as e
from tafelkit.exchange import json_shape as j

SHAPES: dict[type[e.Entry], type[Any]] = {
    e.Programme: j.ProgrammeJson,
    e.Table: j.TableJson,
    e.Seat: j.SeatJson,
    e.OwnCard: j.OwnCardJson,
    e.Pick: j.PickJson,
    e.Placement: j.PlacementJson,
    e.Direction: j.DirectionJson,
    e.Note: j.NoteJson,
    e.Advice: j.AdviceJson,
    e.LookBack: j.LookBackJson,
    e.Remark: j.RemarkJson,
    e.Call: j.CallJson,
    e.RoundSpan: j.RoundJson,
    e.Link: j.LinkJson,
    e.Extension: j.ExtensionJson,
    e.Cluster: j.ClusterJson,
    e.Theme: j.ThemeJson,
    e.DevelopmentDirection: j.DevelopmentDirectionJson,
}
# A tick is the id of what was read back, a text of the rapporteur stands under its place.
WITHOUT_SHAPE = {e.Tick, e.Prose}
# What follows from where it stands in the file: the order, the table, the programme and its kit.
PLACED = {"id", "table", "rank", "programme", "kit"}


def kinds(kind: type[e.Entry] = e.Entry) -> set[type[e.Entry]]:
    below = set(kind.__subclasses__())
    return below.union(*map(kinds, below)) - {e.TableEntry}


def test_every_kind_has_its_place_but_names_which_are_never_exported() -> None:
    assert kinds() == {*SHAPES, *WITHOUT_SHAPE, *e.REGISTER_KINDS}
    assert not any(kind in SHAPES for kind in e.REGISTER_KINDS)


@pytest.mark.parametrize("kind", SHAPES)
def test_every_field_is_written_under_its_own_name(kind: type[e.Entry]) -> None:
    own = {field.name for field in fields(kind)} - PLACED
    assert own <= {field.name for field in fields(SHAPES[kind])}


def test_what_may_be_left_out_is_what_an_entry_has_without_being_told() -> None:
    for kind, shape in SHAPES.items():
        ours: dict[str, Field[Any]] = {field.name: field for field in fields(kind)}
        for field in fields(shape):
            known = ours.get(field.name)
            if known is not None and MISSING not in (known.default, field.default):
                assert field.default == known.default, (shape, field.name)


def test_a_table_is_written_in_the_order_of_the_format() -> None:
    names = [field.name for field in fields(j.TableContentJson)]
    assert names == [
        *("table", "seats", "own_cards", "picks", "placements", "direction", "notes", "advice"),
        *("look_back", "rounds", "links", "extensions", "read_back", "erased"),
    ]
    assert [field.name for field in fields(j.ProgrammeContentJson)] == [
        *("programme", "kit", "tables", "clusters", "themes", "directions", "texts")
    ]


def test_only_a_table_needs_to_be_there() -> None:
    assert [f.name for f in fields(j.TableContentJson) if f.default is MISSING] == ["table"]
    assert get_type_hints(j.TableContentJson)["table"] is j.TableJson
