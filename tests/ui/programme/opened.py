"""Programmes for tests of the rapporteur's window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tafelkit.bootstrap import resources
from tafelkit.domain import entries as e
from tafelkit.domain.ids import derived_id
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language, LanguageCode
from tafelkit.services.files import make_file
from tafelkit.store.document import Document
from tafelkit.ui.look.icons import Icons
from tafelkit.ui.look.theme import Theme
from tafelkit.ui.programme.desk import ProgrammeDesk
from tafelkit.ui.programme.session import ProgrammeSession
from tests.builders import NOON, a_full_record


def another(record: Record, number: int) -> Record:
    """The record as that of another table: other ids, all the same words."""

    def key(old: str) -> str:
        return derived_id(old, str(number))

    def moved(entry: e.TableEntry) -> e.TableEntry:
        changes: dict[str, object] = {"id": key(entry.id), "table": key(record.table.id)}
        for name in ("seat", "pick", "subject"):
            pointer = getattr(entry, name, None)
            if pointer:
                changes[name] = key(pointer)
        if hasattr(entry, "rests_on"):
            changes["rests_on"] = tuple(key(one) for one in entry.rests_on)
        return replace(entry, **changes)

    table = replace(record.table, id=key(record.table.id), number=number)
    entries = [moved(entry) for entry in record.entries.values()]  # type: ignore[arg-type]
    return replace(record, table=table, entries={entry.id: entry for entry in entries})


def records(count: int) -> list[Record]:
    """So many tables of one programme."""
    record = a_full_record()
    return [another(record, number) for number in range(1, count + 1)]


def programme_file(
    folder: Path,
    tables: Iterable[Record] | None = None,
    above: Iterable[e.Entry] = (),
    name: str = "programma.tafel",
) -> Path:
    """A programme's file, of three tables unless told."""
    found = list(records(3) if tables is None else tables)
    first = found[0] if found else a_full_record()
    entries = [entry for record in found for entry in (record.table, *record.entries.values())]
    path = folder / name
    make_file(path, first.programme, first.kit, [*above, *entries], "proef", gathers=True)
    return path


def a_programme_desk(
    qapp: QApplication, path: Path, language: LanguageCode = "nl"
) -> ProgrammeDesk:
    """What lies ready for the pages of a programme; its session is the test's to close."""
    session = ProgrammeSession(Document.open(path, "proef"), lambda: NOON)
    return ProgrammeDesk(
        session,
        Language(language),
        Theme(qapp, resources()),
        Icons(resources() / "icons"),
        lambda: NOON,
    )
