"""The chapters Richting, Gesprek, Adviezen and Terugblik, and the closing part."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.record import Record
from tafelkit.services import advice, agenda, canvas, conversation, look_back
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tafelkit.verslag.voice import Edition
from tests.builders import NOON, a_full_record, an_empty_record
from tests.verslag.odd_tables import Table
from tests.verslag.reading import all_of, section, words


def told(record: Record, title: str, edition: Edition = "internal") -> str:
    return words(section(table_verslag(record, edition), title))


def test_the_direction_tells_whether_the_table_agrees_and_what_it_rests_on() -> None:
    record = a_full_record()
    assert told(record, "Richting").splitlines()[:3] == [
        "Begin bij wat de buurt nodig heeft.",
        "De tafel is het over deze richting eens.",
        "Rust op de kaarten vertrouwen\u00a0(A) en betrouwbaarheid\u00a0(B).",
    ]
    record = record.applied(canvas.agree(record, False))
    assert "nog niet over eens" in told(record, "Richting")


def test_the_canvas_is_a_figure_with_words_for_who_cannot_see_it() -> None:
    (figure,) = all_of(t.Figure, table_verslag(a_full_record(), "internal"))
    assert "vertrouwen" in figure.alternative
    assert figure.colours["paper"] == "#FFFFFF"
    assert (figure.drawing.width, figure.drawing.height) == (841, 594)


def test_a_direction_without_a_canvas_has_no_figure() -> None:
    record = an_empty_record()
    record = record.applied(canvas.formulate(record, "Naar buiten."))
    assert not list(all_of(t.Figure, table_verslag(record, "internal")))


def test_notes_are_told_by_kind_with_what_was_noted_about_them() -> None:
    assert told(a_full_record(), "Gesprek").splitlines() == [
        "Begrip",
        "Vertrouwen moet je geven.",
        "Letterlijk, plaats A",
        "1",
        "Voorbeeld",
        "Lukt al",
        "De avondmarkt.",
        "Niveau: gemeente",
        "1",
        "Spanning",
        "regel ↔ mens",
        "Dat botst.",
        "1",
    ]


def test_literal_words_are_a_quote_and_others_are_not() -> None:
    verslag = table_verslag(a_full_record(), "public")
    quotes = list(all_of(t.Quote, verslag))
    assert [(words(q.paragraphs), q.attribution) for q in quotes] == [
        ("Vertrouwen moet je geven.", "Letterlijk")
    ]


def test_a_note_names_its_seat_and_cards() -> None:
    table = Table(2)
    table.do(
        conversation.note(
            table.record,
            "concept",
            "Nabijheid.",
            seat=table.letters[1],
            cards=tuple(table.cards[:2]),
        )
    )
    table.do(conversation.note(table.record, "concept", "Rust.", cards=(table.cards[0],)))
    assert told(table.record, "Begrippen").splitlines() == [
        "Nabijheid.",
        "Kaarten: vertrouwen en betrouwbaarheid · Plaats B",
        "1",
        "Rust.",
        "Kaart: vertrouwen",
        "2",
    ]


def test_examples_of_which_nobody_said_whether_they_work_have_no_parts() -> None:
    table = Table(1)
    table.do(conversation.note(table.record, "example", "De markt."))
    assert told(table.record, "Voorbeeld").splitlines() == ["De markt.", "1"]
    table.do(conversation.note(table.record, "example", "De bus.", works=False))
    assert told(table.record, "Voorbeelden").splitlines() == [
        "Lukt nog niet",
        "De bus.",
        "1",
        "Opengelaten of het lukt",
        "De markt.",
        "2",
    ]


def test_advices_tell_how_widely_they_are_shared_and_what_they_rest_on() -> None:
    assert told(a_full_record(), "Adviezen aan de buurt").splitlines() == [
        "Kom langs voor je besluit.",
        "Gedragen door de tafel.",
        "Rust op spanning 1 (regel ↔ mens).",
        "1",
        "Schrap een formulier.",
        "Standpunt van een minderheid.",
        "2",
    ]


def test_one_advice_is_one() -> None:
    record = an_empty_record()
    record = record.applied(advice.advise(record, "Kom langs.", support="partly"))
    assert "Gedragen door een deel van de tafel." in told(record, "Advies aan de buurt")


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
    [("https://example.org", "https://example.org"), ("javascript:alert(1)", ""), ("", "")],
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


def test_every_report_says_what_it_is_not() -> None:
    for record in (a_full_record(), an_empty_record()):
        said = told(record, "Over dit verslag")
        assert "geeft een indruk" in said and "niet representatief" in said
        assert "Eigen ontwerp." in said


def test_letters_and_details_of_seats_are_explained_in_the_internal_edition_only() -> None:
    record = a_full_record()
    assert "D: beleid" in told(record, "Over dit verslag")
    assert "beleid" not in words(table_verslag(record, "public"))
    assert "letter" not in told(an_empty_record(), "Over dit verslag")


def test_what_was_read_back_is_counted() -> None:
    record = a_full_record()
    first = record.all(type(record.direction))[0]
    record = record.applied(look_back.tick(record, first.id, True))
    said = "Met de tafel teruggelezen: 1 van de 12 opgetekende punten."
    assert said in told(record, "Over dit verslag")


def test_rounds_tell_planned_and_used_minutes() -> None:
    record = an_empty_record()
    record = record.applied(agenda.start(record, "welkom", NOON))
    record = record.applied(agenda.start(record, "waarden", NOON + timedelta(minutes=9)))
    assert "De ronde Waarden liep nog" in told(record, "Tijd")
    record = record.applied(agenda.pause(record, NOON + timedelta(minutes=41)))
    (table,) = all_of(t.Table, section(table_verslag(record, "internal"), "Tijd"))
    assert [t.plain(cell) for cell in table.rows[1]] == ["Waarden", "30", "32"]
    assert [t.plain(cell) for cell in table.totals[0]] == ["Samen", "120", "41"]
    record = record.applied(agenda.extend(record, "waarden", 5))
    (table,) = all_of(t.Table, section(table_verslag(record, "internal"), "Tijd"))
    assert [t.plain(cell) for cell in table.header] == [
        "Ronde",
        "Gepland",
        "Bijgesteld",
        "Gebruikt",
    ]
    assert [t.plain(cell) for cell in table.rows[1]] == ["Waarden", "30", "5", "32"]


def test_examples_stand_under_the_words_of_the_kits_own_poster() -> None:
    kit = kit_shelf().kit("gemeente")
    record = replace(an_empty_record(), kit=kit)
    for works in (True, False):
        record = record.applied(conversation.note(record, "example", "De markt.", works=works))
    said = told(record, "Voorbeelden").splitlines()
    assert {"Gaat goed", "Kan beter"} <= set(said)
    assert not any("lukt" in line.lower() for line in said)
