"""The pages of a PDF on a printer: as large as the paper, or true to size.

Nothing here touches a widget, so that it can run beside the window.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.ui.proofs.sheets import Sheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS_PER_INCH = 72
_PRINT_DPI = 300
# Paper is cut no better than this.
_ALIKE_POINTS = 6.0


def print_pages(pdf: bytes, printer: QPrinter, *, true_to_size: bool = False) -> None:
    """Print the pages the user asked for.

    Each is as large as the paper allows, or `true_to_size`. Raises Refusal where the paper is
    another than that of a page that is to be true to size.
    """
    with closing(Sheets(pdf)) as sheets:
        _print(sheets, printer, true_to_size=true_to_size)


def _print(sheets: Sheets, printer: QPrinter, *, true_to_size: bool) -> None:
    printer.setFullPage(True)
    last = printer.toPage() or len(sheets.sizes)
    numbers = range(max(printer.fromPage(), 1) - 1, min(last, len(sheets.sizes)))
    if true_to_size:
        for number in numbers:
            _check_paper(printer, sheets.sizes[number])
    _turn(printer, sheets.sizes[numbers[0]])
    painter = QPainter(printer)
    for number in numbers:
        _turn(printer, sheets.sizes[number])
        if number != numbers[0]:
            printer.newPage()
        image = sheets.image(number, _PRINT_DPI / _POINTS_PER_INCH)
        paper = printer.pageLayout().fullRectPixels(printer.resolution())
        area = _whole(sheets.sizes[number], printer) if true_to_size else _fitted(image, paper)
        painter.drawImage(area, image)
    painter.end()


def _check_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    """Raise Refusal for paper of another size than the page."""
    layout = printer.pageLayout()
    paper = layout.pageSize().size(layout.pageSize().Unit.Point)
    if any(
        abs(one - other) > _ALIKE_POINTS
        for one, other in zip(sorted((paper.width(), paper.height())), sorted(size), strict=True)
    ):
        raise Refusal(
            _(
                "De printer staat op papier van {there} mm, deze pagina is {here} mm. Kies het "
                "papier in het afdrukvenster, of bewaar het als PDF.",
                there=_millimetres(paper),
                here=_millimetres(QSizeF(*size)),
            )
        )


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    """Turn the paper as the page lies."""
    lies = size[0] > size[1]
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if lies else ways.Portrait)


def _millimetres(size: QSizeF) -> str:
    width, height = sorted((size.width(), size.height()))
    return f"{width * 25.4 / _POINTS_PER_INCH:.0f} × {height * 25.4 / _POINTS_PER_INCH:.0f}"


def _whole(size: tuple[float, float], printer: QPrinter) -> QRectF:
    """Where a page lies that is as large as it says, from the corner of the paper."""
    dots = printer.resolution() / _POINTS_PER_INCH
    return QRectF(0, 0, size[0] * dots, size[1] * dots)


def _fitted(image: QImage, paper: QRect) -> QRectF:
    size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRectF(0, 0, size.width(), size.height())
    fitted.moveCenter(QRectF(paper).center())
    return fitted
