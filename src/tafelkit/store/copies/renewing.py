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
from tafelkit.store.files.workroom import overwrite_apart
from tafelkit.store.password.vault_store import key_of
from tafelkit.store.standing import stands

NOTE = "vernieuwen"
_LONGEST_NOTE = 1000


def renew(path: Path, older: Iterable[Path], newest: Path) -> None:
    """Overwrite all older copies, and those by other names that may not stay beside the newest.

    Raises OSError where the disk does not let them go.
    """
    now = lineage.known(newest)
    if now is None:
        raise OSError(errno.EIO, "what was just kept cannot be read")
    _overwrite_those(older, now, lambda of, newer: not of.is_apart_from(newer))
    _renew_elsewhere(path, newest, now)
    (newest.parent / NOTE).unlink(missing_ok=True)


def finish(path: Path, older: Iterable[Path], newest: Path, now: Known) -> None:
    """Renew after all where that was cut short; forget it where nothing was done."""
    own = newest.parent / NOTE
    if not os.path.lexists(own) and not any(newest.parent.parent.glob(f"*/{NOTE}")):
        return
    noted = [note for note in (own, *_notes_elsewhere(newest, now)) if os.path.lexists(note)]
    stood = _stands(newest).encode()
    if any(_told_by(note) != stood for note in noted):
        _overwrite_those(older, now, Known.must_go)
        _renew_elsewhere(path, newest, now)
        for note in noted:
            note.unlink(missing_ok=True)
    own.unlink(missing_ok=True)


def overwrite_erased(path: Path, older: Iterable[Path], newest: Path, now: Known) -> None:
    """Overwrite copies, and what was set aside, that know less of what was erased anywhere."""
    if not now.erased:
        return
    _overwrite_those(older, now, Known.tells_of_erased)
    lineage.adopt(newest.parent)
    copies = lineage.elsewhere(now.mark, newest.parent)
    aside = [
        file
        for one in beside.each(path)
        # Of what belonged to one that is gone nobody can tell what it is of.
        if not one.path.exists() or _is_known_to_lack(one.path, now)
        for file in one.files
    ]
    telling = [
        copy
        for copy in (*_taking_back(copies), *copies)
        if (told := lineage.known(copy)) is not None and told.tells_of_erased(now)
    ]
    _overwrite_all((*telling, *aside))


def _is_known_to_lack(copy: Path, now: Known) -> bool:
    told = lineage.known(copy)
    return told is not None and told.lacks_erasing(now)


def _is_of_another(copy: Path, now: Known) -> bool:
    """Whether it can be read to be of another table or programme."""
    told = lineage.known(copy)
    return told is not None and told.is_apart_from(now)


def _is_of_the_same(copy: Path, now: Known) -> bool:
    """Whether it can be read to be of the same table or programme."""
    told = lineage.known(copy)
    return told is not None and told.mark == now.mark and not told.is_apart_from(now)


def _overwrite_those(
    copies: Iterable[Path], now: Known, go: Callable[[Known, Known], bool]
) -> None:
    """Those of the same as the newest that must go."""
    _overwrite_all(copy for copy in copies if _is_to_go(copy, now, go))


def _is_to_go(copy: Path, now: Known, go: Callable[[Known, Known], bool]) -> bool:
    """What cannot be read goes, but where its name tells that it is of another."""
    if lineage.mark_in(copy) not in ("", now.mark):
        return False
    told = lineage.known(copy)
    return told is None or (told.mark == now.mark and go(told, now))


def _overwrite_all(going: Iterable[Path]) -> None:
    """Each of them, though another does not go. Raises OSError for the first that did not."""
    failed: OSError | None = None
    for one in going:
        # No tidying comes among those that take merges back.
        own = one.parent.parent if one.parent.name == lineage.TAKING_BACK else one.parent
        try:
            overwrite_apart(one, own)
        except OSError as error:
            failed = failed or error
    if failed is not None:
        raise failed


def _renew_elsewhere(path: Path, newest: Path, now: Known) -> None:
    """Overwrite what may not stay of copies by other names, and what was set aside of the file."""
    own = newest.parent
    lineage.adopt(own)
    copies = lineage.elsewhere(now.mark, own)
    _overwrite_all((*_set_aside(path, now), *_set_aside_before(path, copies, now)))
    # The copies tell of the earlier names, so they go last: who is killed before begins anew.
    _overwrite_those((*_taking_back(copies), *copies), now, Known.must_go)


def _set_aside(path: Path, now: Known) -> list[Path]:
    """What was set aside by a name of the file; what can be read to be of another stays."""
    going = (one for one in beside.each(path) if not _is_of_another(one.path, now))
    return [file for one in going for file in one.files]


def _set_aside_before(path: Path, copies: Iterable[Path], now: Known) -> Iterator[Path]:
    """The same by earlier names in its folder, of which copies tell, and no file is there any more.

    Where it had such a name in another folder, only what can be read to be of the same goes: by
    that name others may have lain here.
    """
    before = {lineage.name_before(copy, path) for copy in copies}
    folders = {copy.parent.name for copy in copies}
    for name in sorted(one for one in before if not one.exists()):
        if lineage.name_of_folder(name) in folders:
            yield from _set_aside(name, now)
        else:
            same = (one for one in beside.each(name) if _is_of_the_same(one.path, now))
            yield from (file for one in same for file in one.files)


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


def _stands(copy: Path) -> str:
    key = key_of(copy)
    with gate.reading(copy) as connection:
        return stands(connection, key.salt if key else b"")
