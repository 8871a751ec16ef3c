import io
from pathlib import Path

import pypdfium2
import pytest

from tafelkit.domain.drawing.marks import Box, Words
from tafelkit.domain.drawing.tokens import LIGHT
from tafelkit.domain.sheets.sheet import Piece, Sheet
from tafelkit.printing.sheets import write_sheets
from tests.printing.paper import FONTS, MADE_AT, pages_of
from tests.printing.tagged.making import failures, read

MM = 72 / 25.4
CARD = Piece((Box(20, 30, 63, 88, "accent"),), "figure", "Een kaart.", (20, 30, 63, 88))
FOOT = Piece((Words(10, 280, 100, 6, "Vel 1 van 2", 9),))
SHEETS = (
    Sheet(
        210,
        297,
        (Piece((Words(10, 5, 100, 8, "Kaarten", 14),), "title"), CARD, FOOT),
        "Vel 1",
        (20, 30, 63, 88),
        (17, 27, 69, 94),
    ),
    Sheet(420, 297, (CARD, Piece((Words(10, 5, 100, 8, "Uitleg", 10),), "text"))),
)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    out = io.BytesIO()
    known = {"title": "Kaarten", "language": "nl", "colours": LIGHT, "folder": FONTS}
    write_sheets(SHEETS, out, made_at=MADE_AT, **known)  # type: ignore[arg-type]
    return out.getvalue()


def test_sheets_can_be_read_by_anyone_and_kept(pdf: bytes, tmp_path: Path) -> None:
    assert failures(pdf, tmp_path) == []


def test_a_page_is_as_large_as_its_sheet_and_cut_where_it_says(pdf: bytes) -> None:
    first, second = pypdfium2.PdfDocument(pdf)
    assert first.get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.05)
    assert second.get_size() == pytest.approx((420 * MM, 297 * MM), abs=0.05)
    # From the foot upwards: the card ends at 30 + 88 mm from the top.
    assert first.get_trimbox() == pytest.approx([mm * MM for mm in (20, 179, 83, 267)], abs=0.05)
    assert first.get_bleedbox() == pytest.approx([mm * MM for mm in (17, 176, 86, 270)], abs=0.05)
    assert second.get_trimbox() == second.get_mediabox()


def test_a_mark_lies_where_it_was_put(pdf: bytes) -> None:
    page = pypdfium2.PdfDocument(pdf)[0]
    box = next(o for o in page.get_objects() if o.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH)
    assert box.get_bounds() == pytest.approx([mm * MM for mm in (20, 179, 83, 267)], abs=0.28)


def test_items_are_a_list_that_goes_on_on_the_next_sheet(tmp_path: Path) -> None:
    def item(label: str, text: str) -> Piece:
        return Piece((Words(10, 5, 8, 8, label, 10), Words(18, 5, 90, 8, text, 10)), "item")

    said = Piece((Words(10, 40, 100, 8, "Dan dit.", 10),), "text")
    out = io.BytesIO()
    sheets = (
        Sheet(210, 297, (SHEETS[0].pieces[0], item("–", "een"), item("–", "twee"), FOOT)),
        Sheet(210, 297, (item("–", "drie"), said, item("1", "vier"))),
    )
    known = {"title": "Lijst", "language": "nl", "colours": LIGHT, "folder": FONTS}
    write_sheets(sheets, out, made_at=MADE_AT, **known)  # type: ignore[arg-type]
    assert failures(out.getvalue(), tmp_path) == []
    document = read(out.getvalue()).document
    assert [node.role for node in document.nodes] == ["H1", "L", "P", "L"]
    bullets, numbers = document.all("L")
    assert [node.text.strip() for node in bullets.all("LBody")] == ["een", "twee", "drie"]
    assert [node.text.strip() for node in numbers.all("Lbl")] == ["1"]
    assert bullets.attribute("ListNumbering") == "None"
    assert numbers.attribute("ListNumbering") == "Decimal"


def test_what_is_read_comes_in_order_and_bookmarks_lead_there(pdf: bytes) -> None:
    first, second = pages_of(pdf)
    assert first.split() == ["Kaarten", "Vel", "1", "van", "2"] and second.strip() == "Uitleg"
    outline = list(pypdfium2.PdfDocument(pdf).get_toc())
    assert [entry.get_title() for entry in outline] == ["Vel 1"]
