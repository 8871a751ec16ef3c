"""`tafelkit print canvas`: of a kit or of a table, empty or as the table filled it."""

from __future__ import annotations

import argparse
import io
from datetime import datetime
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.outputs import check_ending, fonts
from tafelkit.commands.parser import Branch
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.sheets.canvas.order import MARGIN_MM, OVERLAP_MM, CanvasOrder
from tafelkit.domain.sheets.canvas.remarks import canvas_remarks
from tafelkit.domain.texts import Language, _
from tafelkit.services import files
from tafelkit.services.output import check_new, put_bytes


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    canvas = branch("canvas", say("het canvas, leeg of gevuld, heel of in vellen"))
    canvas.add_kit()
    canvas.add_language(say("de taal; anders die van deze uitleg"))
    canvas.add_output()
    canvas.add_argument(
        "file",
        nargs="?",
        type=Path,
        help=say("een tafel, voor een canvas met haar nummer en code in haar taal"),
    )
    canvas.add_argument(
        "--paper", default="", help=say("de maat van het canvas, van A0 tot A4; anders de eigen")
    )
    canvas.add_argument(
        "--tiles",
        default="",
        metavar="A4|A3",
        help=say("op ware grootte verdeeld over vellen van dit papier, met uitleg"),
    )
    canvas.add_argument(
        "--margin", type=float, default=MARGIN_MM, help=say("wat de printer wit laat, in mm")
    )
    canvas.add_argument(
        "--overlap", type=float, default=OVERLAP_MM, help=say("wat vellen elkaar bedekken, in mm")
    )
    canvas.add_argument(
        "--cards",
        choices=("poker", "tarot"),
        help=say("weigert een canvas waar kaarten van deze maat niet op passen"),
    )
    canvas.add_argument(
        "--filled", action="store_true", help=say("met wat de tafel erop legde, om uit te delen")
    )
    canvas.add_edition()
    canvas.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
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
    write_canvas(order, out, fonts(), datetime.now().astimezone())
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
