"""Outputs are written beside their target and then put in place, so a failed run costs nothing."""

from __future__ import annotations

import errno
import glob
import os
import secrets
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble
from tafelkit.store.whole import take_place

# What a killed run left beside its target is removed by a later one, when surely nobody writes it.
_LEFT_SECONDS = 600.0


def put_in_place(target: Path, make: Callable[[Path], None], *, anew: bool = False) -> None:
    """Have `make` write a new file beside the target, then put it in the target's place.

    A link is followed, and stays. Raises Refusal, with the old target untouched, when the disk
    does not take it, or when what stands there is no file that may be replaced; with `anew` also
    when anything stands there by the time that it is made, as another program made it meanwhile.
    """
    try:
        place = _place(target)
        beside = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
        _tidy(place)
    except OSError as error:
        raise trouble.refusal(error, target) or error from None
    mode = _mode(place)  # asked now, as `make` may set aside what stands there
    try:
        make(beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)  # who may read it stays the same
        if anew and place.exists():
            raise FileExistsError(errno.EEXIST, "made by another program")
        take_place(beside, place)
    except Refusal as refused:
        # The sentence is about the target; of the file beside it the user knows nothing.
        raise _renamed(refused, beside, target) from None
    except OSError as error:
        raise trouble.refusal(error, target) or error from None
    finally:
        _remove(beside)


def put_bytes(target: Path, content: bytes) -> None:
    """Put a file with this content in the target's place."""
    put_in_place(target, lambda path: _write(path, content))


def check_new(target: Path, *sources: Path) -> None:
    """Raise Refusal where the output would take the place of what it is made from."""
    for source in sources:
        with suppress(OSError):
            if target.samefile(source):
                raise Refusal(
                    _("{file}: dit is het bestand zelf; kies een andere naam", file=target)
                )


def _place(target: Path) -> Path:
    """Where the file itself will be. Raises Refusal for a place that no file can take."""
    place = Path(os.path.realpath(target))
    try:
        status = place.lstat()
    except FileNotFoundError:
        return place
    if stat.S_ISDIR(status.st_mode):
        raise Refusal(_("{file}: dit is een map, geen bestand", file=target))
    if not stat.S_ISREG(status.st_mode):
        raise Refusal(_("{file}: dit is geen gewoon bestand", file=target))
    if not os.access(place, os.W_OK):
        raise Refusal(_("{file}: dit bestand is alleen-lezen; kies een andere naam", file=target))
    return place


def _mode(place: Path) -> int | None:
    """Who may read and write what stands there; None where nothing does."""
    try:
        return stat.S_IMODE(place.stat().st_mode)
    except OSError:
        return None


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _tidy(place: Path) -> None:
    """Remove what runs that were killed left beside the target."""
    pattern = f".{glob.escape(place.name)}.{'[0-9a-f]' * 8}"
    for left in place.parent.glob(pattern):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_SECONDS:
                _remove(left)


def _remove(beside: Path) -> None:
    # Where nothing could be written, nothing can be removed either.
    for path in (beside, beside.with_name(f"{beside.name}-journal")):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _renamed(refused: Refusal, beside: Path, target: Path) -> Refusal:
    values = dict(refused.message.values)
    if values.get("file") == beside:
        message = type(refused.message)(refused.message.text, {**values, "file": target})
        return Refusal(message)
    return refused
