"""Outputs are written beside their target and then put in place, so a failed run costs nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble
from tafelkit.store.files.regular import led_to
from tafelkit.store.files.whole import whole


def put_in_place(
    target: Path, make: Callable[[Path], None], *, anew: bool = False, like: Iterable[Path] = ()
) -> None:
    """Have `make` write a new file apart from the target, then put it in the target's place.

    A link to where nothing is yet is followed, and stays; one that leads to a file may have been
    laid by anyone, so that file is not replaced. Who may read what stands there may read the new
    one; where nothing does, nobody may who may not read each of the files that it is `like`.
    Raises Refusal, with the old target untouched, when the disk does not take it, or when what
    stands there is no file that may be replaced; with `anew` also when anything stands there by
    the time that it is made, as another program made it meanwhile.
    """
    try:
        with whole(_place(target), anew=anew, like=like) as half:
            try:
                make(half)
            except Refusal as refused:
                # The sentence is about the target; of the half file the user knows nothing.
                raise _renamed(refused, half, target) from None
    except OSError as error:
        raise trouble.refusal(error, target) or error from None


def put_bytes(target: Path, content: bytes, *, like: Iterable[Path] = ()) -> None:
    """Put a file with this content in the target's place, as `put_in_place` does."""
    put_in_place(target, lambda path: _write(path, content), like=like)


def check_new(target: Path, *sources: Path) -> None:
    """Raise Refusal where the output would take the place of what it is made from."""
    for source in sources:
        with suppress(OSError):
            if target.samefile(source):
                raise Refusal(
                    _("{file}: dit is het bestand zelf; kies een andere naam", file=target)
                )


def check_absent(target: Path) -> None:
    """Raise Refusal where something has that name: what was recorded there would be gone."""
    if os.path.lexists(target):
        raise Refusal(_("dit bestand bestaat al; kies een andere naam")).about(target)


def _place(target: Path) -> Path:
    """Where the file itself will be. Raises Refusal for a place that no file can take."""
    place = led_to(target)
    try:
        status = place.lstat()
    except FileNotFoundError:
        return place
    if target.is_symlink() and stat.S_ISREG(status.st_mode):
        raise Refusal(
            _(
                "{file}: dit is een verwijzing naar een ander bestand; kies een andere naam",
                file=target,
            )
        )
    if stat.S_ISDIR(status.st_mode):
        raise Refusal(_("{file}: dit is een map, geen bestand", file=target))
    if not stat.S_ISREG(status.st_mode):
        raise Refusal(_("{file}: dit is geen gewoon bestand", file=target))
    if not os.access(place, os.W_OK):
        raise Refusal(_("{file}: dit bestand is alleen-lezen; kies een andere naam", file=target))
    return place


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _renamed(refused: Refusal, half: Path, target: Path) -> Refusal:
    values = dict(refused.message.values)
    if values.get("file") == half:
        message = type(refused.message)(refused.message.text, {**values, "file": target})
        return Refusal(message)
    return refused
