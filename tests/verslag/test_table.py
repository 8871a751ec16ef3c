import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from tafelkit.domain.entries import Seat, Status
from tafelkit.domain.method.places import spoken, texts_of
from tafelkit.domain.record import Record
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tests.builders import a_full_record, an_empty_record
from tests.verslag.odd_tables import long_table, strange_table, ten_seats, without_much
from tests.verslag.reading import all_of, empty_places, headings, words

TABLES: list[Callable[[], Record]] = [
    a_full_record,
    an_empty_record,
    without_much,
    ten_seats,
    long_table,
    strange_table,
]


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("edition", ["internal", "public"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_text_that_was_recorded_is_told(table, edition, language) -> None:  # type: ignore[no-untyped-def]
    record = table()
    told = squeezed(words(table_verslag(record, edition, language)))
    for entry in spoken(record):
        if edition == "public" and isinstance(entry, Seat):
            continue
        for text in texts_of(entry):
            assert squeezed(text) in told, text


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("edition", ["internal", "public"])
def test_nothing_is_empty(table, edition) -> None:  # type: ignore[no-untyped-def]
    assert empty_places(table_verslag(table(), edition)) == []


@pytest.mark.parametrize("table", TABLES)
def test_headings_go_down_one_level_at_a_time(table) -> None:  # type: ignore[no-untyped-def]
    levels = [1, *(heading.level for heading in headings(table_verslag(table(), "internal")))]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("table", TABLES)
def test_every_link_has_a_target(table) -> None:  # type: ignore[no-untyped-def]
    verslag = table_verslag(table(), "internal")
    anchors = {x.anchor for kind in (t.Heading, t.Item) for x in all_of(kind, verslag)}
    for span in all_of(t.Span, verslag):
        if span.link.startswith("#"):
            assert span.link[1:] in anchors
        elif span.link:
            assert span.link.startswith("https://")


def test_the_chapters_are_numbered_and_one_without_content_is_left_out() -> None:
    verslag = table_verslag(a_full_record(), "internal")
    assert [(h.number, h.text) for h in headings(verslag) if h.level == 1] == [
        ("", "Wat de tafel wil"),
        ("", "Over deze tafel"),
        ("1", "Waarden en drijfveren"),
        ("2", "Richting"),
        ("3", "Gesprek"),
        ("4", "Adviezen aan de buurt"),
        ("5", "Terugblik"),
        ("", "Over dit verslag"),
    ]
    assert [h.text for h in headings(table_verslag(an_empty_record(), "internal"))] == [
        "Over deze tafel",
        "Over dit verslag",
    ]


@pytest.mark.parametrize(
    ("status", "said"),
    [("draft", "Concept"), ("read_back", "Teruggelezen"), ("final", "Vastgesteld")],
)
def test_title_status_and_edition_are_on_the_first_page(status: Status, said: str) -> None:
    record = a_full_record()
    record = replace(record, table=replace(record.table, status=status))
    verslag = table_verslag(record, "public")
    assert verslag.title == "Verslag van tafel 7"
    assert t.plain(verslag.above) == "Proefprogramma"
    assert verslag.below == (
        "Dinsdag 20 juni 2023, Zwolle, van 10:00 tot 12:00 uur",
        f"{said}, openbare editie",
    )
    known = verslag.metadata
    assert known.author == "de organisator"
    assert known.foot == f"Proefprogramma · tafel 7 · {said.lower()} · openbare editie"


def test_a_report_speaks_the_language_of_its_programme_unless_told() -> None:
    record = a_full_record()
    english = replace(record, programme=replace(record.programme, language="en"))
    assert table_verslag(record, "internal").language == "nl"
    assert table_verslag(english, "internal").language == "en"
    assert table_verslag(english, "internal", "nl").language == "nl"
    assert table_verslag(english, "internal").below[0].startswith("Tuesday 20 June 2023")


@pytest.mark.parametrize("table", TABLES)
def test_the_public_edition_tells_no_seats(table) -> None:  # type: ignore[no-untyped-def]
    record = table()
    verslag = table_verslag(record, "public")
    letters = {seat.letter for seat in record.seats}
    for item in all_of(t.Item, verslag):
        assert not letters.intersection(item.label.split())
    for quote in all_of(t.Quote, verslag):
        assert quote.attribution == "Letterlijk"
    recorded = {text for entry in spoken(record) for text in texts_of(entry)}
    for span in all_of(t.Span, verslag):
        if span.text not in recorded and span.language is None:
            assert not any(f"({letter}" in span.text for letter in letters)
            assert "laats " not in span.text


def test_words_of_the_table_are_marked_in_a_report_of_another_language() -> None:
    verslag = table_verslag(a_full_record(), "internal", "en")
    marked = {span.text for span in all_of(t.Span, verslag) if span.language == "nl"}
    assert "Omdat A het zegt." in marked
    assert all(s.language is None for s in all_of(t.Span, table_verslag(a_full_record(), "public")))
