"""The printed canvas, read back from its PDF: where all lies, and that joined sheets are one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.poster import poster_of
from tafelkit.domain.sheets.canvas.sheets import tiling_of
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.printing.canvas import write_canvas
from tests.builders import a_full_record
from tests.domain.sheets.canvas.decoding import marker_of
from tests.printing.paper import FONTS, MADE_AT, compare_with_kept, pages_of, picture
from tests.printing.tagged.making import failures, read

MM = 72 / 25.4
KITS = ("sturingsfilosofie", "gemeente")
PIXELS = 4  # a millimetre


@cache
def an_order(name: str = "sturingsfilosofie", code: LanguageCode = "nl") -> CanvasOrder:
    record = a_full_record(kit_shelf().kit(name))
    return CanvasOrder(record.kit, Language(code), record)


def pdf_of(order: CanvasOrder) -> bytes:
    out = io.BytesIO()
    write_canvas(order, out, FONTS, MADE_AT)
    return out.getvalue()


@cache
def printed(
    name: str = "sturingsfilosofie", code: LanguageCode = "nl", **known: Any
) -> tuple[CanvasOrder, bytes]:
    """An order with what becomes of it, which is made once for all that look at it."""
    order = replace(an_order(name, code), **known)
    return order, pdf_of(order)


def paths(pdf: bytes, page: int) -> Iterator[tuple[float, float, float, float]]:
    """The filled black squares of a page: left, top, right and foot in millimetres."""
    sheet = pypdfium2.PdfDocument(pdf)[page]
    for found in sheet.get_objects(max_depth=4):
        if found.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH:
            left, foot, right, top = found.get_bounds()
            high = sheet.get_height()
            yield (left / MM, (high - top) / MM, right / MM, (high - foot) / MM)


def near(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return all(abs(a - b) <= 0.1 for a, b in zip(one, other, strict=True))


KINDS = {
    "kit": {"record": None},
    "table": {},
    "tiles": {"tiles": "A4"},
    "large tiles": {"paper": "A0", "tiles": "A3", "margin": 8.0, "overlap": 15.0},
    "filled": {"filled": True},
    "public": {"filled": True, "letters": False, "paper": "A4"},
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("name", "code"), [("sturingsfilosofie", "en"), ("gemeente", "nl")])
def test_it_can_be_read_by_anyone_and_kept(
    kind: str, name: str, code: LanguageCode, tmp_path: Path
) -> None:
    _order, pdf = printed(name, code, **KINDS[kind])
    assert failures(pdf, tmp_path) == []


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("paper", ["A0", "A1", "A3"])
def test_the_markers_lie_where_they_should(name: str, paper: str) -> None:
    order, pdf = printed(name, paper=paper)
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()
    assert (width / MM, height / MM) == pytest.approx(
        (order.sheet.width, order.sheet.height), abs=0.1
    )
    drawn = list(paths(pdf, 0))
    for x, y, across, down in poster_of(order).corners:
        assert any(near(found, (x, y, x + across, y + down)) for found in drawn)


def test_a_sheet_shows_its_part_at_true_size() -> None:
    order, pdf = printed(tiles="A4")
    plan = tiling_of(order)
    x, y, size, _ = poster_of(order).corners[2]
    last = plan.tiles[-1]
    left, top = x - last.area[0] + plan.margin, y - last.area[1] + plan.margin
    drawn = paths(pdf, len(plan.tiles))
    assert any(near(found, (left, top, left + size, top + size)) for found in drawn)


Place = tuple[int, float, float, float, float]


def objects(pdf: bytes, page: int) -> list[Place]:
    """All that a page draws: its kind, and left, top, right and foot in millimetres."""
    sheet = pypdfium2.PdfDocument(pdf)[page]
    high = sheet.get_height()
    found = []
    for one in sheet.get_objects(max_depth=4):
        left, foot, right, top = one.get_bounds()
        found.append((one.type, left / MM, (high - top) / MM, right / MM, (high - foot) / MM))
    return found


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("gemeente", {"tiles": "A4"}),
        ("sturingsfilosofie", {"tiles": "A4", "margin": 7.5, "overlap": 12.0}),
        ("sturingsfilosofie", {"tiles": "A3"}),
        ("sturingsfilosofie", {"tiles": "A3", "paper": "A0", "overlap": 0.0}),
    ],
)
def test_joined_all_lies_within_a_tenth_of_a_millimetre_of_where_the_poster_has_it(
    name: str, known: dict[str, object]
) -> None:
    order, pdf = printed(name, **known)
    whole, plan = objects(printed(name, **{**known, "tiles": ""})[1], 0), tiling_of(order)
    seen: set[Place] = set()
    for number, tile in enumerate(plan.tiles, start=1):
        x, y, width, height = tile.area
        by = (plan.margin - x, plan.margin - y)
        drawn = objects(pdf, number)
        for kind, *box in whole:
            left, top, right, foot = box
            falls = left < x + width and right > x and top < y + height and foot > y
            moved = (left + by[0], top + by[1], right + by[0], foot + by[1])
            if falls:
                assert any(kind == one[0] and near(moved, one[1:]) for one in drawn)
                seen.add((kind, left, top, right, foot))
    assert seen == set(whole) and len(whole) > 100


@pytest.mark.parametrize(
    "known", [{}, {"paper": "A3"}, {"tiles": "A4"}, {"tiles": "A3", "paper": "A0"}]
)
def test_every_sheet_has_a_ruler_of_100_mm(known: dict[str, object]) -> None:
    _order, pdf = printed(**known)
    for page in range(len(pypdfium2.PdfDocument(pdf))):
        # Bounds hold the pen twice, which is 0.15 mm wide.
        sides = [
            sorted((right - left, foot - top)) for _, left, top, right, foot in objects(pdf, page)
        ]
        rulers = [long for short, long in sides if short < 0.5 and abs(long - 100.3) <= 0.1]
        assert rulers


def read_markers(pdf: bytes, page: int, squares: list[tuple[float, ...]]) -> list[int | None]:
    """The markers that a page shows in those squares, read from its picture."""
    image = rendered(pdf, page)
    found = []
    for x, y, size, _ in squares:
        middles = [[(column + 0.5, row + 0.5) for column in range(8)] for row in range(8)]
        pixels = [
            [
                image.getpixel((int(PIXELS * (x + a * size / 8)), int(PIXELS * (y + b * size / 8))))
                for a, b in row
            ]
            for row in middles
        ]
        found.append(marker_of([[pixel < 128 for pixel in row] for row in pixels]))
    return found


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("paper", ["A1", "A3"])
def test_the_corners_can_be_read_from_the_page(name: str, paper: str) -> None:
    order, pdf = printed(name, paper=paper)
    assert read_markers(pdf, 0, list(poster_of(order).corners)) == [0, 1, 2, 3]


OTHERS_WORDS = ("rijksoverheid", "sturing", "ministerie", "government", "steering", "ministry")


def test_nothing_of_one_kit_is_on_the_canvas_of_another() -> None:
    for code in ("nl", "en"):
        order = CanvasOrder(kit_shelf().kit("gemeente"), Language(code))
        for known in ({}, {"tiles": "A4"}):
            pdf = pdf_of(replace(order, **known))  # type: ignore[arg-type]
            said = " ".join([*pages_of(pdf), *(figures(pdf))]).lower()
            for word in (
                "rijksoverheid",
                "sturing",
                "ministerie",
                "government",
                "steering",
                "ministry",
            ):
                assert word not in said


def figures(pdf: bytes) -> list[str]:
    return [figure.string("Alt") for figure in read(pdf).document.all("Figure")]


def rendered(pdf: bytes, page: int) -> Image.Image:
    sheet = pypdfium2.PdfDocument(pdf)[page]
    return sheet.render(scale=PIXELS / MM, grayscale=True).to_pil()


@pytest.mark.parametrize(("name", "tiles"), [("gemeente", "A4"), ("sturingsfilosofie", "A3")])
def test_joined_the_sheets_are_the_poster(name: str, tiles: str) -> None:
    whole = rendered(printed(name)[1], 0)
    divided, pdf = printed(name, tiles=tiles)
    plan = tiling_of(divided)
    joined = Image.new("L", whole.size, 255)
    for number, tile in enumerate(plan.tiles, start=1):
        x, y, width, height = tile.area
        window = [plan.margin, plan.margin, plan.margin + width, plan.margin + height]
        part = rendered(pdf, number).crop(tuple(round(PIXELS * at) for at in window))
        joined.paste(part, (round(PIXELS * x), round(PIXELS * y)))
    # Cut lines and crosses are thinner than a millimetre; what lies elsewhere is not.
    difference = ImageChops.difference(whole, joined).point(lambda grey: 255 if grey > 96 else 0)
    coarse = difference.resize((whole.width // PIXELS, whole.height // PIXELS), resample=4)
    assert coarse.getextrema()[1] < 200
    # All that is dark on the poster is dark on the sheets, within a pixel.
    dark = whole.point(lambda grey: 255 if grey < 128 else 0)
    pale = joined.filter(ImageFilter.MinFilter(3)).point(lambda grey: 255 if grey > 200 else 0)
    assert ImageChops.multiply(dark, pale).getbbox() is None


def test_a_table_s_has_a_code_and_its_id_and_a_kit_s_has_none() -> None:
    order, pdf = printed()
    assert order.record is not None
    (page,) = pages_of(pdf)
    assert order.record.table.id in "".join(page.split())
    (page,) = pages_of(printed(record=None)[1])
    assert order.record.table.id not in "".join(page.split())


def test_what_a_poster_says_is_in_its_figure() -> None:
    tagged = read(printed()[1])
    (figure,) = tagged.document.all("Figure")
    assert "Richting: Welke kant moet de buurt op" in figure.string("Alt")


def test_a_plan_is_read_in_order_and_each_sheet_has_its_words() -> None:
    _order, pdf = printed(tiles="A3")
    document = read(pdf).document
    assert [node.role for node in document.nodes] == [
        "H1",
        "P",
        "Figure",
        "L",
        *["Figure"] * 6,
    ]
    assert [label.text.strip() for label in document.one("L").all("Lbl")] == list("12345")
    assert document.all("Figure")[1].string("Alt").startswith("Vel 1A van het canvas")
    outline = pypdfium2.PdfDocument(pdf).get_toc()
    assert [entry.get_title() for entry in outline][:2] == [
        "Zo komen de vellen aan elkaar",
        "Vel 1A",
    ]


@pytest.mark.parametrize(
    ("kept", "known", "page"),
    [
        ("canvas", {}, 0),
        ("canvas-filled", {"filled": True}, 0),
        ("canvas-plan", {"tiles": "A4"}, 0),
        ("canvas-sheet", {"tiles": "A4"}, 2),
    ],
)
def test_they_look_as_they_did(kept: str, known: dict[str, object], page: int) -> None:
    compare_with_kept(kept, picture(printed(**known)[1], page))
