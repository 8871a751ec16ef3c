"""The good files that harm is done to: tables, programmes and registers, of all forms."""

from __future__ import annotations

import gzip
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from soak._tables import KEPT, OLD, SAMPLE, command
from soak.foreign.vaults import PASSWORD
from tafelkit import bootstrap
from tafelkit.domain.change import altering
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import register
from tafelkit.services.files import only_table, reading
from tafelkit.store import schema
from tafelkit.store.document import Document
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.locked import key_of
from tafelkit.store.password.vault_store import open_store, under_key
from tafelkit.store.register import RegisterFile

_SEAT = _("Plaats")
TABLES = ("tafel-01", "tafel-02", "tafel-03")
# Of older forms: without what a later version brought, and with row numbers.
OLDER = ("1.0.tafel", "1.0-programma.tafel", "1.0-rowids.register", "1.1-first.tafel")
LOCKED = "op-slot"


def make(folder: Path) -> None:
    """Make them all in an empty folder; `programma.tafel` is what others are merged into."""
    for name in TABLES:
        command("import", SAMPLE / f"{name}.json", "-o", folder / f"{name}.tafel")
        shutil.copy(SAMPLE / f"{name}.json", folder)
    command("merge", folder / "programma.tafel", *(folder / f"{name}.tafel" for name in TABLES))
    command("export", folder / "programma.tafel", "-o", folder / "programma.json")
    _disagree(folder)
    shutil.copy(OLD, folder / "oud.tafel")
    with reading(folder / "tafel-01.tafel", bootstrap.author()) as document:
        _make_names(folder / "tafel-01.tafel", document.record(only_table(document)))
    for name in OLDER:
        (folder / f"oud-{name}").write_bytes(gzip.decompress((KEPT / f"{name}.gz").read_bytes()))
    _lock(folder)


def _lock(folder: Path) -> None:
    """Make a table and its register under a password, the table as it was before, and another."""
    KEYRING.give(PASSWORD)
    path = Path(shutil.copy(folder / "tafel-01.tafel", folder / f"{LOCKED}.tafel"))
    # Keys that take no time to make: that those of hostile files do not take long is tried.
    under_key(open_store(path, schema.TAFEL), key_of(PASSWORD, bytes(16), (4, 8, 1))).close()
    shutil.copy(path, folder / f"{LOCKED}-eerder.tafel")
    with closing(Document.open(path, bootstrap.author())) as document:
        record = document.record(only_table(document))
        document.write(altering(_SEAT, (record.seats[0], replace(record.seats[0], detail="x"))))
    another = Path(shutil.copy(folder / "programma.tafel", folder / f"{LOCKED}-ander.tafel"))
    under_key(open_store(another, schema.TAFEL), key_of(PASSWORD, b"x" * 16, (4, 8, 1))).close()
    shutil.copy(folder / "tafel-01.register", folder / f"{LOCKED}.register")
    register = RegisterFile(path, bootstrap.author())
    register.set_password(PASSWORD)
    register.close()


def _disagree(folder: Path) -> None:
    """Make a programme of one table whose two laptops do not agree on its first seat."""
    for name, said in (("links", "inwoner"), ("rechts", "ondernemer")):
        path = Path(shutil.copy(folder / "tafel-01.tafel", folder / f"{name}.tafel"))
        with closing(Document.open(path, bootstrap.author())) as document:
            seat = document.record(only_table(document)).seats[0]
            other = replace(seat, background="anders", detail=said)
            document.write(altering(_SEAT, (seat, other)))
    pair = (folder / "links.tafel", folder / "rechts.tafel")
    command("merge", folder / "strijdig.tafel", *pair)
    for path in pair:
        path.unlink()


def _make_names(path: Path, record: Record) -> None:
    file = RegisterFile(path, bootstrap.author())
    for seat in record.seats:
        file.write(register.enter({}, seat.id, name=f"Naam {seat.letter}", contact="op papier"))
        file.write(register.answer({}, seat.id, "quotes", True, "2023-06-20"))
    file.close()
