from dataclasses import replace

from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.sheets.forms.order import FormsOrder, form_sheets
from tafelkit.domain.texts import Language
from tests.domain.sheets.cards.orders import kit_of
from tests.domain.sheets.forms.asked import kit, said, sheets, words


def test_the_record_goes_in_the_order_of_the_screen() -> None:
    of_kit = kit()
    headings = [
        words(piece.marks)[0]
        for sheet in sheets("record")
        for piece in sheet.pieces
        if piece.role == "heading"
    ]
    rounds = [a_round.title.nl for a_round in of_kit.rounds if a_round.id != "welkom"]
    assert headings[0] == "Voorbereiding"
    assert [heading for heading in headings if heading in rounds] == rounds


def test_each_seat_has_its_letter_at_the_seats_and_at_each_of_its_cards() -> None:
    text = said(sheets("record", seats=7))
    assert [text.count(letter) for letter in "ABCDEFGH"] == [3, 3, 3, 3, 3, 3, 3, 0]
    three = replace(kit(), picks_per_seat=3)
    order = FormsOrder(three, Language("nl"), seats=2, forms=("record",))
    # With the seats, with each of three cards, and among the cards that the direction rests on.
    assert said(list(form_sheets(order))).count("B") == 5


def test_every_card_can_be_found_by_its_number() -> None:
    text = "\n".join(said(sheets("record"))).replace("\u00a0", " ")
    for card in kit().deck.cards:
        assert f"{card.number:02} {card.name.nl}" in text


def test_a_deck_of_five_hundred_cards_goes_on_as_many_sheets_as_it_needs() -> None:
    many = kit_of(500, "een kaart met een lange naam")
    found = list(form_sheets(FormsOrder(many, Language("nl"), forms=("record",))))
    for sheet in found:
        for piece in sheet.pieces:
            for mark in piece.marks:
                if isinstance(mark, Words):
                    assert mark.y >= 0 and mark.y + mark.height <= sheet.height
    assert "500\u00a0een" in "".join(said(found))


def test_examples_are_ticked_in_the_words_of_the_kits_own_poster() -> None:
    text = "\n".join(said(sheets("record", "gemeente")))
    assert "gaat goed" in text and "kan beter" in text and "lukt al" not in text


def test_each_round_has_its_minutes_and_room_for_when_it_ran() -> None:
    text = said(sheets("record"))
    times = text[text.index("Tijden") + 1 :]
    for n, a_round in enumerate(kit().rounds):
        row = [a_round.title.nl, f"{a_round.minutes} min", "begin", "einde"]
        assert times[4 * n : 4 * n + 4] == row
