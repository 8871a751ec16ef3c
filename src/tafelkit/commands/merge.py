"""`tafelkit merge`: the files of many tables together in one programme."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from tafelkit import bootstrap
from tafelkit.commands.console import Console
from tafelkit.commands.parser import Branch
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, _
from tafelkit.services import merging_words as words
from tafelkit.services.left_over import REMNANTS_LEFT, LeftOver, telling_of_words
from tafelkit.services.merge_report import FileReport, Report
from tafelkit.services.merging import merge
from tafelkit.store.copies import backup
from tafelkit.store.merging.outcome import Altered
from tafelkit.store.registers import NAME as MERGED_FROM
from tafelkit.store.registers import MergedFrom


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
    parser.add_password()
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, console: Console) -> int:
    """Merge, and tell what happened to each file; 1 where one was refused."""
    programme, folder = options.programme.absolute(), bootstrap.data_folder() / "backups"
    report = merge(
        options.programme,
        options.files,
        bootstrap.author(),
        adopt=options.adopt,
        plan_only=options.dry_run,
        progress=lambda files: console.progress(list(files)),
        to_erase=partial(backup.begin_renewing, programme, folder),
    )
    if not report.planned:
        taken = [found.path for found in report.files if found.result != "refused"]
        MergedFrom(bootstrap.data_folder() / MERGED_FROM).remember(options.programme, taken)
    try:
        left = None if report.planned else _renew_copies(programme, folder, report)
    finally:  # what was merged is told, whatever becomes of the copies
        _tell(report, options, console)
    refused = [found for found in report.files if found.reason is not None]
    for found in refused:
        assert found.reason is not None
        console.complain(console.language.text(found.reason))
    if left is not None:
        console.refuse(left)
    return 1 if refused or left else 0


def _tell(report: Report, options: argparse.Namespace, console: Console) -> None:
    if options.json:
        console.tell_a_program(_plain(report, console.language))
    else:
        for line in _lines(report, console):
            console.tell(line)
    if report.unlocked:
        console.complain(
            console.say(
                "{file}: dit programma heeft geen wachtwoord, en wat erin komt is er zonder te "
                "lezen; in de app is er een in te stellen",
                file=options.programme,
            )
        )


def _renew_copies(programme: Path, folder: Path, report: Report) -> Refusal | None:
    """See that what was erased is in no copy, nor set aside; where it still is, if so.

    Where nothing was, one more copy is kept of a programme that has a folder of copies: what a run
    before did not come to is done with that.
    """
    now = datetime.now().astimezone()
    try:
        if report.erases:
            with telling_of_words(remnants=report.remnants):
                backup.renew_closed(programme, folder, now)
        elif backup.folder_of(programme, folder).is_dir():
            backup.keep(programme, folder, now)
    except LeftOver as left:
        return left
    except Refusal as refused:
        return Refusal(
            _(
                "Het samenvoegen is gedaan, maar van het programma zoals het nu is, is nog geen "
                "reservekopie gemaakt; dat gebeurt zodra het kan, bij het openen of sluiten "
                "({cause})",
                cause=refused.message,
            )
        )
    return LeftOver(REMNANTS_LEFT) if report.remnants else None


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
                "above": _above(found),
                "altered": [_altered(one) for one in found.merged.altered],
                "cards": [card._asdict() for card in found.cards],
                "kit": found.kit_apart._asdict() if found.kit_apart else None,
            }
            for found in report.files
        ],
        "tables": report.tables,
        "doubles": [vars(double) for double in report.doubles],
    }


def _altered(one: Altered) -> dict[str, Any]:
    """What a file brings to a table, by its number."""
    return {name: value for name, value in vars(one).items() if name != "table"}


def _above(found: FileReport) -> dict[str, Any] | None:
    """What a file brings to what stands above the tables, and what it alters for all of them."""
    if found.merged.above is None:
        return None
    kit = found.overall.kit
    told = {**vars(found.merged.above), **found.overall._asdict()}
    return told | {"kit": kit._asdict() if kit else None}


def _lines(report: Report, console: Console) -> Iterator[str]:
    say = console.language.text
    for found in report.files:
        what = ", ".join(say(part) for part in words.what_happened(found, planned=report.planned))
        yield console.say("{file}: {what}", file=found.path, what=what)
        yield from (f"  {say(line)}" for line in words.told_of(found))
    yield from (say(words.of_double(double)) for double in report.doubles)
    yield say(words.how_many(report))
