"""Setting a damaged file aside, to the byte, before a sound one takes its place."""

from __future__ import annotations

import filecmp
import os
import shutil
from contextlib import suppress
from pathlib import Path

from tafelkit.store import trouble
from tafelkit.store.copies import beside


def set_aside(path: Path) -> Path | None:
    """Set a file aside, and what belongs to its form; where it is then, None without one.

    It is in its place too until another takes that. Raises Refusal where the disk does not take it.
    """
    if not path.exists():
        return None
    place = path.resolve()
    aside = _aside_before(place) or beside.free_name(place, beside.DAMAGED)
    try:
        _also_at(place, aside)
        # A sound file must not meet what belongs to the old one.
        for ending in beside.BELONGINGS:
            with suppress(FileNotFoundError):
                Path(f"{place}{ending}").rename(f"{aside}{ending}")
    except OSError as error:
        raise trouble.refusal(error, path) or error from None
    return aside


def _aside_before(place: Path) -> Path | None:
    """Where a run that was killed set the very same file aside."""
    return next((found for found in beside.of(place) if found.samefile(place)), None)


def _also_at(place: Path, aside: Path) -> None:
    """Have the file aside too; it is in its place until another takes that, if the disk can."""
    if aside.exists():
        return
    for way in (os.link, shutil.copy2, os.replace):
        try:
            way(place, aside)
            return
        except OSError as error:
            refused = error
    raise refused


def bring_back(path: Path, aside: Path) -> None:
    """Have a file that was set aside in its place again, unless another took that already."""
    place = path.resolve()
    with suppress(OSError):
        if not place.exists():
            aside.rename(place)
        elif filecmp.cmp(place, aside, shallow=False):
            aside.unlink()
        else:
            return
        for ending in beside.BELONGINGS:
            with suppress(FileNotFoundError):
                Path(f"{aside}{ending}").rename(f"{place}{ending}")
