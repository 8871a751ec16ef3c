"""What `tafelkit print` does: sheets of a kit as PDF."""

from __future__ import annotations

import argparse
import io
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands import Console, check_ending
from tafelkit.domain.drawing.tokens import LIGHT, with_suits
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Deck, Kit
from tafelkit.domain.record import Record
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.remarks import canvas_remarks
from tafelkit.domain.sheets.cards.check import check_cards
from tafelkit.domain.sheets.cards.drift import drift_sheets
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.sheets.cards.sheets import card_sheets
from tafelkit.domain.sheets.paper import paper_named
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.domain.texts import Language, _
from tafelkit.services import files
from tafelkit.services.output import check_new, put_bytes


def cards(options: argparse.Namespace, console: Console) -> int:
    """The cards of a deck, or the sheet that shows how far the printer is off."""
    # ReportLab takes a quarter of a second to import; only what prints waits for it.
    from tafelkit.printing.fitting import fits_in

    check_ending(options.output, ".pdf")
    order = CardsOrder(
        kit=bootstrap.kit_shelf().kit(options.kit),
        language=Language(options.lang),
        size=options.size,
        paper=paper_named(options.paper),
        flip=None if options.duplex == "none" else options.duplex,
        back=options.back,
        bleed=options.bleed,
        blanks=options.blank,
        help_cards=not options.no_help_cards,
        shift=_shift(options.shift),
    )
    check_cards(order, fits_in(_fonts()))
    sheets = drift_sheets(order) if options.test_sheet else card_sheets(order)
    _put(options.output, sheets, order.title, order.language, order.kit.deck)
    console.tell(str(options.output))
    return 0


def canvas(options: argparse.Namespace, console: Console) -> int:
    """The canvas of a kit or of a table, empty or as the table filled it."""
    from tafelkit.printing.canvas import write_canvas

    check_ending(options.output, ".pdf")
    order = CanvasOrder(
        *_kit_and_table(options, console),
        paper=options.paper,
        tiles=options.tiles,
        margin=options.margin,
        overlap=options.overlap,
        filled=options.filled,
        letters=options.edition == "internal",
        cards=options.cards,
    )
    out = io.BytesIO()
    write_canvas(order, out, _fonts(), datetime.now().astimezone())
    put_bytes(options.output, out.getvalue())
    console.tell(str(options.output))
    for remark in canvas_remarks(order):
        console.tell(console.language.text(remark))
    return 0


def _kit_and_table(
    options: argparse.Namespace, console: Console
) -> tuple[Kit, Language, Record | None]:
    """What is printed and in which language: a table, or else a kit."""
    if options.file is None:
        kit = bootstrap.kit_shelf().kit(options.kit or bootstrap.PROPOSED_KIT)
        return kit, Language(options.lang or console.language.code), None
    if options.kit is not None:
        raise Refusal(_("Noem een tafel of een kit, niet allebei; een tafel heeft haar eigen kit."))
    check_new(options.output, options.file)
    with files.reading(options.file, bootstrap.author()) as document:
        record = document.record(files.only_table(document))
    return record.kit, Language(options.lang or record.programme.language), record


def _put(target: Path, sheets: Iterable[Sheet], title: str, language: Language, deck: Deck) -> None:
    """Write sheets in the place of the target, all of them or none."""
    from tafelkit.printing.sheets import write_sheets

    out = io.BytesIO()
    write_sheets(
        sheets,
        out,
        title=title,
        language=language.code,
        colours=with_suits(LIGHT, deck, dark=False),
        folder=_fonts(),
        made_at=datetime.now().astimezone(),
    )
    put_bytes(target, out.getvalue())


def _fonts() -> Path:
    return bootstrap.resources() / "fonts"


def _shift(text: str) -> tuple[float, float]:
    """Millimetres to the right and down, from what was typed."""
    try:
        right, down = (float(part) for part in text.split(","))
    except ValueError:
        raise Refusal(_("{shift}: schrijf twee getallen in mm, zoals 1,-0.5", shift=text)) from None
    return (right, down)
