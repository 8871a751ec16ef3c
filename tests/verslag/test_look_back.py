import pytest

from tafelkit.services import look_back
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tests.builders import a_full_record
from tests.verslag.odd_tables import Table
from tests.verslag.reading import all_of, section, told, words


def test_the_look_back_keeps_remarks_calls_answers_and_links() -> None:
    record = a_full_record()
    (call,) = [entry for entry in record.entries.values() if type(entry).__name__ == "Call"]
    record = record.applied(look_back.edit(record, call.id, answer="In mei.\nBeloofd."))
    assert told(record, "Terugblik").splitlines() == [
        "Opmerking",
        "Goed gesprek.",
        "Plaats B",
        "Wie ontbrak",
        "Jongeren.",
        "Oproep aan de organisator",
        "Kom terug met een antwoord.",
        "Antwoord van de organisator: In mei.",
        "Beloofd.",
        "1",
        "Verwijzing",
        "De film van de dag",
        "https://example.org/film",
    ]
    assert "Plaats B" not in told(record, "Terugblik", "public")


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org", "https://example.org"),
        ("Https://Example.org", "Https://Example.org"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_only_a_web_address_can_be_opened(url: str, link: str) -> None:
    table = Table(1)
    known = table.do(look_back.link(table.record, "De film", "https://example.org"))
    entries = {**table.record.entries, known.id: type(known)(**{**vars(known), "url": url})}
    record = type(table.record)(
        table.record.programme, table.record.kit, table.record.table, entries
    )
    blocks = section(table_verslag(record, "internal"), "Verwijzing")
    assert next(all_of(t.Span, blocks)).link == link
    assert (url or "Het adres ontbreekt.") in words(blocks)
