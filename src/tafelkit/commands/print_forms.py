"""`tafelkit print forms`: the paper beside the screen, of a kit or of a table."""

from __future__ import annotations

import argparse
from pathlib import Path

from tafelkit.commands.console import Console
from tafelkit.commands.outputs import check_ending, put_printed
from tafelkit.commands.parser import Branch
from tafelkit.commands.pointing import point_out_printed
from tafelkit.commands.sources import kit_and_table
from tafelkit.domain.sheets.forms.order import FORMS, FormsOrder
from tafelkit.domain.sheets.paper import paper_named
from tafelkit.domain.texts import Language


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    forms = branch("forms", say("leidraad, formulieren en plaatsletters voor een tafel, op papier"))
    forms.add_kit()
    forms.add_language(say("de taal; anders die van deze uitleg"))
    forms.add_output()
    forms.add_argument(
        "file",
        nargs="?",
        type=Path,
        help=say("een tafel, voor formulieren met wat al bekend is, in de taal van de tafel"),
    )
    forms.add_argument(
        "--form",
        action="append",
        choices=FORMS,
        help=say(
            "alleen dit formulier; mag vaker. guide: leidraad, record: de tafel op papier, "
            "attendance: wie er was, consent: toestemming, signs: plaatsletters"
        ),
    )
    forms.add_argument(
        "--seats",
        type=int,
        help=say("voor zoveel plaatsen, van A af; anders die van de tafel, of tien"),
    )
    forms.add_argument("--paper", default="A4", help=say("het papier, A4 of groter"))
    forms.add_check()
    forms.add_password()
    forms.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """The forms of a kit or of a table."""
    check_ending(options.output, ".pdf")
    kit, language, record = kit_and_table(options, console)
    order = FormsOrder(
        kit=kit,
        language=language,
        record=record,
        paper=paper_named(options.paper),
        seats=options.seats,
        forms=tuple(options.form or FORMS),
    )
    point_out_printed(options, console, order.kit, order.record, order.printed_kinds)
    put_printed(options.output, order, options.file)
    console.tell(str(options.output))
    return 0
