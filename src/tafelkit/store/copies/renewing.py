"""Which copies may not stay beside a newer one: they hold what was erased, or open otherwise.

They go wherever they lie: copies that were kept when the file had another name or place, copies
by which merges are taken back, and what was set aside beside the file. A note among the copies
tells from when that is meant until it is done, for whoever opens the file after a crash.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store import gate
from tafelkit.store.copies import beside, lineage
from tafelkit.store.copies.lineage import Known
from tafelkit.store.files import regular
from tafelkit.store.files.overwriting import overwrite
from tafelkit.store.password.vault_store import key_of
from tafelkit.store.standing import stands

NOTE = "vernieuwen"
_LONGEST_NOTE = 1000
# The end of a folder's name, behind that of the file.
_NAME = slice(0, -13)


def renew(path: Path, older: Iterable[Path], newest: Path) -> None:
    """Overwrite all older copies, and those by other names that may not stay beside the newest.

    Raises OSError where the disk does not let them go.
    """
    now = lineage.known(newest)
    if now is None:
        raise OSError(errno.EIO, "what was just kept cannot be read")
    for copy in older:
        if _mark_of(copy) in ("", now.mark):
            overwrite(copy)
    _renew_elsewhere(path, newest, now)
    (newest.parent / NOTE).unlink(missing_ok=True)


def finish(path: Path, older: Iterable[Path], newest: Path) -> None:
    """Renew after all where that was cut short; forget it where nothing was done."""
    own = newest.parent / NOTE
    if not os.path.lexists(own) and not any(newest.parent.parent.glob(f"*/{NOTE}")):
        return
    now = lineage.known(newest)
    if now is None:
        return
    noted = [note for note in (own, *_notes_elsewhere(newest, now)) if os.path.lexists(note)]
    stood = _stands(newest).encode()
    if any(_told_by(note) != stood for note in noted):
        _overwrite_those(older, now, Known.must_go)
        _renew_elsewhere(path, newest, now)
        for note in noted:
            note.unlink(missing_ok=True)
    own.unlink(missing_ok=True)


def overwrite_erased(path: Path, older: Iterable[Path], newest: Path) -> None:
    """Overwrite copies, and what was set aside, that know less of what was erased anywhere."""
    now = lineage.known(newest)
    if now is None or not now.erased:
        return
    _overwrite_those(older, now, Known.lacks_erasing)
    lineage.adopt(newest.parent)
    copies = lineage.elsewhere(now.mark, newest.parent)
    for copy in (*_taking_back(copies), *copies):
        if _is_known_to_lack(copy, now):
            overwrite(copy)
    aside = beside.of(path)
    lacking = tuple(found.name for found in aside if _is_known_to_lack(found, now))
    for found in reversed(aside):
        # What belongs to it goes before it: by itself nobody could tell what it is of.
        if found.name.startswith(lacking):
            overwrite(found)


def _is_known_to_lack(copy: Path, now: Known) -> bool:
    told = lineage.known(copy)
    return told is not None and told.lacks_erasing(now)


def _overwrite_those(
    copies: Iterable[Path], now: Known, go: Callable[[Known, Known], bool]
) -> None:
    """Those of the same as the newest that must go; what cannot be read, goes."""
    for copy in copies:
        told = lineage.known(copy)
        if told is None or (told.mark == now.mark and go(told, now)):
            overwrite(copy)


def _renew_elsewhere(path: Path, newest: Path, now: Known) -> None:
    """Overwrite what may not stay of copies by other names, and what was set aside of the file."""
    own = newest.parent
    lineage.adopt(own)
    copies = lineage.elsewhere(now.mark, own)
    left = beside.of(path)
    for folder in _folders(copies):
        former = path.with_name(folder.name[_NAME] + path.suffix)
        if not former.exists():
            left += beside.of(former)
    for found in left:
        overwrite(found)
    # The copies tell of the folders, so they go last: who is killed before that begins anew.
    _overwrite_those((*_taking_back(copies), *copies), now, Known.must_go)


def _folders(copies: Iterable[Path]) -> list[Path]:
    return sorted({copy.parent for copy in copies})


def _taking_back(copies: Iterable[Path]) -> list[Path]:
    """What takes merges back in the folders of these copies; where a link leads is another's."""
    places = [folder / lineage.TAKING_BACK for folder in _folders(copies)]
    return [found for place in places if not place.is_symlink() for found in place.glob("*")]


def _notes_elsewhere(newest: Path, now: Known) -> Iterator[Path]:
    lineage.adopt(newest.parent)
    copies = lineage.elsewhere(now.mark, newest.parent)
    return (folder / NOTE for folder in _folders(copies))


def _told_by(note: Path) -> bytes:
    """What a note says; nothing where another thing was laid in its place."""
    try:
        return regular.content_of(note, _LONGEST_NOTE)
    except (OSError, Refusal):
        return b""


def _mark_of(copy: Path) -> str:
    """The mark of a copy, whether its name bears it or not; empty where it cannot be known."""
    mark = lineage.mark_in(copy)
    if mark:
        return mark
    told = lineage.known(copy)
    return told.mark if told else ""


def _stands(copy: Path) -> str:
    key = key_of(copy)
    with gate.reading(copy) as connection:
        return stands(connection, key.salt if key else b"")
