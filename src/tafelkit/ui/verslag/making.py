"""From a record to the pages of its verslag: as PDF, on the screen and on a printer.

Nothing here touches a widget, so that it can run beside the window. ReportLab and PDFium are
imported when the first page is made: a window opens without waiting for them.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.verslag.voice import Edition

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS_PER_INCH = 72
_PRINT_DPI = 300


@dataclass(frozen=True)
class Order:
    """Which verslag is asked for."""

    record: Record
    edition: Edition
    language: LanguageCode
    fonts: Path
    made_at: datetime

    def same_pages(self, other: Order | None) -> bool:
        """Whether the other one has the same pages; only the moment of making may differ."""
        return (
            other is not None
            and self.record is other.record
            and (self.edition, self.language) == (other.edition, other.language)
        )


Make = Callable[[Order], bytes]


def make_pdf(order: Order) -> bytes:
    """The verslag as PDF."""
    from tafelkit.printing.report import write_pdf
    from tafelkit.verslag.table import table_verslag

    out = io.BytesIO()
    content = table_verslag(order.record, order.edition, order.language)
    write_pdf(content, out, order.fonts, order.made_at)
    return out.getvalue()


class Sheets:
    """The pages of a PDF. PDFium is not made for several threads: use one from one at a time."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2

        self._document: Any = pypdfium2.PdfDocument(pdf)
        self.sizes: tuple[tuple[float, float], ...] = tuple(
            self._document.get_page_size(number) for number in range(len(self._document))
        )

    def image(self, number: int, scale: float) -> QImage:
        """A page at so many pixels a point."""
        bitmap = self._document[number].render(scale=scale, prefer_bgrx=True)
        image = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        return image

    def words(self, number: int) -> str:
        """The text of a page, for who cannot see it."""
        text: str = self._document[number].get_textpage().get_text_range()
        return text

    def close(self) -> None:
        """Let go of the PDF."""
        self._document.close()


def print_pages(pdf: bytes, printer: QPrinter) -> None:
    """Print the pages the user asked for, each as large as the paper allows."""
    sheets = Sheets(pdf)
    printer.setFullPage(True)
    last = printer.toPage() or len(sheets.sizes)
    numbers = range(max(printer.fromPage(), 1) - 1, min(last, len(sheets.sizes)))
    painter = QPainter(printer)
    for number in numbers:
        if number != numbers[0]:
            printer.newPage()
        image = sheets.image(number, _PRINT_DPI / _POINTS_PER_INCH)
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(_fitted(image, paper), image)
    painter.end()
    sheets.close()


def _fitted(image: QImage, paper: QRect) -> QRectF:
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRectF(0, 0, size.width(), size.height())
    fitted.moveCenter(QRectF(paper).center())
    return fitted
