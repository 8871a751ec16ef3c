"""The parts of the empty poster: head, foot, and each zone with what helps to fill it by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import LEADING, MM_PER_POINT
from tafelkit.domain.drawing.marks import Align, Box, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.papers.note import KIND_PATHS
from tafelkit.domain.drawing.sheet import Scale, heading, inset, part_title, rooms, scale_of
from tafelkit.domain.kit import Canvas, Rectangle, Zone
from tafelkit.domain.method.names import REASON_NAMES
from tafelkit.domain.texts import Language

# Lines closer than this hold no type that is read across a table.
_LEAST_LINE_MM = 5.2
_MOST_COLUMNS = 3


@dataclass(frozen=True)
class Head:
    """What stands at the head of a poster; without a table there is room to write it."""

    title: str
    question: str
    addressee: str = ""
    table: int | None = None
    date: str = ""


def head_marks(
    canvas: Canvas, head: Head, language: Language, area: Rectangle | None = None
) -> list[Mark]:
    """The programme and its question, and which table on which day; in `area` if it is given."""
    scale = scale_of(canvas)
    x, y, width, height = area or canvas.head
    left = width * 0.74
    title, question = height * 0.5, height * 0.4
    return [
        Words(
            *(x, y, left, title),
            head.title,
            _type(title, 40, scale),
            "semibold",
            anchor="middle",
            least_pt=8,
        ),
        Words(
            *(x, y + title, left, question),
            head.question,
            _type(question, 24, scale),
            colour="soft",
            least_pt=6,
        ),
        *_table_marks((x + left, y, width - left, height), head, scale, language),
    ]


def _table_marks(area: Rectangle, head: Head, scale: Scale, language: Language) -> Iterator[Mark]:
    x, y, width, height = area
    row = height * 0.4
    names = (
        (language.say("Tafel"), str(head.table) if head.table else ""),
        (language.say("Datum"), head.date),
    )
    size = _type(row, 24, scale)
    label = width * 0.34
    for n, (name, value) in enumerate(names):
        top = y + n * (row + height * 0.1)
        yield Words(x, top, label, row, name, size, colour="soft", anchor="bottom", least_pt=6)
        if value:
            box = (x + label, top, width - label, row)
            yield Words(*box, value, size, "semibold", anchor="bottom", least_pt=6)
        else:
            yield _writing_line(x + label, top + row, width - label)


def foot_room(canvas: Canvas) -> Rectangle:
    """The foot of the sheet: what is left of it under the lowest zone."""
    lowest = max(area[1] + area[3] for zone in canvas.zones for area in zone.areas)
    return (canvas.head[0], lowest, canvas.head[2], canvas.height_mm - lowest)


def foot_words(canvas: Canvas, text: str, area: Rectangle, align: Align = "left") -> Words:
    """Small words in the foot of the sheet."""
    size = min(max(6.0, 11 * scale_of(canvas).factor), area[3] * 0.4 / MM_PER_POINT)
    return Words(*area, text, size, colour="soft", align=align, anchor="middle", least_pt=4)


def foot_marks(canvas: Canvas, language: Language) -> list[Mark]:
    """Whose design it is."""
    return [foot_words(canvas, canvas.footer.text(language.code), foot_room(canvas))]


def zone_marks(
    zone: Zone,
    addressee: str,
    scale: Scale,
    language: Language,
    *,
    letters: bool = True,
    ticks: bool = True,
    lines: bool = True,
) -> Iterator[Mark]:
    """A zone: its edge, title and question, and places, lines, poles or halves to fill.

    `letters` tells whose each place is; `ticks` puts the reasons in it; `lines` gives a hand lines
    to write on.
    """
    for area in zone.areas:
        yield Box(*area, None, "edge", 0.2)
        yield from _heading_marks(zone, area, addressee, scale, language)
    for n, place in enumerate(zone.places):
        letter = e.SEAT_LETTERS[n] if letters and n < len(e.SEAT_LETTERS) else ""
        yield from _place_marks(place, letter, scale)
        if ticks:
            yield from reason_marks(place, place[2] * 0.2, scale, language)
    for part in zone.parts:
        box = part_title(zone, part, scale)
        yield Words(*box, part.title.text(language.code), scale.question_pt() * 1.2, "semibold")
    yield from _part_rules(zone)
    for n, line in enumerate(writing_lines(zone, scale), start=1):
        if lines:
            yield _writing_line(line[0], line[1] + line[3], line[2])
        if zone.numbered:
            width = _numbers(zone, scale)
            box = (line[0] - width, line[1], width, line[3])
            size = min(scale.title_pt() * 0.8, line[3] / MM_PER_POINT / LEADING)
            yield Words(*box, f"{n}", size, "semibold", "soft", anchor="bottom")
    if zone.poles and lines:
        yield from _pole_marks(rooms(zone, scale)[0], zone.poles, scale)


def writing_room(zone: Zone, scale: Scale) -> Rectangle:
    """Where in a zone is written."""
    x, y, width, height = rooms(zone, scale)[0]
    numbers = _numbers(zone, scale)
    return (x + numbers, y, width - numbers, height)


def writing_lines(zone: Zone, scale: Scale) -> list[Rectangle]:
    """The lines to write on, one below the other; in columns where they would be too low."""
    x, y, width, height = writing_room(zone, scale)
    fit = max(1, int(height / scale.mm(_LEAST_LINE_MM)))
    columns = max(1, min(_MOST_COLUMNS, -(-zone.lines // fit)))
    rows = max(1, -(-zone.lines // columns))
    step = height / rows
    # Each column has room for its numbers, as the first has to the left of it.
    before = _numbers(zone, scale) + (scale.mm(4) if columns > 1 else 0.0)
    across = (width + before) / columns
    return [
        (x + n // rows * across, y + n % rows * step, across - before, step)
        for n in range(zone.lines)
    ]


def _numbers(zone: Zone, scale: Scale) -> float:
    """How wide the numbers before a zone's lines are."""
    return scale.mm(12) if zone.numbered else 0.0


