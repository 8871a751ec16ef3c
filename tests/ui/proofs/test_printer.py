"""Pages on a printer, here one that writes PDF."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from tafelkit.domain.errors import Refusal
from tafelkit.ui.proofs.printer import print_pages

MM = 72 / 25.4


def a_document(*sizes: tuple[float, float]) -> bytes:
    """Pages of these millimetres with a black bar of 100 mm, 20 mm from the left."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for width, height in sizes:
        canvas.setPageSize((width * MM, height * MM))
        canvas.rect(20 * MM, 30 * MM, 100 * MM, 10 * MM, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def a_printer(target: Path, paper: QPageSize.PageSizeId) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    margins = QMarginsF(5, 5, 5, 5)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(paper),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    return printer


def bars(pdf: Path) -> list[tuple[float, float]]:
    """Where the black of each page begins and ends, in millimetres from the left."""
    found = []
    for page in pypdfium2.PdfDocument(str(pdf)):
        dots = 20.0  # a millimetre
        image = page.render(scale=dots / MM, grayscale=True).to_pil()
        dark = image.point(lambda grey: 255 if grey < 128 else 0)
        left, _top, right, _bottom = dark.getbbox()
        found.append((left / dots, right / dots))
    return found


def test_true_to_size_a_hundred_millimetres_are_a_hundred(qapp: object, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    pdf = a_document((210, 297), (297, 210))
    print_pages(pdf, a_printer(target, QPageSize.PageSizeId.A4), true_to_size=True)
    for left, right in bars(target):
        assert left == pytest.approx(20, abs=0.1) and right == pytest.approx(120, abs=0.1)


def test_other_paper_is_refused_where_size_matters(qapp: object, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    printer = a_printer(target, QPageSize.PageSizeId.A4)
    with pytest.raises(Refusal, match="297 × 420 mm"):
        print_pages(a_document((210, 297), (420, 297)), printer, true_to_size=True)
    assert not target.exists()


def test_a_report_is_as_large_as_the_paper(qapp: object, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    print_pages(a_document((210, 297)), a_printer(target, QPageSize.PageSizeId.A3))
    ((left, right),) = bars(target)
    assert right - left == pytest.approx(141.4, abs=0.5)


def test_paper_is_turned_for_a_page_that_lies(qapp: object, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    pdf = a_document((210, 297), (297, 210), (210, 297))
    print_pages(pdf, a_printer(target, QPageSize.PageSizeId.A4))
    for left, right in bars(target):
        assert left == pytest.approx(20, abs=0.5) and right - left == pytest.approx(100, abs=0.5)
