"""The printed poster: every marker in its place, and nothing over anything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.fitting import line_count, text_width
from tafelkit.domain.drawing.marks import Box, Group, Line, Mark, Strokes, Words
from tafelkit.domain.drawing.poster.written import look_back_texts
from tafelkit.domain.kit import Kit, Rectangle
from tafelkit.domain.sheets.canvas.geometry import hits
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.poster import poster_of
from tafelkit.domain.sheets.canvas.words import poster_words
from tafelkit.domain.sheets.ruler import RULER_HEIGHT
from tafelkit.domain.texts import Language
from tests.builders import a_full_record, a_kit
from tests.domain.sheets.canvas.decoding import marker_drawn

KITS = ("sturingsfilosofie", "gemeente")
DUTCH = Language("nl")
CODE = tuple(tuple((row + column) % 2 == 0 for column in range(25)) for row in range(25))


def kit(name: str) -> Kit:
    return kit_shelf().kit(name)


def tags(marks: tuple[Mark, ...], left: float = 0.0, top: float = 0.0) -> dict[str, Rectangle]:
    """Each marker's black square, by its name."""
    found = {}
    for mark in marks:
        if isinstance(mark, Group) and mark.name.startswith("tag"):
            (path,) = mark.marks
            assert isinstance(path, Strokes)
            found[mark.name] = (left + path.x, top + path.y, path.size, path.size)
        elif isinstance(mark, Group):
            found |= tags(mark.marks, left + mark.x, top + mark.y)
    return found


def flat(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark in marks:
        yield mark
        if isinstance(mark, Group):
            yield from flat(mark.marks)


def words_box(words: Words) -> Rectangle:
    """About where the words of a box stand; those of tall boxes begin at their top."""
    high = line_count(words.text, words.width, words.size_pt) * words.size_pt * 0.45
    height = min(words.height, high) if words.anchor == "top" else words.height
    width = min(words.width, text_width(words.text, words.size_pt))
    spare = {"left": 0.0, "centre": 0.5, "right": 1.0}[words.align] * (words.width - width)
    return (words.x + spare, words.y, width, height)


def texts(marks: tuple[Mark, ...]) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Words):
            yield mark.text
        elif isinstance(mark, Group):
            yield from texts(mark.marks)


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("paper", ["A0", "A1", "A2", "A3"])
@pytest.mark.parametrize("code", ["nl", "en"])
def test_four_corners_and_a_marker_for_each_place(name: str, paper: str, code: str) -> None:
    poster = poster_of(CanvasOrder(kit(name), Language(code), paper=paper))  # type: ignore[arg-type]
    on_a1 = poster.drawing.width / 841
    found = tags(poster.drawing.marks)
    assert sorted(found) == sorted(f"tag{n}" for n in range(14))
    assert [found[f"tag{n}"] for n in range(4)] == [pytest.approx(c) for c in poster.corners]
    size = max(20.0, 40 * on_a1)
    assert [corner[2] for corner in poster.corners] == [pytest.approx(size)] * 4
    assert [found[f"tag{n}"][2] for n in range(4, 14)] == [pytest.approx(18 * on_a1)] * 10


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("paper", ["A0", "A1", "A2", "A3"])
def test_the_markers_can_be_read_from_what_is_drawn(name: str, paper: str) -> None:
    marks = poster_of(CanvasOrder(kit(name), DUTCH, paper=paper)).drawing.marks
    squares = [m for m in flat(marks) if isinstance(m, Strokes) and m.filled]
    read = {marker_drawn(square): square for square in squares}
    assert sorted(read) == list(range(14))  # type: ignore[type-var]
    # Clockwise from the top left; then beside the places in the order of their letters.
    middles = [(read[n].x + read[n].size / 2, read[n].y + read[n].size / 2) for n in range(14)]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = middles[:4]
    assert ax < bx and ay < dy and cx > dx and cy > by
    scale = CanvasOrder(kit(name), DUTCH, paper=paper).scale
    places = [place for zone in kit(name).canvas.zones for place in zone.places]
    for place, (x, y) in zip(places, middles[4:], strict=True):
        left, top, width, height = (length * scale for length in place)
        assert left + width < x < left + 2 * width and top < y < top + height / 2


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("paper", ["A0", "A1", "A2", "A3"])
def test_its_ruler_is_100_mm_at_any_size_and_clear_of_all(name: str, paper: str) -> None:
    order = CanvasOrder(kit(name), DUTCH, a_full_record(kit(name)), paper=paper)
    drawing = poster_of(order).drawing
    (ruler,) = [m for m in drawing.marks if isinstance(m, Line) and m.x2 - m.x1 == 100]
    area = (ruler.x1, ruler.y1 - RULER_HEIGHT, 100.0, RULER_HEIGHT)
    assert ruler.y1 <= drawing.height - 5
    said = {"0", "100 mm", "Druk af op 100 % (werkelijke grootte)"}
    for mark in drawing.marks:
        if isinstance(mark, Words) and mark.text not in said:
            assert not hits(words_box(mark), area)
        elif isinstance(mark, Box):
            foot = mark.y + mark.height
            assert foot <= area[1] + 1e-6


