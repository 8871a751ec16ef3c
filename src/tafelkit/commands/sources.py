"""What a command prints: a kit, or a table with the kit it was prepared with."""

from __future__ import annotations

import argparse
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.reading import reading
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, _
from tafelkit.services import files
from tafelkit.services.output import check_new


def kit_and_table(
    options: argparse.Namespace, console: Console
) -> tuple[Kit, Language, Record | None]:
    """What is printed and in which language: a table, or else a kit.

    Raises Refusal for both, for what is neither, and for an output in the table's own place.
    """
    if options.file is None:
        kit = the_kit(options.kit or bootstrap.PROPOSED_KIT, options.output)
        return kit, Language(options.lang or console.language.code), None
    if options.kit is not None:
        raise Refusal(_("Noem een tafel of een kit, niet allebei; een tafel heeft een eigen kit."))
    check_new(options.output, options.file)
    with reading(options.file, console) as document:
        record = document.record(files.only_table(document))
    return record.kit, Language(options.lang or record.programme.language), record


def the_kit(name: str, output: Path) -> Kit:
    """A kit by its name or its file.

    Raises Refusal for what is none, and for an output in its own place.
    """
    check_new(output, Path(name))
    return bootstrap.kit_shelf().kit(name)
