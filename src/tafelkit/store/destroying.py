"""How a register goes for good: overwritten, by a name by which the next to open finishes that."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import schema, trouble
from tafelkit.store.copies import beside
from tafelkit.store.files import regular
from tafelkit.store.files.overwriting import is_ours_alone, overwrite
from tafelkit.store.files.regular import led_to
from tafelkit.store.files.workroom import tidy_beside
from tafelkit.store.password.locked import MOST_BYTES
from tafelkit.store.standing import identity

SUFFIX = ".register"


def was_a_register(table_file: Path) -> bool:
    """Whether what lies there in the clear began as one; it may be damaged behind that."""
    try:
        with regular.opened(table_file.with_suffix(SUFFIX)) as file:
            start = file.read(72)
    except (OSError, Refusal):
        return False
    mark = int.from_bytes(start[68:], "big")
    return start.startswith(b"SQLite format 3\x00") and mark == schema.REGISTER_ID


def destroy_unopened(table_file: Path) -> None:
    """Overwrite and remove a register that nobody can open, and SQLite's own beside it.

    Raises Refusal where the disk does not let it go, and for a link: it may be another table's.
    """
    path = table_file.with_suffix(SUFFIX)
    if path.is_symlink():
        raise Refusal(
            _("dit is een verwijzing naar een ander bestand; vernietig het register waar het staat")
        ).about(path)
    known = identity(path)
    check_alone(path)
    try:
        # The register goes last: once it is gone nobody asks what lies beside it.
        for ending in beside.BELONGINGS:
            belonging = path.with_name(f"{path.name}{ending}")
            if os.path.lexists(belonging):
                overwrite(belonging)
    except OSError as error:
        raise trouble.refusal(error, path) or error from None
    destroy(path, known)


def let_go_of_older(path: Path) -> None:
    """Overwrite what an earlier tafelkit set aside of an older form: names are in one file only."""
    for older in beside.of(path):
        overwrite(older)


def check_alone(path: Path) -> None:
    """Raise Refusal for what would be read under another name when this one is gone."""
    place = led_to(path)
    try:
        if os.path.lexists(place) and not (place.suffix == SUFFIX and is_ours_alone(place)):
            raise Refusal(
                _("dit bestand heeft nog een naam op deze schijf; haal die eerst weg")
                if place.is_file()
                else _("dit is geen gewoon bestand")
            ).about(path)
    except OSError as error:
        raise trouble.refusal(error, path) or error from None


def destroy(path: Path, known: tuple[int, int] | None) -> None:
    """Overwrite and remove the file, under a name by which the next to open finishes that.

    `known` is which file that is: another that came in its place meanwhile is left alone.
    """
    try:
        check_alone(path)
        finish_destroying(path)  # or what is going already would only lose its name
        let_go_of_older(path)
        place, going = led_to(path), _going(path)
        if os.path.lexists(place):
            place.replace(going)
            if identity(going) != known:
                going.replace(place)
                raise Refusal(_("op de plek van het bestand staat een ander bestand")).about(path)
        finish_destroying(path)
        tidy_beside(path)  # there are names in what was cut short too
    except OSError as error:
        raise trouble.refusal(error, path) or error from None


@contextmanager
def overwriting_what_was(path: Path) -> Iterator[None]:
    """Overwrite a register when another form of it has taken its place within.

    Until then it has a second name, where the disk has such: by that it is known as going.
    """
    with suppress(OSError):
        finish_destroying(path)
        os.link(led_to(path), _going(path))
    try:
        yield
    finally:
        with suppress(OSError):  # the next to open finishes it
            finish_destroying(path)


def finish_destroying(path: Path) -> None:
    """Overwrite what was going when that was cut short. Raises OSError where that cannot be."""
    going = _going(path)
    if os.path.lexists(going):
        overwrite(going)


def _going(path: Path) -> Path:
    """Its name while it goes, beside the register itself, also where a link leads to that."""
    place = led_to(path)
    return place.with_name(f"{place.name}.weg")


def was_overwritten(path: Path) -> bool:
    """Whether there is nothing left in it: a destroying that was cut short is finished then.

    Raises OSError where it cannot be read.
    """
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        return False
    with regular.opened(path) as file:
        return not any(part.strip(b"\0") for part in iter(lambda: file.read(1 << 16), b""))