def test_a_foot_without_room_has_no_ruler() -> None:
    marks = poster_of(CanvasOrder(kit("sturingsfilosofie"), DUTCH, paper="A4")).drawing.marks
    assert "100 mm" not in set(texts(marks))


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("paper", ["A1", "A3"])
def test_markers_lie_in_their_corners_clear_of_the_edge_and_of_each_other(
    name: str, paper: str
) -> None:
    drawing = poster_of(CanvasOrder(kit(name), DUTCH, paper=paper)).drawing
    found = tags(drawing.marks)
    for one, other in combinations(found.values(), 2):
        assert not hits(one, other, 1.0)
    for x, y, width, height in found.values():
        assert min(x, y, drawing.width - x - width, drawing.height - y - height) >= 5 - 1e-6
    lefts = [found[f"tag{n}"][0] < drawing.width / 2 for n in range(4)]
    tops = [found[f"tag{n}"][1] < drawing.height / 2 for n in range(4)]
    assert lefts == [True, False, False, True] and tops == [True, True, False, False]


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("code", ["nl", "en"])
def test_no_words_lines_or_boxes_run_into_a_marker(name: str, code: str) -> None:
    record = a_full_record(kit(name))
    order = CanvasOrder(record.kit, Language(code), record, qr=CODE)  # type: ignore[arg-type]
    drawing = poster_of(order).drawing
    white = [
        (x - w / 16, y - w / 16, w * 1.125, h * 1.125)
        for x, y, w, h in tags(drawing.marks).values()
    ]
    for mark in drawing.marks:
        if isinstance(mark, Words):
            assert not any(hits(words_box(mark), box) for box in white)
        elif isinstance(mark, Line):
            x, y = min(mark.x1, mark.x2), min(mark.y1, mark.y2)
            line = (x, y, abs(mark.x1 - mark.x2), abs(mark.y1 - mark.y2))
            assert not any(hits(line, box) for box in white)
        elif isinstance(mark, Box) and mark.width < 10:
            assert not any(hits((mark.x, mark.y, mark.width, mark.height), b) for b in white)


@pytest.mark.parametrize("name", KITS)
def test_a_card_on_its_place_covers_neither_marker_nor_reasons(name: str) -> None:
    poster = poster_of(CanvasOrder(kit(name), DUTCH))
    places = [place for zone in kit(name).canvas.zones for place in zone.places]
    marks = poster.drawing.marks
    small = [m for m in marks if isinstance(m, Box) and m.width < 5]
    assert len(small) == 3 * len(places)
    for place in places:
        assert not any(hits((m.x, m.y, m.width, m.height), place) for m in small)
        assert not any(hits(tag, place) for tag in tags(marks).values())


def test_where_there_is_no_room_beside_a_place_its_marker_stands_in_it() -> None:
    known = a_kit()
    crowded = tuple((20.0 + 78 * n, 60.0, 70.0, 95.0) for n in range(5))
    zones = tuple(
        replace(zone, places=crowded) if zone.places else zone for zone in known.canvas.zones
    )
    known = replace(known, canvas=replace(known.canvas, zones=zones))
    drawing = poster_of(CanvasOrder(known, DUTCH)).drawing
    found = tags(drawing.marks)
    for n, place in enumerate(crowded):
        x, y, width, height = found[f"tag{4 + n}"]
        assert place[0] < x and x + width < place[0] + place[2] and place[1] < y
        assert 14 <= width == height
    assert list(texts(drawing.marks)).count("drijfveer") == 5


