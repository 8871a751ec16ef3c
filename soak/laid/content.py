"""What the table and the programme hold: as before, or as when the work is done."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from soak.laid.world import PASSWORD, WORDS, World
from tafelkit.domain.errors import Refusal
from tafelkit.exchange import json_writer
from tafelkit.services.files import reading
from tafelkit.store.copies import backup
from tafelkit.store.password.keyring import KEYRING

# What is another each time: ids.
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-")
_MOST_BYTES = 16 << 20
# What was in a place lies beside it under this name, for as long as another thing does.
ASIDE = "aside-of-the-soak"
# For each file what may be in it.
Content = dict[str, set[str]]


def content(world: World) -> Content:
    """What is in the files that matter. Raises Refusal for one that does not open."""
    KEYRING.give(PASSWORD)  # who was refused amid trying one may have left it there
    return {path.name: {_said_in(path)} for path in (world.table, world.programme)}


def either(before: Content, after: Content) -> Content:
    """What may be there when a work was done or was not."""
    return {name: before[name] | after[name] for name in before}


def _said_in(path: Path) -> str:
    with reading(path, "soak") as document:
        plain = json_writer.programme_plain(
            document.programme(), document.records(), document.above()
        )
    return hashlib.sha256("\n".join(sorted(_values(plain))).encode()).hexdigest()


def _values(plain: Any) -> Iterator[str]:
    if isinstance(plain, dict):
        plain = list(plain.values())
    if isinstance(plain, list | tuple):
        for value in plain:
            yield from _values(value)
    elif not _ID.match(str(plain)):
        yield str(plain)


def lost(world: World, may_be: Content) -> Iterator[str]:
    """What is not as it may be."""
    try:
        now = content(world)
    except Refusal as refused:
        yield f"it does not open any more: {refused}"
        return
    for name, said in now.items():
        if not said <= may_be[name]:
            yield f"{name} is neither as it was nor as it is when the work is done"


def left(door: str, world: World) -> Iterator[str]:
    """Words and names that were said to be gone, and are not."""
    sought, folders = _SOUGHT.get(door, ("", ()))
    for folder in (world.folder if name == "beside" else _copies(world) for name in folders):
        for path in sorted(folder.rglob("*")):
            # What goes by another name too is another's.
            plain = path.is_file() and not path.is_symlink() and path.lstat().st_nlink == 1
            plain = plain and path.suffix in _OF_TABLE and path.lstat().st_size < _MOST_BYTES
            meant = plain and path not in (world.programme, path.with_name(ASIDE))
            if meant and sought.encode() in path.read_bytes():
                yield f"'{sought}' is still in {path.name}"


_SOUGHT = {"erase": (WORDS, ("beside", "copies")), "destroy": ("Naam A", ("beside",))}
_OF_TABLE = (".tafel", ".register", ".weg", "")


def _copies(world: World) -> Path:
    return backup.folder_of(world.table, world.backups)
