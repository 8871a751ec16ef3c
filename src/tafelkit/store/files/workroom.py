"""Folders in which files are made that others may not find: half ones, and copies to be read once.

Such a folder is its user's alone, so that nobody reads there what is not to be read, or lays a
link where a file will be made. Its name tells which process made it: what one left that was
killed is overwritten and removed by whoever makes one beside it, opens a file there, or erases.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.store import trouble
from tafelkit.store.claims.processes import computer, machine, runs
from tafelkit.store.files.overwriting import is_ours_alone, overwrite
from tafelkit.store.files.regular import led_to

_NAME = re.compile(r"\.tafelkit-([0-9a-f]{8})-([0-9a-f]{16})-([0-9]{1,10})-[0-9a-f]{8}")
# Of another computer's process, or where none can be asked for: so long nobody works at a file.
_LEFT_SECONDS = 600.0
# Our own in which nobody works any more: what did not go then goes the next time.
_given_up: set[Path] = set()


@contextmanager
def workroom(folder: Path | None = None) -> Iterator[Path]:
    """A folder within another one, the system's own for passing files if none is named.

    It goes with all that is in it. Raises Refusal where none can be made.
    """
    folder = passing() if folder is None else folder
    try:
        made = open_room(folder)
    except OSError as error:
        raise trouble.refusal(error, folder) or error from None
    try:
        yield made
    finally:
        close_room(made)


def open_room(folder: Path) -> Path:
    """The same, until it is closed. Raises OSError where none can be made."""
    made = free_room(folder)
    made.mkdir(mode=0o700)
    return made


def close_room(room: Path) -> None:
    """Remove it with all that is in it; what does not go now goes when its maker is gone."""
    shutil.rmtree(room, ignore_errors=True)


def overwrite_apart(path: Path, folder: Path) -> None:
    """Overwrite a file and remove it, in a room in a folder while that goes on.

    Half overwritten it tells nobody what it is of; in a room it is seen to by whoever tidies there,
    also where the disk fails amid it. Raises OSError where the disk does not let it go.
    """
    room = None
    if is_ours_alone(path):
        with suppress(OSError):  # a full disk takes no room
            room = open_room(folder)
    if room is None:
        overwrite(path)
        return
    try:
        overwrite(path.replace(room / "going"))
    except OSError:
        _given_up.add(room)
        raise
    with suppress(OSError):
        room.rmdir()


def free_room(folder: Path) -> Path:
    """Where a room of ours can be made; first what others left there goes."""
    tidy(folder)
    name = f".tafelkit-{computer()}-{machine()}-{os.getpid()}-{secrets.token_hex(4)}"
    return folder / name


def passing() -> Path:
    """The system's folder for files that are there for a moment. Raises Refusal without one."""
    try:
        return Path(tempfile.gettempdir())
    except OSError as error:
        raise trouble.refusal(error, tempfile.gettempprefix()) or error from None


def tidy(*folders: Path) -> None:
    """Overwrite and remove what makers left that are gone.

    What cannot be overwritten goes by its name alone; of ours it waits for the next time.
    """
    for folder in folders:
        with suppress(OSError):
            for found in os.scandir(folder):
                if (name := _NAME.fullmatch(found.name)) and found.is_dir(follow_symlinks=False):
                    with suppress(OSError):
                        _remove_left(Path(found.path), *name.groups())


def tidy_beside(path: Path) -> None:
    """The same beside a file, and beside the link that leads to it: work is done in both places."""
    tidy(*{path.parent, led_to(path).parent})


def tidy_passing() -> None:
    """The same in the system's folder for passing files."""
    with suppress(Refusal):
        tidy(passing())


def _remove_left(room: Path, made_by: str, on: str, process: str) -> None:
    status = room.lstat()
    if not stat.S_ISDIR(status.st_mode) or (os.name == "posix" and status.st_uid != os.geteuid()):
        return
    files = [path for path in room.iterdir() if not path.is_dir()]
    there = [status, *(path.lstat() for path in files)]
    if not (room in _given_up or _is_gone(made_by, on, int(process), there)):
        return
    went = [_goes(path) for path in files]
    if all(went) or room not in _given_up:  # what never can be overwritten goes by its name alone
        close_room(room)
        _given_up.discard(room)


def _goes(path: Path) -> bool:
    """Overwrite a file, also one that was made to be read only; whether that was done."""
    for make_writable in (False, True):
        with suppress(OSError):
            if make_writable and is_ours_alone(path):
                path.chmod(0o600)
            overwrite(path)
            return True
    return False


def _is_gone(made_by: str, on: str, process: int, there: list[os.stat_result]) -> bool:
    """Whether who made a room is; of another computer's processes only the time tells."""
    if on == machine():
        alive = runs(process)
        if alive is not None:
            return not alive
    elif made_by == computer() and os.name == "posix":
        return True  # this computer was started anew since
    return time.time() - max(status.st_mtime for status in there) > _LEFT_SECONDS
