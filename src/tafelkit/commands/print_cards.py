"""`tafelkit print cards`: the deck, or a sheet that shows how far the printer is off."""

from __future__ import annotations

import argparse

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.outputs import check_ending, put_printed
from tafelkit.commands.parser import Branch
from tafelkit.commands.pointing import point_out_printed
from tafelkit.commands.sources import the_kit
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.sheets.paper import paper_named
from tafelkit.domain.texts import Language, _


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    cards = branch("cards", say("het deck, met lege kaarten en uitlegkaarten"))
    cards.add_kit(default=bootstrap.PROPOSED_KIT)
    cards.add_language(say("de taal; anders die van deze uitleg"))
    cards.add_output()
    cards.add_argument(
        "--size",
        choices=("poker", "tarot"),
        default="poker",
        help=say("63 bij 88 mm (poker) of 70 bij 120 mm (tarot)"),
    )
    cards.add_argument("--paper", default="A4", help=say("het papier, van A0 tot A6; anders A4"))
    cards.add_argument(
        "--duplex",
        choices=("long", "short", "none"),
        default="long",
        help=say("over welke rand de printer draait; none: geen achterkanten"),
    )
    cards.add_argument(
        "--back",
        choices=("mark", "language"),
        default="mark",
        help=say("achterop het beeld van de kit (mark) of de andere taal (language)"),
    )
    cards.add_argument(
        "--bleed",
        action="store_true",
        help=say("voor een drukkerij: één kaart per pagina, met 3 mm afloop en snijtekens"),
    )
    cards.add_argument(
        "--blank",
        type=int,
        help=say("zoveel lege kaarten; anders zes, en wat er op het laatste vel past"),
    )
    cards.add_argument("--no-help-cards", action="store_true", help=say("zonder uitlegkaarten"))
    cards.add_argument(
        "--shift", default="0,0", help=say("schuift achterkanten zoveel mm: RECHTS,OMLAAG")
    )
    cards.add_argument(
        "--test-sheet",
        action="store_true",
        help=say("alleen een proefvel, dat toont hoe ver de printer ernaast zit"),
    )
    cards.add_check()
    cards.set_defaults(run=run, lang=language.code)


def run(options: argparse.Namespace, console: Console) -> int:
    """The cards of a deck, or the sheet that shows how far the printer is off."""
    check_ending(options.output, ".pdf")
    order = CardsOrder(
        kit=the_kit(options.kit, options.output),
        language=Language(options.lang),
        size=options.size,
        paper=paper_named(options.paper),
        flip=None if options.duplex == "none" else options.duplex,
        back=options.back,
        bleed=options.bleed,
        blanks=options.blank,
        help_cards=not options.no_help_cards,
        shift=_shift(options.shift),
        test_sheet=options.test_sheet,
    )
    if not order.test_sheet:
        point_out_printed(options, console, order.kit)
    put_printed(options.output, order)
    console.tell(str(options.output))
    return 0


def _shift(text: str) -> tuple[float, float]:
    """Millimetres to the right and down, from what was typed."""
    try:
        right, down = (float(part) for part in text.split(","))
    except ValueError:
        raise Refusal(_("{shift}: schrijf twee getallen in mm, zoals 1,-0.5", shift=text)) from None
    return (right, down)
