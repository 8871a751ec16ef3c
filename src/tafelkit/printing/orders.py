"""From an order of cards, a canvas or forms to its PDF: the one way there for all who ask."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from tafelkit.domain.drawing.tokens import LIGHT, with_suits
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.cards.check import check_cards
from tafelkit.domain.sheets.cards.drift import drift_sheets
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.sheets.cards.sheets import card_sheets
from tafelkit.domain.sheets.forms.order import FormsOrder, form_sheets
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.printing.canvas import write_canvas
from tafelkit.printing.fitting import fits_in, lines_in
from tafelkit.printing.sheets import write_sheets

PrintOrder = CardsOrder | CanvasOrder | FormsOrder


def pdf_of(order: PrintOrder, folder: Path, made_at: datetime) -> bytes:
    """The PDF of an order; `folder` holds the fonts, `made_at` goes into its metadata.

    Raises Refusal for what cannot be printed.
    """
    out = io.BytesIO()
    if isinstance(order, CanvasOrder):
        write_canvas(order, out, folder, made_at)
    else:
        write_sheets(
            _sheets(order, folder),
            out,
            title=order.title,
            language=order.language.code,
            colours=with_suits(LIGHT, order.kit.deck, dark=False),
            folder=folder,
            made_at=made_at,
        )
    return out.getvalue()


def _sheets(order: CardsOrder | FormsOrder, folder: Path) -> Iterable[Sheet]:
    if isinstance(order, FormsOrder):
        return form_sheets(order, lines_in(folder))
    check_cards(order, fits_in(folder))
    return drift_sheets(order) if order.test_sheet else card_sheets(order)
