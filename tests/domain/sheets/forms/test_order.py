from dataclasses import replace
from typing import Any

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.marks import Group, Mark, Words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Bilingual, Kit
from tafelkit.domain.method.names import PURPOSE_NAMES
from tafelkit.domain.sheets.forms.order import FORMS, Form, FormsOrder, form_sheets
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language, LanguageCode

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
