"""`tafelkit demo`: the sample programme, its tables and their verslagen."""

from __future__ import annotations

import argparse
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.parser import Branch
from tafelkit.commands.verslag import programme_pdf, verslag_pdf
from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, _
from tafelkit.exchange import json_reader, sample
from tafelkit.services import files
from tafelkit.services.output import put_bytes


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    demo = branch("demo", say("maakt het voorbeeldprogramma met verslagen"))
    demo.add_argument("folder", type=Path, help=say("de map waarin het komt"))
    demo.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """The sample: its table files, their verslagen and the programme of them all."""
    resources = bootstrap.resources()
    folder: Path = options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refusal(
            _("{file}: deze map kan niet gemaakt worden; kies een andere plek", file=folder)
        ) from None
    shelf, author = bootstrap.kit_shelf(), bootstrap.author()
    gathered: list[e.Entry] = []
    for path in console.progress(sample.tables(resources)):
        content = json_reader.read_file(path, shelf.kit)
        target = folder / f"{path.stem}.tafel"
        files.make_file(target, content.programme, content.kit, content.entries, author)
        gathered += content.entries
        with files.reading(target, author) as document:
            record = document.record(files.only_table(document))
        put_bytes(folder / f"{path.stem}.pdf", verslag_pdf(record, "internal", None))
    content = sample.programme(resources, shelf.kit)
    target = folder / "programma.tafel"
    files.make_file(target, content.programme, content.kit, content.entries, author, gathers=True)
    with files.reading(target, author) as document:
        put_bytes(folder / "programma.pdf", programme_pdf(document, "internal", None))
    tables = sum(isinstance(entry, e.Table) for entry in gathered)
    console.tell(
        console.say_many(
            "{folder}: één tafel en het programma, elk met een verslag (een reconstructie).",
            "{folder}: {count} tafels en het programma, elk met een verslag (een reconstructie).",
            tables,
            folder=folder,
        )
    )
    return 0
