"""What is done on a failing disk: each work once, wholly or not at all.

`prepare` fills a folder on a good disk, `do` works on the bad one and raises Refusal or is done,
and `check` raises AssertionError where something is lost or stands there by half; it is told
whether the work was said to be done.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from soak._tables import OLD, digest, make_table
from soak.killed.places import settle_in
from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.domain.errors import Refusal
from tafelkit.exchange import json_writer
from tafelkit.services import register
from tafelkit.services.files import make_file, only_table, reading
from tafelkit.services.merging import merge
from tafelkit.services.output import put_bytes, put_in_place
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.register import RegisterFile

_NOW = datetime(2026, 5, 1, 12).astimezone()
SEAT = "6f0f6f0e-0000-4000-8000-000000000001"


class Work(NamedTuple):
    """Something that writes."""

    prepare: Callable[[Path], None]
    do: Callable[[Path], None]
    check: Callable[[Path, bool], None]
    # When it is done it keeps a copy aside, where the disk takes that.
    keeps_copies: bool = False


def _two_tables(folder: Path) -> None:
    for number in (1, 2):
        make_table(folder / f"{number}.tafel", number)


def _programme(folder: Path) -> None:
    _two_tables(folder)
    merge(folder / "programme", [folder / "1.tafel"], "soak")
    shutil.copy(folder / "programme", folder / "after")
    _merge(folder, "after")
    shutil.copy(folder / "programme", folder / "before")


def _merge(folder: Path, name: str = "programme") -> None:
    tables = [folder / "1.tafel", folder / "2.tafel"]
    for found in merge(folder / name, tables, "soak").files:
        if found.reason is not None:
            raise Refusal(found.reason)


def _check_merged(folder: Path, done: bool) -> None:
    _check_one_of(folder / "programme", folder, done)
    _merge(folder)
    _check_one_of(folder / "programme", folder, True)


def _merge_anew(folder: Path) -> None:
    _merge(folder, "anew")


def _check_anew(folder: Path, done: bool) -> None:
    assert (folder / "anew").exists() or not done
    if (folder / "anew").exists():
        # A file that could not be read is refused by itself, and said; the rest is merged.
        Document.open(folder / "anew", "soak", to_read=True).close()
    _merge(folder, "anew")
    assert digest(folder / "anew") == digest(folder / "after")


def _check_one_of(path: Path, folder: Path, done: bool) -> None:
    allowed = {digest(folder / "after")} | (set() if done else {digest(folder / "before")})
    assert digest(path) in allowed, "it is there by half"


def _old(folder: Path) -> None:
    shutil.copy(OLD, folder / "table.tafel")


def _migrate(folder: Path) -> None:
    Document.open(folder / "table.tafel", "soak").close()


def _check_migrated(folder: Path, _done: bool) -> None:
    content = OLD.with_suffix(".json").read_text(encoding="utf-8")
    assert _exported(folder / "table.tafel") == content
    _migrate(folder)
    for path in (folder / "table.tafel", folder / "table (vorm 1.0).tafel"):
        assert _exported(path) == content


def _exported(path: Path) -> str:
    with reading(path, "soak") as document:
        return json_writer.table_text(document.record(only_table(document)))


def before_and_after(folder: Path) -> None:
    make_table(folder / "before", 1)
    make_table(folder / "after", 2)
    shutil.copy(folder / "before", folder / "table.tafel")


def copy(folder: Path) -> None:
    with closing(Document.open(folder / "after", "soak")) as document:
        put_in_place(folder / "table.tafel", document.copy_to)


def put_back(folder: Path) -> None:
    with closing(Document.open(folder / "table.tafel", "soak")) as document:
        document.put_back(folder / "after")


def _make(folder: Path) -> None:
    with reading(folder / "after", "soak") as document:
        record = document.record(only_table(document))
    entries = (record.table, *record.entries.values())
    make_file(folder / "table.tafel", record.programme, record.kit, entries, "soak")


def check_table(folder: Path, done: bool) -> None:
    _check_one_of(folder / "table.tafel", folder, done)
    assert not list(folder.glob("*.half*")) or not done


def erase(folder: Path) -> None:
    with closing(Document.open(folder / "table.tafel", "soak")) as document:
        record = document.record(only_table(document))
        document.erase(record.table, *erasing(record, record.seats[0].id))


def check_erased(folder: Path, done: bool) -> None:
    with closing(Document.open(folder / "table.tafel", "soak")) as document:
        erased = bool(document.marks())
    assert erased or not done
    if erased:
        _check_gone(folder)
    else:
        assert digest(folder / "table.tafel") == digest(folder / "before")
    erase(folder)
    _check_gone(folder)


def _check_gone(folder: Path) -> None:
    """What the seat said is in no file of the table, as bytes."""
    with reading(folder / "before", "soak") as document:
        record = document.record(only_table(document))
    seat = record.seats[0]
    said = [pick.motivation for pick in record.picks_of(seat.id) if pick.motivation]
    said += [note.text for note in record.all(e.Note) if note.seat == seat.id]
    assert said
    for path in folder.glob("table.tafel*"):
        content = path.read_bytes()
        assert not any(words.encode() in content for words in said), f"words are in {path.name}"


def _export(folder: Path) -> None:
    put_bytes(folder / "out.json", json.dumps({"a": "x" * 100_000}).encode())


def _check_exported(folder: Path, done: bool) -> None:
    found = (folder / "out.json").read_bytes()
    assert (found == b"old" and not done) or len(json.loads(found)["a"]) == 100_000
    assert len([path for path in folder.iterdir() if path.name != "out.json"]) <= 1


def _old_export(folder: Path) -> None:
    (folder / "out.json").write_bytes(b"old")


def _copies(folder: Path) -> None:
    before_and_after(folder)
    backup.keep(folder / "table.tafel", folder / "backups", _NOW)
    shutil.copy(folder / "after", folder / "table.tafel")


def _keep(folder: Path) -> None:
    backup.keep(folder / "table.tafel", _copies_in(folder), _NOW)


def _check_kept(folder: Path, done: bool) -> None:
    def copies() -> list[str]:
        return [digest(copy) for copy in backup.kept(folder / "table.tafel", _copies_in(folder))]

    before, after = digest(folder / "before"), digest(folder / "after")
    assert copies() == [before, after] or (not done and copies() == [before]), copies()
    _keep(folder)
    assert copies() == [before, after]


def _copies_in(folder: Path) -> Path:
    settle_in(folder / "table.tafel", folder / "backups")
    return folder / "backups"


def _nothing(_folder: Path) -> None:
    """Begin with an empty folder."""


def enter(folder: Path) -> None:
    with closing(RegisterFile(folder / "table.tafel", "soak")) as file:
        for name in ("een", "twee"):
            file.write(register.enter(file.entries(), SEAT, name=name))


def _check_entered(folder: Path, done: bool) -> None:
    with closing(RegisterFile(folder / "table.tafel", "soak")) as file:
        name = register.attendee(file.entries(), SEAT).name
    assert name == "twee" or (not done and name in ("", "een")), name
    enter(folder)


def _destroy(folder: Path) -> None:
    with closing(RegisterFile(folder / "table.tafel", "soak")) as file:
        file.destroy()


def _check_destroyed(folder: Path, done: bool) -> None:
    with closing(RegisterFile(folder / "table.tafel", "soak")) as file:
        assert not file.entries() or not done
    _destroy(folder)
    assert not (folder / "table.register").exists()


def _draft(folder: Path) -> None:
    for words in ("een", "twee"):
        _journal(folder).write({"advies": Draft(words)})


def _check_drafts(folder: Path, done: bool) -> None:
    words = [draft.words for draft in _journal(folder).read().values()]
    assert words == ["twee"] or (not done and words in ([], ["een"])), words
    _draft(folder)


def _journal(folder: Path) -> DraftJournal:
    return DraftJournal(folder / "drafts", "een-tafel", folder / "table.tafel")


WORKS = {
    "merge": Work(_programme, _merge, _check_merged),
    "begin a programme": Work(_programme, _merge_anew, _check_anew),
    "migrate": Work(_old, _migrate, _check_migrated),
    "save a copy": Work(before_and_after, copy, check_table),
    "put back": Work(before_and_after, put_back, check_table),
    "make": Work(before_and_after, _make, check_table),
    "erase": Work(before_and_after, erase, check_erased),
    "export": Work(_old_export, _export, _check_exported),
    "keep aside": Work(_copies, _keep, _check_kept),
    "register": Work(_nothing, enter, _check_entered),
    "destroy": Work(enter, _destroy, _check_destroyed),
    "drafts": Work(_nothing, _draft, _check_drafts),
}
