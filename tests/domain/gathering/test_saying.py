from dataclasses import replace

import pytest
from hypothesis import given, settings

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change
from tafelkit.domain.gathering.saying import (
    beside,
    is_said,
    of_link,
    of_own_card,
    sayings,
    seated,
    words_of,
)
from tafelkit.domain.method.places import texts_of
from tafelkit.domain.method.read_back import subjects
from tafelkit.domain.record import Record
from tests import strategies

T = "table"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (e.Pick(id="x", table=T, seat="s", card="moed", motivation=" omdat \n"), "omdat"),
        (e.Pick(id="x", table=T, seat="s", card="moed"), ""),
        (e.LookBack(id="x", table=T, missing_voices="Jongeren."), "Jongeren."),
        (e.Seat(id="x", table=T, letter="A", background="burger", detail="kok"), "kok"),
        (e.OwnCard(id="x", table=T, card="eigen-x", name="moed", description="Durven."), "Durven."),
        (
            e.Link(id="x", table=T, title="Film", url="https://example.org"),
            "Film\nhttps://example.org",
        ),
        (e.Link(id="x", table=T, title=" ", url="https://example.org"), "https://example.org"),
        (e.Call(id="x", table=T, text="Kom terug.", answer="Ja."), "Kom terug."),
        (e.Tick(id="x", table=T, subject="y"), ""),
    ],
)
def test_the_words_of_an_entry_are_those_that_were_said(entry: e.TableEntry, words: str) -> None:
    assert words_of(entry) == words


@pytest.mark.parametrize(
    ("pole_a", "pole_b", "text", "words"),
    [
        ("regel", "mens", "Dat botst.", "regel ↔ mens: Dat botst."),
        ("regel", "mens", "", "regel ↔ mens"),
        ("regel", None, "", "regel ↔ …"),
        (None, "mens", " ", "… ↔ mens"),
        (None, None, "Dat botst.", "Dat botst."),
    ],
)
def test_a_tension_is_told_by_its_poles(
    pole_a: str | None, pole_b: str | None, text: str, words: str
) -> None:
    note = e.Note(id="x", table=T, kind="tension", text=text, zone="spanningen")
    assert words_of(replace(note, pole_a=pole_a, pole_b=pole_b)) == words


def test_what_was_said_comes_in_the_order_of_the_rounds_with_its_place(
    full_record: Record,
) -> None:
    found = list(sayings(full_record))
    assert [str(one.name) for one in found] == [
        *("Plaats A, vertrouwen", "Plaats B, betrouwbaarheid", "Plaats C, systeemwereld"),
        *("Richting", "Begrip van A", "Voorbeeld", "Spanning", "Advies 1", "Advies 2"),
        *("Wie ontbrak", "Opmerking van B", "Oproep"),
    ]
    pick, note = found[0], found[4]
    assert (pick.number, pick.letter, pick.background) == (7, "A", "anders")
    assert pick.cards == ("vertrouwen", "betrouwbaarheid")
    assert (note.round, note.letter, note.words) == ("gesprek", "A", "Vertrouwen moet je geven.")
    assert found[5].letter == "" and found[5].background is None


def test_seats_are_told_with_what_is_known_of_them(full_record: Record) -> None:
    told = [(one.letter, one.background, one.words) for one in seated(full_record)]
    assert told[0] == ("A", "anders", "") and told[3] == ("D", "ambtenaar", "beleid")


def test_own_cards_and_links_are_named_alike_wherever_they_are_shown(full_record: Record) -> None:
    own, link = beside(full_record)
    assert isinstance(own.entry, e.OwnCard) and isinstance(link.entry, e.Link)
    assert own == of_own_card(own.entry, 7) and link == of_link(link.entry, 7)


@given(strategies.histories())
@settings(max_examples=30)
def test_all_that_has_words_or_a_card_is_said_once(history: tuple[Record, list[Change]]) -> None:
    record = strategies.after(*history)
    said = [one.id for one in sayings(record)]
    assert sorted(said) == sorted(entry.id for entry in subjects(record) if is_said(entry))
    with_words = {x.id for x in subjects(record) if any(text.strip() for text in texts_of(x))}
    assert with_words <= set(said)
