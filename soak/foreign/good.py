"""The good files that harm is done to: a table, a programme of three, a register, an old file."""

from __future__ import annotations

import shutil
from contextlib import closing, redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path

from tafelkit import bootstrap, cli
from tafelkit.domain.change import altering
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import register
from tafelkit.services.files import only_table, reading
from tafelkit.store.document import Document
from tafelkit.store.register import RegisterFile

TOP = Path(__file__).parents[2]
SAMPLE = TOP / "resources" / "sample"
OLD = TOP / "tests" / "files" / "1.0-table.tafel"
_SEAT = _("Plaats")
TABLES = ("tafel-01", "tafel-02", "tafel-03")


def make(folder: Path) -> None:
    """Make them all in an empty folder; `programma.tafel` is what others are merged into."""
    for name in TABLES:
        _command("import", SAMPLE / f"{name}.json", "-o", folder / f"{name}.tafel")
        shutil.copy(SAMPLE / f"{name}.json", folder)
    _command("merge", folder / "programma.tafel", *(folder / f"{name}.tafel" for name in TABLES))
    _command("export", folder / "programma.tafel", "-o", folder / "programma.json")
    _disagree(folder)
    shutil.copy(OLD, folder / "oud.tafel")
    with reading(folder / "tafel-01.tafel", bootstrap.author()) as document:
        _make_register(folder / "tafel-01.tafel", document.record(only_table(document)))


def _disagree(folder: Path) -> None:
    """Make a programme of one table whose two laptops do not agree on its first seat."""
    for name, said in (("links", "inwoner"), ("rechts", "ondernemer")):
        path = Path(shutil.copy(folder / "tafel-01.tafel", folder / f"{name}.tafel"))
        with closing(Document.open(path, bootstrap.author())) as document:
            seat = document.record(only_table(document)).seats[0]
            other = replace(seat, background="anders", detail=said)
            document.write(altering(_SEAT, (seat, other)))
    pair = (folder / "links.tafel", folder / "rechts.tafel")
    _command("merge", folder / "strijdig.tafel", *pair)
    for path in pair:
        path.unlink()


def _make_register(path: Path, record: Record) -> None:
    file = RegisterFile(path, bootstrap.author())
    for seat in record.seats:
        file.write(register.enter({}, seat.id, name=f"Naam {seat.letter}", contact="op papier"))
        file.write(register.answer({}, seat.id, "quotes", True, "2023-06-20"))
    file.close()


def _command(*words: object) -> None:
    with redirect_stdout(StringIO()):
        if cli.run([str(word) for word in words]):
            raise SystemExit(f"no good file could be made: {words}")
