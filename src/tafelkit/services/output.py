"""Outputs are written beside their target and then put in place, so a failed run costs nothing."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.store import trouble


def put_in_place(target: Path, make: Callable[[Path], None]) -> None:
    """Have `make` write a new file beside the target, then put it in the target's place.

    Raises Refusal, with the old target untouched, when the disk does not take it.
    """
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        if target.is_dir():
            raise Refusal(_("{file}: dit is een map, geen bestand", file=target))
        make(beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(target)
    except Refusal as refused:
        # The sentence is about the target; of the file beside it the user knows nothing.
        raise _renamed(refused, beside, target) from None
    except OSError as error:
        raise trouble.refusal(error, target) or error from None
    finally:
        # Where nothing could be written, nothing can be removed either.
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def put_bytes(target: Path, content: bytes) -> None:
    """Put a file with this content in the target's place."""
    put_in_place(target, lambda path: _write(path, content))


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def _renamed(refused: Refusal, beside: Path, target: Path) -> Refusal:
    values = dict(refused.message.values)
    if values.get("file") == beside:
        message = type(refused.message)(refused.message.text, {**values, "file": target})
        return Refusal(message)
    return refused
