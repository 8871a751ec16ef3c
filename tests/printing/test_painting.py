import io

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from tafelkit.domain.drawing import marks as m
from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.printing.painting import Painter, steps
from tafelkit.printing.styles import MM
from tests.printing.paper import FONTS, compare_with_kept, pages_of, picture, the_fonts
from tests.printing.reports import DRAWING, FIGURE

SIDE = 100  # millimetres


def drawn(*marks: m.Mark, width: float = SIDE, height: float = SIDE) -> bytes:
    out = io.BytesIO()
    the_fonts()
    canvas = Canvas(out, pagesize=(width * MM, height * MM), invariant=1)
    canvas.translate(0, height * MM)
    Painter(canvas, {**LIGHT, "suit:A": "#1F5FA8"}, the_fonts()).draw(marks)
    canvas.save()
    return out.getvalue()


def pixel(pdf: bytes, x: float, y: float) -> tuple[int, ...]:
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=2 / MM).to_pil()
    return tuple(image.getpixel((round(2 * x), round(2 * y))))[:3]


def test_a_drawing_looks_as_it_did() -> None:
    assert FONTS.is_dir()
    pdf = drawn(*DRAWING.marks, width=DRAWING.width, height=DRAWING.height)
    compare_with_kept("drawing", picture(pdf, 0))


def test_lengths_are_millimetres_from_the_top_left() -> None:
    pdf = drawn(m.Box(10, 20, 30, 5, "accent"))
    accent = (0x0A, 0x5B, 0x66)
    assert pixel(pdf, 11, 21) == pixel(pdf, 39, 24) == accent
    assert pixel(pdf, 9, 21) == pixel(pdf, 41, 21) == pixel(pdf, 20, 26) == (255, 255, 255)


def test_groups_are_moved_and_turned_clockwise() -> None:
    pdf = drawn(m.Group((m.Box(0, 0, 20, 4, "ink"),), 50, 50, 90))
    ink = (0x1E, 0x24, 0x30)
    assert pixel(pdf, 48, 60) == ink
    assert pixel(pdf, 60, 52) == (255, 255, 255)


def test_a_colour_is_a_token_of_the_palette_or_its_own() -> None:
    pdf = drawn(m.Box(0, 0, 50, 50, "suit:A"), m.Box(50, 50, 50, 50, "#FF0000"))
    assert pixel(pdf, 10, 10) == (0x1F, 0x5F, 0xA8)
    assert pixel(pdf, 90, 90) == (255, 0, 0)


def test_what_has_neither_line_nor_fill_leaves_no_trace() -> None:
    pdf = drawn(m.Box(10, 10, 80, 80), m.Line(10, 50, 90, 50, line_mm=0))
    assert pixel(pdf, 50, 50) == pixel(pdf, 10, 50) == (255, 255, 255)


@pytest.mark.parametrize("filled", [True, False])
def test_pictures_are_drawn_in_a_square_of_24_units(filled: bool) -> None:
    pdf = drawn(m.Strokes(20, 20, 48, "M4 4 L20 4 L20 20 L4 20 Z", "ink", filled=filled))
    inside, edge = pixel(pdf, 44, 44), pixel(pdf, 28, 40)
    assert edge == (0x1E, 0x24, 0x30)
    assert inside == (edge if filled else (255, 255, 255))


def test_a_path_has_steps_each_with_its_numbers() -> None:
    path = "M4 12 L20 12 -1.5 3C1 2 3 4 5 6 Z"
    assert list(steps(path)) == [
        ("M", [4, 12]),
        ("L", [20, 12]),
        ("L", [-1.5, 3]),
        ("C", [1, 2, 3, 4, 5, 6]),
        ("Z", []),
    ]


WORDS = m.Words(10, 10, 30, 20, "maatschappelijke opgave en verantwoording", 16)


def test_words_are_whole_on_paper() -> None:
    text = " ".join(pages_of(drawn(WORDS))[0].split())
    assert "opgave en" in text


def test_a_figure_knows_its_colours() -> None:
    for mark in FIGURE.drawing.marks:
        fill = getattr(mark, "fill", None)
        assert fill is None or fill in FIGURE.colours
