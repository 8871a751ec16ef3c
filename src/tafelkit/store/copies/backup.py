"""Copies of a table's file in the user's own folder, made while they differ.

A copy is made before a file is opened and after it is closed. While it is held only SQLite may
read it: closing any other handle would let go of its lock.

What was erased for privacy is in no copy: once the newest bears the marks of that, copies that do
not bear them are overwritten, wherever it was erased, and whatever the file was called when they
were kept (see `renewing`).
"""

from __future__ import annotations

import filecmp
import glob
import re
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tafelkit.domain.errors import Refusal
from tafelkit.store import bounds, gate, schema, trouble
from tafelkit.store.claims.claim import is_free
from tafelkit.store.copies import copying, cut_short, lineage, renewing
from tafelkit.store.copies.merge_copies import MergeCopies
from tafelkit.store.erasures import erased_in
from tafelkit.store.files.whole import whole
from tafelkit.store.files.workroom import tidy, tidy_beside
from tafelkit.store.hot_journal import has_hot_journal

# Of one file so many copies, of so many bytes together; the newest always.
KEPT = 20
MOST_BYTES = 512 << 20
# Its number and its moment; the first copies ever were told apart by their moment alone.
_NAME = re.compile(r"(?:([0-9]{6}) )?(?:([0-9]{4}-[0-9]{2}-[0-9]{2}).([0-9]{6})\b)?")


def keep(path: Path, folder: Path, now: datetime) -> Path | None:
    """Copy the file aside unless the newest copy is the same; the copy, or None.

    A copy counts only when it was opened and found sound; what is too much goes after that. Of a
    file whose last transaction was cut short none is kept before that is taken back. Raises
    Refusal when the disk does not take it.
    """
    if has_hot_journal(path):
        return None
    try:
        # Only what looks like a table is worth reading; a device or a film is not.
        gate.look(path, schema.TAFEL)
    except (OSError, Refusal) as error:
        raise trouble.refusal(error, path) or error from None
    copy = _add(path, folder, now, partial(copying.copy, path), is_open=False)
    _clear_left(path, folder)
    _let_go(path, folder)
    return copy


def keep_held(
    path: Path, folder: Path, now: datetime, copy_to: Callable[[Path], None]
) -> Path | None:
    """The same of a file that is held, of which only `copy_to` can write a copy."""
    copy = _add(path, folder, now, partial(copying.copy_by, copy_to, folder))
    _let_go(path, folder)
    return copy


