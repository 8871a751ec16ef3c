"""The sheets of a printed canvas: one poster, or a plan and the sheets that it is joined from."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.drawing.marks import Drawing, Group
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.canvas.geometry import falling_on
from tafelkit.domain.sheets.canvas.order import CanvasOrder, check_order
from tafelkit.domain.sheets.canvas.plan import plan_sheet
from tafelkit.domain.sheets.canvas.poster import poster_of
from tafelkit.domain.sheets.canvas.registration import busy_places, seam_marks
from tafelkit.domain.sheets.canvas.rim import rim_mark
from tafelkit.domain.sheets.canvas.tiling import Tile, Tiling, tiling
from tafelkit.domain.sheets.canvas.words import poster_words, tile_words, title_of
from tafelkit.domain.sheets.paper import paper_named
from tafelkit.domain.sheets.sheet import Piece, Sheet


def canvas_sheets(order: CanvasOrder) -> Iterator[Sheet]:
    """The sheets of an order, true to size.

    Raises Refusal, before the first sheet, for what cannot be printed.
    """
    check_order(order)
    if not order.tiles:
        return iter([_whole(order)])
    plan = tiling_of(order)
    return _divided(order, plan)


def tiling_of(order: CanvasOrder) -> Tiling:
    """How the poster of an order is divided over its sheets."""
    sheet = order.sheet
    paper = paper_named(order.tiles)
    return tiling(sheet.width, sheet.height, paper, order.margin, order.overlap)


def _whole(order: CanvasOrder) -> Sheet:
    drawing = poster_of(order).drawing
    area = (0.0, 0.0, drawing.width, drawing.height)
    figure = Piece(drawing.marks, "figure", poster_words(order), area)
    return Sheet(drawing.width, drawing.height, (figure,), title_of(order))


def _divided(order: CanvasOrder, plan: Tiling) -> Iterator[Sheet]:
    yield plan_sheet(order, plan, title_of(order))
    drawing = poster_of(order).drawing
    busy = list(busy_places(drawing.marks))
    for tile in plan.tiles:
        yield _tile(order, plan, tile, drawing, busy)


def _tile(
    order: CanvasOrder, plan: Tiling, tile: Tile, drawing: Drawing, busy: list[Rectangle]
) -> Sheet:
    """One sheet: its part of the poster at true size, inside the printer's margins."""
    x, y, width, height = tile.area
    window = (plan.margin, plan.margin, width, height)
    at = (plan.margin - x, plan.margin - y)
    figure = Piece(
        (Group(falling_on(drawing.marks, tile.area), *at),),
        "figure",
        tile_words(order, tile),
        window,
        window,
    )
    seams = Piece((Group(tuple(seam_marks(plan, tile, busy)), *at),), clip=window)
    rim = Piece((rim_mark(plan, tile, title_of(order), order.language),))
    bookmark = order.language.say("Vel {name}", name=tile.name)
    return Sheet(plan.sheet.width, plan.sheet.height, (figure, seams, rim), bookmark)
