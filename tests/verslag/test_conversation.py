from dataclasses import replace

from tafelkit.bootstrap import kit_shelf
from tafelkit.services import conversation
from tafelkit.verslag import tree as t
from tafelkit.verslag.table import table_verslag
from tests.builders import a_full_record, an_empty_record
from tests.verslag.odd_tables import Table
from tests.verslag.reading import all_of, headings, told, words


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


def test_examples_stand_under_the_words_of_the_kits_own_poster() -> None:
    kit = kit_shelf().kit("gemeente")
    record = replace(an_empty_record(), kit=kit)
    for works in (True, False):
        record = record.applied(conversation.note(record, "example", "De markt.", works=works))
    said = told(record, "Voorbeelden").splitlines()
    assert {"Gaat goed", "Kan beter"} <= set(said)
    assert not any("lukt" in line.lower() for line in said)


def test_only_an_example_works_or_does_not() -> None:
    record = an_empty_record()
    for works in (True, False):
        record = record.applied(conversation.note(record, "concept", f"{works}", works=works))
    titles = [heading.text for heading in headings(table_verslag(record, "internal"))]
    assert "Begrippen" in titles and not {"Lukt al", "Lukt nog niet"} & set(titles)
