"""The first sheet of a divided poster: how its sheets become one."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain.drawing.fitting import LEADING, MM_PER_POINT, line_count
from tafelkit.domain.drawing.marks import Box, Mark, Weight, Words
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.tiling import Tile, Tiling
from tafelkit.domain.sheets.ruler import ruler_marks
from tafelkit.domain.sheets.sheet import Piece, Sheet
from tafelkit.domain.texts import Language

_MARGIN_MM = 18.0
_GAP_MM = 8.0
# On A4; on larger paper the words grow with it, up to half as large again.
_A4_MM, _MOST_GROWN = 210.0, 1.4
_TITLE_PT, _FACTS_PT, _STEP_PT, _NAME_PT = 24.0, 11.0, 12.5, 26.0
_NUMBER_MM = 8.0
_MEASURE_MM = 130.0  # that a line of the steps is long at most


def plan_sheet(order: CanvasOrder, plan: Tiling, title: str) -> Sheet:
    """A drawing of the sheets in their places, and what to do with them, step by step."""
    language, sheet = order.language, plan.sheet
    large = min(_MOST_GROWN, min(sheet.width, sheet.height) / _A4_MM)
    wide = sheet.width > sheet.height
    width = sheet.width - 2 * _MARGIN_MM
    name = language.say("Zo komen de vellen aan elkaar")
    at = (_MARGIN_MM, _MARGIN_MM, width)
    heading = _text(*at, name, _TITLE_PT * large, "semibold")
    at = (_MARGIN_MM, _foot(heading) + 1, width)
    facts = _text(*at, _facts(order, plan, title), _FACTS_PT * large)
    top = _foot(facts) + _GAP_MM
    room = sheet.height - _MARGIN_MM - top
    share = width * 0.55 if wide else width
    drawing = _fitted(order, (_MARGIN_MM, top, share, room if wide else room * 0.5))
    # On its side the steps stand beside the drawing, else below it.
    beside = _MARGIN_MM + drawing[2] + 2 * _GAP_MM
    left, below = (beside, top) if wide else (_MARGIN_MM, top + drawing[3] + _GAP_MM)
    measure = min(_MEASURE_MM * large, sheet.width - _MARGIN_MM - left)
    steps = list(_steps(language, plan, (left, below, measure), large))
    ruler_at = max(_foot(piece.marks[-1]) for piece in steps) + _GAP_MM
    figure = Piece(
        tuple(_drawn(order, plan, drawing)), "figure", _in_words(language, plan), drawing
    )
    return Sheet(
        sheet.width,
        sheet.height,
        (
            Piece((heading,), "title"),
            Piece((facts,), "text"),
            figure,
            *steps,
            Piece(ruler_marks(left, ruler_at, language)),
        ),
        name,
    )


def _facts(order: CanvasOrder, plan: Tiling, title: str) -> str:
    say = order.language.say
    upright = plan.sheet.height >= plan.sheet.width
    return say(
        "{title}. Samen {poster}, {width} × {height} mm, op {count} vellen {paper} {way}.",
        title=title,
        poster=order.sheet.name,
        width=f"{order.sheet.width:.0f}",
        height=f"{order.sheet.height:.0f}",
        count=len(plan.tiles),
        paper=plan.sheet.name,
        way=say("staand") if upright else say("liggend"),
    )


def _steps(
    language: Language, plan: Tiling, column: tuple[float, float, float], large: float
) -> Iterator[Piece]:
    x, y, measure = column
    size, indent = _STEP_PT * large, _NUMBER_MM * large
    for number, text in enumerate(_said_steps(language, plan), start=1):
        digit = Words(x, y, indent, _line(size), f"{number}", size, "semibold", "accent")
        words = _text(x + indent, y, measure - indent, text, size)
        yield Piece((digit, words), "item")
        y = _foot(words) + 2.5 * large


def _said_steps(language: Language, plan: Tiling) -> Iterator[str]:
    say = language.say
    yield say("Druk alles af op ware grootte: 100 %, zonder passend maken. Meet de liniaal na.")
    yield say("Leg de vellen neer zoals getekend. De naam van een vel staat op zijn rand.")
    yield say("Knip elk vel af langs zijn stippellijnen.")
    if plan.overlap:
        yield say(
            "Begin linksboven. Leg elk vel {overlap} mm over het vel links ervan, en elke rij over "
            "de rij erboven.",
            overlap=f"{plan.overlap:g}",
        )
    else:
        yield say("Begin linksboven. Leg elk vel tegen het vel links ervan, en elke rij eronder.")
    yield say("Schuif tot de halve kruisjes hele worden, en plak dan vast.")


def _fitted(order: CanvasOrder, room: Rectangle) -> Rectangle:
    """The poster as large as it fits in a room, at its top left."""
    x, y, width, height = room
    factor = min(width / order.sheet.width, height / order.sheet.height)
    return (x, y, order.sheet.width * factor, order.sheet.height * factor)


def _drawn(order: CanvasOrder, plan: Tiling, area: Rectangle) -> Iterator[Mark]:
    """The zones in thin lines, and over them each sheet with its name."""
    factor = area[2] / order.sheet.width
    size = order.scale * factor
    # The poster lies in the middle of its paper.
    left = area[0] + (area[2] - order.canvas.width_mm * size) / 2
    top = area[1] + (area[3] - order.canvas.height_mm * size) / 2
    for zone in order.canvas.zones:
        for x, y, width, height in zone.areas:
            yield Box(left + x * size, top + y * size, width * size, height * size, "ground")
    for tile in plan.tiles:
        yield from _drawn_tile(plan, tile, area, factor)
    yield Box(*area, None, "ink", 0.4)


def _drawn_tile(plan: Tiling, tile: Tile, area: Rectangle, factor: float) -> Iterator[Mark]:
    """A sheet between the edges at which its neighbours are joined to it."""
    x, y, width, height = tile.area
    right = x + width - (plan.overlap if tile.column < plan.columns - 1 else 0.0)
    foot = y + height - (plan.overlap if tile.row < plan.rows - 1 else 0.0)
    box = (
        area[0] + x * factor,
        area[1] + y * factor,
        (right - x) * factor,
        (foot - y) * factor,
    )
    yield Box(*box, None, "ink", 0.2)
    size = min(_NAME_PT, box[3] / MM_PER_POINT * 0.6)
    yield Words(*box, tile.name, size, "semibold", align="centre", anchor="middle", leading=1.0)


def _in_words(language: Language, plan: Tiling) -> str:
    rows = []
    for row in range(plan.rows):
        names = ", ".join(tile.name for tile in plan.tiles if tile.row == row)
        rows.append(language.say("Rij {row}: {names}.", row=row + 1, names=names))
    return " ".join(
        [language.say("De vellen van boven naar beneden, van links naar rechts."), *rows]
    )


def _text(
    x: float, y: float, width: float, text: str, size: float, weight: Weight = "regular"
) -> Words:
    height = line_count(text, width, size) * _line(size)
    return Words(x, y, width, height, text, size, weight)


def _line(size: float) -> float:
    return size * MM_PER_POINT * LEADING


def _foot(mark: object) -> float:
    assert isinstance(mark, Words)
    return mark.y + mark.height
