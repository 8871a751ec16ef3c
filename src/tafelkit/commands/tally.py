"""`tafelkit tally`: how often each card was chosen and mentioned."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from tafelkit.commands.console import Console
from tafelkit.commands.parser import Branch
from tafelkit.commands.pointing import in_its_kit, in_names, names_for, tell_found
from tafelkit.commands.reading import reading
from tafelkit.domain.method.tally import Tally
from tafelkit.domain.texts import Language
from tafelkit.services import counting


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    tally = branch("tally", say("telt hoe vaak kaarten genoemd zijn"))
    tally.add_file()
    tally.add_argument("--json", action="store_true", help=say("als JSON"))
    tally.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """The counts, for people or as JSON."""
    with reading(options.file, console) as document:
        counts = counting.count(document)
        names = names_for(options, options.file, document, console)
        programme = document.programme()
        kit = in_its_kit(options.file, document.kit(programme.kit), programme)
        tell_found(console, (*in_names(options.file, document, names), *kit))
    if options.json:
        console.tell_a_program(counting.plain(counts))
    else:
        for line in _tally_lines(counts, console):
            console.tell(line)
    return 0


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


def _columns(rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    # A word of their own may be written on two lines.
    texts = [[" ".join(str(cell).split()) for cell in row] for row in rows]
    widths = [max(len(row[n]) for row in texts) for n in range(len(texts[0]))]
    for row in texts:
        first = row[0].ljust(widths[0])
        rest = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((first, *rest)).rstrip()
