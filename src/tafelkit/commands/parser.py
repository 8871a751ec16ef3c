"""An argument parser that speaks the user's language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from tafelkit.domain.texts import Language

WRONG_USAGE = 2


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """The library's help, with the user's word for "usage"."""

    def __init__(self, prog: str, usage_word: str) -> None:
        super().__init__(prog)
        self._usage_word = usage_word

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Add the usage line."""
        super().add_usage(usage, actions, groups, prefix or self._usage_word)


class Parser(argparse.ArgumentParser):
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

    def _print_message(self, message: str, file: Any = None) -> None:
        """Say something; unlike the library's own it tells when that cannot be."""
        if message:
            (file or sys.stderr).write(message)

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
            r"ambiguous option: (.*) could match .*": say("dit kan meer betekenen: {what}"),
            r"argument (.*): expected .*": say("hierachter hoort nog iets: {what}"),
            r"argument (.*): ignored explicit argument .*": say("hierachter hoort niets: {what}"),
            r"argument (.*: )invalid choice: (.*) \(choose from .*": say(
                "dit kan hier niet: {what}"
            ),
            r"argument (.*: )invalid (?:int|float) value: (.*)": say("dit is geen getal: {what}"),
        }
        for pattern, sentence in sentences.items():
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                return sentence.replace("{what}", "".join(found.groups()))
        return message

    def add_output(self, what: str = "") -> None:
        """The file that is made; `what` says more than that it is the output."""
        what = what or self.language.say("de uitvoer")
        self.add_argument("-o", dest="output", required=True, type=Path, help=what)

    def add_file(self) -> None:
        """The file of a table or programme that something is done with."""
        self.add_argument("file", type=Path, help=self.language.say("het tafelkit-bestand"))
        self.add_password()

    def add_edition(self) -> None:
        """For whom it is made."""
        self.add_argument(
            "--edition",
            choices=("internal", "public"),
            default="internal",
            help=self.language.say("met plaatsletters (internal) of zonder (public)"),
        )

    def add_check(self) -> None:
        """Whether anything is made while it may say who someone is."""
        self.add_argument(
            "--check",
            action="store_true",
            help=self.language.say("maakt niets als er misschien in staat wie iemand is"),
        )

    def add_password(self) -> None:
        """Where passwords are, a line each; a command that is typed can be read by others."""
        self.add_argument(
            "--password-file",
            type=Path,
            metavar=self.language.say("BESTAND"),
            help=self.language.say(
                "een bestand met het wachtwoord van tafels en hun register; elke regel is er een"
            ),
        )

    def add_kit(self, **more: Any) -> None:
        """A kit, by its name or its file."""
        say = self.language.say
        self.add_argument("--kit", help=say("de naam van een kit, of een .toml-bestand"), **more)

    def add_language(self, what: str) -> None:
        """The language of what is made; `what` says which one it is otherwise."""
        self.add_argument("--lang", choices=("nl", "en"), help=what)


# Makes the parser of a command, of its name and what it does.
Branch = Callable[[str, str], Parser]


def branches(parser: Parser, title: str, metavar: str, dest: str, *, needed: bool) -> Branch:
    """What makes the commands below a parser."""
    below = parser.add_subparsers(title=title, metavar=metavar, dest=dest, required=needed)

    def branch(name: str, description: str) -> Parser:
        made: Parser = below.add_parser(
            name,
            help=description,
            description=description,
            language=parser.language,
            prog=f"{parser.prog} {name}",
        )
        return made

    return branch
