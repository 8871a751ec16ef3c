"""`tafelkit demo`: the sample programme, its tables and their verslagen."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
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
from tafelkit.services.output import check_absent, put_bytes


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
    of_all, overall = sample.programme(resources, shelf.kit), folder / "programma.tafel"
    contents = {
        folder / f"{path.stem}.tafel": json_reader.read_file(path, shelf.kit)
        for path in sample.tables(resources)
    }
    for target, content in (*contents.items(), (overall, of_all)):
        _check_ours(target, content.entries)
    for target in console.progress(list(contents)):
        content = contents[target]
        files.make_file(target, content.programme, content.kit, content.entries, author)
        with files.reading(target, author) as document:
            record = document.record(files.only_table(document))
        put_bytes(target.with_suffix(".pdf"), verslag_pdf(record, "internal", None))
    files.make_file(overall, of_all.programme, of_all.kit, of_all.entries, author, gathers=True)
    with files.reading(overall, author) as document:
        put_bytes(folder / "programma.pdf", programme_pdf(document, "internal", None))
    console.tell(
        console.say_many(
            "{folder}: één tafel en het programma, elk met een verslag (een reconstructie).",
            "{folder}: {count} tafels en het programma, elk met een verslag (een reconstructie).",
            len(contents),
            folder=folder,
        )
    )
    return 0


def _check_ours(target: Path, entries: Iterable[e.Entry]) -> None:
    """Raise Refusal where something has that name which is not the sample as it was made."""
    there: set[e.Entry] = set()
    if target.is_file():
        with files.reading(target, bootstrap.author()) as document:
            there.update(document.above())
            for record in document.records():
                there.update((record.table, *record.entries.values()))
    if there != set(entries):
        check_absent(target)
