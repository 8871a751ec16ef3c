"""A user's folders as they are in use: a table with its register, a programme, copies, settings.

They are made once, at the place where they are used, for copies belong to a file by its place.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import datetime
from pathlib import Path

from soak._tables import OLD, SAMPLE, command
from tafelkit import bootstrap
from tafelkit.services import conversation, register
from tafelkit.services.files import only_table, reading
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.drafts.journal import Draft, DraftJournal
from tafelkit.store.files.workroom import free_room
from tafelkit.store.register import RegisterFile

NOON = datetime(2026, 5, 1, 12).astimezone()
WORDS = "Zeldzaamwoord"
PASSWORD = "geheim"


class World:
    """Where everything is. `kept` holds it all as it was, so that each trial begins with that."""

    def __init__(self, root: Path) -> None:
        self._kept = root / "kept"
        self.top = root / "world"
        self.folder = self.top / "documenten"
        self.table = self.folder / "tafel.tafel"
        self.source = self.folder / "tafel-02.tafel"
        self.old = self.folder / "oud.tafel"
        self.damaged = self.folder / "stuk.tafel"
        self.programme = self.folder / "programma.tafel"
        self.out = self.top / "uitvoer"
        self.passing = self.top / "tijdelijk"
        self.data = self.top / "data" / "tafelkit"
        self.settings = self.top / "config" / "tafelkit" / "settings.json"
        self.victims = self.top / "slachtoffers"

    @property
    def environment(self) -> dict[str, str]:
        """What a process is told, so that it works here and nowhere else."""
        return {
            "HOME": str(self.top),
            "XDG_DATA_HOME": str(self.data.parent),
            "XDG_CONFIG_HOME": str(self.settings.parent.parent),
            "TMPDIR": str(self.passing),
            "TAFELKIT_LANG": "nl",
        }

    @property
    def backups(self) -> Path:
        """Where copies are kept aside."""
        return self.data / "backups"

    @property
    def journal(self) -> DraftJournal:
        """The drafts of the table."""
        with reading(self.table, "soak") as document:
            key = only_table(document).id
        return DraftJournal(self.data / "drafts", key, self.table)

    def make(self) -> None:
        """Make it all for the first time."""
        for folder in (self.folder, self.out, self.passing, self.victims, self.data / "drafts"):
            folder.mkdir(parents=True)
        for number, path in ((1, self.table), (2, self.source), (3, self.damaged)):
            command("import", SAMPLE / f"tafel-{number:02}.json", "-o", path)
        shutil.copy(OLD, self.old)
        shutil.copy(SAMPLE / "tafel-04.json", self.folder / "tafel-04.json")
        command("merge", self.programme, self.table)
        for path in (self.table, self.programme, self.damaged):
            backup.keep(path, self.backups, NOON)
        for path in (self.table, self.programme):
            _note(path)
            backup.keep(path, self.backups, NOON)
        content = self.damaged.read_bytes()
        self.damaged.write_bytes(content[: len(content) // 2])
        self.journal.write({"gesprek": Draft("van een ander")})
        _names(self.table)
        self._make_victims()
        shutil.copytree(self.top, self._kept, symlinks=True)

    def _make_victims(self) -> None:
        (self.victims / "map").mkdir()
        for path in (self.victims / "scriptie.txt", self.victims / "map" / "brief.txt"):
            path.write_text("Dit blijft, letter voor letter.\n" * 200)
            path.chmod(0o640)
        other = self.victims / "ander.tafel"
        command("import", SAMPLE / "tafel-05.json", "-o", other)
        _names(other)

    def begin_anew(self) -> None:
        """Have everything as it was at first."""
        for path in self.top.rglob("*"):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o700)
        shutil.rmtree(self.top, ignore_errors=True)
        shutil.copytree(self._kept, self.top, symlinks=True)

    def places(self) -> dict[str, Path]:
        """All that the program may read, write, rename or remove, by a name."""
        own = backup.folder_of(self.table, self.backups)
        copies = backup.kept(self.table, self.backups)
        of_programme = backup.folder_of(self.programme, self.backups)
        drafts = self.journal.path
        table, folder = self.table, self.folder
        certificate = "tafel-register-vernietigd.pdf"
        return {
            "table": table,
            "register": folder / "tafel.register",
            "register going": folder / "tafel.register.weg",
            "register's journal": folder / "tafel.register-journal",
            "register's claim": folder / ".tafel.register.open",
            "journal": folder / "tafel.tafel-journal",
            "wal": folder / "tafel.tafel-wal",
            "shm": folder / "tafel.tafel-shm",
            "claim": folder / ".tafel.tafel.open",
            "set aside": folder / "tafel (beschadigd).tafel",
            "older form beside": folder / "tafel (vorm 1.0).tafel",
            "certificate": folder / certificate,
            "room": self.left_room(folder),
            "in a room": self.left_room(folder) / "half",
            "old": self.old,
            "old's journal": folder / "oud.tafel-journal",
            "older form": folder / "oud (vorm 1.0).tafel",
            "damaged": self.damaged,
            "damaged's journal": folder / "stuk.tafel-journal",
            "damaged aside": folder / "stuk (beschadigd).tafel",
            "programme": self.programme,
            "programme's journal": folder / "programma.tafel-journal",
            "programme's claim": folder / ".programma.tafel.open",
            "new programme": folder / "nieuw.tafel",
            "source": self.source,
            "source's journal": folder / "tafel-02.tafel-journal",
            "new table": folder / "tafel-04.tafel",
            "out": self.out / "uit.json",
            "out as pdf": self.out / "uit.pdf",
            "copy elsewhere": self.out / "kopie.tafel",
            "room elsewhere": self.left_room(self.out),
            "room in passing": self.left_room(self.passing),
            "in a room in passing": self.left_room(self.passing) / "half",
            "data": self.data,
            "backups": self.backups,
            "own backups": own,
            "oldest copy": copies[0],
            "newest copy": copies[-1],
            "next copy": own / f"{len(copies) + 1:06} 2026-05-01 120000.tafel",
            "renewing": own / "vernieuwen",
            "merge copies": of_programme / "terug",
            "merge copy": of_programme / "terug" / "1-before",
            "drafts": self.data / "drafts",
            "draft journal": drafts,
            "half draft journal": drafts.with_suffix(".half"),
            "other draft journal": self.data / "drafts" / f"{drafts.name[:17]}{'0' * 16}.drafts",
            "installation": self.data / "installation",
            "left standing": self.data / "laten-staan.json",
            "faults": self.data / "faults.log",
            "settings": self.settings,
        }

    @staticmethod
    def left_room(folder: Path) -> Path:
        """A room of a process that is no more."""
        room = free_room(folder)
        parts = room.name.split("-")
        return room.with_name("-".join((*parts[:2], parts[2], "0", "01234567")))


def _note(path: Path) -> None:
    with closing(Document.open(path, bootstrap.author())) as document:
        record = document.record(document.tables()[0])
        seat = record.seats[0].id
        document.write(conversation.note(record, "concept", f"{WORDS} van A", seat=seat))


def _names(path: Path) -> None:
    with reading(path, "soak") as document:
        seats = document.record(document.tables()[0]).seats
    with closing(RegisterFile(path, "soak")) as file:
        for seat in seats:
            file.write(register.enter(file.entries(), seat.id, name=f"Naam {seat.letter}"))
