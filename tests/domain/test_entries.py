"""Laws that a kind of entry must hold: whoever adds one is told here what else it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import get_args

from tafelkit.domain import entries as e
from tafelkit.domain.merging.showing import _KINDS
from tafelkit.domain.method.places import _NAMES, _TEXTS
from tafelkit.domain.method.read_back import READ_BACK_KINDS
from tests.builders import a_canvas, a_full_record, a_kit


def kinds(kind: type[e.Entry] = e.Entry) -> Iterator[type[e.Entry]]:
    """All kinds that can be recorded."""
    for one in kind.__subclasses__():
        if one is not e.TableEntry:
            yield one
        yield from kinds(one)


def test_every_kind_lies_at_a_table_above_them_or_in_the_register() -> None:
    at_tables = set(kinds(e.TableEntry)) | {e.Table}
    places = (at_tables, {e.Programme, *e.ABOVE_TABLES}, set(e.REGISTER_KINDS))
    assert set(kinds()) == set().union(*places)
    assert len(set(kinds())) == sum(len(place) for place in places)
    assert set(_KINDS) == at_tables


def test_an_entry_is_a_value() -> None:
    record = a_full_record()
    for entry in record.entries.values():
        assert hash(entry) == hash(type(entry)(**vars(entry)))
        assert all(isinstance(value, _PLAIN) for value in vars(entry).values())


_PLAIN = (str, int, float, bool, tuple, type(None))


def test_what_may_be_read_back_or_holds_words_can_be_pointed_at() -> None:
    # What stands above the tables is named by the page that it leads to.
    assert set(READ_BACK_KINDS) | set(_TEXTS) == set(_NAMES) | set(e.ABOVE_TABLES)


def test_the_fields_that_hold_words_are_fields() -> None:
    for kind, texts in _TEXTS.items():
        assert set(texts) <= {field.name for field in fields(kind)}


def test_a_note_of_each_kind_has_a_zone_of_the_poster() -> None:
    assert tuple(e.ZONE_OF_KIND) == get_args(e.NoteKind)
    zones = {zone.id for zone in a_canvas().zones}
    assert set(e.ZONE_OF_KIND.values()) < zones == set(get_args(e.ZoneId))
    assert tuple(a_round.id for a_round in a_kit().rounds) == get_args(e.RoundId)
