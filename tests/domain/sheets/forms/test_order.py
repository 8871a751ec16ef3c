from dataclasses import replace
from typing import Any

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain import entries as e
from tafelkit.domain.drawing.marks import Group, Mark, Words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Bilingual, Kit
from tafelkit.domain.method.names import PURPOSE_NAMES
from tafelkit.domain.sheets.forms.order import FORMS, Form, FormsOrder, form_sheets
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language, LanguageCode
from tests.builders import a_full_record
from tests.domain.sheets.cards.orders import kit_of

KITS = ("sturingsfilosofie", "gemeente")
LANGUAGES: tuple[LanguageCode, ...] = ("nl", "en")


def kit(name: str = "sturingsfilosofie") -> Kit:
    return kit_shelf().kit(name)


def sheets(form: Form, name: str = KITS[0], code: LanguageCode = "nl", **known: Any) -> list[Sheet]:
    return list(form_sheets(FormsOrder(kit(name), Language(code), forms=(form,), **known)))


def words(marks: tuple[Mark, ...]) -> list[str]:
    found = []
    for mark in marks:
        if isinstance(mark, Words):
            found.append(mark.text)
        elif isinstance(mark, Group):
            found += words(mark.marks)
    return found


def said(form: list[Sheet]) -> list[str]:
    return [text for sheet in form for piece in sheet.pieces for text in words(piece.marks)]


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_guide_is_two_pages_with_the_whole_agenda(name: str, code: LanguageCode) -> None:
    guide = sheets("guide", name, code)
    assert len(guide) == 2
    text = "\n".join(said(guide))
    of_kit = kit(name)
    for a_round in of_kit.rounds:
        assert a_round.title.text(code) in text
        assert a_round.task.text(code, addressee=of_kit.addressee.text(code)) in text
    for question in of_kit.questions:
        assert question.text(code, addressee=of_kit.addressee.text(code)) in text


def test_a_guide_of_long_tasks_is_set_smaller_before_it_takes_more_pages() -> None:
    usual = kit()
    long = tuple(
        replace(a_round, task=Bilingual("Vertel elkaar wat je ziet. " * 16, ""))
        for a_round in usual.rounds
    )
    order = FormsOrder(replace(usual, rounds=long), Language("nl"), forms=("guide",))
    assert len(list(form_sheets(order))) == 2
    endless = tuple(
        replace(a_round, task=Bilingual("Vertel elkaar wat je ziet. " * 80, ""))
        for a_round in usual.rounds
    )
    order = replace(order, kit=replace(usual, rounds=endless))
    text = "\n".join(said(list(form_sheets(order))))
    assert text.count("Vertel elkaar") == 80 * len(usual.rounds)


def test_the_rounds_follow_each_other_by_the_clock() -> None:
    text = said(sheets("guide"))
    starts = [line.split("–")[0] for line in text if line[0].isdigit() and "–" in line]
    assert starts == ["0:00", "0:10", "0:40", "1:05", "1:35", "1:50"]


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


def test_the_fields_of_a_table_are_filled_in_as_far_as_they_are_known() -> None:
    record = a_full_record(kit())
    order = FormsOrder(record.kit, Language("nl"), record, forms=("record", "attendance"))
    text = said(list(form_sheets(order)))
    assert [text.count(known) for known in ("7", "dinsdag 20 juni 2023", "Zwolle")] == [2, 2, 2]
    assert {"10:00", "12:00", "ambtenaar", "beleid", "Wie er was"} <= set(text)
    assert "E" not in text and any(line.startswith("Tafel 7: Proefprogramma") for line in text)
    assert order.title == "Proefprogramma, tafel 7: formulieren"


def test_nobody_s_words_are_on_the_forms() -> None:
    record = a_full_record(kit())
    text = "\n".join(said(list(form_sheets(FormsOrder(record.kit, Language("nl"), record)))))
    for entry in (*record.all(e.Note), *record.all(e.Advice), record.direction):
        assert entry.text not in text


def test_a_guide_of_a_table_goes_by_its_clock_also_past_midnight() -> None:
    record = a_full_record(kit())
    late = replace(record, table=replace(record.table, starts="23:00"))
    for table, begins in ((record, "10:00–10:10"), (late, "0:50–1:00")):
        order = FormsOrder(table.kit, Language("nl"), table, forms=("guide",))
        assert any(line.startswith(begins) for line in said(list(form_sheets(order))))


def test_forms_come_once_each_in_their_usual_order() -> None:
    order = FormsOrder(kit(), Language("nl"), seats=1, forms=("signs", "attendance", "signs"))
    found = list(form_sheets(order))
    assert [sheet.bookmark for sheet in found] == ["Wie er was", "Plaats A"]


def test_each_purpose_is_asked_for_itself_of_each_seat() -> None:
    forms = sheets("consent", seats=4)
    assert len(forms) == 4
    for sheet, letter in zip(forms, "ABCD", strict=True):
        text = said([sheet])
        assert f"Toestemming, plaats {letter}" in text
        assert text.count("ja") == text.count("nee") == len(PURPOSE_NAMES)


def test_a_sign_has_its_letter_on_both_sides_of_the_fold() -> None:
    signs = sheets("signs", seats=3)
    assert len(signs) == 3
    for sign, letter in zip(signs, "ABC", strict=True):
        assert (sign.width, sign.height) == (297, 210)
        assert said([sign]).count(letter) == 2
        turned = sign.pieces[0].marks[0]
        assert isinstance(turned, Group) and turned.degrees == 180


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_one_kit_is_on_the_forms_of_the_other(form: Form) -> None:
    first, second = kit(KITS[0]), kit(KITS[1])
    text = "\n".join(said(sheets(form, KITS[1])))
    assert first.title.nl not in text and first.addressee.nl not in text
    assert all(question.nl not in text for question in first.questions)
    assert second.title.nl in text


def test_forms_are_refused_on_paper_that_is_too_small_and_for_too_many_seats() -> None:
    with pytest.raises(Refusal) as refused:
        sheets("record", paper=PAPERS["A5"])
    assert "A5" in Language("nl").text(refused.value.message)
    for count in (0, 11):
        with pytest.raises(Refusal):
            sheets("record", seats=count)


def test_examples_are_ticked_in_the_words_of_the_kits_own_poster() -> None:
    text = "\n".join(said(sheets("record", "gemeente")))
    assert "gaat goed" in text and "kan beter" in text and "lukt al" not in text
