from __future__ import annotations

from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, adding, altering
from tafelkit.domain.ids import new_id
from tafelkit.domain.method.missing import missing
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message
from tafelkit.services import advice, canvas, conversation, look_back, values
from tests.builders import a_full_record, an_empty_record


def sentences(record: Record) -> list[str]:
    return [str(item.message) for item in missing(record)]


def altered(record: Record, entry: e.Entry, **values_: str) -> Record:
    return record.applied(altering(Message("proef"), (entry, replace(entry, **values_))))


def complete() -> Record:
    record = a_full_record()

    def do(change: Change) -> None:
        nonlocal record
        record = record.applied(change)

    do(values.pick(record, record.seats[3].id, "betrokkenheid"))
    do(values.motivate(record, record.all(e.Pick)[3].id, "Samen."))
    for pick in record.all(e.Pick):
        if record.placement_of(pick.id) is None:
            do(canvas.lay(record, pick.id, "waarden"))
    pick = record.all(e.Pick)[0]
    do(advice.edit_advice(record, record.all(e.Advice)[1].id, rests_on=(pick.id,)))
    do(look_back.tick_all(record))
    do(look_back.set_status(record, "read_back"))
    return record


def test_a_complete_record_lacks_nothing() -> None:
    assert missing(complete()) == ()


def test_an_empty_table_lacks_everything_in_the_order_of_the_rounds() -> None:
    record = an_empty_record()
    assert sentences(record) == [
        "Er zijn nog geen plaatsen.",
        "De richting is nog niet geschreven.",
        "Uit het gesprek is nog niets genoteerd.",
        "Er is nog geen advies.",
        "Wie er ontbrak, is nog niet genoteerd.",
    ]
    undated = altered(record, record.table, date="")
    assert sentences(undated)[0] == "De datum van de tafel ontbreekt."


def test_each_gap_of_a_table_leads_to_its_place() -> None:
    record = a_full_record()
    items = missing(record)
    seat = record.seats[3]
    assert [(str(item.message), item.round, item.entry) for item in items] == [
        ("Plaats D heeft nog geen kaart.", "waarden", seat.id),
        ("Eén kaart ligt nog niet op het canvas.", "richting", record.all(e.Pick)[2].id),
        (
            "Waar advies 2 op rust, staat er nog niet bij.",
            "advies",
            record.all(e.Advice)[1].id,
        ),
        ("12 onderdelen zijn nog niet teruggelezen.", "terugblik", record.table.id),
    ]


def test_a_pick_without_words_and_a_direction_not_agreed_upon_are_missing() -> None:
    record = complete()
    pick = record.all(e.Pick)[0]
    record = record.applied(values.motivate(record, pick.id, "  "))
    record = record.applied(canvas.agree(record, False))
    assert "De toelichting van A bij vertrouwen ontbreekt." in sentences(record)
    assert "De tafel heeft nog niet met de richting ingestemd." in sentences(record)


def test_a_card_that_a_seat_chose_twice_is_pointed_out_and_no_gap_beside_it() -> None:
    record = complete()
    first = record.all(e.Pick)[0]
    again = replace(first, id=new_id(), rank=record.next_rank(e.Pick))
    record = record.applied(adding(Message("proef"), again))
    record = record.applied(canvas.lay(record, again.id, "waarden"))
    record = record.applied(look_back.tick_all(record))
    (item,) = missing(record)
    assert str(item.message) == "Plaats A koos vertrouwen meer dan eens; dat telt één keer."
    assert (item.round, item.entry) == ("waarden", again.id)


def test_a_tension_needs_two_poles_and_an_example_its_answer() -> None:
    record = complete()
    record = record.applied(conversation.note(record, "tension", "Dat wringt.", pole_a="snel"))
    record = record.applied(conversation.note(record, "example", "De brug."))
    assert "Spanning ‘Dat wringt.’: een pool ontbreekt." in sentences(record)
    assert "Voorbeeld ‘De brug.’: lukt dit al, of nog niet?" in sentences(record)


def test_of_many_notes_each_is_known_by_its_first_words() -> None:
    record = complete()
    seat = record.seats[0].id
    long = "De wijkagent kende iedereen bij naam, en toen hij wegging wist niemand iets."
    record = record.applied(conversation.note(record, "example", long, seat=seat))
    record = record.applied(conversation.note(record, "example", ""))
    record = record.applied(conversation.note(record, "tension", "", pole_b="traag"))
    assert [said for said in sentences(record) if "lukt" in said or "pool" in said] == [
        "Voorbeeld van A ‘De wijkagent kende iedereen bij naam …’: lukt dit al, of nog niet?",
        "Voorbeeld: lukt dit al, of nog niet?",
        "Spanning ‘traag’: een pool ontbreekt.",
    ]


def test_a_link_without_a_target_and_an_advice_without_words_are_missing() -> None:
    record = complete()
    link = record.all(e.Link)[0]
    record = altered(record, link, url="")
    record = record.applied(advice.edit_advice(record, record.all(e.Advice)[0].id, text=""))
    assert "De verwijzing 'De film van de dag' heeft geen webadres." in sentences(record)
    assert "Advies 1 heeft nog geen woorden." in sentences(record)


def test_all_read_back_but_still_a_draft() -> None:
    record = complete()
    record = record.applied(look_back.set_status(record, "draft"))
    assert sentences(record) == ["Alles is teruggelezen, maar de status is nog concept."]
