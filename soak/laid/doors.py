"""What a user does meanwhile: done, or refused by a Refusal or with the sentence of a command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from typing import NamedTuple

from soak.killed.places import merge_in
from soak.laid.world import NOON, PASSWORD, WORDS, World
from tafelkit import bootstrap, cli
from tafelkit.services import conversation, register
from tafelkit.services.beginning import begin_programme
from tafelkit.services.files import reading
from tafelkit.services.restoring.back import restore
from tafelkit.services.restoring.kept import looked_at
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.drafts import journal as draft_journal
from tafelkit.store.files import workroom
from tafelkit.store.installation import installation_id
from tafelkit.store.left_standing import NAME, LeftStanding
from tafelkit.ui import faults
from tafelkit.ui.copy_aside import opened
from tafelkit.ui.programme.session import ProgrammeSession
from tafelkit.ui.session import Session
from tafelkit.ui.settings import Settings

_READ_ONLY = "alleen te lezen"
Go = Callable[[World], "str | None"]

_BESIDE = (
    "table", "register", "register going", "register's journal", "register's claim", "journal",
    "wal", "shm", "claim", "set aside", "older form beside", "room", "in a room",
)  # fmt: skip
_OWN = (
    "data", "backups", "own backups", "oldest copy", "newest copy", "next copy", "renewing",
    "drafts", "draft journal", "half draft journal", "other draft journal", "room in passing",
    "in a room in passing", "installation",
)  # fmt: skip
_PROGRAMME = ("programme", "programme's journal", "programme's claim", "room", "in a room")
_SOURCES = ("table", "journal", "wal", "source", "source's journal")
_READ = ("table", "journal", "wal", "shm", "installation", "data")


class Door(NamedTuple):
    """A door, and what may be laid in its way."""

    go: Go
    places: tuple[str, ...]


def _read(world: World) -> None:
    with reading(world.table, bootstrap.author()) as document:
        for _record in document.records():
            pass


def _write(world: World) -> str | None:
    with closing(Document.open(world.table, bootstrap.author())) as document:
        if document.read_only:
            return _READ_ONLY
        record = document.record(document.tables()[0])
        document.write(conversation.note(record, "concept", "Erbij."))
    return None


def _migrate(world: World) -> str | None:
    with closing(Document.open(world.old, bootstrap.author())) as document:
        return _READ_ONLY if document.read_only else None


def _keep(world: World) -> None:
    backup.keep(world.table, world.backups, NOON)


@contextmanager
def _session(world: World) -> Iterator[Session]:
    document = opened(world.table, bootstrap.author(), lambda: NOON, world.backups)
    session = Session(document, lambda: NOON, world.backups, world.data / "drafts")
    try:
        yield session
    finally:
        session.close()


def _erase(world: World) -> None:
    with _session(world) as session:
        session.erase(session.record.seats[0].id)


def _destroy(world: World) -> None:
    with _session(world) as session:
        session.destroy_register()


def _enter_names(world: World) -> str | None:
    with _session(world) as session:
        if session.hub.register_closed is not None:
            return str(session.hub.register_closed)
        seat = session.record.seats[0].id
        session.hub.run(register.enter(session.hub.register, seat, name="Een ander"))
        if not session.settle(5.0):
            return str(session.trouble)
    return None


def _lock_register(world: World) -> None:
    with _session(world) as session:
        session.set_register_password(PASSWORD)
        session.set_register_password("")


def _type(world: World) -> str | None:
    with _session(world) as session:
        session.drafts.put("gesprek", "half")
        return None if session.keep() else str(session.drafts.trouble)


def _save_copy(world: World) -> None:
    with _session(world) as session:
        session.save_copy(world.out / "kopie.tafel")


def _lock(world: World) -> None:
    with _session(world) as session:
        session.set_password(PASSWORD)
        session.set_password("")


def _merge_in_window(world: World) -> str | None:
    author = bootstrap.author()
    document = opened(world.programme, author, lambda: NOON, world.backups)
    session = ProgrammeSession(document, lambda: NOON, world.backups)
    try:
        if session.read_only:
            return _READ_ONLY
        report = merge_in(session, world.source)
        return next((str(found.reason) for found in report.files if found.reason), None)
    finally:
        session.close()


def _go_back(world: World) -> str | None:
    for path in (world.table, world.programme):
        copies = backup.copies(path, world.backups)
        if not copies:
            return "er zijn geen reservekopieën"
        oldest = copies[-1]
        shelf = bootstrap.kit_shelf().lying_ready
        restore(path, looked_at(oldest), world.backups, shelf, bootstrap.author(), NOON)
    return None


def _begin(world: World) -> None:
    begin_programme(world.folder / "nieuw.tafel", [world.table, world.source], bootstrap.author())


def _own_files(world: World) -> None:
    installation_id(world.data)
    LeftStanding(world.data / NAME).leave("een merk")
    settings = Settings(world.settings)
    settings.set_dark(True)
    with redirect_stderr(StringIO()):
        faults.write(world.data / "faults.log", ValueError(WORDS))
    faults.forget(world.data / "faults.log")
    draft_journal.tidy(world.data / "drafts")
    workroom.tidy_passing()


def _certificate(world: World) -> None:
    from tafelkit.services.output import put_bytes

    put_bytes(world.folder / "tafel-register-vernietigd.pdf", b"%PDF", like=[world.table])


def _command(*words: str) -> Go:
    """A command; `{name}` is a path of the world."""

    def go(world: World) -> str | None:
        told, complained = StringIO(), StringIO()
        with redirect_stdout(told), redirect_stderr(complained):
            status = cli.run([word.format(**vars(world)) for word in words])
        return complained.getvalue() if status else None

    return go


# What a door does of its work where a part of it is refused.
PARTS: dict[str, tuple[Go, ...]] = {
    "merge": tuple(_command("merge", "{programme}", f"{{{name}}}") for name in ("table", "source")),
}
_OUT, _AS_PDF = ("out", "left standing"), ("out as pdf", "left standing")
DOORS: dict[str, Door] = {
    "read": Door(_read, _READ),
    "check": Door(_command("check", "{table}"), _READ),
    "write": Door(_write, (*_BESIDE, "installation")),
    "migrate": Door(_migrate, ("old", "old's journal", "older form", "room")),
    "export": Door(
        _command("export", "{table}", "-o", "{out}/uit.json"), (*_BESIDE, *_OUT, "room elsewhere")
    ),
    "verslag": Door(_command("verslag", "{table}", "-o", "{out}/uit.pdf"), (*_READ, *_AS_PDF)),
    "print": Door(_command("print", "forms", "{table}", "-o", "{out}/uit.pdf"), (*_READ, *_AS_PDF)),
    "import": Door(
        _command("import", "{folder}/tafel-04.json", "-o", "{folder}/tafel-04.tafel"),
        ("new table", "room", "in a room"),
    ),
    "merge": Door(
        _command("merge", "{programme}", "{table}", "{source}"),
        (*_PROGRAMME, *_SOURCES, *_OWN),
    ),
    "merge into a new one": Door(
        _command("merge", "{folder}/nieuw.tafel", "{table}", "{source}"),
        ("new programme", *_SOURCES, "room", "in a room"),
    ),
    "plan a merge": Door(
        _command("merge", "--dry-run", "{folder}/nieuw.tafel", "{table}", "{source}"),
        ("new programme", *_SOURCES, "room in passing", "in a room in passing"),
    ),
    "begin a programme": Door(_begin, ("new programme", *_SOURCES, "room")),
    "merge in the window": Door(
        _merge_in_window,
        (*_PROGRAMME, *_OWN, "source", "source's journal", "merge copies", "merge copy"),
    ),
    "keep aside": Door(_keep, (*_BESIDE, *_OWN)),
    "erase": Door(_erase, (*_BESIDE, *_OWN)),
    "destroy": Door(_destroy, (*_BESIDE, *_OWN)),
    "enter names": Door(_enter_names, (*_BESIDE, *_OWN)),
    "lock the register": Door(_lock_register, _BESIDE),
    "lock": Door(_lock, (*_BESIDE, *_OWN)),
    "type": Door(_type, _OWN),
    "save a copy": Door(_save_copy, (*_BESIDE, "copy elsewhere", "room elsewhere")),
    "restore": Door(
        _command("restore", "{damaged}"),
        ("damaged", "damaged's journal", "damaged aside", "room", "backups", "data"),
    ),
    "go back": Door(_go_back, (*_BESIDE, *_PROGRAMME, *_OWN)),
    "certificate": Door(_certificate, ("certificate", "room", "in a room")),
    "own files": Door(_own_files, (*_OWN, "left standing", "faults", "settings")),
}
