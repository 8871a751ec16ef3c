from dataclasses import replace

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit_check import check_canvas, check_deck, check_kit
from tests.builders import a_canvas, a_card, a_deck, a_kit, two


def _refused(check, value) -> str:
    with pytest.raises(Refusal) as refused:
        check(value)
    return str(refused.value)


def test_a_sound_kit_passes() -> None:
    check_kit(a_kit())


@pytest.mark.parametrize(
    ("card", "sentence"),
    [
        (a_card(1, "moed"), "cards.number: '1' komt twee keer voor; geef elk een eigen number"),
        (
            replace(a_card(9, "vertrouwen")),
            "cards.id: 'vertrouwen' komt twee keer voor; geef elk een eigen id",
        ),
        (a_card(9, "moed", "Z"), "cards 'moed'.suit: de reeks 'Z' bestaat niet; kies uit: A, B"),
        (
            replace(a_card(9, "moed"), name=replace(two("moed"), en=" ")),
            "cards 'moed'.name.en: de Engelse vertaling ontbreekt; vul die in",
        ),
        (
            replace(a_card(9, "moed"), sentence=replace(two("moed"), nl="")),
            "cards 'moed'.sentence.nl: de Nederlandse tekst ontbreekt; vul hem in",
        ),
        (
            replace(a_card(9, "moed"), picture="<svg/>"),
            "cards 'moed'.picture: dit is geen leesbare tekening",
        ),
        (
            replace(a_card(9, "moed"), id="Moed"),
            "cards 'Moed'.id: schrijf kleine letters met streepjes, zonder eigen- vooraan",
        ),
        (
            replace(a_card(9, "moed"), number=0),
            "cards 'moed'.number: een nummer ligt tussen 1 en 999",
        ),
    ],
)
def test_a_deck_with_a_card_that_does_not_fit(card, sentence: str) -> None:
    deck = a_deck()
    assert _refused(check_deck, replace(deck, cards=(*deck.cards, card))) == sentence


def test_a_colour_is_written_as_one() -> None:
    deck = a_deck()
    suits = (replace(deck.suits[0], colour="blauw"), deck.suits[1])
    assert "schrijf een kleur als #1F5FA8, niet 'blauw'" in _refused(
        check_deck, replace(deck, suits=suits)
    )


@pytest.mark.parametrize(
    ("zone", "values", "part"),
    [
        (
            1,
            {"areas": ((216.0, 172.0, 700.0, 118.0),)},
            "zones 'richting'.areas: [216.0, 172.0, 700.0, 118.0] ligt buiten het vel van 841 bij",
        ),
        (1, {"areas": ()}, "zones 'richting'.areas: geef het vak ten minste één rechthoek"),
        (1, {"areas": ((12.0, 172.0, 100.0, 50.0),)}, "ligt over 'richting' heen"),
        (
            0,
            {"places": ((0.0, 0.0, 5.0, 5.0),)},
            "zones 'waarden'.places: [0.0, 0.0, 5.0, 5.0] ligt buiten het vak",
        ),
        (1, {"lines": 101}, "zones 'richting'.lines: kies 0 tot en met 100"),
        (1, {"poles": -1}, "zones 'richting'.poles: kies 0 tot en met 100"),
        (1, {"id": "waarden"}, "zones.id: 'waarden' komt twee keer voor"),
        (1, {"areas": ((216.0, 172.0, -5.0, 118.0),)}, "ligt buiten het vel"),
        (
            1,
            {"question": two("", "x")},
            "zones 'richting'.question.nl: de Nederlandse tekst ontbreekt",
        ),
    ],
)
def test_a_canvas_with_a_zone_that_does_not_fit(zone: int, values: dict, part: str) -> None:
    canvas = a_canvas()
    zones = list(canvas.zones)
    zones[zone] = replace(zones[zone], **values)
    assert part in _refused(check_canvas, replace(canvas, zones=tuple(zones)))


def test_a_canvas_of_more_rectangles_than_can_be_held_against_each_other() -> None:
    canvas = a_canvas()
    first = canvas.zones[0]
    zones = (replace(first, areas=first.areas * 5000), *canvas.zones[1:])
    assert _refused(check_canvas, replace(canvas, zones=zones)) == (
        "zones: een canvas heeft hooguit 200 rechthoeken"
    )


def test_a_canvas_without_a_zone_in_which_things_land() -> None:
    canvas = a_canvas()
    zones = tuple(zone for zone in canvas.zones if zone.id != "voorbeelden")
    assert _refused(check_canvas, replace(canvas, zones=zones)) == (
        "zones: het vak 'voorbeelden' ontbreekt; voeg het toe"
    )


def test_a_picture_from_elsewhere_does_not_keep_the_reader_busy() -> None:
    deck = a_deck()
    card = replace(a_card(9, "moed"), picture="M" + "1" * 60 + "x")
    assert "geen leesbare tekening" in _refused(check_deck, replace(deck, cards=(card,)))


def test_a_part_lies_within_its_zone() -> None:
    canvas = a_canvas()
    zones = list(canvas.zones)
    bad = replace(zones[3].parts[0], area=(0.0, 0.0, 10.0, 10.0))
    zones[3] = replace(zones[3], parts=(bad,))
    assert "zones 'voorbeelden'.parts 'works'" in _refused(
        check_canvas, replace(canvas, zones=tuple(zones))
    )


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"picks_per_seat": 4}, "picks_per_seat: een plaats kiest 1 tot 3 kaarten"),
        ({"title": two("", "x")}, "title.nl: de Nederlandse tekst ontbreekt"),
        (
            {"questions": (two("a"), two("b", " "))},
            "questions[1].en: de Engelse vertaling ontbreekt",
        ),
        (
            {"rounds": (replace(a_kit().rounds[0], minutes=0),)},
            "rounds 'welkom'.minutes: een ronde duurt 1 tot 600 minuten",
        ),
        ({"rounds": ()}, "rounds: een agenda heeft ten minste één ronde"),
        ({"id": "../kit"}, "id: '../kit' is geen naam"),
        ({"rounds": a_kit().rounds * 2}, "rounds.id: 'welkom' komt twee keer voor"),
    ],
)
def test_a_kit_whose_wording_does_not_fit(values: dict, part: str) -> None:
    assert part in _refused(check_kit, a_kit(**values))


@pytest.mark.parametrize(
    "drawn", ["M1 2L3-4", "M1.5 2 3 4Z", "M0 0 C1 2 3 4 5 6 1 2 3 4 5 6 Z ", ""]
)
def test_a_picture_is_of_whole_points(drawn: str) -> None:
    check_deck(replace(a_deck(), cards=(replace(a_card(9, "moed"), picture=drawn),)))


@pytest.mark.parametrize(
    "drawn", ["M1", "M1 2 3", "C1 2 3 4", "L", "M1 " + "9" * 400, "M12345678901234", "H1 2"]
)
def test_a_picture_of_half_a_point_or_out_of_sight_is_none(drawn: str) -> None:
    deck = replace(a_deck(), cards=(replace(a_card(9, "moed"), picture=drawn),))
    with pytest.raises(Refusal, match="geen leesbare tekening"):
        check_deck(deck)
