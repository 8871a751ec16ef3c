"""`tafelkit print canvas`: of a kit or of a table, empty or as the table filled it."""

from __future__ import annotations

import argparse
from pathlib import Path

from tafelkit.commands.console import Console
from tafelkit.commands.outputs import check_ending, put_printed
from tafelkit.commands.parser import Branch
from tafelkit.commands.pointing import point_out_printed
from tafelkit.commands.sources import kit_and_table
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.canvas.order import MARGIN_MM, OVERLAP_MM, CanvasOrder
from tafelkit.domain.sheets.canvas.remarks import canvas_remarks
from tafelkit.domain.texts import Language, _


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    canvas = branch("canvas", say("het canvas, leeg of gevuld, heel of in vellen"))
    canvas.add_kit()
    canvas.add_language(say("de taal; anders die van de tafel, of van deze uitleg"))
    canvas.add_output()
    canvas.add_argument(
        "file",
        nargs="?",
        type=Path,
        help=say("een tafel, voor een canvas met nummer en code, in de taal van de tafel"),
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
        "--margin",
        type=float,
        help=say("wat de printer wit laat, in mm; anders {usual}", usual=f"{MARGIN_MM:g}"),
    )
    canvas.add_argument(
        "--overlap",
        type=float,
        help=say("wat vellen elkaar bedekken, in mm; anders {usual}", usual=f"{OVERLAP_MM:g}"),
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
    canvas.add_check()
    canvas.add_password()
    canvas.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """The canvas of a kit or of a table, empty or as the table filled it."""
    check_ending(options.output, ".pdf")
    if not options.tiles and (options.margin, options.overlap) != (None, None):
        raise Refusal(_("--margin en --overlap horen bij --tiles"))
    order = CanvasOrder(
        *kit_and_table(options, console),
        paper=options.paper,
        tiles=options.tiles,
        margin=MARGIN_MM if options.margin is None else options.margin,
        overlap=OVERLAP_MM if options.overlap is None else options.overlap,
        filled=options.filled,
        letters=options.edition == "internal",
        cards=options.cards,
    )
    point_out_printed(options, console, order.kit, order.record, order.printed_kinds)
    put_printed(options.output, order, options.file)
    console.tell(str(options.output))
    for remark in canvas_remarks(order):
        console.tell(console.language.text(remark))
    return 0
