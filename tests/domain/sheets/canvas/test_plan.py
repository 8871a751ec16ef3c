import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.marks import Words
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.plan import plan_sheet
from tafelkit.domain.sheets.canvas.sheets import tiling_of
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language


def the_plan(**known: object) -> Sheet:
    kit = kit_shelf().kit("sturingsfilosofie")
    order = CanvasOrder(kit, Language("nl"), **known)  # type: ignore[arg-type]
    return plan_sheet(order, tiling_of(order), "Canvas")


def said(sheet: Sheet) -> list[str]:
    return [m.text for piece in sheet.pieces for m in piece.marks if isinstance(m, Words)]


def test_it_shows_each_sheet_in_its_place() -> None:
    sheet = the_plan(tiles="A4")
    figure = next(piece for piece in sheet.pieces if piece.role == "figure")
    places = {m.text: (m.x, m.y) for m in figure.marks if isinstance(m, Words)}
    assert sorted(places) == sorted(f"{row}{column}" for row in range(1, 5) for column in "ABC")
    assert places["1A"][0] < places["1B"][0] and places["1A"][1] < places["2A"][1]
    assert "Rij 4: 4A, 4B, 4C." in figure.words


def test_it_says_what_to_do_and_how_large_it_becomes() -> None:
    words = said(the_plan(tiles="A3"))
    assert "Canvas. Samen A1, 841 × 594 mm, op 6 vellen A3 staand." in words
    assert any("10 mm over het vel links" in text for text in words)
    assert {"1", "2", "3", "4", "5", "0", "100 mm"} <= set(words)


def test_without_overlap_the_sheets_lie_against_each_other() -> None:
    words = said(the_plan(tiles="A3", overlap=0.0))
    assert any("tegen het vel links" in text for text in words)


@pytest.mark.parametrize("known", [{}, {"paper": "A0"}, {"paper": "A3"}, {"margin": 20.0}])
@pytest.mark.parametrize("tiles", ["A4", "A3"])
def test_all_of_it_lies_on_the_sheet_and_apart(known: dict[str, object], tiles: str) -> None:
    sheet = the_plan(tiles=tiles, **known)
    boxes = [
        (m.x, m.y, m.width, m.height)
        for piece in sheet.pieces
        for m in piece.marks
        if isinstance(m, Words)
    ]
    for x, y, width, height in boxes:
        assert x >= 10 and x + width <= sheet.width - 10
        assert y >= 10 and y + height <= sheet.height - 10
    figure = next(piece for piece in sheet.pieces if piece.role == "figure")
    for piece in sheet.pieces:
        if piece.role in ("text", "item"):
            for m in piece.marks:
                assert isinstance(m, Words)
                beside = m.x >= figure.area[0] + figure.area[2]
                below = m.y >= figure.area[1] + figure.area[3]
                above = m.y + m.height <= figure.area[1]
                assert beside or below or above
