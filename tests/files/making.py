"""Makes the files that are kept of a version, by the code of that version itself.

It is run once for a version, and with it for any earlier one: in a checkout of that commit, with
this file beside it. See README.md here.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sqlite3
import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, Step, adding
from tafelkit.domain.ids import derived_id
from tafelkit.domain.kit import Kit
from tafelkit.domain.record import Record
from tafelkit.exchange import json_writer
from tafelkit.services import agenda, look_back
from tafelkit.store.document import Document
from tafelkit.store.register import RegisterFile
from tests.builders import NOON, ROOT, a_full_record

PASSWORD = "geheim"
HERE = Path(__file__).parent


def an_id(what: str) -> str:
    return derived_id(ROOT, f"kept {what}")


def steps(*entries: e.Entry) -> Change:
    return adding(_nothing(), *entries)


def altering(before: e.Entry, after: e.Entry | None) -> Change:
    return Change(_nothing(), (Step(before, after),))


def _nothing() -> Any:
    from tafelkit.domain.texts import _

    return _("niets")


def everything(number: int) -> tuple[e.Programme, Kit, tuple[e.Entry, ...]]:
    """A table with entries of every kind, that of a number."""
    record = a_full_record()
    table = replace(record.table, id=an_id(f"table {number}"), number=number)
    entries: list[e.Entry] = []
    for entry in record.entries.values():
        text = json.dumps({**vars(entry), "table": table.id})
        for known in record.entries:
            text = text.replace(known, an_id(f"{number} {known}"))
        entries.append(_entry(type(entry), json.loads(text)))
    made = Record(record.programme, record.kit, table, {entry.id: entry for entry in entries})
    for change in (
        agenda.start(made, "waarden", NOON),
        agenda.extend(made, "gesprek", 5),
        *(look_back.tick(made, advice.id, True) for advice in made.all(e.Advice)),
    ):
        made = made.applied(change)
    return record.programme, record.kit, (table, *made.entries.values())


def _entry(kind: type[e.Entry], plain: dict[str, Any]) -> e.Entry:
    lists = {key: tuple(value) for key, value in plain.items() if isinstance(value, list)}
    # The first commit sealed whole millimetres as no reader gets them back.
    places = {key: float(plain[key]) for key in ("x_mm", "y_mm", "rotation") if plain.get(key)}
    return kind(**{**plain, **lists, **places})


def above(programme: str, entries: Iterable[e.Entry]) -> tuple[e.Entry, ...]:
    """What a rapporteur makes of a table."""
    note = next(entry for entry in entries if isinstance(entry, e.Note))
    advice = next(entry for entry in entries if isinstance(entry, e.Advice))
    return (
        e.Cluster(id=an_id("cluster"), programme=programme, name="Dichtbij", cards=("vertrouwen",)),
        e.Theme(id=an_id("theme"), programme=programme, title="Nabijheid", evidence=(note.id,)),
        e.DevelopmentDirection(
            id=an_id("way"), programme=programme, position=1, text="Kom.", rests_on=(advice.id,)
        ),
        e.Prose(id=an_id("prose"), programme=programme, place="inleiding", text="Vooraf.\nNu."),
    )


def session(path: Path, *changes: Change) -> None:
    """One opening of a file, in which something is altered."""
    with closing(Document.open(path, "installatie-2")) as document:
        for change in changes:
            document.write(change)


def table(path: Path, number: int) -> tuple[e.Entry, ...]:
    """A table that was recorded in three sessions: altered, removed, taken back."""
    programme, kit, entries = everything(number)
    with closing(Document.create(path, programme, kit, "installatie-1")) as document:
        document.write(steps(*entries))
    remark = next(entry for entry in entries if isinstance(entry, e.Remark))
    note = next(entry for entry in entries if isinstance(entry, e.Note))
    call = next(entry for entry in entries if isinstance(entry, e.Call))
    better = replace(note, text="Vertrouwen moet je\n“geven” — altijd 🙂.")
    session(path, altering(note, better), altering(remark, None))
    session(path, altering(call, None), altering(call, None).inverse())
    return tuple(better if entry is note else entry for entry in entries if entry is not remark)


def programme(path: Path, folder: Path) -> None:
    """A programme of two tables: merged where that could be, with what laptops do not agree on."""
    try:
        from tafelkit.services.merging import merge
    except ImportError:
        entries = table(path, 1)
        session(path, steps(*everything(2)[2]), steps(*above(entries[0].programme, entries)))
        return
    first, other = folder / "een.tafel", folder / "een-elders.tafel"
    entries = table(first, 1)
    second = folder / "twee.tafel"
    table(second, 2)
    shutil.copy(first, other)
    picks = [entry for entry in entries if isinstance(entry, e.Pick)]
    advices = [entry for entry in entries if isinstance(entry, e.Advice)]
    for place, words in ((first, "Zo zei A het."), (other, "A zei het anders.")):
        session(place, altering(picks[0], replace(picks[0], motivation=words)))
    session(first, altering(advices[0], None))
    session(other, altering(advices[0], replace(advices[0], text="Kom eerder langs.")))
    merge(path, [first, second, other], "installatie-3")
    session(path, steps(*above(entries[0].programme, entries)))
    _erase(path, entries)


def _erase(path: Path, entries: tuple[e.Entry, ...]) -> None:
    """Erase what one said at the first table, where a version could."""
    if not hasattr(Document, "erase"):
        return
    pick = [entry for entry in entries if isinstance(entry, e.Pick)][1]
    change = altering(pick, replace(pick, motivation=""))
    with closing(Document.open(path, "installatie-3")) as document:
        document.erase(entries[0], change, {pick.id})


def register(path: Path, entries: Iterable[e.Entry]) -> None:
    seats = [entry for entry in entries if isinstance(entry, e.Seat)]
    attendee = e.Attendee(
        id=an_id("attendee"), seat=seats[0].id, name="Noor Bakker", contact="06", keep_until="2031"
    )
    consent = e.Consent(
        id=an_id("consent"), seat=seats[0].id, purpose="quotes", given=True, date="2023-06-20"
    )
    other = replace(consent, id=an_id("other"), purpose="notes")
    with closing(RegisterFile(path, "installatie-1")) as file:
        file.write(steps(attendee, consent, other))
        file.write(altering(other, None))


def lock(path: Path) -> None:
    """Put a file and its register under a password, and write once more."""
    from tafelkit.store.password import locked

    locked.COST = (4, 1, 1)  # a key that is cheap to make: many tests open it
    with closing(sqlite3.connect(path)) as connection:
        # Sealed pages cannot be made smaller afterwards.
        connection.execute("PRAGMA page_size = 512")
        connection.execute("VACUUM")
    with closing(RegisterFile(path, "installatie-1")) as file:
        file.set_password(PASSWORD)
        file.write(steps(e.Attendee(id=an_id("later"), seat=an_id("seat"), name="Sam de Wit")))
    with closing(Document.open(path, "installatie-1")) as document:
        document.set_password(PASSWORD)
        (remark,) = (e.Remark(id=an_id("later"), table=document.tables()[0].id, text="Later."),)
        document.write(steps(remark))


def content(connection: sqlite3.Connection) -> dict[str, Any]:
    """All that stands in a file, row by row; bytes as hex."""
    found = {}
    (found["version"],) = connection.execute("PRAGMA user_version").fetchone()
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    for (name,) in tables.fetchall():
        many = connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
        found[name] = [[v.hex() if isinstance(v, bytes) else v for v in row] for row in many]
    return found


def told(document: Document) -> dict[str, Any]:
    """What an open file holds, as rows and as it is exported."""
    entries = [entry for kind in _ABOVE for entry in document.all(kind)]
    text = json_writer.programme_text(document.programme(), document.records(), entries)
    raw = document._store.connection
    if not isinstance(raw, sqlite3.Connection):
        raw = raw.connection.driver_connection  # of SQLAlchemy, as it was at first
    return {"rows": content(raw), "export": text}


_ABOVE = (e.Cluster, e.Theme, e.DevelopmentDirection, e.Prose)


def keep(path: Path, name: str, what: dict[str, Any]) -> None:
    """Keep a file, and beside it what stands in it."""
    with gzip.GzipFile(HERE / f"{name}{path.suffix}.gz", "wb", mtime=0) as file:
        file.write(path.read_bytes())
    text = json.dumps(what, ensure_ascii=False, indent=0)
    (HERE / f"{name}{path.suffix}.json").write_text(text, encoding="utf-8")


def keep_table(path: Path, name: str) -> None:
    with closing(Document.open(path, "x", to_read=True)) as document:
        what = told(document)
    keep(path, name, what)


def keep_register(table: Path, name: str, *password: str) -> None:
    with closing(RegisterFile(table, "x", *password)) as file:
        entries = sorted(file.entries().values(), key=lambda entry: entry.id)
    keep(table.with_suffix(".register"), name, {"entries": [vars(entry) for entry in entries]})


def keep_drafts(table_id: str, name: str, folder: Path, *key: Any) -> None:
    """Keep words that were not entered, of a table whose file is no more where it was."""
    try:
        from tafelkit.store.drafts.journal import Draft, DraftJournal
    except ImportError:
        return
    journal = DraftJournal(folder, table_id, Path("/tafels/een.tafel"), *key)
    journal.write({"values": Draft("Wat ik nog w", an_id("seat"))})
    shutil.copy(journal.path, HERE / f"{name}.drafts")


def main(name: str, folder: Path) -> None:
    one, many = folder / "tafel.tafel", folder / "programma.tafel"
    entries = table(one, 1)
    register(one, entries)
    programme(many, folder)
    keep_table(one, name)
    keep_table(many, f"{name}-programma")
    keep_register(one, name)
    keep_drafts(entries[0].id, name, folder / "drafts")
    if hasattr(Document, "set_password"):
        lock(one)
        keep_table(one, f"{name}-op-slot")
        keep_register(one, f"{name}-op-slot", PASSWORD)
        with closing(Document.open(one, "x", to_read=True)) as document:
            keep_drafts(entries[0].id, f"{name}-op-slot", folder / "drafts", document.key)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
