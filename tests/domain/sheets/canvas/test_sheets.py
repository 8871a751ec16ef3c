from collections.abc import Iterator

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.marks import Group, Mark, Words
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.sheets import canvas_sheets, tiling_of
from tafelkit.domain.texts import Language
from tests.builders import a_full_record

DUTCH = Language("nl")


def an_order(**known: object) -> CanvasOrder:
    return CanvasOrder(kit_shelf().kit("sturingsfilosofie"), DUTCH, **known)  # type: ignore[arg-type]


def texts(marks: tuple[Mark, ...]) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Words):
            yield mark.text
        elif isinstance(mark, Group):
            yield from texts(mark.marks)


def test_whole_it_is_one_figure_as_large_as_its_paper() -> None:
    (sheet,) = canvas_sheets(an_order())
    (figure,) = sheet.pieces
    assert (sheet.width, sheet.height) == (841, 594)
    assert figure.role == "figure" and figure.area == (0, 0, 841, 594)
    assert sheet.bookmark == "Canvas van de gesprekstafel: Gesprekstafels sturingsfilosofie"


def test_divided_it_is_a_plan_and_its_sheets() -> None:
    plan, *sheets = canvas_sheets(an_order(tiles="A4"))
    assert len(sheets) == 12
    assert {(s.width, s.height) for s in (plan, *sheets)} == {(297, 210)}
    assert [sheet.bookmark for sheet in sheets[:4]] == ["Vel 1A", "Vel 1B", "Vel 1C", "Vel 2A"]
    for sheet in sheets:
        figure, *rest = sheet.pieces
        assert [piece.role for piece in rest] == ["ornament", "ornament"]
        assert figure.role == "figure" and figure.words and figure.area == figure.clip


def test_a_sheet_draws_only_what_falls_on_it() -> None:
    _, *sheets = canvas_sheets(an_order(tiles="A4"))
    said = [set(texts(sheet.pieces[0].marks)) for sheet in sheets]
    assert "A" in said[0] and "J" not in said[0] and "Advies" not in said[0]
    assert "J" in said[-1] and "A" not in said[-1]
    titles = {zone.title.nl for zone in an_order().canvas.zones}
    assert titles <= set.union(*said)


def test_nothing_is_drawn_in_the_printers_margin() -> None:
    order = an_order(tiles="A3", margin=12.0)
    for sheet in list(canvas_sheets(order))[1:]:
        for piece in sheet.pieces[:2]:
            assert piece.clip is not None
            x, y, width, height = piece.clip
            assert min(x, y) >= 12 - 1e-6
            assert x + width <= sheet.width - 12 + 1e-6
            assert y + height <= sheet.height - 12 + 1e-6


def test_marks_on_both_sides_of_a_seam_are_the_same() -> None:
    order = an_order(tiles="A4")
    plan = tiling_of(order)
    _, *sheets = canvas_sheets(order)
    shown: dict[tuple[float, float], int] = {}
    for sheet in sheets:
        (seams,) = sheet.pieces[1].marks
        assert isinstance(seams, Group)
        for mark in seams.marks:
            if isinstance(mark, Group):
                spot = (round(mark.x, 3), round(mark.y, 3))
                shown[spot] = shown.get(spot, 0) + 1
    inner = 2 * (plan.rows * (plan.columns - 1) + plan.columns * (plan.rows - 1))
    assert len(shown) == inner and set(shown.values()) == {2}


def test_a_filled_canvas_can_be_divided_too() -> None:
    record = a_full_record()
    order = CanvasOrder(record.kit, DUTCH, record, paper="A1", tiles="A4", filled=True)
    assert len(list(canvas_sheets(order))) == 13


def test_it_is_refused_before_the_first_sheet() -> None:
    with pytest.raises(Refusal):
        canvas_sheets(an_order(paper="A7"))
    with pytest.raises(Refusal):
        canvas_sheets(an_order(tiles="A4", overlap=300.0))
