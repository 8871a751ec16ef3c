"""The public edition, of any table and programme: it is the same whoever sat where.

Nothing that follows from a letter can stand in what does not change with the letters.
"""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.poster.filled import filled_canvas_drawing
from tafelkit.domain.ids import derived_id
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.services import canvas, conversation
from tafelkit.verslag.programme.programme import programme_verslag
from tafelkit.verslag.table import table_verslag
from tests.builders import ROOT, a_full_record
from tests.strategies import after, histories
from tests.verslag.programme.programmes import sample_above, sample_records, verslag_of

letterings = st.permutations(e.SEAT_LETTERS)
tables = histories(most=40).map(lambda history: after(*history))


def relettered(record: Record, letters: list[str]) -> Record:
    """The same table where everyone has another letter."""
    entries = {
        key: replace(entry, letter=letters[e.SEAT_LETTERS.index(entry.letter)])
        if isinstance(entry, e.Seat)
        else entry
        for key, entry in record.entries.items()
    }
    return replace(record, entries=entries)


def said_by(record: Record, seat: str | None) -> Record:
    """The same table where all notes and remarks are those of one seat, or of nobody."""
    entries = {
        key: replace(entry, seat=seat) if isinstance(entry, e.Note | e.Remark) else entry
        for key, entry in record.entries.items()
    }
    return replace(record, entries=entries)


@given(tables, letterings)
@settings(max_examples=25)
def test_the_verslag_of_a_table_does_not_depend_on_the_letters(
    record: Record, letters: list[str]
) -> None:
    other = relettered(record, letters)
    assert table_verslag(other, "public") == table_verslag(record, "public")
    drawn = filled_canvas_drawing(record, Language("nl"), letters=False)
    assert filled_canvas_drawing(other, Language("nl"), letters=False) == drawn


@given(tables, st.lists(st.sampled_from(get_args(e.Background)), min_size=10, max_size=10))
@settings(max_examples=10)
def test_nor_on_the_backgrounds_which_only_the_programme_counts(
    record: Record, backgrounds: list[e.Background]
) -> None:
    entries = {
        key: replace(entry, background=backgrounds[e.SEAT_LETTERS.index(entry.letter)], detail="x")
        if isinstance(entry, e.Seat)
        else entry
        for key, entry in record.entries.items()
    }
    other = replace(record, entries=entries)
    assert table_verslag(other, "public") == table_verslag(record, "public")
    drawn = filled_canvas_drawing(record, Language("nl"), letters=False)
    assert filled_canvas_drawing(other, Language("nl"), letters=False) == drawn


@given(st.permutations(range(5)), letterings)
@settings(max_examples=10)
def test_nor_on_whose_space_of_the_canvas_a_card_lies(
    spaces: list[int], letters: list[str]
) -> None:
    record = a_full_record()
    first = record.kit.canvas.zone("waarden").places
    for placement, space in zip(record.all(e.Placement), spaces, strict=False):
        x, y, width, height = first[space]
        middle = x + width / 2, y + height / 2
        record = record.applied(canvas.lay(record, placement.pick, "waarden", *middle, 15))
    drawn = filled_canvas_drawing(record, Language("nl"), letters=False)
    assert drawn == filled_canvas_drawing(
        relettered(_on_no_space(record), letters), Language("nl"), letters=False
    )
    assert drawn != filled_canvas_drawing(record, Language("nl"))


def _on_no_space(record: Record) -> Record:
    entries = {
        key: replace(entry, zone="waarden", x_mm=None, y_mm=None)
        if isinstance(entry, e.Placement)
        else entry
        for key, entry in record.entries.items()
    }
    return replace(record, entries=entries)


@given(tables)
@settings(max_examples=15)
def test_nor_on_who_said_what_in_the_conversation_and_at_the_end(record: Record) -> None:
    for seat in (None, *(seat.id for seat in record.seats[-1:])):
        assert table_verslag(said_by(record, seat), "public") == table_verslag(record, "public")


@given(st.lists(tables, min_size=1, max_size=3), letterings)
@settings(max_examples=10)
def test_the_verslag_of_a_programme_does_not_depend_on_the_letters(
    records: list[Record], letters: list[str]
) -> None:
    first = records[0]
    kept = tuple(
        replace(record, table=replace(record.table, id=derived_id(ROOT, f"{n}"), number=n + 1))
        for n, record in enumerate(records)
    )
    theme = e.Theme(
        id="t", programme="p", title="Alles", evidence=tuple(k for r in kept for k in r.entries)
    )

    def told(letters: list[str]) -> object:
        seated = (relettered(record, letters) for record in kept)
        return programme_verslag(first.programme, first.kit, seated, [theme], "public")

    assert told(letters) == told(list(e.SEAT_LETTERS))


def test_nor_does_that_of_the_sample() -> None:
    tables = sample_records()[:4]
    turned = tuple(relettered(record, list("JIHGFEDCBA")) for record in tables)
    assert verslag_of(turned, sample_above(), "public") == verslag_of(
        tables, sample_above(), "public"
    )


@pytest.mark.parametrize("edition", ["internal", "public"])
def test_only_the_internal_edition_changes_with_the_letters(edition: str) -> None:
    record = a_full_record()
    record = record.applied(
        conversation.note(record, "concept", "loketten", seat=record.seats[0].id)
    )
    other = relettered(record, list("JIHGFEDCBA"))
    same = table_verslag(other, edition) == table_verslag(record, edition)  # type: ignore[arg-type]
    assert same == (edition == "public")
