from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.domain.entries import OwnCard
from tafelkit.domain.kit import Bilingual, Card, Deck, Words
from tafelkit.domain.typed.mentions import Suggestion, suggestions
from tests.builders import a_card, a_deck

NAMES = {
    "vertrouwen": "trust",
    "betrouwbaarheid": "reliability",
    "rechtvaardigheid": "justice",
    "eerlijkheid": "honesty",
    "integriteit": "integrity",
    "menselijke maat": "human scale",
    "betrokkenheid": "involvement",
    "responsiviteit": "responsiveness",
    "burger centraal": "citizens first",
    "complexiteit": "complexity",
    "eenvoud": "simplicity",
    "maatschappelijk initiatief": "community initiative",
    "oplossend vermogen": "problem-solving",
    "samenwerking": "collaboration",
    "moed": "courage",
    "democratie": "democracy",
    "rechtsstaat": "rule of law",
    "algemeen belang": "public interest",
    "openheid": "openness",
    "snelheid": "speed",
    "gelijkheid": "equality",
    "efficiëntie": "efficiency",
    "controle": "control",
    "ruimte om af te wijken": "discretion",
    "langetermijnvisie": "long-term vision",
}


def the_deck() -> Deck:
    cards = tuple(
        replace(a_card(number, nl), name=Bilingual(nl, en), aliases=Words())
        for number, (nl, en) in enumerate(NAMES.items(), 1)
    )
    return replace(a_deck(), cards=cards)


DECK = the_deck()


def an_own_card(name: str) -> OwnCard:
    return OwnCard(id="own", table="table", card="eigen-kaart", name=name)


def named(text: str, language: str = "nl", own: tuple[str, ...] = ()) -> list[str]:
    found = suggestions(DECK, (), text, language, own)  # type: ignore[arg-type]
    return [DECK.by_id[suggestion.card].name.nl for suggestion in found]


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Ik mis vertrouwen.", "vertrouwen"),
        ("Wie je vertrouwt, geef je ruimte.", "vertrouwen"),
        ("Ze vertrouwde het loket niet.", "vertrouwen"),
        ("Wij vertrouwden erop.", "vertrouwen"),
        ("Ik heb ze altijd vertrouwd.", "vertrouwen"),
        ("VERTROUWEN!", "vertrouwen"),
        ("'vertrouwen'", "vertrouwen"),
        ("vertrouwen/loslaten", "vertrouwen"),
        ("Een betrouwbare partner.", "betrouwbaarheid"),
        ("Dat is niet betrouwbaar.", "betrouwbaarheid"),
        ("Betrouwbaarder kan het.", "betrouwbaarheid"),
        ("Een rechtvaardige overheid.", "rechtvaardigheid"),
        ("Wat is rechtvaardig?", "rechtvaardigheid"),
        ("De eerlijkste uitleg.", "eerlijkheid"),
        ("Iets eerlijks.", "eerlijkheid"),
        ("Een integere wethouder.", "integriteit"),
        ("De menselijke maat ontbreekt.", "menselijke maat"),
        ("de  Menselijke\nMaat", "menselijke maat"),
        ("menselijke-maat", "menselijke maat"),
        ("De menselijke maten.", "menselijke maat"),
        ("Betrokken ambtenaren.", "betrokkenheid"),
        ("Een responsieve gemeente.", "responsiviteit"),
        ("Zet burgers centraal.", "burger centraal"),
        ("Een complexe regeling.", "complexiteit"),
        ("Het moet eenvoudiger.", "eenvoud"),
        ("Maatschappelijke initiatieven smoren.", "maatschappelijk initiatief"),
        ("Het oplossende vermogen.", "oplossend vermogen"),
        ("We moeten samenwerken.", "samenwerking"),
        ("Er werd goed samengewerkt.", "samenwerking"),
        ("Ze werken samen met de buurt.", "samenwerking"),
        ("Om samen te werken is meer nodig.", "samenwerking"),
        ("Een moedige keuze.", "moed"),
        ("Democratische besluiten.", "democratie"),
        ("Oude democratieën.", "democratie"),
        ("Twee rechtsstaten.", "rechtsstaat"),
        ("In het algemene belang.", "algemeen belang"),
        ("Efficiënt werken.", "efficiëntie"),
        ("Efficientie is niet alles.", "efficiëntie"),
        ("Te veel controles.", "controle"),
        ("Er wordt veel gecontroleerd.", "controle"),
        ("ruimte om af te wijken", "ruimte om af te wijken"),
    ],
)
def test_a_card_is_found_in_what_people_say(text: str, card: str) -> None:
    assert named(text) == [card]


