"""Reading a file that someone else made: a plain one, and never more of it than was agreed."""

from __future__ import annotations

import stat
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _


def read_bounded(path: Path, most: int, *, streams: bool = False) -> bytes:
    """The bytes of a file of at most so many; with `streams` also of a pipe.

    Raises Refusal, without the file's name, for what is missing, no plain file, or larger.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Refusal(_("dit is een map, geen bestand"))
        if not stat.S_ISREG(mode) and not streams:
            raise Refusal(_("dit is geen gewoon bestand"))
        with path.open("rb") as file:
            content = file.read(most + 1)
    except FileNotFoundError:
        raise Refusal(_("dit bestand bestaat niet")) from None
    except (OSError, ValueError):  # the latter for a name that holds NUL
        raise Refusal(_("dit bestand is niet te lezen")) from None
    if len(content) > most:
        raise Refusal(_("het bestand is groter dan {limit}", limit=_size(most)))
    return content


def _size(count: int) -> str:
    return f"{count >> 20} MB" if count >= 1 << 20 else f"{count >> 10} kB"
