"""Forms on paper: measured, read, looked at and checked in the files that come out."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.tokens import LIGHT, with_suits
from tafelkit.domain.sheets.forms.cells import LINE_MM
from tafelkit.domain.sheets.forms.order import FORMS, FormsOrder, form_sheets
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.texts import Language
from tafelkit.printing.fitting import lines_in
from tafelkit.printing.sheets import write_sheets
from tafelkit.printing.styles import MM
from tests.builders import a_full_record
from tests.printing.paper import FONTS, MADE_AT, compare_with_kept, pages_of, picture
from tests.printing.tagged.making import failures, read

NL, EN = Language("nl"), Language("en")
KITS = kit_shelf().names()


def an_order(name: str = "gemeente", language: Language = NL, **known: Any) -> FormsOrder:
    return FormsOrder(kit_shelf().kit(name), language, **known)


def of_a_table(language: Language = NL, **known: Any) -> FormsOrder:
    record = a_full_record(kit_shelf().kit("gemeente"))
    return FormsOrder(record.kit, language, record, **known)


def pdf_of(order: FormsOrder) -> bytes:
    out = io.BytesIO()
    write_sheets(
        form_sheets(order, lines_in(FONTS)),
        out,
        title=order.title,
        language=order.language.code,
        colours=with_suits(LIGHT, order.kit.deck, dark=False),
        folder=FONTS,
        made_at=MADE_AT,
    )
    return out.getvalue()


@pytest.mark.parametrize(
    "order",
    [
        *(an_order(name, language) for name in KITS for language in (NL, EN)),
        of_a_table(),
        of_a_table(EN, paper=PAPERS["A3"], seats=10),
    ],
)
def test_forms_can_be_read_by_anyone_and_kept(order: FormsOrder, tmp_path: Path) -> None:
    pdf = pdf_of(order)
    assert failures(pdf, tmp_path) == []
    roles = {node.role for node in read(pdf).document.nodes}
    assert roles == {"H1", "H2", "L", "P", "Figure"}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_a_whole_document_of_its_own(form: str, tmp_path: Path) -> None:
    pdf = pdf_of(an_order(seats=2, forms=(form,)))
    assert failures(pdf, tmp_path) == []


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("language", [NL, EN], ids=["nl", "en"])
def test_the_guide_takes_two_pages_in_real_letters(name: str, language: Language) -> None:
    assert len(pages_of(pdf_of(an_order(name, language, forms=("guide",))))) == 2


def test_all_that_is_on_a_sheet_stays_within_its_margins() -> None:
    for order in (an_order("sturingsfilosofie"), of_a_table(EN)):
        for page in pypdfium2.PdfDocument(pdf_of(order)):
            left, foot, right, top = ink(page)
            if page.get_width() > page.get_height():
                continue  # a sign, whose fold runs to the edge
            assert left >= 17.5 and right <= page.get_width() / MM - 17.5
            assert foot >= 6 and top <= page.get_height() / MM - 10


def ink(page: Any) -> tuple[float, float, float, float]:
    bounds = [o.get_bounds() for o in page.get_objects()]
    lefts, feet, rights, tops = zip(*bounds, strict=True)
    return (min(lefts) / MM, min(feet) / MM, max(rights) / MM, max(tops) / MM)


def test_a_hand_has_eight_millimetres_between_two_lines() -> None:
    page = pypdfium2.PdfDocument(pdf_of(an_order(forms=("record",), seats=2)))[2]
    paths = [o for o in page.get_objects() if o.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    wide = [o.get_bounds() for o in paths if o.get_bounds()[2] - o.get_bounds()[0] > 170 * MM]
    heights = sorted({round((foot + top) / 2 / MM, 2) for _left, foot, _right, top in wide})
    steps = [upper - lower for lower, upper in pairwise(heights)]
    assert LINE_MM == 8 and steps and all(step >= 8 - 0.1 for step in steps)
    assert sum(step == pytest.approx(8, abs=0.1) for step in steps) >= 3


def test_a_sign_is_folded_in_its_middle_and_reads_alike_from_both_sides() -> None:
    page = pypdfium2.PdfDocument(pdf_of(an_order(forms=("signs",), seats=1)))[0]
    width, height = page.get_width() / MM, page.get_height() / MM
    assert (width, height) == pytest.approx((297, 210), abs=0.1)
    paths = [o for o in page.get_objects() if o.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH]
    folds = [o.get_bounds() for o in paths]
    assert len(folds) == 2
    for _left, foot, _right, top in folds:
        assert (foot + top) / 2 / MM == pytest.approx(105, abs=0.1)
    image = page.render(scale=1, grayscale=True).to_pil()
    turned = image.rotate(180)
    upper = (0, 0, image.width, image.height // 2)
    one, other = image.crop(upper).tobytes(), turned.crop(upper).tobytes()
    assert sum(grey < 64 for grey in one) > 0.02 * len(one)
    differing = sum(abs(a - b) > 128 for a, b in zip(one, other, strict=True))
    assert differing < 0.002 * len(one)


def test_what_is_written_on_a_line_is_read_after_its_label() -> None:
    pages = pages_of(pdf_of(of_a_table(forms=("record",))))
    told = " ".join(pages[0].split())
    assert "Tafelnummer 7 Datum dinsdag 20 juni 2023 Tijd 10:00 tot 12:00 Locatie Zwolle" in told
    assert "D Achtergrond ambtenaar Preciezer beleid" in told


def test_a_question_in_another_language_says_so() -> None:
    for language, tagged in ((EN, "nl-NL"), (NL, "")):
        pdf = pdf_of(of_a_table(language, forms=("guide",)))
        (asked,) = [node for node in read(pdf).document.all("P") if "Waarom?" in node.text]
        assert asked.string("Lang") == tagged


def test_the_same_order_gives_the_same_file() -> None:
    assert pdf_of(of_a_table()) == pdf_of(of_a_table())


LOOKS = {
    "form-guide": ("guide", 0),
    "form-record-seats": ("record", 0),
    "form-record-values": ("record", 1),
    "form-record-notes": ("record", 2),
    "form-attendance": ("attendance", 0),
    "form-consent": ("consent", 0),
    "form-sign": ("signs", 1),
}


@pytest.mark.parametrize("name", LOOKS)
def test_forms_look_as_they_did(name: str) -> None:
    form, page = LOOKS[name]
    compare_with_kept(name, picture(pdf_of(of_a_table(forms=(form,))), page))
