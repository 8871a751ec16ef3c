"""The command line: `tafelkit FILE` opens the app, all else works without a screen (DESIGN).

Exit status 0: done; 1: refused, one line per cause on stderr; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from tafelkit import __version__, bootstrap, commands, print_commands
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.canvas.order import MARGIN_MM, OVERLAP_MM
from tafelkit.domain.texts import Language

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for; the exit status."""
    language = bootstrap.command_line_language(bootstrap.environment())
    for stream in (sys.stdout, sys.stderr):
        # A name of a file may hold what the terminal cannot show; that is no reason to stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if not arguments or arguments[0] not in (*bootstrap.COMMANDS, "-h", "--help", "--version"):
        return _open_app(arguments, language)
    options = _parser(language).parse_args(list(arguments))
    console = commands.Console(language)
    try:
        status: int = options.run(options, console)
        console.flush()
    except Refusal as refused:
        console.refuse(refused)
        return REFUSED
    except KeyboardInterrupt:
        console.complain(language.say("Afgebroken; wat er stond is er nog."))
        return REFUSED
    except MemoryError:
        console.complain(
            language.say(
                "{arguments}: dit vraagt meer geheugen dan er is",
                arguments=" ".join(arguments),
            )
        )
        return REFUSED
    return status


def _open_app(arguments: Sequence[str], language: Language) -> int:
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
        _parser(language).error(f"unrecognized arguments: {' '.join(arguments)}")
    if not bootstrap.has_screen(bootstrap.environment()):
        print(
            language.say(
                "Hier is geen scherm, dus geen venster. Zonder scherm kan wel: {commands}.",
                commands=", ".join(f"tafelkit {name}" for name in bootstrap.COMMANDS),
            ),
            file=sys.stderr,
        )
        return REFUSED
    return bootstrap.open_app(Path(arguments[0]) if arguments else None)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """The library's help, with the user's word for "usage"."""

    def __init__(self, prog: str, usage_word: str) -> None:
        super().__init__(prog)
        self._usage_word = usage_word

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Add the usage line."""
        super().add_usage(usage, actions, groups, prefix or self._usage_word)


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the user's language."""

    language: Language

    def __init__(self, *, language: Language, description: str, prog: str) -> None:
        word = language.say("gebruik: ")
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=lambda prog: _Formatter(prog, word),
            add_help=False,
        )
        self.language = language
        self._positionals.title = language.say("gegevens")
        self._optionals.title = language.say("keuzes")
        self.add_argument("-h", "--help", action="help", help=language.say("deze uitleg"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command, and how it should be; exit status 2."""
        self.print_usage(sys.stderr)
        print(self._said(message), file=sys.stderr)
        sys.exit(WRONG_USAGE)

    def _said(self, message: str) -> str:
        """The library's English sentence in the user's language."""
        say = self.language.say
        sentences = {
            r"the following arguments are required: (.*)": say("dit ontbreekt nog: {what}"),
            r"unrecognized arguments: (.*)": say("dit is onbekend: {what}"),
            r"argument (.*): expected .*": say("hierachter hoort nog iets: {what}"),
            r"argument (.*: )invalid choice: (.*) \(choose from .*": say(
                "dit kan hier niet: {what}"
            ),
            r"argument (.*: )invalid (?:int|float) value: (.*)": say("dit is geen getal: {what}"),
        }
        for pattern, sentence in sentences.items():
            found = re.fullmatch(pattern, message)
            if found:
                return sentence.replace("{what}", "".join(found.groups()))
        return message


def _parser(language: Language) -> _Parser:
    say = language.say
    parser = _Parser(
        language=language,
        prog="tafelkit",
        description=say(
            "Een gesprekstafel van kaart tot verslag.\n\n"
            "tafelkit [BESTAND] opent de app; een opdracht werkt zonder scherm."
        ),
    )
    parser.add_argument(
        "--version", action="version", version=f"tafelkit {__version__}", help=say("de versie")
    )
    branches = parser.add_subparsers(
        title=say("opdrachten"), metavar=say("OPDRACHT"), dest="command"
    )

    def branch(name: str, description: str) -> _Parser:
        return branches.add_parser(
            name,
            help=description,
            description=description,
            language=language,
            prog=f"tafelkit {name}",
        )

    new = branch("new", say("maakt een lege tafel"))
    new.add_argument("--kit", required=True, help=say("de naam van een kit, of een .toml-bestand"))
    new.add_argument("--number", required=True, type=int, help=say("het nummer van de tafel"))
    new.add_argument("-o", dest="output", required=True, type=Path, help=say("het nieuwe bestand"))
    new.set_defaults(run=commands.new)

    importing = branch("import", say("maakt een tafel of programma van JSON"))
    importing.add_argument("file", type=Path, help=say("het JSON-bestand"))
    importing.add_argument(
        "-o", dest="output", required=True, type=Path, help=say("het nieuwe bestand")
    )
    importing.add_argument(
        "--kit",
        help=say("een kit in een .toml-bestand, als die van het JSON-bestand niet klaarligt"),
    )
    importing.set_defaults(run=commands.import_json)

    export = branch("export", say("schrijft een tafel of programma als .json"))
    export.add_argument("file", type=Path, help=say("het tafelkit-bestand"))
    export.add_argument("-o", dest="output", required=True, type=Path, help=say("de uitvoer"))
    export.set_defaults(run=commands.export)

    verslag = branch("verslag", say("maakt het verslag van een tafel als .pdf"))
    verslag.add_argument("file", type=Path, help=say("het tafelkit-bestand"))
    verslag.add_argument("-o", dest="output", required=True, type=Path, help=say("de uitvoer"))
    verslag.add_argument(
        "--edition",
        choices=("internal", "public"),
        default="internal",
        help=say("met plaatsletters (internal) of zonder (public)"),
    )
    verslag.add_argument(
        "--lang", choices=("nl", "en"), help=say("de taal; anders die van het programma")
    )
    verslag.set_defaults(run=commands.verslag)

    _add_sheets(
        branch("print", say("maakt kaarten of een canvas om af te drukken, als .pdf")), language
    )

    tally = branch("tally", say("telt hoe vaak kaarten genoemd zijn"))
    tally.add_argument("file", type=Path, help=say("het tafelkit-bestand"))
    tally.add_argument("--json", action="store_true", help=say("als JSON"))
    tally.set_defaults(run=commands.tally)

    check = branch("check", say("controleert of bestanden gaaf en volledig zijn"))
    check.add_argument("files", nargs="+", type=Path, help=say("tafelkit-bestanden"))
    check.set_defaults(run=commands.check)

    demo = branch("demo", say("maakt het voorbeeldprogramma met verslagen"))
    demo.add_argument("folder", type=Path, help=say("de map waarin het komt"))
    demo.set_defaults(run=commands.demo)
    return parser


def _add_sheets(parser: _Parser, language: Language) -> None:
    """What can be printed besides a verslag."""
    say = language.say
    branches = parser.add_subparsers(
        title=say("wat"), metavar=say("WAT"), dest="sheets", required=True
    )

    def branch(name: str, description: str) -> _Parser:
        added: _Parser = branches.add_parser(
            name,
            help=description,
            description=description,
            language=language,
            prog=f"tafelkit print {name}",
        )
        added.add_argument(
            "--kit",
            default=bootstrap.PROPOSED_KIT,
            help=say("de naam van een kit, of een .toml-bestand"),
        )
        added.add_argument(
            "--lang",
            choices=("nl", "en"),
            default=language.code,
            help=say("de taal; anders die van deze uitleg"),
        )
        added.add_argument("-o", dest="output", required=True, type=Path, help=say("de uitvoer"))
        return added

    cards = branch("cards", say("het deck, met lege kaarten en kaarten met uitleg"))
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
        help=say("voor een drukkerij: één kaart per bladzijde, met 3 mm afloop en snijtekens"),
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
    cards.set_defaults(run=print_commands.cards)
    _add_canvas(branch("canvas", say("het canvas, leeg of gevuld, heel of in vellen")), language)


def _add_canvas(canvas: _Parser, language: Language) -> None:
    say = language.say
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
    canvas.add_argument(
        "--edition",
        choices=("internal", "public"),
        default="internal",
        help=say("met plaatsletters (internal) of zonder (public)"),
    )
    canvas.set_defaults(run=print_commands.canvas, kit=None, lang=None)
