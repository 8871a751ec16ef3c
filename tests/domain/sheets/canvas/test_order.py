from dataclasses import replace

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.canvas.order import (
    CanvasOrder,
    cards_that_fit,
    check_order,
    least_place,
)
from tafelkit.domain.texts import Language
from tests.builders import a_full_record, a_kit

DUTCH = Language("nl")


def an_order(name: str = "sturingsfilosofie", **known: object) -> CanvasOrder:
    return CanvasOrder(kit_shelf().kit(name), DUTCH, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "paper"), [("sturingsfilosofie", "A1"), ("gemeente", "A3")])
def test_a_canvas_is_printed_at_its_own_size_on_its_side(name: str, paper: str) -> None:
    order = an_order(name)
    assert (order.sheet.name, order.scale) == (paper, 1.0)
    assert order.sheet.width > order.sheet.height


def test_it_is_scaled_to_another_paper() -> None:
    order = an_order(paper="a3")
    assert (order.sheet.width, order.sheet.height) == (420, 297)
    assert order.scale == pytest.approx(420 / 841)


def test_an_upright_canvas_lies_on_upright_paper() -> None:
    kit = a_kit()
    kit = replace(kit, canvas=replace(kit.canvas, width_mm=594.0, height_mm=841.0))
    assert CanvasOrder(kit, DUTCH).sheet.height == 841


def test_a_hand_out_is_a3() -> None:
    record = a_full_record()
    assert CanvasOrder(record.kit, DUTCH, record, filled=True).sheet.name == "A3"


def test_the_cards_that_fit_on_the_places() -> None:
    assert least_place(an_order()) == (70, 95)
    assert cards_that_fit(an_order()) == ["poker"]
    assert cards_that_fit(an_order(paper="A0")) == ["poker", "tarot"]
    assert cards_that_fit(an_order("gemeente")) == []


def test_without_places_all_cards_fit() -> None:
    kit = a_kit()
    zones = tuple(replace(zone, places=()) for zone in kit.canvas.zones)
    order = CanvasOrder(replace(kit, canvas=replace(kit.canvas, zones=zones)), DUTCH)
    assert least_place(order) is None and cards_that_fit(order) == ["poker", "tarot"]
    check_order(replace(order, cards="tarot"))


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"paper": "A9"}, "A9: dit papier is onbekend"),
        ({"paper": "A5"}, "A5: kies hiervoor uit A0"),
        ({"tiles": "A1"}, "A1: kies hiervoor uit A4, A3"),
        ({"tiles": "letter"}, "letter: dit papier is onbekend"),
        ({"filled": True}, "komt van een tafel"),
        ({"cards": "tarot"}, r"Op A1 zijn de kaartplekken 70 × 95 mm; kaarten van de maat tarot"),
    ],
)
def test_what_cannot_be_printed_is_refused(known: dict[str, object], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        check_order(an_order(**known))


def test_a_sensible_order_is_not() -> None:
    check_order(an_order(paper="a0", tiles="a3", cards="tarot"))