@pytest.mark.parametrize(
    "text",
    [
        "Er is veel wantrouwen, en men wantrouwt elkaar.",
        "Ze werden gewantrouwd.",
        "Onbetrouwbaar. Een onbetrouwbare overheid, wat een onbetrouwbaarheid.",
        "Mijn zelfvertrouwen is weg.",
        "Een vertrouwensband en een vertrouwenspersoon.",
        "Onrecht en onrechtvaardigheid; dat is onrechtvaardig.",
        "Dat valt niet te rechtvaardigen.",
        "Oneerlijk!",
        "Mijn moeder is moedeloos.",
        "De deur is open en we waren snel klaar.",
        "Je hebt gelijk.",
        "De maat is vol, dat is menselijk.",
        "Dat is menselijke. Maat houden is iets anders.",
        "We doen dat werk samen.",
        "De burger en het centraal station.",
        "Controleurs van de controlekamer.",
        "Een niet-betrouwbaar cijfer en vertrouwen-achtig.",
        "",
        "… 12 ½ ☃ 🙂",
    ],
)
def test_a_word_that_only_looks_like_a_card_is_not_found(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("I trusted them.", "vertrouwen"),
        ("A reliable partner", "betrouwbaarheid"),
        ("be honest", "eerlijkheid"),
        ("rules of law", "rechtsstaat"),
        ("simple forms", "eenvoud"),
        ("we collaborate", "samenwerking"),
        ("problem solving", "oplossend vermogen"),
        ("a courageous mayor", "moed"),
        ("old democracies", "democratie"),
        ("controlling everything", "controle"),
        ("distrust and mistrust of unreliable, dishonest people", ""),
        ("untrusted, the door is open", ""),
    ],
)
def test_english_words_bend_too(text: str, card: str) -> None:
    assert named(text, "en") == ([card] if card else [])


def test_cards_come_once_and_in_the_order_of_the_text() -> None:
    text = "Democratie vraagt vertrouwen, en vertrouwen vraagt moed."
    assert named(text) == ["democratie", "vertrouwen", "moed"]


def test_what_the_seat_named_already_is_no_question() -> None:
    assert named("vertrouwen en moed", own=("vertrouwen",)) == ["moed"]


def test_an_alias_names_its_card() -> None:
    found = suggestions(a_deck(), (), "Ze is betrouwbaar.", "nl")
    assert found == (Suggestion("betrouwbaarheid", 6, 17),)


def test_a_name_goes_before_a_form_derived_from_another() -> None:
    cards = (a_card(1, "complexiteit"), a_card(2, "complex"))
    found = suggestions(replace(DECK, cards=cards), (), "Heel complex.", "nl")
    assert [suggestion.card for suggestion in found] == ["complex"]


def test_of_overlapping_names_the_longest_counts() -> None:
    own = an_own_card("maat")
    assert [s.card for s in suggestions(DECK, (own,), "de menselijke maat", "nl")] == [
        "menselijke-maat"
    ]
    assert suggestions(DECK, (own,), "de menselijke maat", "nl", ("menselijke-maat",)) == ()
    assert [s.card for s in suggestions(DECK, (own,), "de maat", "nl")] == ["eigen-kaart"]


def test_a_long_own_card_is_found() -> None:
    name = "durf het gesprek over fouten te voeren voordat een ander het doet"
    text = f"Ja: {name.upper()}."
    assert suggestions(DECK, (an_own_card(name),), text, "nl")[0] == Suggestion(
        "eigen-kaart", 4, 4 + len(name)
    )


cards_of_the_deck = st.sampled_from(DECK.cards)
texts = st.text(max_size=200) | st.lists(
    st.sampled_from([*NAMES, *NAMES.values(), "on", "de", "-", " ", ".", "én", "niet "])
).map("".join)


@given(cards_of_the_deck, st.data(), st.sampled_from(["nl", "en"]))
def test_a_name_is_found_in_any_case(card: Card, data: st.DataObject, language: str) -> None:
    name = card.name.text(language)  # type: ignore[arg-type]
    cased = "".join(data.draw(st.sampled_from((c, c.upper(), c.title()))) for c in name)
    found = suggestions(DECK, (), f"Ik zeg: {cased}, en meer.", language)  # type: ignore[arg-type]
    assert [(s.card, s.start, s.end) for s in found] == [(card.id, 8, 8 + len(cased))]


@given(texts, st.sampled_from(["nl", "en"]))
def test_suggestions_lie_in_the_text_in_order_and_each_card_once(text: str, language: str) -> None:
    found = suggestions(DECK, (an_own_card("de maat"),), text, language)  # type: ignore[arg-type]
    assert len({s.card for s in found}) == len(found)
    edges = [edge for s in found for edge in (s.start, s.end)]
    assert edges == sorted(edges)
    assert all(0 <= s.start < s.end <= len(text) for s in found)


@given(texts, st.sets(cards_of_the_deck.map(lambda card: card.id)))
def test_a_seats_own_cards_are_never_suggested(text: str, own: set[str]) -> None:
    everything = suggestions(DECK, (), text, "nl")
    rest = suggestions(DECK, (), text, "nl", own)
    assert {s.card for s in rest} == {s.card for s in everything} - own


@given(st.text(min_size=1, max_size=40))
def test_whatever_is_written_on_an_own_card_can_be_looked_for(name: str) -> None:
    suggestions(DECK, (an_own_card(name),), f"{name} en vertrouwen", "nl")
