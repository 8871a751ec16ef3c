"""What each command of the command line does; every one answers with the exit status."""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from tafelkit import bootstrap
from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Kit
from tafelkit.domain.method.missing import missing
from tafelkit.domain.method.tally import Tally
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode, _
from tafelkit.exchange import json_reader, json_writer
from tafelkit.services import counting, files
from tafelkit.services.output import check_new, put_bytes
from tafelkit.store.document import Document

T = TypeVar("T")

# What would break a line, or make a terminal do things.
_UNPRINTABLE = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

ABOVE_TABLES: tuple[type[e.Entry], ...] = (
    e.Cluster,
    e.Theme,
    e.DevelopmentDirection,
    e.Prose,
)


class Console:
    """Where a command says what it does."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.say = language.say
        self.say_many = language.say_many

    def tell(self, text: str) -> None:
        """A line for the user. Raises Refusal where it cannot be written."""
        try:
            print(text)
        except OSError as error:
            self._unheard(error)

    def tell_a_program(self, content: object) -> None:
        """JSON for a program: in UTF-8, whatever the terminal speaks."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="strict")
        self.tell(json.dumps(content, ensure_ascii=False, indent=1))

    def flush(self) -> None:
        """See to it that what was told has been heard. Raises Refusal where it cannot be."""
        try:
            if sys.stdout is not None:
                sys.stdout.flush()
        except OSError as error:
            self._unheard(error)

    def _unheard(self, error: OSError) -> None:
        # Python would try once more when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):  # then the reader has seen enough
            raise Refusal(_("de uitvoer kan niet geschreven worden; er is geen plaats")) from None

    def refuse(self, refused: Refusal) -> None:
        """One line for something that could not be done, while the rest goes on."""
        self.complain(self.language.text(refused.message))

    def complain(self, sentence: str) -> None:
        """One line on stderr, whatever the name of a file or a text from one is made of."""
        if sys.stderr is None:
            return
        with suppress(OSError):
            print(_UNPRINTABLE.sub(_as_code, sentence), file=sys.stderr, flush=True)

    def progress(self, items: list[T]) -> Iterator[T]:
        """The items one by one, with a bar on a terminal."""
        shown = sys.stderr is not None and sys.stderr.isatty()
        for done, item in enumerate(items):
            if shown:
                filled = 30 * done // len(items)
                bar = "█" * filled + "░" * (30 - filled)
                print(f"\r{bar} {done}/{len(items)}", end="", file=sys.stderr, flush=True)
            yield item
        if shown:
            print("\r" + " " * 50 + "\r", end="", file=sys.stderr, flush=True)


def new(options: argparse.Namespace, console: Console) -> int:
    """An empty table from a kit."""
    kit = bootstrap.kit_shelf().kit(options.kit)
    if os.path.lexists(options.output):
        raise Refusal(_("dit bestand bestaat al; kies een andere naam")).about(options.output)
    programme = files.new_programme(kit)
    table = files.new_table(programme, options.number)
    files.make_file(options.output, programme, kit, [table], bootstrap.author())
    console.tell(str(options.output))
    return 0


