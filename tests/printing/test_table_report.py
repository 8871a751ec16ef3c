"""The verslag of a table on paper: the chain from record to page."""

from collections.abc import Callable

import pytest

from tafelkit.domain.entries import Link, Seat
from tafelkit.domain.method.places import spoken, texts_of
from tafelkit.domain.record import Record
from tafelkit.verslag.table import table_verslag
from tests.builders import a_full_record, an_empty_record
from tests.printing.paper import pages_of, pdf_of, printed, squeezed, the_fonts
from tests.verslag.odd_tables import long_table, strange_table, ten_seats, without_much

TABLES: list[Callable[[], Record]] = [
    a_full_record,
    an_empty_record,
    without_much,
    ten_seats,
    long_table,
    strange_table,
]


def as_printed(text: str) -> str:
    """The text with the code of each letter that no face has."""
    return "".join(run for _font, run in the_fonts().runs(text.replace("\n", " "), "regular"))


def without_feet(page: str) -> str:
    return "\n".join(
        line
        for line in page.splitlines()
        if not line.startswith("Pagina ") and "· tafel 7 ·" not in line
    )


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("edition", ["internal", "public"])
def test_every_text_that_was_recorded_is_on_paper(table, edition) -> None:  # type: ignore[no-untyped-def]
    record, pdf = printed(table, edition)
    pages = pages_of(pdf)
    told = squeezed("".join(without_feet(page) for page in pages))
    for entry in spoken(record):
        if edition == "public" and isinstance(entry, Seat):
            continue
        for text in texts_of(entry):
            for part in text.split("\n"):
                assert squeezed(as_printed(part)) in told, part


@pytest.mark.parametrize("table", TABLES)
def test_the_same_table_gives_the_same_file(table) -> None:  # type: ignore[no-untyped-def]
    assert pdf_of(table_verslag(table(), "internal")) == printed(table)[1]


def test_the_public_edition_has_no_seat_letters_on_paper() -> None:
    _record, pdf = printed(a_full_record, "public")
    told = " ".join(" ".join(pages_of(pdf)).split())
    for letter in "ABCD":
        assert f"({letter})" not in told
        assert f"plaats {letter}" not in told.lower().replace(letter.lower(), letter)
        assert f" {letter} " not in told.replace(f"Omdat {letter} het zegt.", "")


def test_an_address_that_is_a_link_is_in_the_file() -> None:
    record, pdf = printed(a_full_record)
    (link,) = record.all(Link)
    assert link.url.encode() in pdf
