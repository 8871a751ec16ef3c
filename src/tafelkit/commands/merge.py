"""`tafelkit merge`: the files of many tables together in one programme."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.parser import Branch
from tafelkit.domain.texts import Language, Message, _
from tafelkit.services.merging import FileReport, Report, Result, merge

_RESULTS: dict[Result, Message] = {
    "added": _("erbij gekomen"),
    "same": _("al bekend"),
    "updated": _("bijgewerkt"),
    "conflicts": _("tegenstrijdig"),
    "refused": _("geweigerd"),
}


def add(branch: Branch, language: Language) -> None:
    """Add the command."""
    say = language.say
    parser = branch("merge", say("voegt bestanden van tafels samen tot een programma"))
    parser.add_argument("programme", type=Path, help=say("het programma; ontbreekt het, dan nieuw"))
    parser.add_argument(
        "files", nargs="+", type=Path, help=say("tafelkit-bestanden, of mappen met zulke bestanden")
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=say("alleen zeggen wat er zou gebeuren")
    )
    parser.add_argument(
        "--adopt", action="store_true", help=say("ook tafels van een ander programma opnemen")
    )
    parser.add_argument("--json", action="store_true", help=say("als JSON"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Merge, and tell what happened to each file; 1 where one was refused."""
    report = merge(
        options.programme,
        options.files,
        bootstrap.author(),
        adopt=options.adopt,
        plan_only=options.dry_run,
        progress=lambda files: console.progress(list(files)),
    )
    if options.json:
        console.tell_a_program(_plain(report, console.language))
    else:
        for line in _lines(report, console):
            console.tell(line)
    refused = [found for found in report.files if found.reason is not None]
    for found in refused:
        assert found.reason is not None
        console.complain(console.language.text(found.reason))
    return 1 if refused else 0


def _plain(report: Report, language: Language) -> dict[str, Any]:
    """What DESIGN fixes for `merge --json`, and what else a program may ask."""
    return {
        "files": [
            {
                "file": str(found.path),
                "result": found.result,
                "reason": language.text(found.reason) if found.reason else None,
                "added": found.merged.added,
                "updated": found.merged.updated,
                "conflicts": found.merged.conflicts,
                "cards": [card._asdict() for card in found.cards],
            }
            for found in report.files
        ],
        "tables": report.tables,
        "doubles": [vars(double) for double in report.doubles],
    }


def _lines(report: Report, console: Console) -> Iterator[str]:
    for found in report.files:
        yield _line(found, console)
        for card in found.cards:
            yield "  " + (
                console.say("kaart {card}: daar '{there}', hier '{here}'", **vars(card))
                if card.here
                else console.say(
                    "kaart {card}, '{there}', had dit programma nog niet", **vars(card)
                )
            )
    for double in report.doubles:
        yield console.say(
            "Tafel {number} van {date} staat er {count} keer in; is dat dezelfde tafel?",
            **vars(double),
        )
    yield console.say_many(
        "Het programma heeft één tafel.", "Het programma heeft {count} tafels.", report.tables
    )


def _line(found: FileReport, console: Console) -> str:
    merged = found.merged
    parts = [console.language.text(_RESULTS[found.result])]
    if merged.added:
        parts.append(console.say("{count} nieuw", count=merged.added))
    if merged.updated:
        parts.append(console.say("{count} gewijzigd", count=merged.updated))
    if merged.conflicts:
        parts.append(console.say("{count} tegenstrijdig", count=merged.conflicts))
    return console.say("{file}: {what}", file=found.path, what=", ".join(parts))
