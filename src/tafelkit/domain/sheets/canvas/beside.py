"""What stands beside each printed place, where a card does not cover it: marker and reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tafelkit.domain.drawing.fitting import LEADING, MM_PER_POINT, line_count, text_width
from tafelkit.domain.drawing.marks import Mark
from tafelkit.domain.drawing.poster.empty import reason_marks
from tafelkit.domain.drawing.sheet import Scale, heading
from tafelkit.domain.kit import Canvas, Rectangle, Zone
from tafelkit.domain.sheets.canvas.geometry import hits
from tafelkit.domain.sheets.canvas.markers import FIRST_PLACE, PLACES, marker_mark, quiet
from tafelkit.domain.sheets.canvas.order import places_of
from tafelkit.domain.texts import Language

_REASONS_MM = 31.0  # the widest reason at the type size of an A1 poster, with its box
_GAP_MM = 3.0


@dataclass(frozen=True)
class Strips:
    """The strips beside the places, in their order; `reasons` says whether those stand there too.

    Without room beside them the markers stand within the places and the reasons stay there.
    """

    areas: tuple[Rectangle, ...]
    marker: float
    reasons: bool


def strips_beside(canvas: Canvas, scale: Scale, marker: float) -> Strips:
    """Strips to the right of all places, else to their left, else within them.

    `marker` is the size of a marker. All lengths are those of the canvas.
    """
    places = places_of(canvas)
    width = max(scale.mm(_REASONS_MM), marker + 2 * quiet(marker))
    gap = scale.mm(_GAP_MM)
    for right in (True, False):
        areas = tuple(_strip(place, width, gap, right) for place in places)
        if all(_is_free(canvas, scale, area) for area in areas):
            return Strips(areas, marker, True)
    within = min((place[2] for place in places), default=0.0) * 0.25
    size = min(marker, within)
    return Strips(tuple(_corner_of(place, size) for place in places), size, False)


def strip_marks(strips: Strips, scale: Scale, language: Language) -> Iterator[Mark]:
    """The marker of each place, and its reasons below."""
    white = quiet(strips.marker)
    for n, area in enumerate(strips.areas):
        if n < PLACES:
            yield marker_mark(FIRST_PLACE + n, area[0] + white, area[1] + white, strips.marker)
        if strips.reasons:
            yield from reason_marks(area, white, scale, language)


def heading_words(zone: Zone, scale: Scale) -> list[Rectangle]:
    """Where the words of a zone's headings stand, in the longest of both languages."""
    return [_words_box(zone, heading(zone, area, scale), scale) for area in zone.areas]


def _words_box(zone: Zone, band: Rectangle, scale: Scale) -> Rectangle:
    x, y, width, height = band
    title, question = scale.title_pt(), scale.question_pt()
    texts = (zone.question.nl, zone.question.en)
    rows = max(line_count(text, width, question) for text in texts)
    wide = max(text_width(text, question) for text in texts)
    wide = max(wide, *(text_width(text, title) for text in (zone.title.nl, zone.title.en)))
    high = (title + rows * question) * MM_PER_POINT * LEADING
    return (x, y, min(width, wide), min(height, high))


def _strip(place: Rectangle, width: float, gap: float, right: bool) -> Rectangle:
    x, y, across, height = place
    return (x + across + gap if right else x - gap - width, y, width, height)


def _corner_of(place: Rectangle, size: float) -> Rectangle:
    x, y, _, height = place
    return (x, y, size + 2 * quiet(size), height)


def _is_free(canvas: Canvas, scale: Scale, strip: Rectangle) -> bool:
    """Whether a strip lies in the zone of its place, on nothing that is there."""
    taken: Sequence[Rectangle] = [
        *places_of(canvas),
        *(box for zone in canvas.zones for box in heading_words(zone, scale)),
    ]
    within = any(_holds(area, strip) for zone in canvas.zones for area in zone.areas)
    return within and not any(hits(strip, box) for box in taken)


def _holds(outer: Rectangle, inner: Rectangle) -> bool:
    (x, y, width, height), (left, top, across, down) = outer, inner
    inside_across = x <= left and left + across <= x + width
    return inside_across and y <= top and top + down <= y + height
