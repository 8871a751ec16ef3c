"""The command line: `tafelkit FILE` opens the app, all else works without a screen (DESIGN).

Exit status 0: done; 1: refused, one line per cause on stderr; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tafelkit import __version__, bootstrap
from tafelkit.commands import (
    check,
    demo,
    exchange,
    merge,
    new,
    passwords,
    printing,
    restore,
    tally,
    verslag,
)
from tafelkit.commands.console import Console
from tafelkit.commands.parser import Parser, branches
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language

DONE, REFUSED = 0, 1


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for; the exit status."""
    language = bootstrap.command_line_language(bootstrap.environment())
    for stream in (sys.stdout, sys.stderr):
        # A name of a file may hold what the terminal cannot show; that is no reason to stop.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if not arguments or arguments[0] not in (*bootstrap.COMMANDS, "-h", "--help", "--version"):
        return _open_app(arguments, language)
    console = Console(language)
    try:
        options = _asked_for(language, arguments, console)
        passwords.give(options)
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


def _asked_for(
    language: Language, arguments: Sequence[str], console: Console
) -> argparse.Namespace:
    """What the arguments ask for; help is given at once, and must have been heard."""
    try:
        return _parser(language).parse_args(list(arguments))
    except SystemExit as ended:
        if not ended.code:
            console.flush()
        raise
    except OSError as error:
        console.refuse_unheard(error)
        raise SystemExit(DONE) from None


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


def _parser(language: Language) -> Parser:
    say = language.say
    parser = Parser(
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
    branch = branches(parser, say("opdrachten"), say("OPDRACHT"), "command", needed=False)
    for command in (new, exchange, verslag, printing, merge, tally, check, restore, demo):
        command.add(branch, language)
    return parser
