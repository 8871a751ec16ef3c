"""`tafelkit new`: an empty table from a kit."""

from __future__ import annotations

import argparse

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.parser import Branch
from tafelkit.domain.texts import Language
from tafelkit.services import files
from tafelkit.services.output import check_absent


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    new = branch("new", say("maakt een lege tafel"))
    new.add_kit(required=True)
    new.add_argument("--number", required=True, type=int, help=say("het nummer van de tafel"))
    new.add_output(say("het nieuwe bestand"))
    new.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """An empty table from a kit."""
    kit = bootstrap.kit_shelf().kit(options.kit)
    check_absent(options.output)
    programme = files.new_programme(kit)
    table = files.new_table(programme, options.number)
    files.make_file(options.output, programme, kit, [table], bootstrap.author(), anew=True)
    console.tell(str(options.output))
    return 0