def begin_renewing(path: Path, folder: Path, stood: str = "") -> None:
    """Note that older copies are to go: should `renew` not come to it, the next `keep` sees to it.

    Not so where the file still stands as it `stood` then: nothing was done. A note that is there
    stays: what it tells of may be owed still. Raises Refusal when the disk does not take it.
    """
    if _is_plain(_mark(path, folder)):
        return
    try:
        folder_of(path, folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole(_mark(path, folder)) as half:
            half.write_text(stood, encoding="ascii")
    except OSError as error:
        raise trouble.refusal(error, folder) or error from None


@contextmanager
def to_renew(path: Path, folder: Path, stands: Callable[[], str]) -> Iterator[None]:
    """Do that for which older copies must go; where it is refused, and not done, all of them stay.

    `stands` tells how the file stands (see `Document.stands`).
    """
    stood, is_noted = stands(), _is_plain(_mark(path, folder))
    begin_renewing(path, folder, stood)
    try:
        yield
    except Refusal:
        with suppress(OSError, Refusal):
            if not is_noted and stands() == stood:
                _mark(path, folder).unlink(missing_ok=True)
        raise


def renew_closed(path: Path, folder: Path, now: datetime) -> None:
    """The same as `renew` of a file that nobody holds."""
    _clear_left(path, folder)
    _renew(path, folder, now, partial(copying.copy, path))


def renew(path: Path, folder: Path, now: datetime, copy_to: Callable[[Path], None]) -> None:
    """Keep one copy of the file as it is now, and overwrite and remove all others.

    `copy_to` writes the copy, as the file is held: what was erased in it is in no copy then, by
    whatever name the file went, nor in what was set aside beside it. Raises Refusal when the disk
    does not take it; the others go after the new one was found sound.
    """
    _renew(path, folder, now, partial(copying.copy_by, copy_to, folder))


def _renew(path: Path, folder: Path, now: datetime, make: Callable[[Path], None]) -> None:
    _add(path, folder, now, make)
    tidy_beside(path)
    tidy(folder_of(path, folder))
    try:
        *older, newest = kept(path, folder)
        renewing.renew(path, older, newest)
    except OSError as error:
        raise trouble.refusal(error, path) or error from None


def _mark(path: Path, folder: Path) -> Path:
    return folder_of(path, folder) / renewing.NOTE


def _add(
    path: Path, folder: Path, now: datetime, make: Callable[[Path], None], *, is_open: bool = True
) -> Path | None:
    """One more copy, which counts when it was found sound; None where the newest is the same.

    What nobody has open can be compared before it is copied. Whatever fails is of the place of the
    copies: reading the file is done apart, and names that.
    """
    own, copies = folder_of(path, folder), kept(path, folder)
    try:
        if not is_open and copies and copying.holds(copies[-1], path):
            return None
        own.mkdir(mode=0o700, parents=True, exist_ok=True)
        # The number keeps two copies of one moment, or of a clock that was set back, in order.
        number = 1 + (copy_of(copies[-1]).number if copies else 0)
        copy = own / f"{number:06} {now:%Y-%m-%d %H%M%S}{path.suffix}"
        with whole(copy, like=[path]) as half:
            make(half)
            copying.check_sound(half, path)
            same = bool(copies) and filecmp.cmp(half, copies[-1], shallow=False)
        if same:
            copy.unlink()
            return None
        return lineage.marked(copy)
    except OSError as error:
        raise trouble.refusal(error, folder) or error from None


def _clear_left(path: Path, folder: Path) -> None:
    """Let go what a killed run left by which it would take merges back: nobody will."""
    with suppress(OSError, Refusal):
        if is_free(path):
            MergeCopies(folder_of(path, folder) / lineage.TAKING_BACK)


def _let_go(path: Path, folder: Path) -> None:
    """Let the copies go that are too many, too large, or know less of what was erased."""
    with suppress(OSError, sqlite3.Error, Refusal):
        tidy_beside(path)
        tidy(*folder.glob("*"))  # what is half overwritten may be so by another name
        if not (there := kept(path, folder)):
            return  # the folder went meanwhile, as that of a stick may
        *older, newest = there
        if now := lineage.known(newest):
            # The copies that lack it tell what was erased elsewhere: that is noted before they go.
            cut_short.begin_where_new(path, folder, older, now)
            renewing.finish(path, older, newest, now)
            renewing.overwrite_erased(path, kept(path, folder)[:-1], newest, now)
        *older, newest = kept(path, folder) or [newest]
        kept_bytes, number = newest.stat().st_size, 1
        for old in reversed(older):
            kept_bytes, number = kept_bytes + old.stat().st_size, number + 1
            if number > KEPT or kept_bytes > MOST_BYTES:
                old.unlink()


def erasures(path: Path) -> frozenset[str] | None:
    """The names of what was erased in a file; None where that cannot be read."""
    try:
        with gate.reading(path) as connection:
            return frozenset(erased_in(connection))
    except (sqlite3.Error, OSError, UnicodeDecodeError, Refusal):
        return None


class Copy(NamedTuple):
    """A copy that was kept aside: its number, when it was made, and where it is."""

    number: int
    at: datetime
    path: Path


def copies(path: Path, folder: Path) -> list[Copy]:
    """The copies of a file, newest first."""
    return [copy_of(found) for found in reversed(kept(path, folder))]


def copy_of(path: Path) -> Copy:
    """What the name of a copy tells of it."""
    told = _NAME.match(path.stem)
    assert told is not None  # nothing at all matches too
    number, day, time = told.groups()
    try:
        at = datetime.strptime(f"{day} {time}", "%Y-%m-%d %H%M%S").astimezone()
    except ValueError:
        at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return Copy(int(number or 0), at, path)


def kept(path: Path, folder: Path) -> list[Path]:
    """The copies of a file, oldest first."""
    own, suffix = folder_of(path, folder), glob.escape(path.suffix)
    dated, numbered = "[0-9]" * 4 + "-*" + suffix, "[0-9]" * 6 + " *" + suffix
    found = (*sorted(own.glob(dated)), *sorted(own.glob(numbered)))
    return [copy for copy in found if _is_plain(copy)]


def _is_plain(path: Path) -> bool:
    """Whether it is a file of a size that ours have; whoever lays another thing there is not us."""
    try:
        status = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size <= bounds.MAX_BYTES


def folder_of(path: Path, folder: Path) -> Path:
    """Where the copies of a file are: told apart by the file's name and place."""
    return folder / lineage.name_of_folder(path)
