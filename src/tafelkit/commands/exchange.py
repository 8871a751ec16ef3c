"""`tafelkit import` and `tafelkit export`: files as JSON, from elsewhere and for elsewhere."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.outputs import check_ending
from tafelkit.commands.parser import Branch
from tafelkit.commands.pointing import (
    at_tables,
    in_programme,
    is_programme,
    names_for,
    point_out,
    whose_file,
)
from tafelkit.commands.reading import reading
from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.texts import Language, _
from tafelkit.exchange import json_reader, json_writer
from tafelkit.services import files
from tafelkit.services.output import check_absent, check_new, put_bytes
from tafelkit.services.restoring import remains
from tafelkit.store.document import Document
from tafelkit.store.password.locked import LockedOrSpoilt


def add(branch: Branch, language: Language) -> None:
    """Add the commands."""
    say = language.say
    importing = branch("import", say("maakt een tafel of programma van JSON"))
    importing.add_argument("file", type=Path, help=say("het JSON-bestand"))
    importing.add_output(say("het nieuwe bestand"))
    importing.add_argument(
        "--kit",
        help=say("een kit in een .toml-bestand, als die van het JSON-bestand niet klaarligt"),
    )
    importing.set_defaults(run=import_json)

    export = branch("export", say("schrijft een tafel of programma als .json"))
    export.add_file()
    export.add_output()
    export.add_check()
    export.add_argument(
        "--rescue",
        action="store_true",
        help=say("van een beschadigd bestand schrijven wat nog te lezen is"),
    )
    export.set_defaults(run=export_json)


def import_json(options: argparse.Namespace, console: Console) -> int:
    """A table or programme from JSON."""
    check_new(options.output, options.file)
    check_absent(options.output)
    content = json_reader.read_file(options.file, _kits(options.kit))
    files.make_file(
        options.output,
        content.programme,
        content.kit,
        content.entries,
        bootstrap.author(),
        gathers=content.is_programme,
        like=[options.file],
        erased=content.erased,
        anew=True,
    )
    console.tell(str(options.output))
    return 0


def _kits(chosen: str | None) -> Callable[[str], Kit]:
    """Where a kit is found by its name: among those that lie ready, or the one that was chosen."""
    shelf = bootstrap.kit_shelf()
    if chosen is None:
        return shelf.lying_ready
    kit = shelf.kit(chosen)

    def found(name: str) -> Kit:
        if name != kit.id:
            raise Refusal(_("hier hoort de kit '{kit}', niet '{name}'", kit=kit.id, name=name[:40]))
        return kit

    return found


def export_json(options: argparse.Namespace, console: Console) -> int:
    """A table or programme as JSON."""
    check_ending(options.output, ".json")
    check_new(options.output, options.file)
    status = 0
    try:
        with reading(options.file, console) as document:
            _point_out(options, document, console)
            text = _exported(document)
    except (Damaged, LockedOrSpoilt) as refused:
        if not options.rescue:
            raise
        text, complete = _rescued(options, refused, console)
        status = 0 if complete else 1
    put_bytes(options.output, text.encode(), like=[options.file])
    console.tell(str(options.output))
    return status


def _rescued(options: argparse.Namespace, refused: Refusal, console: Console) -> tuple[str, bool]:
    """What can be read of a damaged file, as JSON; and whether that is all there was."""
    path: Path = options.file
    left = remains.remains(path.absolute(), bootstrap.data_folder() / "backups")
    if not left.contents:
        raise left.unread or refused
    shelf, author = bootstrap.kit_shelf().lying_ready, bootstrap.author()
    with remains.reading_what_is_left(path, left, shelf, author) as document:
        _point_out(options, document, console)
        text = _exported(document)
    console.refuse(refused)
    for sentence in left.told():
        console.tell(console.language.text(sentence))
    return text, left.salvage.complete


def _point_out(options: argparse.Namespace, document: Document, console: Console) -> None:
    path: Path = options.file  # of a damaged one the document is made elsewhere
    names = names_for(options, path, document, console)
    found = (
        in_programme(path, document, names)
        if is_programme(document)
        else at_tables(path, document.records(), names)
    )
    point_out(options, console, found, whose_file(document), names)


def _exported(document: Document) -> str:
    tables, above, erased = document.tables(), document.above(), document.marks()
    if len(tables) == 1 and not above and not document.gathers:
        return json_writer.table_text(document.record(tables[0]), erased)
    programme, records = document.programme(), document.records()
    return json_writer.programme_text(programme, records, above, erased)
