"""A canvas as PDF: whole, in sheets to be joined, or filled as a table left it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from tafelkit.domain.drawing.tokens import PRINTED, with_suits
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.sheets import canvas_sheets
from tafelkit.domain.sheets.canvas.words import title_of
from tafelkit.printing.qr import qr_modules
from tafelkit.printing.sheets import write_sheets


def write_canvas(order: CanvasOrder, out: BinaryIO, folder: Path, made_at: datetime) -> None:
    """Write the canvas of an order to `out`; `folder` holds the fonts.

    A table's bears its id as a QR code, and nothing else in it. It is in capitals, which need
    fewer modules; a UUID is the same in either (RFC 9562, 4). A kit's canvas bears none: it is of
    no table yet, and a code that all sheets share would tell nobody which table a photo is of.

    Raises Refusal for what cannot be printed.
    """
    if order.record is not None and not order.filled:
        order = replace(order, qr=qr_modules(order.record.table.id.upper()))
    write_sheets(
        canvas_sheets(order),
        out,
        title=title_of(order),
        language=order.language.code,
        colours=with_suits(PRINTED, order.kit.deck, dark=False),
        folder=folder,
        made_at=made_at,
    )