def _heading_marks(
    zone: Zone, area: Rectangle, addressee: str, scale: Scale, language: Language
) -> Iterator[Mark]:
    x, y, width, height = heading(zone, area, scale)
    title = zone.title.text(language.code)
    question = zone.question.text(language.code, addressee=addressee)
    row = scale.title_pt() * MM_PER_POINT * LEADING
    yield Words(x, y, width, row, title, scale.title_pt(), "semibold", "accent", least_pt=7)
    if height > row + 1:
        size = scale.question_pt()
        yield Words(x, y + row, width, height - row, question, size, colour="soft", least_pt=5)


def reason_marks(
    area: Rectangle, indent: float, scale: Scale, language: Language
) -> Iterator[Mark]:
    """A box to tick for each reason, along the foot of an area."""
    x, y, width, height = area
    box, row = scale.mm(4.5), scale.mm(8)
    top = y + height - len(REASON_NAMES) * row - scale.mm(3)
    for n, name in enumerate(REASON_NAMES.values()):
        down = top + n * row
        words = x + indent + box + scale.mm(3)
        yield Box(x + indent, down, box, box, None, "edge", 0.3)
        yield Words(
            *(words, down - box * 0.3, x + width - words, box * 1.6),
            language.text(name),
            max(6.0, 14 * scale.factor),
            colour="soft",
            anchor="middle",
            least_pt=5,
        )


def _place_marks(place: Rectangle, letter: str, scale: Scale) -> Iterator[Mark]:
    """A place for a card: a dashed edge and its seat's letter."""
    x, y, width, height = place
    yield Box(*place, None, "line", 0.3, radius=scale.mm(3), dashed=True)
    yield Words(
        *(x, y + height * 0.22, width, height * 0.3),
        letter,
        72 * scale.factor,
        "semibold",
        "edge",
        align="centre",
        anchor="middle",
        leading=1.0,
    )


def _part_rules(zone: Zone) -> Iterator[Mark]:
    """Hairlines between the parts of a zone."""
    for part in zone.parts[1:]:
        x, y, width, height = part.area
        if part.area[1] > zone.parts[0].area[1]:
            yield Line(x, y, x + width, y)
        else:
            yield Line(x, y, x, y + height)


def _pole_marks(room: Rectangle, count: int, scale: Scale) -> Iterator[Mark]:
    """Arrows with two heads, with a line to write on at either end."""
    columns = max(1, min(count, int(room[2] / scale.mm(120))))
    rows = -(-count // columns)
    arrow = scale.mm(9)
    for n in range(count):
        x, y, width, height = inset(
            (
                room[0] + (n % columns) * room[2] / columns,
                room[1] + (n // columns) * room[3] / rows,
                room[2] / columns,
                room[3] / rows,
            ),
            scale.mm(2),
        )
        line = (width - arrow) / 2 - scale.mm(3)
        down = y + height * 0.62
        yield _writing_line(x, down, line)
        yield _writing_line(x + width - line, down, line)
        middle = x + width / 2
        yield Strokes(
            middle - arrow / 2, down - arrow / 2, arrow, KIND_PATHS["tension"], "edge", 1.2
        )


def _writing_line(x: float, y: float, width: float) -> Line:
    return Line(x, y, x + width, y, "line", 0.3)


def _type(row_mm: float, most_pt: float, scale: Scale) -> float:
    """A type size for a row of the head: what fits, and no more than its share."""
    return min(row_mm / MM_PER_POINT / LEADING, max(9.0, most_pt * scale.factor))
