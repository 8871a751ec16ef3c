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

from tafelkit import __version__, bootstrap, commands
from tafelkit.domain.errors import Refusal
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
    try:
        status: int = options.run(options, commands.Console(language))
    except Refusal as refused:
        print(language.text(refused.message), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print(language.say("Afgebroken; wat er stond is er nog."), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # Whoever was reading has seen enough.
        sys.stderr.close()
        return DONE
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
            r"argument (.*: )invalid int value: (.*)": say("dit is geen getal: {what}"),
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
