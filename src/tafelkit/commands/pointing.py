"""What may say who someone is, pointed out on stderr before a command lets anything out."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.gathering.pointed import personal_above
from tafelkit.domain.kit import Kit
from tafelkit.domain.personal.findings import (
    Finding,
    in_file_name,
    in_texts,
    personal,
    registered_names,
)
from tafelkit.domain.personal.kits import in_kit
from tafelkit.domain.personal.registered import NO_NAMES, RegisteredNames
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _
from tafelkit.store.left_standing import NAME, LeftStanding
from tafelkit.store.register import read_register
from tafelkit.store.registers import NAME as MERGED_FROM
from tafelkit.store.registers import MergedFrom, registers_in

if TYPE_CHECKING:
    from tafelkit.store.document import Document

# A place in a file, and what was found there.
Found = tuple[Message, Finding]
# What is recorded at a table; of a programme with many of them its own words are one.
AT_TABLES: tuple[type[e.Entry], ...] = (e.Table, e.TableEntry)


def point_out(
    options: argparse.Namespace,
    console: Console,
    found: Iterable[Found],
    whose: e.Entry,
    names: RegisteredNames = NO_NAMES,
) -> None:
    """Say what was found in what goes into the output, and in its name.

    `whose` is the table or the programme of which that tells. Raises Refusal where `--check` asks
    that nothing is made then.
    """
    output: Path = options.output
    named = in_file_name(whose, output, names)
    told = tell_found(console, (*found, *((_("{file}", file=output), one) for one in named)))
    if told and options.check:
        raise Refusal(
            _(
                "{file}: niet gemaakt, want er staat misschien in wie iemand is; haal dat weg of "
                "laat het staan in de app, bij Verslag",
                file=output,
            )
        )


def tell_found(console: Console, found: Iterable[Found]) -> int:
    """Say what was found and not left standing in the app, a line each; how much that was."""
    standing = LeftStanding(bootstrap.data_folder() / NAME)
    count = 0
    for where, finding in found:
        if finding.mark not in standing:
            count += 1
            console.complain(
                console.say(
                    "{where}: {sentence}",
                    where=console.language.text(where),
                    sentence=console.language.text(finding.message),
                )
            )
    return count


def point_out_printed(
    options: argparse.Namespace,
    console: Console,
    kit: Kit,
    record: Record | None = None,
    kinds: tuple[type[e.Entry], ...] = (),
) -> None:
    """Point out what of a kit, and in these kinds of a table, stands on a sheet."""
    programme = e.Programme(id=kit.id, title="") if record is None else record.programme
    found = list(in_its_kit(options.kit if record is None else options.file, kit, programme))
    names = NO_NAMES
    if record is not None and kinds:
        names = names_beside(options, options.file, console)
        found += at_tables(options.file, [record], names, kinds)
    point_out(options, console, found, programme if record is None else record.table, names)


def in_its_kit(path: Path, kit: Kit, programme: e.Programme) -> Iterator[Found]:
    """What was found in the words of a kit, in its own file or in that of what is made with it."""
    for finding in in_kit(kit, programme):
        yield _("{file}", file=path), finding


def at_tables(
    path: Path,
    records: Iterable[Record],
    names: RegisteredNames = NO_NAMES,
    kinds: tuple[type[e.Entry], ...] | None = None,
) -> Iterator[Found]:
    """What was found in what was recorded at tables, or in these kinds of it."""
    for record in records:
        where = _("{file}: tafel {number}", file=path, number=record.table.number)
        for finding in personal(record, names):
            if kinds is None or isinstance(finding.entry, kinds):
                yield where, finding


def is_programme(document: Document) -> bool:
    """Whether more than what one table said is in a file."""
    return document.gathers or len(document.tables()) > 1 or bool(document.above())


def whose_file(document: Document) -> e.Table | e.Programme:
    """The table that a file is of, or else the programme."""
    tables = document.tables()
    return tables[0] if tables and not is_programme(document) else document.programme()


def in_programme(
    path: Path,
    document: Document,
    names: RegisteredNames,
    kinds: tuple[type[e.Entry], ...] = AT_TABLES,
) -> Iterator[Found]:
    """What was found at the tables of a programme, and in the words of the rapporteur."""
    yield from at_tables(path, document.records(), names, kinds)
    for finding in personal_above(document.synthesis(), names):
        yield _("{file}", file=path), finding


def in_names(path: Path, document: Document, names: RegisteredNames) -> Iterator[Found]:
    """What was found in the names that a count tells: of a table's own cards, of clusters."""
    for own in document.all(e.OwnCard):
        for finding in in_texts(own, _("Eigen kaart {name}", name=own.name), (own.name,), names):
            yield _("{file}", file=path), finding
    for cluster in document.all(e.Cluster):
        name = _("Cluster ‘{name}’", name=cluster.name)
        for finding in in_texts(cluster, name, (cluster.name,), names):
            yield _("{file}", file=path), finding


def names_for(
    options: argparse.Namespace, path: Path, document: Document, console: Console
) -> RegisteredNames:
    """The names in the registers of a table or a programme, as below."""
    return (names_near if is_programme(document) else names_beside)(options, path, console)


def names_beside(options: argparse.Namespace, path: Path, console: Console) -> RegisteredNames:
    """The names in the register beside a table's file; where it cannot be read that is said."""
    refusals: list[Refusal] = []
    for password in options.passwords or (None,):
        try:
            return registered_names(read_register(path, password))
        except Refusal as refused:
            refusals.append(refused)
    console.refuse(refusals[0])
    return NO_NAMES


def names_near(options: argparse.Namespace, path: Path, console: Console) -> RegisteredNames:
    """The names in all registers near a programme; of each that cannot be read that is said."""
    folders = MergedFrom(bootstrap.data_folder() / MERGED_FROM).near(path)
    entries: list[e.Entry] = []
    for found in registers_in(folders, options.passwords):
        if isinstance(found, Refusal):
            console.refuse(found)
        else:
            entries += found
    return registered_names(entries)
