"""`tafelkit check`: whether files are sound, and what is still missing in them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.parser import Branch
from tafelkit.commands.pointing import AT_TABLES, is_programme, names_for, whose_file
from tafelkit.commands.reading import reading
from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.pointed import in_readings, personal_above
from tafelkit.domain.method.odd import grounds, odd_above, to_mend
from tafelkit.domain.personal.findings import in_file_name, personal
from tafelkit.domain.personal.kits import in_kit
from tafelkit.domain.texts import Language
from tafelkit.exchange import json_writer
from tafelkit.services.restoring import remains
from tafelkit.services.restoring.refused import is_damaged
from tafelkit.store.document import Document
from tafelkit.store.password.locked import Locked


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    check = branch("check", say("controleert of bestanden gaaf en volledig zijn"))
    check.add_argument("files", nargs="+", type=Path, help=say("tafelkit-bestanden"))
    check.add_password()
    check.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Whether files are sound, and what is still missing in their tables."""
    status = 0
    for path in options.files:
        try:
            with reading(path, console) as document:
                # All of it is read before anything is said of it.
                lines = list(_check_lines(document, options, console))
            for line in lines:
                console.tell(line)
        except Refusal as refused:
            console.refuse(refused)
            status = 1
            if is_damaged(path, refused, bootstrap.data_folder() / "backups"):
                _tell_what_is_left(path, console)
    return status


def _tell_what_is_left(path: Path, console: Console) -> None:
    """What of a damaged file can be read, and how to go on with it."""
    left = remains.remains(path.absolute(), bootstrap.data_folder() / "backups")
    if left.anything or isinstance(left.unread, Locked):
        for sentence in left.told():
            console.tell("  " + console.language.text(sentence))
    if left.anything:
        console.tell(console.say("  herstellen kan met: tafelkit restore {file}", file=path))


def _check_lines(
    document: Document, options: argparse.Namespace, console: Console
) -> Iterator[str]:
    say, many = console.say, console.say_many
    tables = document.tables()
    yield say("{file}: gaaf", file=document.path) + many(
        ", één tafel", ", {count} tafels", len(tables)
    )
    plain = json_writer.programme_plain(
        document.programme(), document.records(), document.above(), document.marks()
    )
    yield say("  inhoud {digest}", digest=json_writer.digest(plain))
    programme = is_programme(document)
    names = names_for(options, document.path, document, console)
    synthesis, kinds = document.synthesis(), dict[str, type[e.Entry]]()
    rested_on = grounds(synthesis)
    for record in document.records():
        kinds |= {key: type(record.entries[key]) for key in rested_on & record.entries.keys()}
        messages = [item.message for item in to_mend(record)]
        messages += [
            finding.message
            for finding in personal(record, names)
            if not programme or isinstance(finding.entry, AT_TABLES)
        ]
        for sentence in map(console.language.text, messages):
            yield say("  tafel {number}: {sentence}", number=record.table.number, sentence=sentence)
    for message in odd_above(synthesis, kinds):
        yield f"  {console.language.text(message)}"
    above = (
        *(personal_above(synthesis, names) if programme else ()),
        *in_kit(synthesis.kit, synthesis.programme),
        *in_file_name(whose_file(document), document.path, names),
        *(one for contested in document.conflicts() for one in in_readings(contested, names)),
    )
    for finding in above:
        yield f"  {console.language.text(finding.message)}"
