"""`tafelkit verslag`: what a table said, as PDF."""

from __future__ import annotations

import argparse
import io
from datetime import datetime

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.outputs import check_ending
from tafelkit.commands.parser import Branch
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.services import files
from tafelkit.services.output import check_new, put_bytes


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    verslag = branch("verslag", say("maakt het verslag van een tafel als .pdf"))
    verslag.add_file()
    verslag.add_output()
    verslag.add_edition()
    verslag.add_language(say("de taal; anders die van het programma"))
    verslag.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """The verslag of a table as PDF."""
    check_ending(options.output, ".pdf")
    check_new(options.output, options.file)
    with files.reading(options.file, bootstrap.author()) as document:
        record = document.record(files.only_table(document))
    put_bytes(options.output, verslag_pdf(record, options.edition, options.lang))
    console.tell(str(options.output))
    return 0


def verslag_pdf(record: Record, edition: str, language: LanguageCode | None) -> bytes:
    """The verslag's PDF; in the programme's language unless another is asked for."""
    # ReportLab takes a quarter of a second to import; only what prints waits for it.
    from tafelkit.printing.report import write_pdf
    from tafelkit.verslag.table import table_verslag

    content = table_verslag(record, edition, language or record.programme.language)  # type: ignore[arg-type]
    out = io.BytesIO()
    write_pdf(content, out, bootstrap.resources() / "fonts", datetime.now().astimezone())
    return out.getvalue()
