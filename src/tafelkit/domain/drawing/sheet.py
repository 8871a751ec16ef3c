"""The room on the poster: where titles stand, and what is left there for cards and notes.

Nothing here depends on the language in hand, so that a table lies the same in both.
"""

from __future__ import annotations

from dataclasses import dataclass

from tafelkit.domain.drawing.fitting import LEADING, MM_PER_POINT, line_count
from tafelkit.domain.kit import Canvas, Part, Rectangle, Zone

CARD_MM = (63.0, 88.0)
_PLACE_MM = (70.0, 95.0)  # a printed place for a card, its seat's letter and reasons included
_A1_MM = (841.0, 594.0)
# The longest words an addressee is likely to have, where a question names it.
_ADDRESSEE = "x" * 20


@dataclass(frozen=True)
class Scale:
    """How much smaller a canvas is than A1, and with it its cards and type."""

    factor: float

    def mm(self, length: float) -> float:
        """A length of the A1 poster."""
        return length * self.factor

    def title_pt(self) -> float:
        """The type size of a zone's title."""
        return max(12.0, 28 * self.factor)

    def question_pt(self) -> float:
        """The type size of its question, and of small words."""
        return max(8.0, 18 * self.factor)


def scale_of(canvas: Canvas) -> Scale:
    """The canvas's scale: by its printed places for cards, or else by its sheet; never over 1."""
    places = [place for zone in canvas.zones for place in zone.places]
    if places:
        ratios = [min(p[2] / _PLACE_MM[0], p[3] / _PLACE_MM[1]) for p in places]
    else:
        long, short = sorted((canvas.width_mm, canvas.height_mm), reverse=True)
        ratios = [long / _A1_MM[0], short / _A1_MM[1]]
    return Scale(min(1.0, *ratios))


def heading(zone: Zone, area: Rectangle, scale: Scale) -> Rectangle:
    """Where a zone's title and question stand in one of its areas.

    Above what else is there; where printed places leave no strip for it, beside them.
    """
    x, y, width, height = inset(area, scale.mm(4))
    places = [place for place in zone.places if _within(area, place)]
    if places:
        above = min(place[1] for place in places) - y
        beside = min(place[0] for place in places) - x
        title = scale.title_pt() * MM_PER_POINT * LEADING
        if above < title and beside > 2 * title:
            return (x, y, beside - scale.mm(4), height)
        if above < title:
            return (x, y, width, title)
    return (x, y, width, min(height, _band_height(zone, width, scale)))


def part_title(zone: Zone, part: Part, scale: Scale) -> Rectangle:
    """Where the title of a zone's part stands."""
    x, y, width, height = inset(part.area, scale.mm(4))
    headings = [heading(zone, area, scale) for area in zone.areas if _within(area, part.area)]
    top = max([y, *(_foot(band) + scale.mm(2) for band in headings)])
    return (x, top, width, min(height, scale.question_pt() * MM_PER_POINT * 1.4))


def rooms(zone: Zone, scale: Scale, part: str = "") -> tuple[Rectangle, ...]:
    """What is free for papers in a zone, below or beside its heading; or in one part of it."""
    if zone.parts:
        parts = [one for one in zone.parts if part in ("", one.id)] or zone.parts
        return tuple(
            _below(inset(one.area, scale.mm(4)), part_title(zone, one, scale), scale)
            for one in parts
        )
    return tuple(
        _below(inset(area, scale.mm(4)), heading(zone, area, scale), scale) for area in zone.areas
    )


def inset(area: Rectangle, margin: float) -> Rectangle:
    """The rectangle without a margin all round."""
    x, y, width, height = area
    return (x + margin, y + margin, max(1.0, width - 2 * margin), max(1.0, height - 2 * margin))


def _band_height(zone: Zone, width: float, scale: Scale) -> float:
    questions = (zone.question.nl, zone.question.en)
    lines = max(
        line_count(text.replace("{addressee}", _ADDRESSEE), width, scale.question_pt())
        for text in questions
    )
    points = scale.title_pt() + lines * scale.question_pt()
    return points * MM_PER_POINT * LEADING


def _below(room: Rectangle, band: Rectangle, scale: Scale) -> Rectangle:
    """What a heading leaves of a room: below it, or beside it where it stands to the left."""
    x, y, width, height = room
    gap = scale.mm(3)
    if band[3] >= height - 0.1 and band[2] < width:
        left = band[0] + band[2] + gap
        return (left, y, x + width - left, height)
    top = _foot(band) + gap
    return (x, top, width, max(1.0, y + height - top))


def _foot(area: Rectangle) -> float:
    return area[1] + area[3]


def _within(outer: Rectangle, inner: Rectangle) -> bool:
    x, y, width, height = outer
    return x <= inner[0] <= x + width and y <= inner[1] <= y + height
