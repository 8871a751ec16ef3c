"""Copies of a table's file in the user's own folder, made while they differ.

A copy is made before a file is opened and after it is closed, never while it is held: reading a
held file by other means than SQLite would let go of its lock.
"""

from __future__ import annotations

import glob
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store import gate, schema, trouble
from tafelkit.store.whole import whole

KEPT = 20


def keep(path: Path, folder: Path, now: datetime) -> Path | None:
    """Copy the file aside unless the newest copy is the same; the copy, or None.

    A copy counts only when it was opened and found sound; older ones beyond the limit go after
    that. Raises Refusal when the disk does not take it.
    """
    copies = kept(path, folder)
    try:
        # Only what looks like a table is worth reading; a device or a film is not.
        gate.look(path, schema.TAFEL)
        content = path.read_bytes()
        same = bool(copies) and copies[-1].read_bytes() == content
    except (OSError, Refusal) as error:
        raise trouble.refusal(error, path) or error from None
    copy = None if same else _add(path, folder, now, lambda beside: _write(beside, content))
    with suppress(OSError):
        if _mark(path, folder).exists():
            _keep_newest(path, folder)
        for old in kept(path, folder)[:-KEPT]:
            old.unlink()
    return copy


def begin_renewing(path: Path, folder: Path) -> None:
    """Note that older copies are to go: should `renew` not come to it, the next `keep` sees to it.

    Raises Refusal when the disk does not take it.
    """
    try:
        folder_of(path, folder).mkdir(parents=True, exist_ok=True)
        _mark(path, folder).touch()
    except OSError as error:
        raise trouble.refusal(error, path) or error from None


def renew(path: Path, folder: Path, now: datetime, copy_to: Callable[[Path], None]) -> None:
    """Keep one copy of the file as it is now, and overwrite and remove all others.

    `copy_to` writes the copy, as the file is held: what was erased in it is in no copy then.
    Raises Refusal when the disk does not take it; the others go after the new one was found sound.
    """
    _add(path, folder, now, copy_to)
    try:
        _keep_newest(path, folder)
    except OSError as error:
        raise trouble.refusal(error, path) or error from None


def _keep_newest(path: Path, folder: Path) -> None:
    for old in kept(path, folder)[:-1]:
        overwrite(old)
    _mark(path, folder).unlink(missing_ok=True)


def _mark(path: Path, folder: Path) -> Path:
    return folder_of(path, folder) / "vernieuwen"


def overwrite(path: Path) -> None:
    """Overwrite a file and remove it. This reaches what the disk lets be overwritten."""
    with path.open("rb+") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _add(path: Path, folder: Path, now: datetime, make: Callable[[Path], None]) -> Path:
    """One more copy, which counts when it was found sound."""
    own, copies = folder_of(path, folder), kept(path, folder)
    try:
        own.mkdir(parents=True, exist_ok=True)
        # The number keeps two copies of one moment, or of a clock that was set back, in order.
        number = 1 + (int(copies[-1].stem.partition(" ")[0]) if copies else 0)
        copy = own / f"{number:06} {now:%Y-%m-%d %H%M%S}{path.suffix}"
        with whole(copy, own / "nieuw.half") as beside:
            make(beside)
            gate.look(beside, schema.TAFEL)
            gate.inspect(beside, schema.TAFEL)
    except (OSError, Refusal) as error:
        raise trouble.refusal(error, path) or error from None
    return copy


def _write(beside: Path, content: bytes) -> None:
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def kept(path: Path, folder: Path) -> list[Path]:
    """The copies of a file, oldest first."""
    numbered = "[0-9]" * 6 + " *" + glob.escape(path.suffix)
    return sorted(folder_of(path, folder).glob(numbered))


def folder_of(path: Path, folder: Path) -> Path:
    """Where the copies of a file are: told apart by the file's name and place."""
    place = hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:12]
    return folder / f"{path.stem}-{place}"
