"""`tafelkit verslag`: what a table said, or all tables of a programme, as PDF."""

from __future__ import annotations

import argparse
import io
from datetime import datetime
from typing import TYPE_CHECKING

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.outputs import check_ending
from tafelkit.commands.parser import Branch
from tafelkit.commands.pointing import (
    at_tables,
    in_its_kit,
    in_programme,
    names_beside,
    names_near,
    point_out,
)
from tafelkit.commands.reading import reading
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.pointed import PRINTED_KINDS
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.services import files
from tafelkit.services.output import check_new, put_bytes

if TYPE_CHECKING:
    from tafelkit.store.document import Document
    from tafelkit.verslag.tree import Verslag
    from tafelkit.verslag.voice import Edition


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    verslag = branch("verslag", say("maakt het verslag van een tafel of een programma als .pdf"))
    verslag.add_file()
    verslag.add_output()
    verslag.add_edition()
    verslag.add_check()
    verslag.add_language(say("de taal; anders die van het programma"))
    verslag.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """The verslag as PDF: of the programme for a file that gathers tables, else of its table."""
    check_ending(options.output, ".pdf")
    check_new(options.output, options.file)
    with reading(options.file, console) as document:
        if document.gathers or len(document.tables()) > 1:
            programme, names = document.programme(), names_near(options, options.file, console)
            kit = in_its_kit(options.file, document.kit(programme.kit), programme)
            found = in_programme(options.file, document, names, PRINTED_KINDS)
            point_out(options, console, (*found, *kit), programme, names)
            made = programme_pdf(document, options.edition, options.lang)
        else:
            record = document.record(files.only_table(document))
            names = names_beside(options, options.file, console)
            kit = in_its_kit(options.file, record.kit, record.programme)
            found = at_tables(options.file, [record], names)
            point_out(options, console, (*found, *kit), record.table, names)
            made = verslag_pdf(record, options.edition, options.lang)
    put_bytes(options.output, made, like=[options.file])
    console.tell(str(options.output))
    return 0


def verslag_pdf(record: Record, edition: Edition, language: LanguageCode | None) -> bytes:
    """The verslag's PDF; in the programme's language unless another is asked for."""
    from tafelkit.verslag.table import table_verslag

    return _pdf(table_verslag(record, edition, language))


def programme_pdf(document: Document, edition: Edition, language: LanguageCode | None) -> bytes:
    """The PDF of a programme's verslag."""
    from tafelkit.services.reporting import report_of

    try:
        content = report_of(document, edition, language)
    except Refusal as refused:
        raise refused.about(document.path) from None
    return _pdf(content)


def _pdf(content: Verslag) -> bytes:
    # ReportLab takes a quarter of a second to import; only what prints waits for it.
    from tafelkit.printing.report import write_pdf

    out = io.BytesIO()
    write_pdf(content, out, bootstrap.resources() / "fonts", datetime.now().astimezone())
    return out.getvalue()
