"""The readers of what is under a password, beside a table, or in the user's own folder."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from soak.fuzzing.target import Target
from tafelkit.domain.ids import new_id
from tafelkit.services import register
from tafelkit.store import schema
from tafelkit.store.claims import claim
from tafelkit.store.document import Document
from tafelkit.store.left_standing import LeftStanding
from tafelkit.store.password import locked, vault
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.password.vault_store import open_store, under_key
from tafelkit.store.register import RegisterFile, needs_password, read_register
from tafelkit.ui.settings import Recent, Settings

PASSWORD = "geheim"
# Another is made for each input with another salt, and followed line by line it takes long.
_CHEAP = (1, 1, 1)


def targets(folder: Path, good: Path) -> dict[str, Target]:
    """These readers; what they need lies in the folder, where there is a good table's file."""
    KEYRING.give(PASSWORD)
    table = Path(shutil.copy(good, folder / "locked.tafel"))
    key = locked.key_of(PASSWORD, bytes(16), _CHEAP)
    under_key(open_store(table, schema.TAFEL), key).close()
    names = _register(folder / "names.tafel")
    sealed = locked.sealed(names, key)
    settings = folder / "settings.json"
    Settings(settings).remember(Recent(table, "Programma", 7, "2023-06-20", "Zwolle"))
    standing = folder / "standing.json"
    LeftStanding(standing).leave(f"{new_id()}:ab12")
    held = claim.take(table)
    assert isinstance(held, claim.Claim)
    laid = claim.place_of(table).read_bytes()
    held.release()
    return {
        "heads under a password": Target(lambda c: _heads(table, c), [_head(table)],
                                         (vault.opened, locked.key_of)),
        "file under a password": Target(lambda c: _locked(folder / "other.tafel", c),
                                        [table.read_bytes()], (vault.opened,)),
        "register": Target(lambda c: _names(folder / "x.register", c), [names, sealed],
                           (read_register, locked.unlock)),
        "settings": Target(lambda c: _settings(settings, c), [settings.read_bytes()], (Settings,)),
        "left standing": Target(lambda c: _standing(standing, c), [standing.read_bytes()],
                                (LeftStanding,)),
        "claim": Target(lambda c: _claim(folder / "other.tafel", c), [laid], (claim.take,)),
    }  # fmt: skip


def _register(table: Path) -> bytes:
    file = RegisterFile(table, "soak")
    seat = new_id()
    file.write(register.enter({}, seat, name="Naam", contact="op papier"))
    file.write(register.answer({}, seat, "quotes", True, "2023-06-20"))
    file.close()
    return table.with_suffix(".register").read_bytes()


def _head(table: Path) -> bytes:
    with closing(sqlite3.connect(table)) as connection:
        (head,) = connection.execute("SELECT sealed FROM block WHERE number = 0").fetchone()
    return bytes(head)


def _heads(table: Path, content: bytes) -> None:
    """Both heads of a sound file are this."""
    with closing(sqlite3.connect(table, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        sql = "UPDATE block SET sealed = ? WHERE number IN (0, 1 << 40)"
        connection.execute(sql, (content,))
    _open(table)


def _locked(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    _open(path)


def _open(path: Path) -> None:
    with closing(Document.open(path, "soak", to_read=True)) as document:
        document.synthesis()
        list(document.records())


def _names(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    table = path.with_suffix(".tafel")
    read_register(table, PASSWORD if needs_password(table) else None)


def _settings(path: Path, content: bytes) -> None:
    """What was read can be shown, and kept again."""
    path.write_bytes(content)
    settings = Settings(path)
    known = settings.recent
    settings.set_dark(True)
    assert Settings(path).recent == known, "kept, it is read as another"
    for recent in known:
        recent.path.exists()
        json.dumps(recent._asdict(), default=str, ensure_ascii=False).encode()


def _standing(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    LeftStanding(path).leave("x")


def _claim(path: Path, content: bytes) -> None:
    claim.place_of(path).write_bytes(content)
    claim.holder_of(path)
