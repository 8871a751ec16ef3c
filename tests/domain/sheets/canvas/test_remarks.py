from dataclasses import replace

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.remarks import canvas_remarks
from tafelkit.domain.texts import Language
from tests.builders import a_full_record, a_kit

DUTCH = Language("nl")


def said(order: CanvasOrder) -> list[str]:
    return [DUTCH.text(remark) for remark in canvas_remarks(order)]


def test_how_many_sheets_and_which_cards() -> None:
    order = CanvasOrder(kit_shelf().kit("sturingsfilosofie"), DUTCH, tiles="A4")
    assert said(order) == [
        "Een blad met uitleg, en 12 vellen A4.",
        "Op de kaartplekken van 70 × 95 mm passen kaarten van de maat poker.",
    ]
    assert "poker, tarot" in said(replace(order, paper="A0", tiles=""))[0]


def test_places_that_are_too_small() -> None:
    (remark,) = said(CanvasOrder(kit_shelf().kit("gemeente"), DUTCH))
    assert remark == (
        "De kaartplekken van 28 × 38 mm zijn te klein voor kaarten. "
        "Op A0 passen kaarten van de maat poker."
    )


def test_places_that_are_too_small_on_any_paper() -> None:
    kit = a_kit()
    first = kit.canvas.zones[0]
    tiny = replace(first, places=tuple((*place[:2], 20.0, 30.0) for place in first.places))
    kit = replace(kit, canvas=replace(kit.canvas, zones=(tiny, *kit.canvas.zones[1:])))
    (remark, *_) = said(CanvasOrder(kit, DUTCH))
    assert remark.endswith("mm zijn te klein voor kaarten van de maat poker, tarot.")


def test_a_photo_that_cannot_be_straightened() -> None:
    kit = a_kit()
    full = replace(kit.canvas.zones[0], areas=((12, 56, 817, 530),), lines=12)
    kit = replace(kit, canvas=replace(kit.canvas, zones=(full,)))
    assert any("In de hoeken is geen ruimte" in text for text in said(CanvasOrder(kit, DUTCH)))


def test_of_a_hand_out_there_is_nothing_to_say() -> None:
    record = a_full_record()
    assert said(CanvasOrder(record.kit, DUTCH, record, filled=True)) == []