def import_json(options: argparse.Namespace, console: Console) -> int:
    """A table or programme from JSON."""
    check_new(options.output, options.file)
    content = json_reader.read_file(options.file, _kits(options.kit))
    files.make_file(
        options.output,
        content.programme,
        content.kit,
        content.entries,
        bootstrap.author(),
        gathers=content.is_programme,
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


def export(options: argparse.Namespace, console: Console) -> int:
    """A table or programme as JSON."""
    check_ending(options.output, ".json")
    check_new(options.output, options.file)
    with files.reading(options.file, bootstrap.author()) as document:
        text = _exported(document)
    put_bytes(options.output, text.encode())
    console.tell(str(options.output))
    return 0


def verslag(options: argparse.Namespace, console: Console) -> int:
    """The verslag of a table as PDF."""
    check_ending(options.output, ".pdf")
    check_new(options.output, options.file)
    with files.reading(options.file, bootstrap.author()) as document:
        record = document.record(files.only_table(document))
    put_bytes(options.output, _verslag_pdf(record, options.edition, options.lang))
    console.tell(str(options.output))
    return 0


def tally(options: argparse.Namespace, console: Console) -> int:
    """The counts, for people or as JSON."""
    with files.reading(options.file, bootstrap.author()) as document:
        counts = counting.count(document)
    if options.json:
        console.tell_a_program(counting.plain(counts))
    else:
        for line in _tally_lines(counts, console):
            console.tell(line)
    return 0


def check(options: argparse.Namespace, console: Console) -> int:
    """Whether files are sound, and what is still missing in their tables."""
    status = 0
    for path in options.files:
        try:
            with files.reading(path, bootstrap.author()) as document:
                for line in _check_lines(document, console):
                    console.tell(line)
        except Refusal as refused:
            console.refuse(refused)
            status = 1
    return status


def demo(options: argparse.Namespace, console: Console) -> int:
    """The sample: its table files, their verslagen and the programme of them all."""
    sample = bootstrap.resources() / "sample"
    folder: Path = options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refusal(_("{file}: deze map kan niet gemaakt worden", file=folder)) from None
    shelf, author = bootstrap.kit_shelf(), bootstrap.author()
    gathered: list[e.Entry] = []
    for path in console.progress(sorted(sample.glob("tafel-*.json"))):
        content = json_reader.read_file(path, shelf.kit)
        target = folder / f"{path.stem}.tafel"
        files.make_file(target, content.programme, content.kit, content.entries, author)
        gathered += content.entries
        with files.reading(target, author) as document:
            record = document.record(files.only_table(document))
        put_bytes(folder / f"{path.stem}.pdf", _verslag_pdf(record, "internal", None))
    whole = json.loads((sample / "programma.json").read_text(encoding="utf-8"))
    whole["tables"] = [_table_part(path) for path in sorted(sample.glob("tafel-*.json"))]
    content = json_reader.read_text(json.dumps(whole).encode(), shelf.kit)
    target = folder / "programma.tafel"
    files.make_file(target, content.programme, content.kit, content.entries, author, gathers=True)
    tables = sum(isinstance(entry, e.Table) for entry in gathered)
    console.tell(
        console.say_many(
            "{folder}: één tafel met verslag, en het programma (een reconstructie).",
            "{folder}: {count} tafels met hun verslagen, en het programma (een reconstructie).",
            tables,
            folder=folder,
        )
    )
    return 0


def _table_part(path: Path) -> object:
    plain = json.loads(path.read_text(encoding="utf-8"))
    return {
        key: plain[key] for key in plain if key not in ("format", "version", "programme", "kit")
    }


def _verslag_pdf(record: Record, edition: str, language: LanguageCode | None) -> bytes:
    # ReportLab takes a quarter of a second to import; only what prints waits for it.
    from tafelkit.printing.report import write_pdf
    from tafelkit.verslag.table import table_verslag

    content = table_verslag(record, edition, language or record.programme.language)  # type: ignore[arg-type]
    out = io.BytesIO()
    write_pdf(content, out, bootstrap.resources() / "fonts", datetime.now().astimezone())
    return out.getvalue()


def _exported(document: Document) -> str:
    tables = document.tables()
    above = [entry for kind in ABOVE_TABLES for entry in document.all(kind)]
    if len(tables) == 1 and not above and not document.gathers:
        return json_writer.table_text(document.record(tables[0]))
    return json_writer.programme_text(document.programme(), document.records(), above)


def check_ending(path: Path, *endings: str) -> None:
    """Raise Refusal for a file whose name does not end in one of the endings."""
    if path.suffix.lower() not in endings:
        raise Refusal(
            _(
                "{file}: de uitvoer kan hier eindigen op {endings}",
                file=path,
                endings=", ".join(endings),
            )
        )


def _check_lines(document: Document, console: Console) -> Iterator[str]:
    say, many = console.say, console.say_many
    tables = document.tables()
    yield say("{file}: gaaf", file=document.path) + many(
        ", één tafel", ", {count} tafels", len(tables)
    )
    above = [entry for kind in ABOVE_TABLES for entry in document.all(kind)]
    plain = json_writer.programme_plain(document.programme(), document.records(), above)
    yield say("  inhoud {digest}", digest=json_writer.digest(plain))
    for record in document.records():
        for item in missing(record):
            sentence = console.language.text(item.message)
            yield say("  tafel {number}: {sentence}", number=record.table.number, sentence=sentence)


def _tally_lines(counts: Tally, console: Console) -> Iterator[str]:
    say, many = console.say, console.say_many
    yield ", ".join(
        (
            many("één tafel", "{count} tafels", counts.tables),
            many("één deelnemer", "{count} deelnemers", counts.participants),
            many("één dag", "{count} dagen", counts.days),
        )
    )
    heads = (
        say("kaart"),
        say("gekozen"),
        say("genoemd"),
        say("totaal"),
        say("deelnemers"),
        say("tafels"),
        say("drijfveer"),
        say("meer"),
        say("minder"),
    )
    rows = [
        (
            c.name,
            c.picks,
            c.mentions,
            c.total,
            c.participants,
            len(c.tables),
            c.driver,
            c.more,
            c.less,
        )
        for c in counts.cards
    ]
    yield ""
    yield from _columns([heads, *rows])
    if counts.clusters:
        yield ""
        yield from _columns(
            [
                (say("cluster"), say("totaal"), say("deelnemers"), say("tafels")),
                *((c.name, c.total, c.participants, c.tables) for c in counts.clusters),
                (say("overige"), counts.other, "", ""),
            ]
        )
    yield ""
    yield say("totaal {total}", total=counts.total)
    yield say(
        "Geteld is per plaats elke kaart die in de ronde Waarden gekozen of in de toelichting "
        "genoemd is, één keer. Het totaal kan hoger zijn dan het aantal deelnemers."
    )


def _as_code(found: re.Match[str]) -> str:
    """A character as its code, as Python would write it."""
    return found.group().encode("unicode_escape").decode("ascii")


def _columns(rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[n]) for row in texts) for n in range(len(texts[0]))]
    for row in texts:
        first = row[0].ljust(widths[0])
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((first, *rest)).rstrip()
