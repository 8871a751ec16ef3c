"""What was written on the poster itself: the direction, the largest of all, and the advices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import LEADING, MM_PER_POINT, fitted
from tafelkit.domain.drawing.laying.layout import Layout
from tafelkit.domain.drawing.laying.place import Place
from tafelkit.domain.drawing.laying.room import overlap
from tafelkit.domain.drawing.marks import Anchor, Mark, Weight, Words
from tafelkit.domain.drawing.poster.empty import writing_lines, writing_room
from tafelkit.domain.drawing.sheet import Scale
from tafelkit.domain.kit import Rectangle, Zone
from tafelkit.domain.record import Record

_DIRECTION_SIZES = (54.0, 48.0, 42.0, 36.0, 31.0, 27.0, 23.0, 20.0, 17.0, 14.0, 12.0, 10.0)
_ADVICE_SIZES = (24.0, 21.0, 18.0, 16.0, 14.0, 12.0, 10.0, 8.0, 7.0, 6.0)
_LEGIBLE = 10.0
_LOOK_BACK_SIZES = (22.0, 18.0, 16.0, 14.0, 12.0, 10.0)
# A part of a room in which words are still read better than under papers.
_HARDLY_ANY = 0.1


def written_marks(record: Record, layout: Layout) -> list[Mark]:
    """The words of the record that lie on no paper, each in its zone."""
    zones = {zone.id: zone for zone in record.kit.canvas.zones}
    marks: list[Mark] = []
    text = record.direction.text.strip()
    if text and "richting" in zones:
        room = _free(writing_room(zones["richting"], layout.scale), layout.places.values())
        marks.append(_written(text, room, _DIRECTION_SIZES, layout.scale, "semibold"))
    advices = [advice.text for advice in record.all(e.Advice)]
    if advices and "advies" in zones:
        lines = writing_lines(with_lines(zones["advies"], record), layout.scale)
        marks += _written_lines(advices, lines, layout.scale)
    return marks


def with_lines(zone: Zone, record: Record) -> Zone:
    """The zone with a line for each advice, where it has fewer to write them on."""
    needed = len(record.all(e.Advice)) if zone.id == "advies" else 0
    return replace(zone, lines=needed) if needed > zone.lines else zone


def look_back_marks(record: Record, layout: Layout) -> list[Mark]:
    """Whose voices were missing and what is asked of the organiser, in the zone for that.

    A hand-out has them; on the table's own canvas nobody writes there before the end.
    """
    zones = {zone.id: zone for zone in record.kit.canvas.zones}
    text = "\n".join(look_back_texts(record))
    if not text or "terugblik" not in zones:
        return []
    room = _free(writing_room(zones["terugblik"], layout.scale), layout.places.values())
    return [_written(text, room, _LOOK_BACK_SIZES, layout.scale, anchor="top")]


def look_back_texts(record: Record) -> list[str]:
    """What is written in the zone for looking back."""
    calls = (call.text for call in record.all(e.Call))
    return [text.strip() for text in (record.look_back.missing_voices, *calls) if text.strip()]


def _written_lines(
    texts: Sequence[str], lines: Sequence[Rectangle], scale: Scale
) -> Iterator[Words]:
    """Texts of one size on a line each; no text grows small for being long alone."""
    low = lines[0][3] / MM_PER_POINT / LEADING
    fit = [size for size in _ADVICE_SIZES if scale.mm(size) <= low] or _ADVICE_SIZES[-1:]
    legible = [size for size in fit if size >= _LEGIBLE] or fit[:1]
    written = [
        _written(text, line, legible, scale, anchor="bottom")
        for text, line in zip(texts, lines, strict=False)
    ]
    size = min(words.size_pt for words in written) / scale.mm(1.0)
    for text, line in zip(texts, lines, strict=False):
        yield _written(text, line, [size], scale, anchor="bottom")


def _written(
    text: str,
    room: Rectangle,
    sizes: Iterable[float],
    scale: Scale,
    weight: Weight = "regular",
    anchor: Anchor = "middle",
) -> Words:
    x, y, width, height = room
    shown = fitted(text, width, height, [scale.mm(size) for size in sizes])
    return Words(x, y, width, height, shown.text, shown.size_pt, weight, anchor=anchor)


def _free(room: Rectangle, places: Iterable[Place]) -> Rectangle:
    """The part of a room beside, above or below its papers that is largest.

    It is all of it where hardly any is left.
    """
    x, y, width, height = room
    within = [place.box for place in places if overlap(place.box, room)]
    left, across = _stretch(x, width, ((box[0], box[2]) for box in within))
    top, down = _stretch(y, height, ((box[1], box[3]) for box in within))
    column, row = (left, y, across, height), (x, top, width, down)
    best = max(column, row, key=lambda part: part[2] * part[3])
    return best if best[2] * best[3] >= width * height * _HARDLY_ANY else room


def _stretch(
    start: float, length: float, taken: Iterable[tuple[float, float]]
) -> tuple[float, float]:
    """Where the longest stretch begins that nothing takes, and how long it is."""
    end, margin = start + length, length / 50
    best, free = (0.0, start), start
    for first, long in sorted(taken):
        best = max(best, (min(first - margin, end) - free, free))
        free = max(free, first + long + margin)
    size, at = max(best, (end - free, free))
    return at, size