def test_a_canvas_without_free_corners_is_printed_without_markers_there() -> None:
    known = a_kit()
    first = known.canvas.zones[0]
    full = replace(first, areas=((12, 56, 817, 530),), lines=12, places=())
    known = replace(known, canvas=replace(known.canvas, zones=(full,)))
    poster = poster_of(CanvasOrder(known, DUTCH))
    assert poster.corners == () and tags(poster.drawing.marks) == {}


def test_a_tables_poster_says_which_table_it_is() -> None:
    record = a_full_record(kit("sturingsfilosofie"))
    marks = poster_of(CanvasOrder(record.kit, DUTCH, record, qr=CODE)).drawing.marks
    said = list(texts(marks))
    assert {"Proefprogramma", "7", "dinsdag 20 juni 2023"} <= set(said)
    assert f"sturingsfilosofie 1.0 · tafel 7 · {record.table.id}" in said
    codes = [m for m in marks if isinstance(m, Strokes) and m.filled]
    (code,) = codes
    assert code.size == pytest.approx(30)


def test_a_kits_poster_has_room_to_write_that() -> None:
    marks = poster_of(CanvasOrder(kit("sturingsfilosofie"), DUTCH)).drawing.marks
    assert "sturingsfilosofie 1.0" in set(texts(marks))
    assert not [m for m in marks if isinstance(m, Strokes) and m.filled]


@pytest.mark.parametrize("name", KITS)
def test_writing_lines_leave_room_for_a_marker_pen_on_a1(name: str) -> None:
    marks = poster_of(CanvasOrder(kit(name), DUTCH, paper="A1")).drawing.marks
    rows: dict[tuple[float, float], list[float]] = {}
    for mark in flat(marks):
        if isinstance(mark, Line) and mark.y1 == mark.y2 and mark.line_mm >= 0.3:
            rows.setdefault((round(mark.x1), round(mark.x2)), []).append(mark.y1)
    steps = [
        below - above
        for ys in rows.values()
        for above, below in zip(sorted(ys), sorted(ys)[1:], strict=False)
    ]
    assert min(steps) >= 12


def test_a_canvas_of_another_shape_lies_in_the_middle_of_its_paper() -> None:
    known = a_kit()
    wide = replace(known.canvas, height_mm=500.0, zones=known.canvas.zones[:1])
    zone = replace(wide.zones[0], areas=((12, 56, 817, 300),))
    known = replace(known, canvas=replace(wide, zones=(zone,)))
    drawing = poster_of(CanvasOrder(known, DUTCH, paper="A1")).drawing
    assert (drawing.width, drawing.height) == (841, 594)
    whole, *_ = drawing.marks
    assert isinstance(whole, Group) and (whole.x, whole.y) == (0, pytest.approx(47))


def test_a_filled_canvas_is_to_be_read_and_has_no_markers_or_lines_to_write_on() -> None:
    record = a_full_record(kit("sturingsfilosofie"))
    marks = poster_of(CanvasOrder(record.kit, DUTCH, record, filled=True)).drawing.marks
    assert tags(marks) == {}
    said = list(texts(marks))
    assert "Begin bij wat de buurt nodig heeft." in said and "A" in said
    assert said.count("drijfveer") == 1  # on the card, not beside a place


def test_a_filled_canvas_says_who_was_missed_and_what_is_asked() -> None:
    record = a_full_record(kit("sturingsfilosofie"))
    order = CanvasOrder(record.kit, DUTCH, record, filled=True)
    written = "\n".join(look_back_texts(record))
    assert written and written in set(texts(poster_of(order).drawing.marks))
    assert all(text in poster_words(order) for text in look_back_texts(record))
    assert written not in set(texts(poster_of(replace(order, filled=False)).drawing.marks))


def test_the_public_edition_tells_no_seats() -> None:
    record = a_full_record(kit("sturingsfilosofie"))
    order = CanvasOrder(record.kit, DUTCH, record, filled=True, letters=False)
    assert not set("ABCDEFGHIJ").intersection(texts(poster_of(order).drawing.marks))
    empty = replace(order, filled=False)
    assert set("ABCDEFGHIJ") < set(texts(poster_of(empty).drawing.marks))
