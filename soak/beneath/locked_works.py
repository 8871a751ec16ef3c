"""The same on a file under a password, and setting that password and taking it away."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from soak._tables import digest, make_keys_cheap
from soak.beneath import works
from soak.beneath.works import Work
from tafelkit.services import register
from tafelkit.store import gate
from tafelkit.store.document import Document
from tafelkit.store.password.keyring import KEYRING
from tafelkit.store.register import RegisterFile

_PASSWORD = "geheim"
make_keys_cheap()


def _under_password(folder: Path) -> None:
    KEYRING.give(_PASSWORD)
    works.before_and_after(folder)
    for name in ("before", "after", "table.tafel"):
        _set_password(folder, name)


def _set_password(folder: Path, name: str = "table.tafel", password: str = _PASSWORD) -> None:
    KEYRING.give(_PASSWORD)
    with closing(Document.open(folder / name, "soak")) as document:
        document.set_password(password)


def _take_password_away(folder: Path) -> None:
    _set_password(folder, password="")


def _check_password_set(folder: Path, done: bool) -> None:
    _check_content(folder, locked_up=done or None)
    _set_password(folder)
    _check_content(folder, locked_up=True)


def _check_password_away(folder: Path, done: bool) -> None:
    _check_content(folder, locked_up=False if done else None)
    _take_password_away(folder)
    _check_content(folder, locked_up=False)


def _check_content(folder: Path, locked_up: bool | None) -> None:
    """It holds what it held; under a password or not, as far as that is known."""
    path = folder / "table.tafel"
    assert digest(path) == digest(folder / "before")
    if locked_up is not None:
        assert gate.is_locked(path) == locked_up


def _enter_locked(folder: Path) -> None:
    with closing(RegisterFile(folder / "table.tafel", "soak", _PASSWORD)) as file:
        for name in ("een", "twee"):
            file.write(register.enter(file.entries(), works.SEAT, name=name))


def _locked_register(folder: Path) -> None:
    works.enter(folder)
    with closing(RegisterFile(folder / "table.tafel", "soak")) as file:
        file.write(register.enter(file.entries(), works.SEAT, name=""))
        file.set_password(_PASSWORD)


def _check_entered_locked(folder: Path, done: bool) -> None:
    with closing(RegisterFile(folder / "table.tafel", "soak", _PASSWORD)) as file:
        name = register.attendee(file.entries(), works.SEAT).name
    assert name == "twee" or (not done and name in ("", "een")), name
    _enter_locked(folder)


LOCKED_WORKS = {
    "locked copy": Work(_under_password, works.copy, works.check_table),
    "locked put back": Work(_under_password, works.put_back, works.check_table),
    "locked erase": Work(_under_password, works.erase, works.check_erased),
    "locked register": Work(_locked_register, _enter_locked, _check_entered_locked),
    "set a password": Work(works.before_and_after, _set_password, _check_password_set),
    "take a password away": Work(_under_password, _take_password_away, _check_password_away),
}
